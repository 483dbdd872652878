"""The best row of tags in which no span goes on that has not begun (Viterbi)."""
import numpy as np


def decode(scores, tags):
    """Spans (kind, first, end) of the best row for scores [T, tags]; kinds of tags "B", "I" alone are empty."""
    kinds = [t[2:] for t in tags]
    allowed = np.array([[not tags[to].startswith("I") or (tags[at][0] in "BI" and kinds[at] == kinds[to]) for to in range(len(tags))] for at in range(len(tags))])
    block = np.where(allowed, 0.0, -1e9)
    first = np.array([-1e9 if t.startswith("I") else 0.0 for t in tags])
    best, back = scores[0] + first, []
    for row in scores[1:]:
        way = best[:, None] + block
        back.append(way.argmax(0))
        best = way.max(0) + row
    at = int(best.argmax())
    path = [at]
    for step in reversed(back):
        at = int(step[at])
        path.append(at)
    path.reverse()
    spans = []
    for i, t in enumerate(path):
        if tags[t].startswith("B"):
            spans.append([kinds[t], i, i + 1])
        elif tags[t].startswith("I"):
            spans[-1][2] = i + 1
    return [tuple(s) for s in spans]

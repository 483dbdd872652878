"""Quick figures in words for the log; what counts is measured by `eval/polnear.py` on what the program writes."""


def words(spans):
    return {w for f, e in spans for w in range(f, e)}


def overlap(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def F1(hit, found, there):
    return 2 * hit / (found + there) if found + there else 0.0


def compare(gold, found):
    n = {k: [0, 0, 0] for k in ("source", "cue", "content", "relaxed", "full")}
    for there, ours in zip(gold, found):
        ours = [a for a in ours if a[2]]
        for k, part in (("source", lambda a: a[1]), ("cue", lambda a: [a[0]]), ("content", lambda a: a[2])):
            a, b = {s for x in ours for s in part(x)}, {s for x in there for s in part(x)}
            for i, v in enumerate((len(a & b), len(a), len(b))):
                n[k][i] += v
        taken = set()
        for x in sorted(((overlap(words(a[2]), words(b[2])), i, j) for i, a in enumerate(ours) for j, b in enumerate(there)), reverse=True):
            if x[0] < 0.5:
                break
            score, i, j = x
            if ("o", i) in taken or ("t", j) in taken:
                continue
            taken |= {("o", i), ("t", j)}
            n["relaxed"][0] += 1
            a, b = ours[i], there[j]
            n["full"][0] += overlap(words([a[0]]), words([b[0]])) >= 0.5 and overlap(words(a[1]), words(b[1])) >= 0.5
        for k in ("relaxed", "full"):
            n[k][1] += len(ours)
            n[k][2] += len(there)
    return n

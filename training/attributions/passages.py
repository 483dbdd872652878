"""What the network of attributions says of given passages, for the tests of the program."""
import torch

from corpus import Paragraph
from network import Attributions, CUE_TAGS
from inputs import batch, encode, predict


class Given:
    """Sentences as an article; every word hangs on the one before it, so that no parser is needed."""

    def __init__(self, sentences, relations):
        self.forms = [w for s in sentences for w in s]
        starts = [sum(map(len, sentences[:i])) for i in range(len(sentences))]
        self.heads = [-1 if i in starts else i - 1 for i in range(len(self.forms))]
        self.relations = [relations[i % len(relations)] for i in range(len(self.forms))]
        self.paragraphs = [Paragraph(self, 0, [len(s) for s in sentences])]


def passage_cases(reader, attributions, seen, passages):
    """Words, sentences, and for each cue its words and parts; the scores of the first word's cue tags for a closer look."""
    relations = attributions["labels"]["relations"]
    number = {r: i for i, r in enumerate(relations)}
    net = Attributions(**attributions["settings"])
    net.load_state_dict({k[len("attributions."):]: v for k, v in seen.items() if k.startswith("attributions.")})
    net.eval()
    out = []
    for sentences in passages:
        given = Given(sentences, relations)
        encode(reader, [given])
        with torch.no_grad():
            first = net.cue(net.read(*batch(given.paragraphs, number)))[0, 0].tolist()
        found = predict(net, given.paragraphs, number)[0]
        out.append({"words": given.forms, "sentences": [len(s) for s in sentences], "first": [round(v, 4) for v in first],
                    "cues": [{"cue": list(cue), "source": [list(s) for s in source], "content": [list(s) for s in content]} for cue, source, content in found]})
    assert any(case["cues"] for case in out) and len(CUE_TAGS) == 3
    return out

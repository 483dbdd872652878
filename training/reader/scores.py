"""Scores on held-back training sentences, to choose between networks. What is reported of the reader is measured by the scorers on its output."""
import numpy as np
import torch

from batches import forms_of, padded, plan


def spans(tags):
    """Names of a BIO row as (first, last, kind)."""
    out, begin = set(), None
    for i, tag in enumerate(list(tags) + ["O"]):
        if begin is not None and (tag[0] != "I" or tag[2:] != kind):
            out.add((begin, i - 1, kind))
            begin = None
        if tag != "O" and begin is None:
            begin, kind = i, tag[2:]
    return out


def evaluate(net, average, tests, forms, labels):
    """A line of scores with the averaged weights; the network's own are put back."""
    own = {k: v.clone() for k, v in net.state_dict().items()}
    net.load_state_dict(average)
    net.eval()
    line = []
    with torch.no_grad():
        for name, data in tests.items():
            upos = las = uas = words = right = found = wanted = 0
            for chosen in plan(data.lengths, 4000, 0):
                numbers = padded([data.forms[i] for i in chosen], max(data.lengths[i] for i in chosen))
                mask = torch.from_numpy((numbers > 0).astype(np.float32))
                features, index = forms_of(numbers, forms)
                x = net.encode(features, index, mask)
                if data.names[chosen[0]]:
                    tags = net.names(x).argmax(-1).numpy()
                    for row, i in zip(tags, chosen):
                        got = spans([labels["names"][t] for t in row[:data.lengths[i]]])
                        gold = spans([labels["names"][t] for t in data.names[i]])
                        right, found, wanted = right + len(got & gold), found + len(got), wanted + len(gold)
                if data.heads[chosen[0]]:
                    scores = net.arcs(x)
                    scores[:, :, 1:].masked_fill_(~mask.bool()[:, None], -1e4)
                    heads = scores.argmax(-1)
                    relations = net.labels(x, heads).argmax(-1).numpy()
                    tags = net.upos(x).argmax(-1).numpy()
                    for k, i in enumerate(chosen):
                        n = data.lengths[i]
                        good = heads[k, :n].numpy() == np.array(data.heads[i])
                        same = np.array([labels["relations"][r].split(":")[0] == g.split(":")[0] for r, g in zip(relations[k, :n], data.sentences[i].relations)])
                        upos += (tags[k, :n] == np.array(data.upos[i])).sum()
                        uas, las, words = uas + good.sum(), las + (good & same).sum(), words + n
            if words:
                line.append(f"{name} UPOS {100 * upos / words:.2f} UAS {100 * uas / words:.2f} LAS {100 * las / words:.2f}")
            if wanted:
                line.append(f"{name} names {200 * right / max(1, found + wanted):.2f}")
    net.load_state_dict(own)
    return "  ".join(line)

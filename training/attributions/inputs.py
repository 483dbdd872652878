"""Paragraphs as the inputs of the network: what the frozen reader makes of their words, and how each word stands to a cue."""
import numpy as np
import torch

from batches import forms_of, padded, plan
from decode import decode
from features import Forms
from model import Reader
from network import CUE_TAGS, ROLE_TAGS, distance_step


def reader_of(path):
    trained = torch.load(path, map_location="cpu")
    labels = trained["labels"]
    net = Reader(*(len(labels[k]) for k in ("upos", "xpos", "relations", "names")), **trained["settings"])
    net.load_state_dict(trained["net"])
    return net.eval(), labels


def encode(reader, articles):
    """Gives each paragraph its words as the frozen reader encodes them, in half precision."""
    sentences, forms = [], Forms()
    for article in articles:
        for p in article.paragraphs:
            at = 0
            for n in p.sentences:
                # Longer sentences are read in pieces, as the program does at nearly the same places.
                words = [forms.add(w) for w in p.forms[at:at + n]]
                sentences += [(p, words[i:i + 256]) for i in range(0, n, 256)]
                at += n
    forms.freeze()
    out = {}
    with torch.no_grad():
        for chosen in plan([len(s[1]) for s in sentences], 4000, 1):
            numbers = padded([sentences[i][1] for i in chosen], max(len(sentences[i][1]) for i in chosen))
            features, index = forms_of(numbers, forms)
            mask = torch.from_numpy((numbers > 0).astype(np.float32))
            x = torch.cat([reader.encode(features, index, mask), reader.words(features)[index]], -1).half()
            for row, i in enumerate(chosen):
                out[i] = x[row, :len(sentences[i][1])].clone()
    parts = {}
    for i, (p, _) in enumerate(sentences):
        parts.setdefault(id(p), []).append(out[i])
    for article in articles:
        for p in article.paragraphs:
            p.encoded = torch.cat(parts[id(p)])


def ways(heads, relations, cue, count):
    """How each word hangs on a cue: the relation of the branch below the cue's head word that holds it; `count`: nowhere, +1: above it, +2: the cue."""
    first, last = cue
    top = next((i for i in range(first, last + 1) if not first <= heads[i] <= last or heads[i] == i), first)
    out = [-1] * len(heads)
    for i in range(len(heads)):
        seen, at = [], i
        while out[at] < 0:
            seen.append(at)
            up = heads[at]
            if first <= at <= last:
                out[at] = count + 2
            elif up == at or len(seen) > 100:
                out[at] = count
            elif first <= up <= last:
                out[at] = relations[at]
            else:
                at = up
                continue
            break
        for s in seen:
            if out[s] < 0:
                out[s] = out[at]
    at = top
    for _ in range(len(heads)):
        if heads[at] == at:
            break
        at = heads[at]
        if not first <= at <= last:
            out[at] = count + 1
    return out


def sides(p, cue):
    """Whether each word stands in the cue's sentence (0), an earlier one (1) or a later one (2)."""
    out, at = [], 0
    for n in p.sentences:
        out += [0 if at <= cue[0] < at + n else 1 if at + n <= cue[0] else 2] * n
        at += n
    return out


def batch(paragraphs, number):
    """The inputs of paragraphs as tensors."""
    width = max(map(len, paragraphs))
    x = torch.zeros(len(paragraphs), width, paragraphs[0].encoded.shape[1])
    for row, p in enumerate(paragraphs):
        x[row, :len(p)] = p.encoded
    places = []
    for p in paragraphs:
        flags = np.zeros(len(p), np.int64)
        flags[np.cumsum([0] + p.sentences[:-1])] = 1
        places.append(flags)

    def tensor(rows):
        return torch.from_numpy(padded(rows, width))
    mask = torch.from_numpy(padded([[1] * len(p) for p in paragraphs], width)).float()
    return x, tensor([p.heads for p in paragraphs]), tensor([[number.get(r, 0) for r in p.relations] for p in paragraphs]), \
        tensor([p.quotes for p in paragraphs]), tensor(places), mask


def cue_batch(paragraphs, cues, number, width):
    """What the roles of cues [(row, first, last)] need besides the words."""
    owner = torch.tensor([row for row, _, _ in cues])
    cue = torch.tensor([[first, last] for _, first, last in cues])
    at = torch.arange(width)[None]
    distance = torch.where(at < cue[:, :1], at - cue[:, :1], (at - cue[:, 1:]).clamp(min=0))
    way = torch.from_numpy(padded([ways(paragraphs[r].heads, [number.get(x, 0) for x in paragraphs[r].relations], (f, l), len(number))
                                   for r, f, l in cues], width))
    side = torch.from_numpy(padded([sides(paragraphs[r], (f, l)) for r, f, l in cues], width))
    return owner, cue, distance_step(distance), way, side


def wanted(paragraphs, width):
    """The cue tags [B, T], the cues, and the role tags [C, T]; -100 in the filling."""
    tags = np.full((len(paragraphs), width), -100, np.int64)
    cues, roles = [], []
    for row, p in enumerate(paragraphs):
        tags[row, :len(p)] = 0
        for (first, end), source, content in p.attributions:
            tags[row, first] = 1
            tags[row, first + 1:end] = 2
            cues.append((row, first, end - 1))
            line = np.full(width, -100, np.int64)
            line[:len(p)] = 0
            for spans, begin in ((source, 1), (content, 3)):
                for f, e in spans:
                    line[f] = begin
                    line[f + 1:e] = begin + 1
            roles.append(line)
    return torch.from_numpy(tags), cues, torch.from_numpy(np.array(roles)) if roles else None


def predict(net, paragraphs, number):
    """The attributions of paragraphs: (cue, sources, contents) in words."""
    net.eval()
    found = [[] for _ in paragraphs]
    with torch.no_grad():
        for chosen in plan([len(p) for p in paragraphs], 4000, 1):
            here = [paragraphs[i] for i in chosen]
            x = net.read(*batch(here, number))
            scores = net.cue(x).log_softmax(-1).numpy()
            cues = [(row, f, e - 1) for row, p in enumerate(here) for kind, f, e in decode(scores[row, :len(p)], CUE_TAGS)]
            if not cues:
                continue
            roles = net.roles(x, *cue_batch(here, cues, number, x.shape[1])).log_softmax(-1).numpy()
            for k, (row, first, last) in enumerate(cues):
                parts = decode(roles[k, :len(here[row])], ROLE_TAGS)
                found[chosen[row]].append(((first, last + 1), [(f, e) for kind, f, e in parts if kind == "source"], [(f, e) for kind, f, e in parts if kind == "content"]))
    return found

#!/usr/bin/env python3
"""Trains the reader: train.py --data ../shared/data --out FOLDER [options]

First the words and the encoder learn from raw text to guess words that are hidden from them; then everything learns from trees,
tags and names. Both parts write checkpoints to FOLDER and go on from the last one when started again; the seed fixes the order
of the sentences and the first weights. FOLDER/log.tsv tells what was reached when; FOLDER/first.pt is the network before names are called otherwise, FOLDER/more-1.pt and
so on what came of it with other seeds, FOLDER/reader.pt the trained one, their average.
"""
import argparse
import copy
import os
import random
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

import corpora
import logs
from batches import forms_of, padded, plan
from features import Forms
from model import Reader, dropped, linear
from pretrain import Pretraining
from scores import evaluate


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--blocks", default="CCRCRC")
    p.add_argument("--width", type=int, default=256)
    p.add_argument("--pretrain-passes", type=float, default=1.5, help="passes over the raw text")
    p.add_argument("--pretrain-rate", type=float, default=1.5e-3)
    p.add_argument("--passes", type=int, default=16, help="passes over the treebanks")
    p.add_argument("--more-passes", type=int, default=4, help="passes after these in which many names are called otherwise")
    p.add_argument("--more-rate", type=float, default=5e-4)
    p.add_argument("--more-runs", type=int, default=3, help="how often these are done, each with a seed and with other names of its own; the weights are averaged")
    p.add_argument("--without-marks", action="store_true", help="leave aside the names that were marked in EWT")
    p.add_argument("--minutes", type=float, default=0, help="stop after so long and leave a checkpoint (0: run to the end)")
    p.add_argument("--words", type=int, default=1500, help="words of a batch")
    p.add_argument("--rate", type=float, default=1.2e-3)
    p.add_argument("--drop", type=float, default=0.2)
    p.add_argument("--word-drop", type=float, default=0.15)
    p.add_argument("--everything", action="store_true", help="learn from the held-back blocks too: for the last training, after choosing")
    p.add_argument("--threads", type=int, default=1)
    return p.parse_args()


class Numbered:
    """Sentences as numbers: forms and the classes of each kind of label, -100 where nothing is known."""

    def __init__(self, sentences, forms, labels):
        self.sentences = sentences
        self.forms = [[forms.add(w) for w in s.words] for s in sentences]
        self.upos = [[labels["upos"][t] for t in s.upos] if s.upos else None for s in sentences]
        self.xpos = [[labels["xpos"].get(t, -100) for t in s.xpos] if s.xpos else None for s in sentences]
        self.relations = [[labels["relations"].get(t, -100) for t in s.relations] if s.relations else None for s in sentences]
        self.heads = [s.heads for s in sentences]
        self.names = [[labels["names"][t] for t in s.names] if s.names else None for s in sentences]
        self.lengths = [len(f) for f in self.forms]


def otherwise(sentences, chance):
    """Copies of some sentences in other capitals."""
    pairs = [(s, corpora.written_otherwise(s.words, chance)) for s in sentences]
    return [corpora.Sentence(words, s.upos, s.xpos, s.heads, s.relations, s.names) for s, words in pairs if words is not s.words]


def targets(rows, chosen, width):
    return torch.from_numpy(padded([rows[i] or [] for i in chosen], width, -100))


def corpus(options):
    """The training sentences (trees, names), the held-back ones, and the labels by kind."""
    data = options.data
    nations = corpora.Nations(f"{data}/reference-dictionaries/countries.csv")
    marks = None if options.without_marks else corpora.marked_names(os.path.join(os.path.dirname(__file__), "names/ewt-train.tsv"))
    trees, names, back = [], [], {}

    def named(path):
        return corpora.entities(path, nations)
    for key, path, read, into in (
            ("ewt", "ud-ewt/en_ewt-ud-train.conllu.gz", lambda p: corpora.trees(p, marks=marks), trees),
            ("gum", "ud-gum/en_gum-ud-train.conllu.gz", lambda p: corpora.trees(p, nations), trees),
            ("gmb", "ner-gmb/train.jsonl.gz", named, names), ("wikineural", "ner-wikineural/dev.jsonl.gz", named, names),
            ("wikigold", "ner-wikigold/train.jsonl.gz", named, names)):
        sentences = list(read(f"{data}/{path}"))
        kept, back[key] = corpora.held_back(sentences)
        into.extend(sentences if options.everything else kept)
    labels = {"upos": sorted({t for s in trees for t in s.upos}), "xpos": sorted({t for s in trees for t in s.xpos}),
              "relations": sorted({t for s in trees for t in s.relations}), "names": corpora.NAME_TAGS}
    return trees, names, back, labels


def train(options, log, part, passes_, rate, start):
    """Learns from everything and writes what came of it to `part`.pt. `start` is a trained network to go on from with many names called otherwise, or None."""
    torch.manual_seed(options.seed)
    trees, names, back, labels = corpus(options)
    number = {k: {t: i for i, t in enumerate(v)} for k, v in labels.items()}
    forms = Forms()
    chance = random.Random(options.seed)
    exchanged = with_other_names(trees + names, chance) if start else []
    trees, names = trees + otherwise(trees, chance), names + otherwise(names, chance) + exchanged
    everything = Numbered(trees + names, forms, number)
    tests = {k: Numbered(v, forms, number) for k, v in back.items()}
    net = Reader(len(labels["upos"]), len(labels["xpos"]), len(labels["relations"]), len(labels["names"]), options.blocks, options.width)
    forms.freeze()
    net.drop = options.drop
    log(f"{sum(p.numel() for p in net.parameters())} weights; {len(trees)} trees, {len(names)} sentences with names, {len(forms.forms)} forms")

    pretrained = f"{options.out}/pretrained.pt"
    if start:
        net.load_state_dict(start["net"])
    elif os.path.exists(pretrained):
        net.load_state_dict({k: v for k, v in torch.load(pretrained).items() if k.split(".")[0] in ("words", "blocks", "norm")}, strict=False)
        log(f"starts from {pretrained}")
    batches = [passes(everything, len(trees), options, n) for n in range(passes_)]
    steps = sum(map(len, batches))
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    average = {k: v.clone() for k, v in net.state_dict().items()}
    path, done = f"{options.out}/{part}-training.pt", 0
    if os.path.exists(path):
        state = torch.load(path)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        average, done = state["average"], state["done"]
        log(f"goes on after step {done}")
    started, seen, sums, step = time.time(), 0, {}, 0
    for n, order in enumerate(batches):
        for chosen in order:
            step += 1
            if step <= done:
                continue
            torch.manual_seed(options.seed * 1000003 + step)
            for group in optimiser.param_groups:
                group["lr"] = rate * min(step / 300, 1.0) * max(0.0, 1 - step / (steps + 1))
            net.train()
            loss, parts = losses(net, everything, chosen, forms, options)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            if step % 5 == 0:
                keep = min(0.995, step / (step + 50))
                with torch.no_grad():
                    for k, v in net.state_dict().items():
                        average[k].lerp_(v, 1 - keep)
            seen += sum(everything.lengths[i] for i in chosen)
            for k, v in parts.items():
                total, count = sums.get(k, (0.0, 0))
                sums[k] = (total + v, count + 1)
            late = options.minutes and time.time() - started > options.minutes * 60
            if step % 500 == 0 or late or step == steps:
                torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "average": average, "done": step}, path + ".part")
                os.replace(path + ".part", path)
                log(f"step {step} of {steps}  {seen / (time.time() - started):.0f} words/s  " + "  ".join(f"{k} {t / c:.3f}" for k, (t, c) in sorted(sums.items())))
                sums = {}
            if late:
                return None
        if n % 3 == 2 or n == len(batches) - 1:
            log(f"pass {n + 1}: " + evaluate(net, average, tests, forms, labels))
    net.load_state_dict(average)
    out = {"net": net.state_dict(), "settings": net.settings, "labels": labels}
    torch.save(out, f"{options.out}/{part}.pt")
    return out


def with_other_names(sentences, chance):
    """Copies of sentences without their trees in which names are called otherwise: four of what is not news, since that is where names differ most, one in three of the rest."""
    others = corpora.OtherNames(os.path.join(os.path.dirname(__file__), "names"))
    copies = [others.exchanged(s, chance) for s in sentences if s.names for _ in range(4 if s.heads else chance.random() < 1 / 3)]
    return [s for s in copies if s]


def passes(everything, trees, options, n):
    """The batches of one pass: every tree once, and a quarter of the sentences with names."""
    lengths = everything.lengths
    out = plan(lengths[:trees], options.words, options.seed * 100 + n)
    quarter = [i for i in range(trees, len(lengths)) if (i + n) % 4 == 0]
    out += [[quarter[k] for k in batch] for batch in plan([lengths[i] for i in quarter], options.words * 2, options.seed * 100 + n)]
    random.Random(options.seed * 100 + n).shuffle(out)
    return out


def losses(net, data, chosen, forms, options):
    numbers = padded([data.forms[i] for i in chosen], max(data.lengths[i] for i in chosen))
    mask = torch.from_numpy((numbers > 0).astype(np.float32))
    features, index = forms_of(numbers, forms)
    x = net.encode(features, index, mask, options.word_drop)
    width, parts, total = numbers.shape[1], {}, 0.0
    flat = mask.bool()
    top = dropped(x, net.drop, True)[flat]

    def add(name, scores, wanted, weight):
        nonlocal total
        if (wanted >= 0).any():
            loss = F.cross_entropy(scores, wanted, ignore_index=-100)
            parts[name] = loss.item()
            total = total + weight * loss

    add("names", linear(net.names, top), targets(data.names, chosen, width)[flat], 1.0)
    if data.heads[chosen[0]]:
        heads = targets(data.heads, chosen, width)
        arcs = net.arcs(x).masked_fill(~F.pad(flat, (1, 0), value=True)[:, None], -1e4)
        add("upos", linear(net.upos, top), targets(data.upos, chosen, width)[flat], 0.5)
        add("xpos", linear(net.xpos, top), targets(data.xpos, chosen, width)[flat], 0.25)
        add("arcs", arcs[flat], heads[flat], 1.0)
        add("relations", net.labels(x, heads.clamp(min=0))[flat], targets(data.relations, chosen, width)[flat], 1.0)
    return total, parts


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    log = logs.opened(options.out)
    log(" ".join(sys.argv[1:]))
    if options.pretrain_passes > 0 and not os.path.exists(f"{options.out}/pretrained.pt"):
        if not Pretraining(options, log).run():
            return
    first = f"{options.out}/first.pt"
    found = torch.load(first) if os.path.exists(first) else train(options, log, "first", options.passes, options.rate, None)
    if found and options.more_passes == 0:
        torch.save(found, f"{options.out}/reader.pt")
    elif found:
        runs = [more(options, log, n, found) for n in range(1, options.more_runs + 1)]
        if all(runs):
            torch.save(averaged(runs), f"{options.out}/reader.pt")


def more(options, log, n, start):
    """The network of one run of the passes in which names are called otherwise; None where it had to stop."""
    path, own = f"{options.out}/more-{n}.pt", copy.copy(options)
    own.seed = options.seed + n
    return torch.load(path) if os.path.exists(path) else train(own, log, f"more-{n}", options.more_passes, options.more_rate, start)


def averaged(networks):
    """The network whose weights are the means of those of networks that began as one (Wortsman and others, ICML 2022)."""
    nets = [n["net"] for n in networks]
    return {**networks[0], "net": {k: sum(n[k] for n in nets) / len(nets) for k in nets[0]}}


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Trains the network of attributions: train.py --reader READER.pt --read TRAIN.jsonl --gold TRAIN.jsonl.gz --held DEV.jsonl --held-gold DEV.jsonl.gz --out FOLDER

READER.pt is the trained reader; its weights stay as they are. TRAIN.jsonl and DEV.jsonl are what `hearsay annotate` wrote of the corpus' articles.
Writes checkpoints to FOLDER and goes on from the last when started again; FOLDER/log.tsv tells what was reached when.
"""
import argparse
import os
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "reader"))
import corpus
import logs
from agreement import F1, compare
from batches import plan
from inputs import batch, cue_batch, encode, predict, reader_of, wanted
from network import CUE_TAGS, ROLE_TAGS, Attributions


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("reader", "read", "gold", "held", "held-gold", "out"):
        p.add_argument(f"--{name}", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--blocks", default="CRCR")
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--passes", type=int, default=12)
    p.add_argument("--words", type=int, default=1500, help="words of a batch")
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--drop", type=float, default=0.3)
    p.add_argument("--minutes", type=float, default=0, help="stop after so long and leave a checkpoint (0: run to the end)")
    p.add_argument("--threads", type=int, default=1)
    return p.parse_args()


def losses(net, paragraphs, number):
    inputs = batch(paragraphs, number)
    x = net.read(*inputs)
    tags, cues, roles = wanted(paragraphs, x.shape[1])
    cue_loss = F.cross_entropy(net.cue(x).flatten(0, 1), tags.flatten(), ignore_index=-100, reduction="sum") / inputs[-1].sum()
    role_loss = torch.zeros(())
    if cues:
        scores = net.roles(x, *cue_batch(paragraphs, cues, number, x.shape[1]))
        role_loss = F.cross_entropy(scores.flatten(0, 1), roles.flatten(), ignore_index=-100)
    return cue_loss, role_loss


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    log = logs.opened(options.out)
    log(" ".join(sys.argv[1:]))
    torch.manual_seed(options.seed)
    reader, labels = reader_of(options.reader)
    number = {r: i for i, r in enumerate(labels["relations"])}
    articles, lost = corpus.articles(options.read, options.gold)
    held, _ = corpus.articles(options.held, options.held_gold)
    encode(reader, articles + held)
    train_on = [p for a in articles for p in a.paragraphs]
    test_on = [p for a in held for p in a.paragraphs]
    log(f"{len(train_on)} paragraphs, {sum(map(len, train_on))} words, {sum(len(p.attributions) for p in train_on)} attributions, {lost} fit no paragraph")
    net = Attributions(len(number), 2 * reader.settings["width"], options.width, options.blocks)
    net.drop = options.drop
    log(f"{sum(p.numel() for p in net.parameters())} weights")
    lengths = [len(p) for p in train_on]
    batches = [plan(lengths, options.words, options.seed * 100 + n) for n in range(options.passes)]
    steps = sum(map(len, batches))
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01)
    average = {k: v.clone() for k, v in net.state_dict().items()}
    path, done = f"{options.out}/training.pt", 0
    if os.path.exists(path):
        state = torch.load(path)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        average, done = state["average"], state["done"]
        log(f"goes on after step {done}")
    started, seen, sums, step = time.time(), 0, np.zeros(3), 0
    for n, order in enumerate(batches):
        for chosen in order:
            step += 1
            if step <= done:
                continue
            torch.manual_seed(options.seed * 1000003 + step)
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(step / 200, 1.0) * max(0.0, 1 - step / (steps + 1))
            net.train()
            cue_loss, role_loss = losses(net, [train_on[i] for i in chosen], number)
            optimiser.zero_grad()
            (cue_loss * 2 + role_loss).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            keep = min(0.998, step / (step + 50))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    average[k].lerp_(v, 1 - keep)
            seen += sum(lengths[i] for i in chosen)
            sums += [cue_loss.item(), role_loss.item(), 1]
            late = options.minutes and time.time() - started > options.minutes * 60
            if late or step == steps or step % 500 == 0:
                torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "average": average, "done": step}, path + ".part")
                os.replace(path + ".part", path)
            if late:
                return
        if step <= done:
            continue
        current = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(average)
        figures = compare([p.attributions for p in test_on], predict(net, test_on, number))
        log(f"pass {n + 1} of {options.passes}  {seen / (time.time() - started):.0f} words/s  cue {sums[0] / sums[2]:.4f} roles {sums[1] / sums[2]:.4f}  " + "  ".join(f"{k} {F1(*v):.3f}" for k, v in figures.items()))
        net.load_state_dict(current)
        sums[:] = 0
    net.load_state_dict(average)
    torch.save({"net": net.state_dict(), "settings": net.settings, "labels": {"cues": CUE_TAGS, "roles": ROLE_TAGS, "relations": labels["relations"]}}, f"{options.out}/attributions.pt")


if __name__ == "__main__":
    main()

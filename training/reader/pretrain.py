"""Words from raw text: the encoder guesses hidden words from what stands around them (Devlin et al. 2019, at the size of a lamp)."""
import collections
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import corpora
from batches import forms_of, padded, plan
from features import Forms, normal
from model import Reader, linear

VOCABULARY, INNER = 16000, 128


class Guess(nn.Module):
    """The hidden word among the commonest of the corpora."""

    def __init__(self, width):
        super().__init__()
        self.hidden = nn.Parameter(torch.zeros(width))
        self.inner, self.vocabulary = nn.Linear(width, INNER), nn.Linear(INNER, VOCABULARY)

    def forward(self, x):
        return linear(self.vocabulary, F.gelu(linear(self.inner, x)))


class Pretraining:
    def __init__(self, options, log):
        self.options, self.log = options, log
        self.forms = Forms()
        counts = collections.Counter()
        numbers, lengths = [], []
        for words in corpora.raw(options.data):
            for w in words:
                numbers.append(self.forms.add(w))
            counts.update(map(normal, words))
            lengths.append(len(words))
        self.numbers = np.array(numbers, np.int32)
        self.starts = np.concatenate([[0], np.cumsum(lengths)])
        self.lengths = lengths
        rank = {w: i for i, (w, _) in enumerate(counts.most_common(VOCABULARY))}
        self.target = np.array([rank.get(normal(f), -100) for f in self.forms.forms], np.int64)
        self.target[0] = -100
        self.forms.freeze()
        log(f"{len(lengths)} sentences, {len(numbers)} words, {len(self.forms.forms)} forms to learn from")

    def run(self):
        """Trains to the end or to the minutes given; tells whether it ended."""
        options = self.options
        torch.manual_seed(options.seed)
        net = Reader(1, 1, 1, 1, options.blocks, options.width)
        guess = Guess(options.width)
        net.drop = 0.05
        weights = [p for n, p in net.named_parameters() if n.split(".")[0] in ("words", "blocks", "norm")] + list(guess.parameters())
        optimiser = torch.optim.AdamW(weights, lr=options.pretrain_rate, betas=(0.9, 0.98), weight_decay=0.01)
        order = []
        for n in range(int(np.ceil(options.pretrain_passes))):
            part = plan(self.lengths, 5000, options.seed * 77 + n)
            order += part[:int(len(part) * min(1.0, options.pretrain_passes - n))]
        path, done = f"{options.out}/pretraining.pt", 0
        if os.path.exists(path):
            state = torch.load(path)
            net.load_state_dict(state["net"])
            guess.load_state_dict(state["guess"])
            optimiser.load_state_dict(state["optimiser"])
            done = state["done"]
            self.log(f"goes on after step {done}")
        started, seen, losses = time.time(), 0, []
        for step, chosen in enumerate(order, 1):
            if step <= done:
                continue
            torch.manual_seed(options.seed * 7919 + step)
            for group in optimiser.param_groups:
                group["lr"] = options.pretrain_rate * min(step / 300, 1.0) * max(0.02, 1 - step / len(order))
            loss = self.loss(net, guess, chosen)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 2.0)
            optimiser.step()
            losses.append(loss.item())
            seen += sum(self.lengths[i] for i in chosen)
            late = options.minutes and time.time() - started > options.minutes * 60
            if step % 200 == 0 or late or step == len(order):
                torch.save({"net": net.state_dict(), "guess": guess.state_dict(), "optimiser": optimiser.state_dict(), "done": step}, path + ".part")
                os.replace(path + ".part", path)
                self.log(f"pre-training step {step} of {len(order)}  {seen / (time.time() - started):.0f} words/s  loss {np.mean(losses[-200:]):.3f}")
            if late:
                return False
        torch.save(net.state_dict(), f"{options.out}/pretrained.pt")
        return True

    def loss(self, net, guess, chosen):
        net.train()
        rows = [self.numbers[self.starts[i]:self.starts[i + 1]] for i in chosen]
        numbers = padded(rows, max(map(len, rows)))
        chance = torch.rand(numbers.shape)
        mask = torch.from_numpy((numbers > 0).astype(np.float32))
        hidden = (chance < 0.15) & mask.bool()
        target = torch.from_numpy(self.target[numbers])[hidden]
        features, index = forms_of(numbers, self.forms)
        index = torch.where(hidden & (chance < 0.015), index.flatten()[torch.randint(index.numel(), index.shape)], index)
        x = net.encode(features, index, mask, 0.0, hidden & (chance >= 0.03), guess.hidden)
        return F.cross_entropy(guess(x[hidden]), target, ignore_index=-100)

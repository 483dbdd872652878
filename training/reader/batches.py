"""Sentences to batches: as many sentences of like length as fit a number of words."""
import random

import numpy as np
import torch

from features import ragged


def plan(lengths, budget, seed):
    """Lists of sentence numbers, each at most `budget` words with its filling, in a shuffled order."""
    chance = random.Random(seed)
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + chance.random() * 3)
    out, current, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if current and longest * (len(current) + 1) > budget:
            out.append(current)
            current, longest = [], lengths[i]
        current.append(i)
    if current:
        out.append(current)
    chance.shuffle(out)
    return out


def padded(rows, width, fill=0):
    out = np.full((len(rows), width), fill, np.int64)
    for i, row in enumerate(rows):
        out[i, :len(row)] = row
    return out


def forms_of(numbers, forms, device="cpu"):
    """The distinct forms of a batch as inputs of `Words`, and for each word which of them it is."""
    chosen, index = np.unique(numbers, return_inverse=True)
    affixes, affix_starts = ragged(forms.affix_rows, forms.affix_starts, chosen)
    groups, group_starts = ragged(forms.group_rows, forms.group_starts, chosen)
    arrays = dict(words=forms.word_rows[chosen], shapes=forms.shape_rows[chosen], affixes=affixes, affix_starts=affix_starts,
                  groups=groups, group_starts=group_starts)
    return {k: torch.from_numpy(v).to(device) for k, v in arrays.items()}, torch.from_numpy(index.reshape(numbers.shape)).to(device)

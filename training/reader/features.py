"""What the reader sees of a word: rows of hashed tables, from the spelling alone.

A word is known by its form, so everything here is computed once a form. `Hearsay.Inference` computes the same rows
(`WordFeatures`); a change here is a change of the model file's format.
"""
import unicodedata

import numpy as np

WORD_ROWS, AFFIX_ROWS, NGRAM_ROWS, SHAPE_ROWS = 24576, 8192, 24576, 1024
LONGEST = 64          # code points of a form that are looked at
SHAPE_LONGEST = 12    # characters of a shape
WORD_SEEDS = (1, 2)
PREFIX_SEEDS = {1: 3, 2: 4, 3: 5}
SUFFIX_SEEDS = {1: 6, 2: 7, 3: 8, 4: 9}
NGRAM_SEED, SHAPE_SEED = 10, 11
NGRAM_SIZES = (3, 4, 5)


def hash32(text, seed):
    """FNV-1a over UTF-8, started from the seed, with MurmurHash3's last mixing."""
    h = 2166136261 ^ (seed * 0x9E3779B1 & 0xFFFFFFFF)
    for byte in text.encode("utf-8"):
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    h ^= h >> 16
    h = h * 0x85EBCA6B & 0xFFFFFFFF
    h ^= h >> 13
    h = h * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


def normal(form):
    """The form in small letters, each digit as 0; a letter whose small form is two code points stays."""
    out = []
    for c in form[:LONGEST]:
        small = c.lower()
        out.append("0" if "0" <= c <= "9" else small if len(small) == 1 else c)
    return "".join(out)


def shape(form):
    """Upper, lower, digit and other letters as X, x, d and c, other characters as they are; a run is cut after three."""
    out = []
    for c in form[:LONGEST]:
        kind = unicodedata.category(c)
        s = "X" if kind == "Lu" else "x" if kind == "Ll" else "d" if kind == "Nd" else "c" if kind[0] == "L" else c
        if out[-3:] != [s, s, s]:
            out.append(s)
    return "".join(out[:SHAPE_LONGEST])


def rows(form):
    """The rows of the four tables: two of words, up to seven of affixes, any number of letter groups, one of shapes."""
    word = normal(form)
    words = [hash32(word, seed) % WORD_ROWS for seed in WORD_SEEDS]
    affixes = [hash32(word[:n], seed) % AFFIX_ROWS for n, seed in PREFIX_SEEDS.items() if len(word) >= n]
    affixes += [hash32(word[-n:], seed) % AFFIX_ROWS for n, seed in SUFFIX_SEEDS.items() if len(word) >= n]
    framed = f"<{word}>"
    groups = [hash32(framed[i:i + n], NGRAM_SEED) % NGRAM_ROWS for n in NGRAM_SIZES for i in range(len(framed) - n + 1)]
    return words, affixes, groups, hash32(shape(form), SHAPE_SEED) % SHAPE_ROWS


class Forms:
    """The forms of the corpora, numbered in the order of their first sight, with their rows; 0 is no form."""

    def __init__(self):
        self.number, self.forms = {"": 0}, [""]
        self.words, self.shapes = [[0, 0]], [0]
        self.affixes, self.groups = [[]], [[]]

    def add(self, form):
        n = self.number.get(form)
        if n is None:
            n = self.number[form] = len(self.forms)
            words, affixes, groups, kind = rows(form)
            self.forms.append(form)
            self.words.append(words)
            self.affixes.append(affixes)
            self.groups.append(groups)
            self.shapes.append(kind)
        return n

    def freeze(self):
        """Arrays for look-ups: the ragged rows as one flat list with starts."""
        def flat(lists):
            starts = np.zeros(len(lists) + 1, np.int64)
            np.cumsum([len(x) for x in lists], out=starts[1:])
            return np.fromiter((r for x in lists for r in x), np.int64, starts[-1]), starts
        self.word_rows = np.array(self.words, np.int64)
        self.shape_rows = np.array(self.shapes, np.int64)
        self.affix_rows, self.affix_starts = flat(self.affixes)
        self.group_rows, self.group_starts = flat(self.groups)
        return self


def ragged(rows_, starts, chosen):
    """The flat rows of the chosen forms and where each form's begin, for an embedding bag."""
    lengths = starts[chosen + 1] - starts[chosen]
    begins = np.zeros(len(chosen), np.int64)
    np.cumsum(lengths[:-1], out=begins[1:])
    index = np.arange(lengths.sum()) - np.repeat(begins, lengths) + np.repeat(starts[chosen], lengths)
    return rows_[index], begins

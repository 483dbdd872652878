"""Fits how much each likeness of two articles speaks for their telling the same story, on the train part of ECB+:

    python3 training/stories/pair_scores.py ../shared/data/ecbplus/train.jsonl.gz READ.jsonl > src/Hearsay.Dossiers/Stories/pair-weights.tsv

READ.jsonl is what `hearsay annotate` wrote for the same articles (`stories.py --texts` gives them as documents). The counts and likenesses
are those of TermCounter, StoryText and StoryPair. A logistic model, weights held small, fitted by Adam; the same input gives the same weights.
"""
import collections
import gzip
import itertools
import json
import math
import os
import sys
from datetime import date

import numpy as np

SOURCES = os.path.join(os.path.dirname(__file__), "../../src/Hearsay.Dossiers")
TERMS, LEAD_SENTENCES, WINDOW, NEAR, LEAST_ALIKE = 250, 2, 14, 3, 0.05
LIKENESSES = ["words", "lead", "names", "numbers", "others", "leadInTextLess", "leadInTextMore", "leadNamesLess", "leadNamesMore"]
DAYS = ["publishedNear", "sameDays", "otherDays", "length"]


def rows(name):
    with open(os.path.join(SOURCES, name), encoding="utf-8") as handle:
        return [line.rstrip("\n").split("\t") for line in handle if line[0] != "#"]


FREQUENCIES = {word: int(count) for word, count in rows("Stories/document-frequencies.tsv")}
STOPWORDS = {row[0] for row in rows("Digests/stopwords.tsv")}


def rarity(word):
    """Of a table of 10,000 news texts; a word that is not in it counts as one of a dozen of them."""
    return math.log(10000 / max(FREQUENCIES.get(word, 12), 1))


class Article:
    def __init__(self, read, story):
        self.story, text = story, read["text"]
        self.published = date.fromisoformat(read["published"]).toordinal() if read["published"] else None
        self.days = {t["from"] for t in read["times"] if t.get("from") and t["from"] == t.get("to")}
        counts, leads, tokens, at, sentences = collections.Counter(), collections.Counter(), read["tokens"], 0, 0
        zones = [(z["begin"], z["end"], z["kind"]) for z in read["zones"]]
        for sentence in read["sentences"]:
            kind = next((k for begin, end, k in zones if begin <= sentence["begin"] < end), "body")
            while at < len(tokens) and tokens[at]["begin"] < sentence["begin"]:
                at += 1
            words = []
            while at < len(tokens) and tokens[at]["begin"] < sentence["end"]:
                words.append(tokens[at])
                at += 1
            if kind in ("comment", "boilerplate"):
                continue
            sentences += 1
            for word in words:
                form = text[word["begin"]:word["end"]].lower()
                lemma = (word["lemma"] or form).lower()
                if not 2 <= len(form) <= 40 or not form[0].isalnum() or form in STOPWORDS or lemma in STOPWORDS:
                    continue
                sort = "number" if word["upos"] == "NUM" or form[0].isdigit() else "name" if word["upos"] == "PROPN" else "other"
                counts[sort, lemma if sort == "other" else form] += 1
                leads[sort, lemma if sort == "other" else form] += sentences <= LEAD_SENTENCES
        terms = sorted(counts.items(), key=lambda c: (-c[1], c[0][1], c[0][0]))[:TERMS]
        self.terms = [(sort, word, count, leads[sort, word]) for (sort, word), count in terms]
        self.length = sum(count for _, _, count, _ in self.terms)
        self.words = self.vector(lambda sort, count, lead: count)
        self.lead = self.vector(lambda sort, count, lead: lead)
        self.names = self.vector(lambda sort, count, lead: count if sort == "name" else 0)
        self.numbers = self.vector(lambda sort, count, lead: count if sort == "number" else 0)
        self.others = self.vector(lambda sort, count, lead: count if sort == "other" else 0)
        self.all_words = {word for _, word, _, _ in self.terms}
        self.all_names = {word for sort, word, _, _ in self.terms if sort == "name"}
        self.lead_words = {word: rarity(word) for _, word, _, lead in self.terms if lead}
        self.lead_names = {word: rarity(word) for sort, word, _, lead in self.terms if lead and sort == "name"}

    def vector(self, select):
        sums = collections.Counter()
        for sort, word, count, lead in self.terms:
            sums[word] += select(sort, count, lead)
        vector = {word: (1 + math.log(count)) * rarity(word) for word, count in sums.items() if count and rarity(word) > 0}
        length = math.sqrt(sum(v * v for v in vector.values())) or 1
        return {word: value / length for word, value in vector.items()}


def cosine(left, right):
    return sum(value * right.get(word, 0) for word, value in left.items())


def part(words, other):
    whole = sum(words.values())
    return sum(value for word, value in words.items() if word in other) / whole if whole else 0


def likenesses(left, right):
    values = [cosine(getattr(left, name), getattr(right, name)) for name in LIKENESSES[:5]]
    for one, other in ((part(left.lead_words, right.all_words), part(right.lead_words, left.all_words)),
                       (part(left.lead_names, right.all_names), part(right.lead_names, left.all_names))):
        values += [min(one, other), max(one, other)]
    apart = None if left.published is None or right.published is None else abs(left.published - right.published)
    same = len(left.days & right.days)
    return values + [float(apart is not None and apart <= NEAR), min(same, 2) / 2, float(bool(left.days and right.days and not same)),
                     math.log(1 + min(left.length, right.length)) / 6] + [v * v for v in values]


def fit(inputs, gold, decay=1e-3, steps=1500):
    mean, spread = inputs.mean(0), inputs.std(0) + 1e-9
    scaled = np.c_[(inputs - mean) / spread, np.ones(len(inputs))]
    weights = np.zeros(scaled.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        gradient = scaled.T @ (1 / (1 + np.exp(-scaled @ weights)) - gold) / len(gold) + decay * np.r_[weights[:-1], 0]
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient * gradient
        weights -= 0.05 * (first / (1 - 0.9 ** step)) / (np.sqrt(second / (1 - 0.999 ** step)) + 1e-8)
    return np.r_[weights[:-1] / spread, weights[-1] - (weights[:-1] * mean / spread).sum()]


def main(gold_path, read_path):
    with gzip.open(gold_path, "rt", encoding="utf-8") as handle:
        stories = {d["id"]: (d["topic"], d["subtopic"]) for d in map(json.loads, handle)}
    with open(read_path, encoding="utf-8") as handle:
        articles = [Article(d, stories[d["id"]]) for d in map(json.loads, handle)]
    inputs, gold = [], []
    for left, right in itertools.combinations(articles, 2):
        near = left.published is None or right.published is None or abs(left.published - right.published) <= WINDOW
        if near and cosine(left.words, right.words) >= LEAST_ALIKE:
            inputs.append(likenesses(left, right))
            gold.append(left.story == right.story)
    weights = [round(float(w), 3) for w in fit(np.array(inputs), np.array(gold, float))]
    print("# How much each likeness of two articles speaks for their telling the same story: a logistic model fitted on pairs of articles of ECB+ train that share\n"
          '# words, not more than 14 days apart (training/stories/pair_scores.py). "squared" is the weight of its square.\n# likeness\tweight\tsquared')
    for i, name in enumerate(LIKENESSES + DAYS):
        print(f"{name}\t{weights[i]:g}\t{weights[len(LIKENESSES + DAYS) + i] if i < len(LIKENESSES) else 0:g}")
    print(f"constant\t{weights[-1]:g}\t0")


if __name__ == "__main__":
    main(*sys.argv[1:])

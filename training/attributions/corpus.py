"""Articles as paragraphs of words with what the reader knows of them, and who says what in each, as PolNeAR marks it.

The words, sentences, zones and trees are those of `hearsay annotate`, so that training sees what reading will see.
"""
import gzip
import json

import numpy as np

from quotes import quote_states

SILENT = {"byline", "dateline", "credit", "boilerplate"}      # zones in which nobody is quoted
LONGEST = 384                                                 # words of the longest paragraph that is read in one piece


class Paragraph:
    """Words `first` to `end` of an article; sentences as lengths; heads and gold spans count from the paragraph's first word."""

    def __init__(self, article, first, sentences):
        self.article, self.first, self.sentences = article, first, sentences
        self.end = first + sum(sentences)
        self.forms = article.forms[first:self.end]
        self.relations = article.relations[first:self.end]
        self.heads = [h - first if h >= 0 else i for i, h in enumerate(article.heads[first:self.end])]
        self.quotes = quote_states(self.forms)
        self.attributions = []

    def __len__(self):
        return self.end - self.first


class Article:
    def __init__(self, read):
        self.id, self.text = read["id"], read["text"]
        units = self.text.encode("utf-16-le")
        tokens = read["tokens"]
        self.spans = [(t["begin"], t["end"]) for t in tokens]
        self.forms = [units[2 * b:2 * e].decode("utf-16-le") for b, e in self.spans]
        self.heads, self.relations = [t["head"] for t in tokens], [t["deprel"] for t in tokens]
        self.paragraphs = list(self.cut(read, units))

    def cut(self, read, units):
        starts = [b for b, _ in self.spans]
        at, zone, before, current = 0, 0, None, []
        first = 0
        for s in read["sentences"]:
            end = int(np.searchsorted(starts, s["end"]))
            while zone + 1 < len(read["zones"]) and read["zones"][zone]["end"] <= s["begin"]:
                zone += 1
            kind = read["zones"][zone]["kind"] if read["zones"] else "body"
            here = None if kind in SILENT else zone
            broken = before is None or here != before[0] or any(c in "\n\r" for c in units[2 * before[1]:2 * s["begin"]].decode("utf-16-le"))
            if current and (broken or sum(current) + end - at > LONGEST):
                yield Paragraph(self, first, current)
                current = []
            if here is not None:
                if not current:
                    first = at
                current.append(end - at)
            before, at = (here, s["end"]), end
        if current:
            yield Paragraph(self, first, current)


def points(text):
    """For each code point of a text the UTF-16 unit at which it begins, and the end."""
    out, unit = [], 0
    for c in text:
        out.append(unit)
        unit += 1 + (ord(c) > 0xFFFF)
    return out + [unit]


def articles(read, gold=None):
    """The articles of an annotated file, with the attributions of the corpus where it is given."""
    with open(read, encoding="utf-8") as handle:
        found = [Article(json.loads(line)) for line in handle]
    if gold is None:
        return found
    with gzip.open(gold, "rt", encoding="utf-8") as handle:
        marked = {d["id"]: d for d in map(json.loads, handle)}
    lost = 0
    for article in found:
        lost += mark(article, marked[article.id])
    return found, lost


def mark(article, gold):
    """Gives each paragraph its attributions as (cue, source, contents) in words; returns how many fit no paragraph."""
    unit = points(gold["text"])
    begins, ends = np.array([b for b, _ in article.spans]), np.array([e for _, e in article.spans])
    lost = 0

    def words(span):
        b, e = unit[span[0]], unit[span[1]]
        first, end = int(np.searchsorted(ends, b, "right")), int(np.searchsorted(begins, e))
        return first, end
    for a in gold["attributions"]:
        cue, source, content = ([words(s) for s in a[k]] for k in ("cue", "source", "content"))
        cue = [c for c in cue if c[1] > c[0]]
        content = [c for c in content if c[1] > c[0]]
        home = next((p for p in article.paragraphs if cue and p.first <= cue[0][0] and cue[0][1] <= p.end), None)
        if home is None or not content:
            lost += 1
            continue
        here = [[(b - home.first, e - home.first) for b, e in part if home.first <= b < e <= home.end] for part in (cue, source, content)]
        home.attributions.append((here[0][0], here[1][:1], here[2]))
    return lost

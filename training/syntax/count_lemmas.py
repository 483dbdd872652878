#!/usr/bin/env python3
"""Counts lemmas: count_lemmas.py FILE TRAIN.conllu.gz [TRAIN.conllu.gz ...]

Writes the list that the lemmatizer looks into first: for every form, in small letters, and its tags (universal and Penn) the commonest
lemma, where the form is inflected by its tag or the lemma is not the form; the first file counts threefold. Proper names, which are their own lemmas, are left out.
"""
import collections
import gzip
import sys

NOTE = ("# Counted by training/syntax/count_lemmas.py over the train parts of Universal Dependencies English EWT (the UD English EWT contributors,\n"
        "# CC BY-SA 4.0) and GUM (the UD English GUM contributors, CC BY-NC-SA 4.0); this list is under the latter's licence.\n"
        "# Columns: form in small letters; universal part of speech and Penn tag, a dot between; lemma.\n")
INFLECTED = {"NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS"}


def words(path):
    for line in gzip.open(path, "rt", encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) == 10 and columns[0].isdigit() and "Typo=Yes" not in columns[5]:
            yield columns[1], columns[2], columns[3], columns[4]


def main(target, paths):
    counts = collections.defaultdict(collections.Counter)
    for weight, path in zip((3,) + (1,) * len(paths), paths):
        for form, lemma, upos, xpos in words(path):
            if upos not in ("PROPN", "PUNCT", "SYM", "NUM") and lemma != "_" and " " not in form + lemma:
                counts[form.lower(), f"{upos}.{xpos}"][lemma] += weight
    rows = []
    for (form, tag), lemmas in counts.items():
        lemma = min(lemmas, key=lambda l: (-lemmas[l], l))
        if lemma != form or tag.split(".")[1] in INFLECTED:
            rows.append(f"{form}\t{tag}\t{lemma}\n")
    with open(target, "w", encoding="utf-8", newline="\n") as handle:
        handle.write(NOTE)
        handle.writelines(sorted(rows, key=lambda r: tuple(c.encode("utf-16-be") for c in r.split("\t"))))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

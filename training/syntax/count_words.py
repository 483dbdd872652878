#!/usr/bin/env python3
"""Counts words and tags: count_words.py TRAIN.conllu.gz FOLDER

Writes the lists that the tagger stands on: words.tsv (how often a form has which tag and lemma), endings.tsv (the same for
the last letters of rare words, by how they are written) and successions.tsv (which tag follows which). The tags are the
universal ones with a detail after the dot where the next word depends on it (VERB.VBN, PART.TO, DET.W).
"""
import collections
import gzip
import sys

NOTE = ("# Counted by training/syntax/count_words.py over the train part of Universal Dependencies English EWT\n"
        "# (the UD English EWT contributors, CC BY-SA 4.0); this list is under the same licence.\n")


def sentences(path):
    sentence = []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if sentence:
                yield sentence
            sentence = []
        elif line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                sentence.append((columns[1], columns[2], tag(columns[3], columns[4])))


def tag(upos, xpos):
    if upos == "PUNCT":
        return {".": "PUNCT.END", "``": "PUNCT.QUOTE", "''": "PUNCT.QUOTE", "-LRB-": "PUNCT.BRACKET", "-RRB-": "PUNCT.BRACKET"}.get(xpos, "PUNCT.COMMA")
    if upos in ("VERB", "AUX"):
        return f"{upos}.{xpos if xpos[0] in 'VM' else 'VB'}"
    if upos in ("DET", "ADV"):
        return upos + (".W" if xpos[0] == "W" else ".R" if xpos in ("RP", "EX") else ".C" if xpos in ("RBR", "RBS") else "")
    if upos == "PRON":
        return "PRON." + (xpos if xpos in ("PRP$", "PRP", "EX") else "W" if xpos[0] == "W" else "DT" if xpos == "DT" else "NN")
    if upos == "PART":
        return "PART." + (xpos if xpos in ("TO", "POS") else "NOT")
    if upos == "ADP":
        return "ADP.RP" if xpos == "RP" else "ADP"
    if upos == "ADJ":
        return "ADJ.C" if xpos in ("JJR", "JJS") else "ADJ"
    if upos == "NOUN":
        return "NOUN.NNS" if xpos == "NNS" else "NOUN"
    if upos == "PROPN":
        return "PROPN.NNPS" if xpos == "NNPS" else "PROPN"
    return upos


def shape(form, first):
    if any(c.isdigit() for c in form):
        return "digit"
    if not form[:1].isalpha():
        return "mark"
    if form[0].isupper():
        return "first" if first else "upper" if len(form) > 1 and form.isupper() else "capital"
    return "lower"


def row(counts, lemma_of=None):
    kept = [(t, n) for t, n in counts.most_common() if n >= 0.01 * sum(counts.values())]
    return " ".join(f"{t}:{n}" + (f":{lemma_of(t)}" if lemma_of and lemma_of(t) else "") for t, n in kept)


def main(path, folder):
    words = collections.defaultdict(collections.Counter)
    cased = collections.defaultdict(collections.Counter)
    lemmas = collections.defaultdict(collections.Counter)
    follows = collections.Counter()
    train = list(sentences(path))
    for sentence in train:
        before = "START"
        for i, (form, lemma, t) in enumerate(sentence):
            words[form.lower()][t] += 1
            if i and form != form.lower():
                cased[form][t] += 1
            lemmas[form.lower(), t][lemma] += 1
            follows[before, t] += 1
            before = t
        follows[before, "END"] += 1

    def lemma_of(form):
        def of(t):
            if t.startswith(("PROPN", "PUNCT", "SYM", "X", "NUM")):
                return None
            lemma = lemmas[form.lower(), t].most_common(1)[0][0]
            return None if lemma == form.lower() or ":" in lemma or " " in lemma else lemma
        return of

    keep = {}
    for form, counts in words.items():
        if sum(counts.values()) >= 2 and " " not in form and not any(c.isdigit() for c in form):
            keep[form] = row(counts, lemma_of(form))
    for form, counts in cased.items():
        lower = words[form.lower()]
        if sum(counts.values()) >= 3 and form.isalpha() and counts.most_common(1)[0][0] != lower.most_common(1)[0][0]:
            keep[form] = row(counts, lemma_of(form))
    with open(f"{folder}/words.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(NOTE + "# Columns: form (lower case, or as written inside a sentence where that tells); tag:count[:lemma, where it is not the form], a space between several.\n")
        for form in sorted(keep):
            out.write(f"{form}\t{keep[form]}\n")

    endings = collections.defaultdict(collections.Counter)
    for sentence in train:
        for i, (form, _, t) in enumerate(sentence):
            lower = form.lower()
            if sum(words[lower].values()) <= 5:
                for length in range(0, min(4, len(lower)) + 1):
                    endings[shape(form, i == 0), lower[len(lower) - length:]][t] += 1
    with open(f"{folder}/endings.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(NOTE + "# Columns: how written (lower, capital, upper, first of its sentence, digit, mark); last letters (- none); tag:count, a space between several.\n")
        for (written, ending), counts in sorted(endings.items()):
            if sum(counts.values()) >= 5 and (not ending or written not in ("digit", "mark")) and " " not in ending:
                out.write(f"{written}\t{ending or '-'}\t{row(counts)}\n")

    with open(f"{folder}/successions.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(NOTE + "# Columns: tag; the tag after it; count. START and END are the edges of the sentence.\n")
        for (before, t), n in sorted(follows.items()):
            out.write(f"{before}\t{t}\t{n}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])

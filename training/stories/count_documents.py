#!/usr/bin/env python3
"""Counts in how many of 10,000 news texts a word occurs: count_documents.py FOLDER > document-frequencies.tsv

FOLDER holds *.jsonl.gz with a "text" in each line. Only words that occur in at least 30 of 10,000 are kept, only counts leave the texts.
"""
import collections, glob, gzip, json, os, re, sys

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
FEWEST = 30


def main(folder, stopwords):
    stop = {line.strip() for line in open(stopwords, encoding="utf-8") if not line.startswith("#")}
    documents, counts = 0, collections.Counter()
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line).get("text") or ""
                documents += 1
                counts.update({m.group().lower() for m in WORD.finditer(text)})
    print("# In how many of 10,000 news texts a word occurs, for words that occur in at least 30; made by training/stories/count_documents.py.")
    print("# word\tdocuments")
    for word in sorted(counts):
        share = round(counts[word] * 10000 / documents)
        if share >= FEWEST and word not in stop and len(word) > 1:
            print(f"{word}\t{share}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1], os.path.join(os.path.dirname(__file__), "../../src/Hearsay.Dossiers/Digests/stopwords.tsv"))

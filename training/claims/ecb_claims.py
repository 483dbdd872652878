#!/usr/bin/env python3
"""How well claims join the mentions of one event across documents, on ECB+.

  ecb_claims.py --texts SET.jsonl.gz TEXTS.jsonl      writes the articles as documents to read
  ecb_claims.py SET.jsonl.gz ANNOTATED.jsonl CLAIMS.jsonl

ANNOTATED is what `hearsay annotate` writes of the texts (events with the words that carry them), CLAIMS what
`hearsay export --as claims-jsonl` writes of their dossier. Counted are the gold mentions of events on which an event was coded
(the others are the coder's to find, not the joiner's): pairs of them in two documents, joined and belonging together.
"""
import collections
import gzip
import itertools
import json
import sys


def articles(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def text_of(article):
    """The text of an article, and for each token its offset in UTF-16 units."""
    text, offsets = "", []
    for sentence in article["sentences"]:
        for token in sentence:
            offsets.append((len(text), len(text) + len(token)))
            text += token + " "
        text = text.rstrip() + "\n\n"
    return text, [(len(text[:b].encode("utf-16-le")) // 2, len(text[:e].encode("utf-16-le")) // 2) for b, e in offsets]


def main():
    if sys.argv[1] == "--texts":
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            for article in articles(sys.argv[2]):
                json.dump({"id": article["id"], "text": text_of(article)[0]}, out, ensure_ascii=False)
                out.write("\n")
        return

    gold = {}
    topic = {}
    for article in articles(sys.argv[1]):
        offsets = text_of(article)[1]
        topic[article["id"]] = article["topic"]
        for mention in article["mentions"]:
            if mention["type"].startswith(("ACTION", "NEG")) and mention["chain_kind"] == "cross" and mention["tokens"]:
                spans = [offsets[t] for t in mention["tokens"] if t < len(offsets)]
                gold.setdefault(article["id"], []).append((spans, mention["chain"]))

    events = collections.defaultdict(dict)
    total = 0
    for line in open(sys.argv[2], encoding="utf-8"):
        document = json.loads(line)
        for event in document["events"]:
            for spans, chain in gold.get(document["id"], []):
                if any(b < t["end"] and t["begin"] < e for b, e in spans for t in event["trigger"]):
                    events[document["id"]][event["id"]] = chain
    total = sum(len(chains) for chains in gold.values())

    claims = [json.loads(line) for line in open(sys.argv[3], encoding="utf-8")]
    claim_of = {(a["document"], a["event"]): c["id"] for c in claims for a in c["accounts"]}
    mentions = [(d, e, chain) for d, found in sorted(events.items()) for e, chain in sorted(found.items()) if (d, e) in claim_of]
    right = joined = belonging = wrong = 0
    false = []
    for (d1, e1, c1), (d2, e2, c2) in itertools.combinations(mentions, 2):
        if d1 == d2:
            continue
        same = claim_of[d1, e1] == claim_of[d2, e2]
        gold_same = c1 == c2
        joined += same
        belonging += gold_same
        right += same and gold_same
        if same and not gold_same:
            wrong += 1
            false.append(((d1, e1), (d2, e2)))
    precision, recall = right / max(1, joined), right / max(1, belonging)
    print(f"gold mentions {total}, coded {len(mentions)}; pairs across documents: joined {joined}, belonging {belonging}, right {right}")
    print(f"precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")
    if len(sys.argv) > 4:
        accounts = {(a["document"], a["event"]): (c["type"], a) for c in claims for a in c["accounts"]}
        for left, right in false[:: max(1, len(false) // 20)]:
            print(left, accounts[left][0], accounts[left][1]["quote"][:150].replace("\n", " "), "|", right, accounts[right][1]["quote"][:150].replace("\n", " "), "<<", accounts[right][1].get("joined"))


main()

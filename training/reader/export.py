#!/usr/bin/env python3
"""Writes the model file: export.py FOLDER/reader.pt MODEL [CASES.json SENTENCES.txt]

The file, little-endian throughout: the eight letters HEARSAY1; the length of the head as uint32; the head, JSON in UTF-8, filled with
spaces so that the data begin at a multiple of 64; the data; and SHA-256 over all that comes before it. The head names `settings`
(shape of the network), `features` (sizes of the hashed tables), `labels` by kind, and `tensors`: each with `name`, `shape`, `type` and
`offset` into the data. Type f32: the numbers by rows. Type i8: one float32 scale a row, then the rows as signed bytes;
a weight is its byte times the scale of its row.

CASES.json receives what the network, with the weights as exported, says of the sentences of SENTENCES.txt (words parted by spaces).
"""
import hashlib
import json
import struct
import sys

import numpy as np
import torch

import features
from batches import forms_of, padded
from model import DISTANCES, Reader


def quantised(weight):
    scale = np.abs(weight).max(1) / 127
    scale[scale == 0] = 1
    return scale.astype(np.float32), np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8)


def write(trained, path):
    """Writes the file; gives the weights as a reader of the file sees them."""
    tensors, blobs, offset, seen = [], [], 0, {}
    for name, value in trained["net"].items():
        array = value.float().numpy()
        small = array.ndim == 2 and array.size >= 4096
        if small:
            scale, data = quantised(array)
            blob = scale.tobytes() + data.tobytes()
            seen[name] = torch.from_numpy(data.astype(np.float32) * scale[:, None])
        else:
            blob, seen[name] = array.astype("<f4").tobytes(), value.float()
        tensors.append({"name": name, "shape": list(array.shape), "type": "i8" if small else "f32", "offset": offset})
        blob += b"\0" * (-len(blob) % 64)
        blobs.append(blob)
        offset += len(blob)
    tables = {"words": features.WORD_ROWS, "affixes": features.AFFIX_ROWS, "groups": features.NGRAM_ROWS, "shapes": features.SHAPE_ROWS}
    head = json.dumps({"settings": dict(trained["settings"], distances=DISTANCES), "features": tables, "labels": trained["labels"], "tensors": tensors},
                      ensure_ascii=False).encode("utf-8")
    head += b" " * (-(12 + len(head)) % 64)
    content = b"HEARSAY1" + struct.pack("<I", len(head)) + head + b"".join(blobs)
    with open(path, "wb") as handle:
        handle.write(content + hashlib.sha256(content).digest())
    return seen


def cases(trained, seen, sentences):
    """What the exported weights say: classes by their highest score, and the scores of the first word for a closer look."""
    labels = trained["labels"]
    net = Reader(len(labels["upos"]), len(labels["xpos"]), len(labels["relations"]), len(labels["names"]),
                 **{k: v for k, v in trained["settings"].items()})
    net.load_state_dict(seen, strict=False)
    net.eval()
    out = []
    with torch.no_grad():
        for words in sentences:
            forms = features.Forms()
            numbers = padded([[forms.add(w) for w in words]], len(words))
            f, index = forms_of(numbers, forms.freeze())
            x = net.encode(f, index, torch.ones(numbers.shape))
            arcs = net.arcs(x)
            heads = arcs.argmax(-1)
            relations = net.labels(x, heads)
            out.append({"words": words, "upos": [labels["upos"][k] for k in net.upos(x)[0].argmax(-1)],
                        "xpos": [labels["xpos"][k] for k in net.xpos(x)[0].argmax(-1)], "heads": heads[0].tolist(),
                        "relations": [labels["relations"][k] for k in relations[0].argmax(-1)], "names": [labels["names"][k] for k in net.names(x)[0].argmax(-1)],
                        "first": {"encoded": rounded(x), "upos": rounded(net.upos(x)), "arcs": rounded(arcs), "relations": rounded(relations), "names": rounded(net.names(x))}})
    return out


def rounded(scores):
    return [round(v, 4) for v in scores[0, 0].tolist()]


def main():
    trained = torch.load(sys.argv[1], map_location="cpu")
    seen = write(trained, sys.argv[2])
    if len(sys.argv) == 5:
        with open(sys.argv[4], encoding="utf-8") as handle:
            sentences = [line.split() for line in handle if line.strip()]
        with open(sys.argv[3], "w", encoding="utf-8") as handle:
            json.dump(cases(trained, seen, sentences), handle, ensure_ascii=False, indent=0)
            handle.write("\n")


if __name__ == "__main__":
    main()

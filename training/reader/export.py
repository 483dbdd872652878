#!/usr/bin/env python3
"""Writes the model file: export.py FOLDER/reader.pt FOLDER/attributions.pt MODEL [CASES SENTENCES.txt PASSAGES.txt]

The file, little-endian throughout: the eight letters HEARSAY1; the length of the head as uint32; the head, JSON in UTF-8, filled with
spaces so that the data begin at a multiple of 64; the data; and SHA-256 over all that comes before it. The head names `settings`
(shape of the network), `features` (sizes of the hashed tables), `labels` by kind, and `tensors`: each with `name`, `shape`, `type` and
`offset` into the data. Type f32: the numbers by rows. Type i8: one float32 scale a row, then the rows as signed bytes;
a weight is its byte times the scale of its row.

The network of attributions goes on from the reader's encodings, so both are one file: its tensors begin with "attributions.".

The folder CASES receives what the network, with the weights as exported, says of the sentences of SENTENCES.txt (words parted by spaces) in
cases.json, and of the passages of PASSAGES.txt (sentences parted by "||") in attribution-cases.json.
"""
import hashlib
import json
import os
import struct
import sys

import numpy as np
import torch

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "attributions"))
import features
from batches import forms_of, padded
from model import DISTANCES, Reader


def quantised(weight):
    scale = np.abs(weight).max(1) / 127
    scale[scale == 0] = 1
    return scale.astype(np.float32), np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8)


def write(trained, attributions, path):
    """Writes the file; gives the weights as a reader of the file sees them."""
    tensors, blobs, offset, seen = [], [], 0, {}
    for name, value in {**trained["net"], **{f"attributions.{k}": v for k, v in attributions["net"].items()}}.items():
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
    if attributions["labels"]["relations"] != trained["labels"]["relations"]:
        raise SystemExit("the attributions were learned over another reader")
    head = json.dumps({"settings": dict(trained["settings"], distances=DISTANCES, attributions=attributions["settings"]), "features": tables,
                       "labels": {**attributions["labels"], **trained["labels"]}, "tensors": tensors}, ensure_ascii=False).encode("utf-8")
    head += b" " * (-(12 + len(head)) % 64)
    content = b"HEARSAY1" + struct.pack("<I", len(head)) + head + b"".join(blobs)
    with open(path, "wb") as handle:
        handle.write(content + hashlib.sha256(content).digest())
    return seen


def cases(trained, seen, sentences):
    """What the exported weights say: classes by their highest score, and the scores of the first word for a closer look."""
    labels, net, out = trained["labels"], reader_with(trained, seen), []
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


def reader_with(trained, seen):
    """The reader with the weights as exported."""
    labels = trained["labels"]
    net = Reader(len(labels["upos"]), len(labels["xpos"]), len(labels["relations"]), len(labels["names"]), **trained["settings"])
    net.load_state_dict({k: v for k, v in seen.items() if not k.startswith("attributions.")}, strict=False)
    return net.eval()


def lines(path):
    with open(path, encoding="utf-8") as handle:
        return [line for line in handle if line.strip()]


def rounded(scores):
    return [round(v, 4) for v in scores[0, 0].tolist()]


def main():
    trained, attributions = (torch.load(path, map_location="cpu") for path in sys.argv[1:3])
    seen = write(trained, attributions, sys.argv[3])
    if len(sys.argv) == 7:
        from passages import passage_cases
        sentences = [line.split() for line in lines(sys.argv[5])]
        passages = [[part.split() for part in line.split("||")] for line in lines(sys.argv[6])]
        for name, found in (("cases.json", cases(trained, seen, sentences)), ("attribution-cases.json", passage_cases(reader_with(trained, seen), attributions, seen, passages))):
            with open(os.path.join(sys.argv[4], name), "w", encoding="utf-8") as handle:
                json.dump(found, handle, ensure_ascii=False, indent=0)
                handle.write("\n")


if __name__ == "__main__":
    main()

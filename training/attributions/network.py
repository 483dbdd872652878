"""The network of attributions: paragraphs as the reader encodes their sentences, read on across sentences; cues first, then what belongs to each cue.

Shapes: B paragraphs of at most T words, D the width, C cues in all.
A word enters with the reader's encoding of itself and of its head, its relation, its state of quotation and whether it begins a sentence.
For every cue each word is then scored as source or content of that cue, from the word, the cue, the way between them in the tree and their distance.
"""
import torch
from torch import nn
from torch.nn import functional as F

from model import BLOCKS, dropped, linear

CUE_TAGS = ["O", "B-cue", "I-cue"]
ROLE_TAGS = ["O", "B-source", "I-source", "B-content", "I-content"]
DISTANCES = 16        # eight steps to the left, eight to the right; 0 words away counts with the right


def distance_step(distance):
    """Steps of distances from a cue in words: 0, 1, 2, 3, 4, then doubling; those to the left behind those to the right."""
    far = distance.abs()
    step = torch.where(far <= 4, far, (torch.log2(far.clamp(min=1).float() / 4).floor().long() + 5).clamp(max=DISTANCES // 2 - 1))
    return torch.where(distance < 0, step + DISTANCES // 2, step)


class Attributions(nn.Module):
    def __init__(self, relations, encoded=256, width=128, blocks="CRCR", role=64):
        super().__init__()
        self.settings = dict(relations=relations, encoded=encoded, width=width, blocks=blocks, role=role)
        self.own, self.head = nn.Linear(encoded, width), nn.Linear(encoded, width, bias=False)
        self.relation, self.quote, self.place = nn.Embedding(relations, width), nn.Embedding(3, width), nn.Embedding(2, width)
        for table in (self.relation, self.quote, self.place):
            nn.init.normal_(table.weight, std=0.1)
        self.blocks = nn.ModuleList([BLOCKS[b](width) for b in blocks])
        self.norm = nn.LayerNorm(width)
        self.cue = nn.Linear(width, len(CUE_TAGS))
        self.word, self.of_cue = nn.Linear(width, role), nn.Linear(width, role, bias=False)
        self.distance, self.way = nn.Embedding(DISTANCES, role), nn.Embedding(relations + 3, role)
        self.sentence = nn.Embedding(3, role)
        for table in (self.distance, self.way, self.sentence):
            nn.init.normal_(table.weight, std=0.1)
        self.role = nn.Linear(role, len(ROLE_TAGS))
        self.plain = nn.Linear(width, len(ROLE_TAGS))
        self.drop = 0.0

    def read(self, x, heads, relations, quotes, places, mask):
        """x [B, T, E] the reader's encodings; the rest [B, T]. Gives [B, T, D]."""
        x = dropped(x, self.drop, self.training)
        own = linear(self.own, x)
        head = linear(self.head, x).gather(1, heads[..., None].expand(-1, -1, own.shape[-1]))
        x = own + head + self.relation(relations) + self.quote(quotes) + self.place(places)
        for block in self.blocks:
            x = x + dropped(block(x, mask[..., None]), self.drop, self.training)
        return dropped(self.norm(x), self.drop, self.training)

    def roles(self, x, owner, cue, distances, ways, sentences):
        """Scores of roles [C, T, 5]; owner [C] the paragraph of each cue, cue [C, 2] its first and last word, the rest [C, T]."""
        word, of_cue = linear(self.word, x), linear(self.of_cue, x)
        cues = of_cue[owner, cue[:, 0]] + of_cue[owner, cue[:, 1]]
        joined = word[owner] + cues[:, None] + self.distance(distances) + self.way(ways) + self.sentence(sentences)
        return linear(self.role, F.relu(joined)) + linear(self.plain, x)[owner]

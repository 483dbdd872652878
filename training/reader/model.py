"""The reader's network: words from their spelling, one encoder, and a head for each thing that is read.

Shapes: B sentences of at most T words, D the width. The encoder is a row of blocks, each adding to what it is given:
  C  a gated convolution over three words (Dauphin et al. 2017);
  R  a gated linear recurrence, half of the channels from the left and half from the right (Bradbury et al. 2017, Lei et al. 2018).
Heads of words: biaffine attention (Dozat and Manning 2017) with a learned leaning to distances.
`Hearsay.Inference` repeats this arithmetic from the exported weights.
"""
import torch
from torch import nn
from torch.nn import functional as F

from features import AFFIX_ROWS, NGRAM_ROWS, SHAPE_ROWS, WORD_ROWS

WORD, AFFIX, NGRAM, SHAPE = 128, 64, 64, 32
DISTANCES = 24        # twelve steps to the left, twelve to the right


class Scan(torch.autograd.Function):
    """h[t] = f[t] * h[t-1] + x[t] over the second axis, h before the first word being 0."""

    @staticmethod
    def forward(context, f, x):
        h = torch.empty_like(x)
        last = torch.zeros_like(x[:, 0])
        for t in range(x.shape[1]):
            last = torch.addcmul(x[:, t], f[:, t], last)
            h[:, t] = last
        context.save_for_backward(f, h)
        return h

    @staticmethod
    def backward(context, grad):
        f, h = context.saved_tensors
        dx = torch.empty_like(grad)
        last = torch.zeros_like(grad[:, 0])
        for t in range(grad.shape[1] - 1, -1, -1):
            last = grad[:, t] + last
            dx[:, t] = last
            last = last * f[:, t]
        before = F.pad(h[:, :-1], (0, 0, 1, 0))
        return dx * before, dx


class Words(nn.Module):
    """Vectors of word forms: sums of hashed rows, joined and mixed."""

    def __init__(self, width):
        super().__init__()
        self.word = nn.Embedding(WORD_ROWS, WORD)
        self.affix = nn.EmbeddingBag(AFFIX_ROWS, AFFIX, mode="sum")
        self.ngram = nn.EmbeddingBag(NGRAM_ROWS, NGRAM, mode="mean")
        self.shape = nn.Embedding(SHAPE_ROWS, SHAPE)
        for table in (self.word, self.affix, self.ngram, self.shape):
            nn.init.normal_(table.weight, std=0.3)
        self.mix = nn.Linear(WORD + AFFIX + NGRAM + SHAPE, 2 * width)
        self.norm = nn.LayerNorm(width)

    def forward(self, f, drop=0.0):
        word = self.word(f["words"]).sum(1)
        if self.training and drop > 0:
            word = word * (torch.rand(len(word), 1, device=word.device) >= drop)
        joined = torch.cat([word, self.affix(f["affixes"], f["affix_starts"]), self.ngram(f["groups"], f["group_starts"]),
                            self.shape(f["shapes"])], -1)
        return self.norm(F.glu(linear(self.mix, joined), -1))


def linear(layer, x):
    """A product with a layer's weights; in training in bfloat16, at which processors are quick."""
    if layer.training:
        return F.linear(x.bfloat16(), layer.weight.bfloat16(), None if layer.bias is None else layer.bias.bfloat16()).float()
    return layer(x)


def product(a, b, training):
    return (a.bfloat16() @ b.bfloat16()).float() if training else a @ b


def dropped(x, drop, training):
    """Dropout with the same channels for all words of a sentence (Gal and Ghahramani 2016)."""
    if not training or drop == 0:
        return x
    kept = (torch.rand(x.shape[0], 1, x.shape[-1], device=x.device) >= drop).float() / (1 - drop)
    return x * kept


class Convolution(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm, self.mix = nn.LayerNorm(width), nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        y = F.pad(self.norm(x) * mask, (0, 0, 1, 1))
        return F.glu(linear(self.mix, torch.cat([y[:, :-2], y[:, 1:-1], y[:, 2:]], -1)), -1)


class Recurrence(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm, self.gates, self.out = nn.LayerNorm(width), nn.Linear(width, 3 * width), nn.Linear(width, width)
        nn.init.constant_(self.gates.bias[width:2 * width], 1.0)

    def forward(self, x, mask):
        value, forget, out = linear(self.gates, self.norm(x)).chunk(3, -1)
        forget = torch.sigmoid(forget)
        value = (1 - forget) * value * mask
        half = value.shape[-1] // 2
        f = torch.cat([forget[..., :half], forget[..., half:].flip(1)], -1)
        v = torch.cat([value[..., :half], value[..., half:].flip(1)], -1)
        h = Scan.apply(f, v)
        h = torch.cat([h[..., :half], h[..., half:].flip(1)], -1)
        return linear(self.out, h * torch.sigmoid(out))


BLOCKS = {"C": Convolution, "R": Recurrence}


def distance_steps(n, device=None):
    """The step of head j seen from word i: near distances singly, far ones by doubling; [n, n+1], column 0 the root."""
    d = torch.arange(1, n + 1, device=device)[None, :] - torch.arange(1, n + 1, device=device)[:, None]
    far = d.abs().clamp(min=1)
    step = torch.where(far <= 6, far - 1, (torch.log2(far.float() / 6).floor().long() + 6).clamp(max=DISTANCES // 2 - 1))
    step = torch.where(d > 0, step, step + DISTANCES // 2)
    return F.pad(step, (1, 0))


class Reader(nn.Module):
    def __init__(self, upos, xpos, relations, names, blocks="CCRCRC", width=256, arc=128, relation=128):
        super().__init__()
        self.settings = dict(blocks=blocks, width=width, arc=arc, relation=relation)
        self.words = Words(width)
        self.blocks = nn.ModuleList([BLOCKS[b](width) for b in blocks])
        self.norm = nn.LayerNorm(width)
        self.upos, self.xpos = nn.Linear(width, upos), nn.Linear(width, xpos)
        self.names = nn.Linear(width, names)
        self.arc = nn.Linear(width, 2 * arc)
        self.arc_root = nn.Parameter(torch.zeros(arc))
        self.arc_pair = nn.Parameter(torch.eye(arc) * 0.1)
        self.arc_head = nn.Linear(arc, 1, bias=False)
        self.arc_distance = nn.Linear(arc, DISTANCES)
        self.relation = nn.Linear(width, 4 * relation)
        self.relation_root = nn.Parameter(torch.zeros(2 * relation))
        self.relation_label = nn.Linear(2 * relation, relations)
        self.drop = 0.0

    def encode(self, forms, index, mask, word_drop=0.0, masked=None, mask_vector=None):
        """index [B, T]: which of the given forms each word is; mask [B, T]: 1 for a word, 0 for the filling. Gives [B, T, D]."""
        mask = mask[..., None]
        x = self.words(forms, word_drop)[index]
        if masked is not None:
            x = torch.where(masked[..., None], mask_vector, x)
        x = dropped(x, self.drop, self.training)
        for block in self.blocks:
            x = x + dropped(block(x, mask), self.drop, self.training)
        return self.norm(x)

    def arcs(self, x):
        """Scores of heads [B, T, T+1], column 0 the root, and what the relation head needs."""
        dependent, head = dropped(F.relu(linear(self.arc, x)), self.drop, self.training).chunk(2, -1)
        head = torch.cat([self.arc_root.expand(len(x), 1, -1), head], 1)
        scores = product(product(dependent, self.arc_pair, self.training), head.transpose(1, 2), self.training)
        scores = scores + linear(self.arc_head, head).transpose(1, 2)
        near = linear(self.arc_distance, dependent)
        steps = distance_steps(x.shape[1], x.device).expand(len(x), -1, -1)
        leaning = near.gather(2, steps)
        return scores + F.pad(leaning[..., 1:], (1, 0))

    def labels(self, x, heads):
        """Scores of relations [B, T, R] of every word to its given head (0 the root)."""
        parts = linear(self.relation, x)
        half = parts.shape[-1] // 2
        dependent, head = parts[..., :half], parts[..., half:]
        head = torch.cat([self.relation_root.expand(len(x), 1, -1), head], 1)
        head = head.gather(1, heads[..., None].expand(-1, -1, half))
        q = half // 2
        joined = torch.cat([F.relu(dependent[..., :q] + head[..., :q]), dependent[..., q:] * head[..., q:]], -1)
        return linear(self.relation_label, dropped(joined, self.drop, self.training))

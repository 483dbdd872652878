"""The corpora as sentences of words: trees and tags of Universal Dependencies, names, and raw text."""
import csv
import gzip
import json
import re

KINDS = ("person", "organisation", "place", "group")
NAME_TAGS = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BI"]


class Sentence:
    """Words with what is known of them; None where a corpus does not say. Heads are 0 for the root, else 1-based."""
    __slots__ = ("words", "upos", "xpos", "heads", "relations", "names")

    def __init__(self, words, upos=None, xpos=None, heads=None, relations=None, names=None):
        self.words, self.upos, self.xpos, self.heads, self.relations, self.names = words, upos, xpos, heads, relations, names


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as handle:
        yield from handle


def trees(path, nations=None, marks=None):
    """The sentences of a CoNLL-U file; words of a multiword token stand by themselves, empty nodes are left out.

    With `nations`, names are taken from GUM's entities and a nation's adjectives and people are groups; with `marks`, from those of `marked_names`.
    """
    rows, sentence = [], None
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("# sent_id = "):
            sentence = line[len("# sent_id = "):]
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            names = None
            if nations:
                names = ["B-group" if n == "O" and r[3] in ("ADJ", "PROPN") and r[1].lower() in nations.peoples else n
                         for r, n in zip(rows, names_of_entities(rows))]
            elif marks is not None:
                names = ["O"] * len(rows)
                for kind, first, last in marks.get(sentence, ()):
                    names[first - 1:last] = ["B-" + kind] + ["I-" + kind] * (last - first)
            yield Sentence([r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], [int(r[6]) for r in rows],
                           [r[7] for r in rows], names)
            rows = []


def marked_names(path):
    """Names marked by reading: for each sentence of a treebank that has some, their kinds and their first and last words, counted from 1."""
    marks = {}
    for line in lines(path):
        if not line.startswith("#"):
            sentence, names = line.rstrip("\n").split("\t")
            marks[sentence] = [(kind, *map(int, words.split("-"))) for kind, words in (name.split(":") for name in names.split(" "))]
    return marks


class OtherNames:
    """Names to put in the place of others, so that a network learns to know more of them than the corpora hold: lists of one name a line in a folder."""

    def __init__(self, folder):
        def read(name):
            with open(f"{folder}/{name}.txt", encoding="utf-8") as handle:
                return [line.split() for line in handle if line.strip()]
        self.given, self.surnames = read("given"), read("surnames")
        self.lists = {"place": read("places"), "organisation": read("organisations")}
        self.are_given, self.are_surnames = ({" ".join(n) for n in names} for names in (self.given, self.surnames))

    def person(self, words, chance):
        """A name of about as many parts as the old one, and a first name where that was one."""
        if len(words) == 1:
            given, surname = words[0].capitalize() in self.are_given, words[0].capitalize() in self.are_surnames
            return chance.choice(self.given if given and not surname or given == surname and chance.random() < 0.5 else self.surnames)
        middle = [chance.choice("ABCDEFGHJKLMNPRSTW") + "."] if len(words) > 2 else []
        return chance.choice(self.given) + middle + chance.choice(self.surnames)

    def exchanged(self, sentence, chance, share=0.7):
        """The sentence, without its tree, with most of its people, places and organisations called otherwise; None where it has none of these."""
        words, names, i = [], [], 0
        while i < len(sentence.words):
            end = i + 1
            while sentence.names[i] != "O" and end < len(sentence.words) and sentence.names[end] == "I" + sentence.names[i][1:]:
                end += 1
            old, kind = sentence.words[i:end], sentence.names[i][2:]
            new = old
            if kind and kind != "group" and chance.random() < share:
                new = self.person(old, chance) if kind == "person" else chance.choice(self.lists[kind])
                text = " ".join(old)
                new = [w.upper() if text.isupper() and len(text) > 3 else w.lower() if text.islower() else w for w in new]
            words += new
            names += ["B-" + kind] + ["I-" + kind] * (len(new) - 1) if kind else ["O"]
            i = end
        return Sentence(words, names=names) if words != sentence.words else None


TITLES = frozenset("mr mrs ms miss dr prof sir lord lady president senator sen rep representative governor gov king queen prince princess "
                   "general gen colonel captain lieutenant sergeant chancellor secretary minister judge justice professor rev reverend "
                   "pope saint chairman director ambassador congressman congresswoman mayor officer detective coach".split())
ENTITY_KINDS = {"person": "person", "organization": "organisation", "place": "place"}
LINKS = {"of", "for", "the", "and", "&", "'s", "’s", "de", "del", "la", "von", "van", "-"}


def names_of_entities(rows):
    """Named people, organisations, places and groups from GUM's entities: of each entity headed by a proper noun, the capitalised words
    around the head, without titles. GUM marks every noun phrase, so this is a reading of its annotation, not a copy."""
    tags = ["O"] * len(rows)
    for begin, end, kind in sorted(entity_spans(rows), key=lambda s: (s[0], -s[1])):
        heads = [i for i in range(begin, end + 1) if not begin < int(rows[i][6]) <= end + 1 or int(rows[i][6]) == i + 1]
        if kind not in ENTITY_KINDS or len(heads) != 1 or rows[heads[0]][3] != "PROPN":
            continue
        head, kind = heads[0], ENTITY_KINDS[kind]
        first = last = head

        def named(i):
            return begin <= i <= end and rows[i][1][0].isupper() and rows[i][3] in ("PROPN", "ADJ", "NOUN", "NUM", "VERB")
        while named(first - 1) or kind != "person" and rows[first - 1][1].lower() in LINKS and first - 1 > begin and named(first - 2):
            first -= 1
        while named(last + 1) or kind != "person" and last + 1 < end and rows[last + 1][1].lower() in LINKS and (
                named(last + 2) or rows[last + 2][1].lower() in LINKS and named(last + 3) and last + 3 <= end):
            last += 1
        while first < last and (rows[first][1].lower().rstrip(".") in TITLES or rows[first][1].lower() in LINKS):
            first += 1
        if rows[head][4] == "NNPS" and kind == "person":
            kind = "group"
        if kind == "organisation" and last == first and rows[first][1].lower() in COUNTRY_SHORTS:
            kind = "place"
        if all(t == "O" for t in tags[first:last + 1]):
            tags[first:last + 1] = ["B-" + kind] + ["I-" + kind] * (last - first)
    return tags


COUNTRY_SHORTS = {"us", "u.s.", "u.s.a.", "usa", "america", "uk", "u.k.", "britain", "china", "russia", "iraq", "iran", "israel", "france", "germany", "japan"}


def entity_spans(rows):
    """First word, last word and type of GUM's entities, nested ones too."""
    open_ = []
    for i, row in enumerate(rows):
        entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", entity):
            number, kind = (piece.strip("()").split("-") + [""])[:2]
            if piece[0] == "(":
                open_.append((number, kind, i))
            if piece[-1] == ")":
                k = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == number), None)
                if k is not None:
                    _, kind, begin = open_.pop(k)
                    yield begin, i, kind


NAME_KINDS = {"PER": "person", "per": "person", "ORG": "organisation", "org": "organisation", "LOC": "place", "geo": "place"}


def entities(path, nations):
    """The sentences of a BIO file. GMB's gpe is a place where it names a country, else a group; so is a nationality under MISC."""
    for line in lines(path):
        record = json.loads(line)
        words, names, previous = [], [], None
        for word, tag in zip(record["tokens"], record["tags"]):
            kind = None if tag == "O" else NAME_KINDS.get(tag[2:])
            if tag[2:] == "gpe":
                kind = "place" if word.lower() in nations.countries or word.lower() in COUNTRY_SHORTS else "group"
            elif tag[2:] == "MISC" and word.lower() in nations.peoples:
                kind = "group"
            begins = tag[0] == "B" or kind != previous
            previous = kind
            for piece in hyphen_pieces(word):
                words.append(piece)
                names.append("O" if kind is None else ("B-" if begins else "I-") + kind)
                begins = False
        if words:
            yield Sentence(words, names=names)


class Nations:
    """Names of countries and of their peoples, in small letters, from a comma-separated list: code, name, code, words for the people."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as handle:
            rows = list(csv.reader(handle))[1:]
        self.countries = frozenset(row[1].strip().lower() for row in rows)
        self.peoples = frozenset(p.strip().lower() for row in rows for p in row[3].split(",") if " " not in p.strip() and len(p.strip()) > 3) - self.countries
        self.peoples |= frozenset("european europeans african africans asian asians arab arabs kurdish kurds palestinian palestinians korean koreans".split())


def hyphen_pieces(word):
    """A word as the treebanks cut it: letters to either side of a hyphen stand alone."""
    return re.findall(r"[^-–—]+|[-–—]+", word) if re.search(r"\w[-–—]+\w", word) and not word[0].isdigit() and "/" not in word else [word]


TOKEN = re.compile(r"""
    https?://\S+ | [\w.+-]+@[\w-]+\.[\w.]+            # addresses
  | (?:[A-Za-z]\.){2,} | (?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|Co|Corp|Inc|Ltd|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|pm|am)?
  | (?:can|could|do|does|did|has|have|had|is|are|was|were|wo|would|should|ca|ai|need|must|might)(?=n['’]t\b) | n['’]t\b
  | ['’](?:s|S|re|ve|ll|d|m|em)\b
  | [^\W\d_]+(?:['’](?!(?:s|S|re|ve|ll|d|m|em|t)\b)[^\W\d_]+)* | \w+
  | \.{2,} | -{1,3} | [^\w\s]
""", re.X)
BOUNDARY = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(]*[A-Z0-9])|\n+")


def raw_sentences(text):
    """Sentences of words by simple rules: good enough to learn words from."""
    for part in BOUNDARY.split(text):
        words = TOKEN.findall(part)
        if 3 <= len(words) <= 120:
            yield words


def raw_texts(folder):
    """Texts of all corpora that may be read without labels, never from a dev part."""
    for name in ("wikipedia-current-events", "reuters-21578", "ag-news-7600"):
        for line in lines(f"{folder}/raw-news/{name}.jsonl.gz"):
            record = json.loads(line)
            text = record["text"]
            yield re.sub(r"\n(?=\s*\S)", " ", text) if name.startswith("reuters") else text
    for path in ("polnear/train.jsonl.gz", "ngec-synthetic/stories.jsonl.gz"):
        for line in lines(f"{folder}/{path}"):
            yield json.loads(line)["text"]


def raw(folder):
    """All sentences for pre-training, as lists of words."""
    for text in raw_texts(folder):
        yield from raw_sentences(text)
    for line in lines(f"{folder}/ecbplus/train.jsonl.gz"):
        for words in json.loads(line)["sentences"]:
            if 3 <= len(words) <= 120:
                yield [w for w in words if w]
    for path in ("ner-gmb/train.jsonl.gz", "ner-wikigold/train.jsonl.gz", "ner-wikineural/dev.jsonl.gz"):
        for line in lines(f"{folder}/{path}"):
            yield [piece for word in json.loads(line)["tokens"] for piece in hyphen_pieces(word)]
    for path in ("ud-ewt/en_ewt-ud-train.conllu.gz", "ud-gum/en_gum-ud-train.conllu.gz"):
        for sentence in trees(f"{folder}/{path}"):
            yield sentence.words


def held_back(sentences, every=20, block=40):
    """Splits a training corpus: one block of sentences in every twenty is held back to choose between models."""
    kept, back = [], []
    for i, sentence in enumerate(sentences):
        (back if i // block % every == every // 2 else kept).append(sentence)
    return kept, back


SMALL = frozenset("a an the of to in on at by for from with as and or but nor is are was be over after".split())


def written_otherwise(words, chance):
    """A sentence as headlines and careless writers put it: all in capitals, most or all words capitalised, or all small."""
    r = chance.random()
    if r < 0.04:
        return [w.upper() for w in words]
    if r < 0.10:
        small = SMALL if r < 0.08 else ()
        return [w if w.lower() in small and i > 0 else w[:1].upper() + w[1:] for i, w in enumerate(words)]
    if r < 0.12:
        return [w.lower() for w in words]
    return words

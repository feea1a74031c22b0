"""Sentences, sub-words and classes: what src/model/encoder/ does to a text, for training."""
import re, unicodedata

CATEGORIES = {
    "negotiations": ["labor", "closed-session", "property", "bids", "litigation", "contract", "prediction", "permit", "assistance"],
    "conduct": ["profanity", "political", "personal-view", "employment-relations", "endorsement", "insult", "group", "guilt", "mock",
                "threat", "personal-use", "copyright", "religion"],
    "partners": ["negative-remark", "negative-quote", "blame", "comparison", "sarcasm"],
    "private-data": ["juvenile", "victim-witness-caller", "active-investigation", "health", "contact-id", "personnel", "complainant",
                     "recreation-enrollment", "student", "security", "safe-at-home", "decedent", "business-data", "photo-note"],
}
WINDOW = 158  # sub-words in one window, without [CLS] and [SEP]

SHORT = set("st dr mr mrs ms jr sr lt sgt capt det cpl ofc gov sen rep rev hwy ave rd blvd no subd minn stat dept approx inc co mt ft vs "
            "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m a p u.s e.g i.e".split())


def sentences(text):
    """Spans of sentences in characters: a line break ends one, so does a point that no abbreviation owns."""
    out, start = [], 0
    for m in re.finditer(r"\n+|[.!?…]+[\"”’')\]]*(?=\s)", text):
        if not m.group().startswith("\n"):
            word = re.search(r"([\w.]+)\.$", text[start:m.end()])
            after = text[m.end():].lstrip()[:1]
            if word and m.group() == "." and (word.group(1).lower() in SHORT or re.fullmatch(r"[A-Z]", word.group(1))):
                if not (word.group(1).lower() in ("a.m", "p.m") and after.isupper()):
                    continue
            if after.islower():
                continue
        put(out, text, start, m.end()); start = m.end()
    put(out, text, start, len(text))
    return out


def put(out, text, a, b):
    while a < b and text[a].isspace(): a += 1
    while b > a and text[b - 1].isspace(): b -= 1
    if b > a: out.append((a, b))


def words(text):
    """Lower-case words and single signs, marks removed."""
    out, word = [], []
    def end():
        if word: out.append("".join(word)); word.clear()
    for c in unicodedata.normalize("NFD", text):
        cat = unicodedata.category(c)
        if c.isspace(): end()
        elif cat[0] in "MC" or c == "\ufffd": continue
        elif not c.isalnum() or 0x4E00 <= ord(c) <= 0x9FFF or 0x3400 <= ord(c) <= 0x4DBF:
            end(); out.append(c)
        else:
            word.append(c.lower())
    end()
    return out


class Pieces:
    def __init__(self, vocab):
        self.list = vocab
        self.id = {w: i for i, w in enumerate(vocab)}
        self.unknown = self.id["[UNK]"]; self.cls = self.id["[CLS]"]; self.sep = self.id["[SEP]"]

    def encode(self, text):
        out = []
        for word in words(text):
            if len(word) > 100: out.append(self.unknown); continue
            got, at = [], 0
            while at < len(word):
                for end in range(len(word), at, -1):
                    piece = ("##" if at else "") + word[at:end]
                    if piece in self.id: break
                else:
                    got = [self.unknown]; break
                got.append(self.id[piece]); at = end
            out += got
        return out


def windows(lengths, limit=WINDOW):
    """Runs of sentences that fit one window; a run after the first starts with the last sentence of the run before it.
    Yields (first, last, owned): sentences first..last are read, owned..last are judged."""
    first = 0
    while first < len(lengths):
        last, total = first, 0
        lead = first - 1 if first and lengths[first - 1] + lengths[first] <= limit else first
        total = sum(lengths[lead:first])
        while last < len(lengths) and (last == first or total + lengths[last] <= limit):
            total += lengths[last]; last += 1
        yield lead, last, first
        first = last

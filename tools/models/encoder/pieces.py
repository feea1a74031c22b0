"""Classes, sub-words and windows: what src/model/encoder/ does with a text, for training."""
import unicodedata
from words import Lists, fold, sentences, style, token_attributes, tokens

CATEGORIES = {
    "negotiations": ["labor", "closed-session", "property", "bids", "litigation", "contract", "prediction", "permit", "assistance"],
    "conduct": ["profanity", "political", "personal-view", "employment-relations", "endorsement", "insult", "group", "guilt", "mock",
                "threat", "personal-use", "copyright", "religion"],
    "partners": ["negative-remark", "negative-quote", "blame", "comparison", "sarcasm"],
    "private-data": ["juvenile", "victim-witness-caller", "active-investigation", "health", "contact-id", "personnel", "complainant",
                     "recreation-enrollment", "student", "security", "safe-at-home", "decedent", "business-data", "photo-note"],
}
ROLES = ["private", "child", "official", "known", "thing"]
CUES = "tfoskrvnm"  # classes of dictionaries/name-cues.txt
SIGNS = (11 * 4 * 2, 5, 5, 6, len(CUES) + 1)  # values of the five features of a word
WINDOW = 158  # sub-words in one window, without [CLS] and [SEP]
WORD = 12  # sub-words of one word that are read
SENTENCE = 150


def form(raw, kind):
    """How a word is written, from 0 to 10."""
    if kind == "mark": return 0
    if kind == "number": return 1
    if kind in ("link", "email"): return 2
    if kind == "hash": return 3
    if kind == "handle": return 4
    letters = [c for c in raw if c.isalpha()]
    if any(c.isnumeric() for c in raw): return 10
    upper = sum(c.isupper() for c in letters)
    if upper == 0: return 5
    if upper == len(letters): return 7 if upper == 1 else 8
    return 6 if upper == 1 and letters[0].isupper() else 9


def plain(text):
    """Lower-case runs and single signs, marks removed."""
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
        self.seen = {}

    def encode(self, text):
        known = self.seen.get(text)
        if known is not None: return known
        out = []
        for word in plain(text):
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
        out = out[:WORD]
        if len(self.seen) < 300000: self.seen[text] = out
        return out


class Text:
    """Words of a text with their pieces and features, and its sentences as ranges of words."""

    def __init__(self, text, pieces, lists):
        self.toks = tokens(text)
        self.sentences = sentences(text, self.toks)
        case = "nfma".index(style(text))
        first = {a for a, _ in self.sentences}
        self.ids, self.signs = [], []
        for n, ((s, e, kind), att) in enumerate(zip(self.toks, token_attributes(text, self.toks, lists))):
            raw = text[s:e]
            self.ids.append(pieces.encode(raw))
            self.signs.append(((form(raw, kind) * 4 + case) * 2 + (n in first), int(att[2]), int(att[3]), int(att[4]),
                               CUES.index(att[5]) + 1 if att[5] else 0))
        # A sentence is read up to a limit.
        for a, b in self.sentences:
            total = 0
            for i in range(a, b):
                total += len(self.ids[i])
                if total > SENTENCE: self.ids[i] = []
        self.lengths = [sum(len(self.ids[i]) for i in range(a, b)) for a, b in self.sentences]


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

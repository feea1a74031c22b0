"""Trains the reader of persons. usage: train.py DATA DICTIONARIES OUT.bin [--iterations N] [--civic GLOB ...]
See README.md."""
import argparse, collections, glob, json, random, struct, sys, tempfile, os
import pycrfsuite
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from words import Lists, features, fold, sentences, style, token_attributes, tokens

ap = argparse.ArgumentParser()
ap.add_argument("data"); ap.add_argument("dictionaries"); ap.add_argument("out")
ap.add_argument("--iterations", type=int, default=90)
ap.add_argument("--civic", nargs="*", default=["names-[1234]", "partners-[123]", "negotiations-[123]", "conduct-[12]", "accuracy-[12]"])
ap.add_argument("--seed", type=int, default=7)
args = ap.parse_args()
rng = random.Random(args.seed)
lists = Lists(args.dictionaries)

given, gw, sur, sw = [], [], [], []
for w, c in lists.given.items():
    if c != "1" or rng.random() < 0.5:
        given.append(w); gw.append({"1": 1, "2": 2, "3": 6, "4": 15}[c])
for w, c in lists.surname.items():
    if (c != "1" or rng.random() < 0.3) and lists.common.get(w, "0") < "3":
        sur.append(w); sw.append({"1": 1, "2": 4, "3": 8, "4": 20}[c])


def char_spans(row):
    raw = row["text"].encode()
    conv = lambda b: len(raw[:b].decode())
    return [(conv(p["start"]), conv(p["end"])) for p in row["persons"]]


def capital(word):
    return word[:1].upper() + word[1:]


def swap(text, spans):
    """The same text with other names in place of the capitalised ones."""
    out, shifted, at = [], [], 0
    pos = 0
    for a, b in sorted(spans):
        if a < at:
            return text, spans
        name = text[a:b]
        parts = name.split(" ")
        new = list(parts)
        if all(p[:1].isupper() for p in parts) and not name.isupper():
            first = fold(parts[0])
            if len(parts) == 1:
                is_given = lists.given.get(first, "0") >= lists.surname.get(first, "0")
                new[0] = capital(rng.choices(given, gw)[0] if is_given else rng.choices(sur, sw)[0])
            else:
                if "." not in parts[0]:
                    new[0] = capital(rng.choices(given, gw)[0])
                if parts[-1].isalpha() and fold(parts[-1]) not in ("jr", "sr", "ii", "iii"):
                    new[-1] = capital(rng.choices(sur, sw)[0])
        name = " ".join(new)
        out.append(text[at:a]); pos += a - at
        shifted.append((pos, pos + len(name)))
        out.append(name); pos += len(name)
        at = b
    out.append(text[at:])
    return "".join(out), shifted


def recase(text, spans):
    r = rng.random()
    if r < 0.10:
        low = text.lower()
        return (low, spans) if len(low) == len(text) else (text, spans)
    if r < 0.15:
        up = text.upper()
        return (up, spans) if len(up) == len(text) else (text, spans)
    if r < 0.18:
        chars = list(text)
        for a, b in spans:
            chars[a:b] = list(text[a:b].lower())
        return "".join(chars), spans
    return text, spans


def labelled(text, spans):
    """(features, labels) a sentence."""
    toks = tokens(text)
    case = style(text)
    atts = token_attributes(text, toks, lists)
    lab = ["O"] * len(toks)
    for a, b in spans:
        inside = [i for i, (s, e, k) in enumerate(toks) if s >= a and e <= b + 2 and s < b and k not in ("hash", "handle", "link", "email")]
        for n, i in enumerate(inside):
            lab[i] = "B" if n == 0 else "I"
    for a, b in sentences(text, toks):
        part = atts[a:b]
        yield [features(part, i, case) for i in range(b - a)], lab[a:b], toks[a:b]


def read(source, limit=None):
    rows = [json.loads(l) for l in open(f"{args.data}/names/{source}/train.jsonl", encoding="utf-8")]
    if limit and len(rows) > limit:
        rows = rng.sample(rows, limit)
    return [(r["text"], char_spans(r)) for r in rows]


public = []
for source, limit in (("btc", None), ("wnut17", None), ("uner-ewt", None), ("uner-pud", None), ("tweebank-ner", None),
                      ("wikigold", None), ("gum-open", None), ("civic-synth", 2500), ("multiner-gov", 500), ("sec-filings", 150)):
    public += read(source, limit)
clean = [(json.loads(l)["text"], []) for l in open(f"{args.data}/language/clean_gov.jsonl", encoding="utf-8")]


def fit(items, iterations, path, swapped=0.3):
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0.06, "c2": 0.02, "max_iterations": iterations, "feature.minfreq": 2, "feature.possible_transitions": True})
    n = 0
    for text, spans in items:
        if spans and rng.random() < swapped:
            text, spans = swap(text, spans)
        text, spans = recase(text, spans)
        for feats, lab, _ in labelled(text, spans):
            trainer.append(feats, lab); n += 1
    print("sentences", n, flush=True)
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return tagger


def predict(tagger, text):
    found = []
    for feats, _, toks in labelled(text, []):
        lab = tagger.tag(feats)
        start = None
        for i, l in enumerate(lab + ["O"]):
            if l != "I" and start is not None:
                found.append((toks[start][0], toks[i - 1][1])); start = None
            if l == "B" or (l == "I" and start is None):
                start = i
    return found


TITLE = {w for w, c in lists.around.items() if c == "t"}
PERSON_TRAP = ("official", "officer", "employee", "author", "singer", "composer", "musician", "artist", "painter", "name used by", "scam text",
               "staff", "in role", "advisory", "retirement", "deputy", "chief", "firefighter", "mayor", "council")


def civic_items(tagger):
    """Posts of the project with every person's name marked: the labels where there are some, the first model's word inside a trap."""
    out = []
    for pattern in args.civic:
        for path in sorted(glob.glob(f"{args.data}/civic/{pattern}.jsonl")):
            for line in open(path, encoding="utf-8"):
                row = json.loads(line)
                text, raw = row["text"], row["text"].encode()
                conv = lambda b: len(raw[:b].decode())
                first = predict(tagger, text)
                spans = []

                def strip(a, b):
                    """The bare name in a..b."""
                    toks = [(s + a, e + a, k) for s, e, k in tokens(text[a:b])]
                    title = max((n for n, (s, e, _) in enumerate(toks[:-1]) if fold(text[s:e]) in TITLE), default=-1)
                    toks = toks[title + 1 :]
                    while toks and (fold(text[toks[0][0]:toks[0][1]]) in TITLE or text[toks[0][0]:toks[0][1]] in ".,\"" or text[toks[0][0]:toks[0][1]].islower()):
                        toks.pop(0)
                    out, run = [], []
                    for s, e, k in toks:
                        w = text[s:e]
                        if k in ("letters",) and (w[:1].isupper() or fold(w) in ("de", "la", "van", "von", "der", "del")) or (w in ".-\"\u201c\u201d'" and run):
                            run.append((s, e))
                        else:
                            out.append(run); run = []
                    out.append(run)
                    for run in out:
                        while run and not text[run[-1][0]:run[-1][1]][:1].isalnum():
                            run.pop()
                        if run:
                            yield run[0][0], run[-1][1]

                blocked = []
                for g in row["gold"]:
                    if g["category"] != "private-data":
                        continue
                    a, b = conv(g["start"]), conv(g["end"])
                    inside = [p for p in first if p[0] < b and a < p[1]]
                    if g["rule"].split("/")[-1] == "person-name":
                        spans += [r for r in strip(a, b)] or inside
                        blocked.append((a, b))
                    else:
                        spans += inside
                for t in row["traps"]:
                    a, b = conv(t["start"]), conv(t["end"])
                    why = t["why"].lower()
                    if t["category"] == "private-data":
                        if any(w in why for w in PERSON_TRAP) and not any(w in why for w in ("street", "park", "school", "named after", "building", "firm")):
                            spans += [r for r in strip(a, b)]
                        blocked.append((a, b))
                spans += [p for p in first if not any(p[0] < b and a < p[1] for a, b in blocked) and not any(p[0] < b and a < p[1] for a, b in spans)]
                out.append((text, sorted(set(spans))))
    return out


def export(model_path, out):
    tagger = pycrfsuite.Tagger(); tagger.open(model_path)
    info = tagger.info()
    labels = ["O", "B", "I"]
    weights = collections.defaultdict(lambda: [0.0, 0.0, 0.0])
    for (feature, label), w in info.state_features.items():
        weights[feature][labels.index(label)] += w
    trans = [[info.transitions.get((a, b), 0.0) for b in labels] for a in labels]
    hashed = {}
    for f, w in weights.items():
        if max(abs(x) for x in w) < 0.02:
            continue
        h = 0x811C9DC5
        for byte in f.encode():
            h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
        old = hashed.get(h)
        hashed[h] = w if old is None else [x + y for x, y in zip(old, w)]
    keys = sorted(hashed)
    with open(out, "wb") as f:
        f.write(b"PCPEOPL1")
        f.write(struct.pack("<I", len(keys)))
        for row in trans:
            f.write(struct.pack("<3f", *row))
        f.write(b"".join(struct.pack("<I", k) for k in keys))
        # In hundredths; one byte would round too coarsely, two are plenty.
        for k in keys:
            f.write(struct.pack("<3h", *[max(-32767, min(32767, round(x * 500))) for x in hashed[k]]))
    print("features", len(keys), "bytes", os.path.getsize(out))


work = tempfile.mkdtemp()
first = fit(public, 40, work + "/first.crf")
civic = civic_items(first)
json.dump(civic, open(work + "/civic.json", "w"), ensure_ascii=False)
print("civic", len(civic), sum(len(s) for _, s in civic), work, flush=True)
# Posts of the project four times: their sentences are what the reader will meet.
fit(public + clean + civic * 4, args.iterations, work + "/last.crf")
export(work + "/last.crf", args.out)

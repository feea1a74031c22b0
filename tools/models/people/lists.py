"""Writes the word lists of the reader of persons. usage: lists.py DATA DICTIONARIES
DATA holds names/gazetteer, names/*/train.jsonl, language/clean_*.jsonl and civic/*-[123].jsonl."""
import collections, glob, json, os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from words import fold, sentences, tokens

data, out = sys.argv[1:3]


def write(name, header, entries):
    with open(f"{out}/{name}", "w", encoding="utf-8") as f:
        for line in header:
            f.write("# " + line + "\n")
        for word, cls in sorted(entries.items(), key=lambda e: e[0].encode()):
            f.write(f"{word}\t{cls}\n")
    print(name, len(entries), os.path.getsize(f"{out}/{name}"))


given = {}
for line in open(f"{data}/names/gazetteer/given-names.tsv"):
    name, births = line.rstrip("\n").split("\t")
    if births.isdigit() or births == "":
        b = int(births or 0)
        given[name] = 4 if b >= 150000 else 3 if b >= 20000 else 2 if b >= 2000 else 1
write("given-names.txt", ["Given names in the United States, with a class from 1 (rare) to 4 (very common).",
      "Source: births 1930 to 2024 by the Social Security Administration (public domain), given names of the 1990 Census (public domain), Tzioumis first names (CC0).",
      "Licence: public domain and CC0"], given)
sur = {}
for line in open(f"{data}/names/gazetteer/surnames.tsv"):
    name, percent, _ = line.rstrip("\n").split("\t")
    if name == "name" or len(name) < 2 or not percent.replace(".", "").isdigit():
        continue
    p = float(percent)
    sur[name] = 4 if p >= 0.03 else 3 if p >= 0.004 else 2 if p >= 0.001 else 1
by_start = collections.defaultdict(list)
for name, cls in sur.items():
    by_start[name[:3]].append(name[3:] + (str(cls) if cls > 1 else ""))
write("surnames.txt", ["Surnames in the United States: the first three letters, a tab, and the endings; a digit behind an ending is",
      "its class, from 2 (known) to 4 (very common); without one the name is rare.",
      "Source: surnames of the 1990 and 2010 Census (public domain).", "Licence: public domain"],
      {start: ",".join(sorted(ends, key=lambda e: e.encode())) for start, ends in by_start.items()})

count = collections.Counter()
capital = collections.Counter()
files = sorted(glob.glob(f"{data}/names/*/train.jsonl")) + sorted(glob.glob(f"{data}/language/clean_*.jsonl")) + sorted(glob.glob(f"{data}/civic/*-[123].jsonl"))
for path in files:
    if "civic-synth" in path:
        continue
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        text = row.get("text") or row.get("sentence") or ""
        toks = tokens(text)
        for a, b in sentences(text, toks):
            if not any(text[s].isupper() for s, e, k in toks[a:b] if k == "letters"):
                continue
            for n, (s, e, k) in enumerate(toks[a:b]):
                if k == "letters":
                    w = text[s:e]
                    if w.islower():
                        count[fold(w)] += 1
                    elif n > 0:
                        capital[fold(w)] += 1
common = {}
for w, n in count.items():
    w0 = w[:-2] if w.endswith("'s") else w
    if not w0.replace("'", "").isalpha():
        continue
    c = 5 if n >= 300 else 4 if n >= 50 else 3 if n >= 10 else 2 if n >= 3 else 1
    if c == 1 and (capital[w] >= 1 or w0 in given or w0 in sur) :
        continue
    common[w0] = max(c, common.get(w0, 0))
write("common-words.txt", ["Words that are written in lower case in ordinary prose, with a class from 1 (seen once) to 5 (everywhere).",
      "Source: counted in the training texts of the reader of persons, see tools/models/people/README.md; own work.",
      "Licence: MIT OR Apache-2.0"], common)

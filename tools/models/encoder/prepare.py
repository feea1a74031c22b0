"""Posts with a class for every sentence and category. usage: prepare.py DATA OWN MINILM OUT.json   (see README.md)"""
import glob, json, os, sys
from pieces import CATEGORIES, Pieces, sentences

data, own, minilm, out = sys.argv[1:]
pieces = Pieces(open(minilm + "/vocab.txt", encoding="utf-8").read().rstrip("\n").split("\n"))
CLASS = {f"{c}/{r}": (c, i + 1) for c, rules in CATEGORIES.items() for i, r in enumerate(rules)}
rows = []


def add(kind, source, text, gold=(), only=None):
    raw = text.encode()
    place = lambda b: len(raw[:b].decode())
    spans = sentences(text)
    labels = [{} for _ in spans]
    for g in gold:
        if g["rule"] not in CLASS: continue
        cat, cls = CLASS[g["rule"]]
        a, b = place(g["start"]), place(g["end"])
        for label, (s, e) in zip(labels, spans):
            if min(b, e) - max(a, s) >= min(4, b - a): label.setdefault(cat, cls)
    rows.append({"kind": kind, "source": source, "ids": [pieces.encode(text[a:b])[:150] for a, b in spans], "spans": spans,
                 "labels": labels, "only": only})


for path in sorted(glob.glob(data + "/civic/*.jsonl")):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line); add("civic", os.path.basename(path)[:-6], r["text"], r["gold"]); rows[-1]["id"] = r["id"]
for path in sorted(glob.glob(own + "/*.jsonl")):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line); add("own", os.path.basename(path)[:-6], r["text"], r["gold"])
for name in ("negotiations/dev", "partners/dev-posts"):
    for line in open(f"{data}/{name}.jsonl", encoding="utf-8"):
        r = json.loads(line); add("own", name, r["text"], r["gold"])
for line in open(data + "/language/clean_gov.jsonl", encoding="utf-8"):
    add("plain", "clean_gov", json.loads(line)["text"])
for line in open(data + "/negotiations/synth-train.jsonl", encoding="utf-8"):
    r = json.loads(line)
    rule = {"development": "assistance"}.get(r["label"], r["label"])
    gold = [] if rule == "none" else [{"rule": "negotiations/" + rule, "start": 0, "end": len(r["text"].encode())}]
    add("grammar", "negotiations", r["text"], gold, "negotiations")
for line in open(data + "/partners/synth-train.jsonl", encoding="utf-8"):
    r = json.loads(line)
    text, t = r["text"], r["target"]
    gold = []
    if r["label"] == "negative":  # the remark stands in the last sentence of such a pair
        a, b = sentences(text)[-1]
        gold = [{"rule": "partners/negative-remark", "start": len(text[:a].encode()), "end": len(text[:b].encode())}]
    add("grammar", "partners", text, gold, "partners")
json.dump(rows, open(out, "w", encoding="utf-8"))
print(len(rows), "texts")

"""Scores a model file of crfsuite on names/*/dev.jsonl, overlap and strict. usage: score.py DATA DICTIONARIES MODEL.crf [bias]"""
import json, os, sys
import pycrfsuite
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder"))
from words import Lists, features, sentences, style, token_attributes, tokens
data, dic, model = sys.argv[1:4]
lists = Lists(dic)
tagger = pycrfsuite.Tagger(); tagger.open(model)
for source in ("btc", "wnut17", "uner-ewt", "civic-synth", "civic-hand"):
    tp = fp = fn = st = np = 0
    for line in open(f"{data}/names/{source}/dev.jsonl"):
        row = json.loads(line); text = row["text"]; raw = text.encode()
        conv = lambda b: len(raw[:b].decode())
        gold = [(conv(p["start"]), conv(p["end"])) for p in row["persons"]]
        toks = tokens(text); case = style(text); atts = token_attributes(text, toks, lists)
        found = []
        for a, b in sentences(text, toks):
            part = atts[a:b]; lab = tagger.tag([features(part, i, case) for i in range(b - a)]); start = None
            for i, l in enumerate(lab + ["O"]):
                if l != "I" and start is not None:
                    found.append((toks[a + start][0], toks[a + i - 1][1])); start = None
                if l == "B" or (l == "I" and start is None): start = i
        hit = lambda x, ys: any(x[0] < y[1] and y[0] < x[1] for y in ys)
        tp += sum(hit(g, found) for g in gold); fn += sum(not hit(g, found) for g in gold); fp += sum(not hit(f, gold) for f in found); st += len(set(gold) & set(found)); np += len(found)
    n = tp + fn; p = (np - fp) / max(1, np); r = tp / n
    print(source, "overlap P %.3f R %.3f F %.3f strict F %.3f" % (p, r, 2 * p * r / (p + r), 2 * st / (n + np)))

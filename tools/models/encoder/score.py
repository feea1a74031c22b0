"""What the heads add to the rules on files they were not trained on.
usage: score.py DATA POSTS.json RULES FOLD.json...   (RULES: a folder with the program's reports, one file a civic file)
A head speaks for a sentence in which no rule of its category does. Thresholds of a fold come from the other folds."""
import collections, glob, json, os, sys
from pieces import CATEGORIES

data, posts, rules, *folds = sys.argv[1:]
ONLY = set(os.environ["FILES"].split()) if os.environ.get("FILES") else None
spans = {}
for r in json.load(open(posts)):
    if r["kind"] == "civic": spans[r["source"], r["id"]] = r["spans"]
gold = {}
for path in glob.glob(data + "/civic/*.jsonl"):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line); gold[os.path.basename(path)[:-6], r["id"]] = r
said = collections.defaultdict(list)
for path in glob.glob(rules + "/*.jsonl"):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        for f in r["findings"]:
            said[os.path.basename(path)[:-6], r["id"]].append(f)
preds = []
for n, path in enumerate(folds):
    for p in json.load(open(path)):
        if ONLY and p["source"] not in ONLY: continue
        key = (p["source"], p["id"]); text = gold[key]["text"]
        a, b = spans[key][p["sentence"]]
        preds.append((n, key, len(text[:a].encode()), len(text[:b].encode()), p))
touch = lambda f, a, b: f["start"] < b and a < f["end"]


def items(cat):
    """(fold, post, probability, class, gold items touched, touches any policy gold, trap, rule speaks)"""
    out = []
    for n, key, a, b, p in preds:
        g = [i for i, x in enumerate(gold[key]["gold"]) if x["category"] == cat and touch(x, a, b) and x["rule"] != "private-data/person-name"]
        anyg = any(x["category"] in CATEGORIES and touch(x, a, b) for x in gold[key]["gold"])
        trap = any(x["category"] == cat and touch(x, a, b) for x in gold[key]["traps"])
        spoken = any(f["category"] == cat and touch(f, a, b) for f in said[key])
        out.append((n, key, p[cat][0], CATEGORIES[cat][p[cat][1] - 1], g, anyg, trap, spoken))
    return out


def at(rows, cut, keys):
    hit = [r for r in rows if r[2] >= cut and not r[7]]
    right = {(r[1], i) for r in hit for i in r[4]}
    good = [r for r in hit if r[4]]
    clean = [r for r in hit if not gold[r[1]]["gold"]]
    named = sum(gold[r[1]]["gold"][r[4][0]]["rule"].endswith("/" + r[3]) for r in good)
    return dict(n=len(hit), precision=len(good) / max(1, len(hit)), any=sum(r[5] for r in hit) / max(1, len(hit)), right=right,
                false=(len(hit) - len(good)) / len(keys), wrong=sum(not r[5] for r in hit) / len(keys),
                clean=len(clean), traps=sum(r[6] and not r[4] for r in hit), named=named / max(1, len(good)))


keys = {p[1] for p in preds}
for cat in CATEGORIES:
    rows = items(cat)
    total = {(k, i) for k in keys for i, x in enumerate(gold[k]["gold"]) if x["category"] == cat and x["rule"] != "private-data/person-name"}
    base = {(k, i) for k, i in total if any(f["category"] == cat and touch(f, gold[k]["gold"][i]["start"], gold[k]["gold"][i]["end"]) for f in said[k])}
    firm = {(k, i) for k, i in total if any(f["category"] == cat and f["severity"] != "note" and touch(f, gold[k]["gold"][i]["start"], gold[k]["gold"][i]["end"]) for f in said[k])}
    notes = sum(f["category"] == cat and f["severity"] == "note" and not any(x["category"] == cat and touch(x, f["start"], f["end"]) for x in gold[k]["gold"]) for k in keys for f in said[k])
    alarms = sum(f["category"] == cat and f["severity"] != "note" and not any(x["category"] == cat and touch(x, f["start"], f["end"]) for x in gold[k]["gold"]) for k in keys for f in said[k])
    print(f"\n{cat}: {len(total)} gold, rules find {len(base)/len(total):.3f} ({len(firm)/len(total):.3f} firm), false notes a post {notes/len(keys):.3f}, false alarms {alarms/len(keys):.3f}")
    print("  alone (rules or not):", "  ".join(f"{c}: P {sum(1 for r in rows if r[2]>=c and r[4])/max(1,sum(1 for r in rows if r[2]>=c)):.2f} R {len({(r[1],i) for r in rows if r[2]>=c for i in r[4]})/len(total):.2f}" for c in (.3, .5, .7, .9)))
    for cut in (.2, .3, .4, .5, .6, .7, .8, .9, .95):
        s = at(rows, cut, keys)
        print(f"  {cut:.2f}: {s['n']:4d} more, P {s['precision']:.2f} (any policy gold {s['any']:.2f}), recall {len(base | s['right'])/len(total):.3f} (+{len(s['right']-base)/len(total):.3f}), "
              f"false a post {s['false']:.3f}, off all gold {s['wrong']:.3f}, clean posts {s['clean']}, traps {s['traps']}, rule named right {s['named']:.2f}")
    # thresholds from the other folds: the highest recall with at most this many false notes a post
    for most in (.005, .01, .02):
        right, false, n, clean = set(), 0, 0, 0
        for f in sorted({r[0] for r in rows}):
            other = [r for r in rows if r[0] != f]; ok = {r[1] for r in other}
            cuts = [c / 100 for c in range(10, 100)]
            cut = next((c for c in cuts if at(other, c, ok)["false"] <= most), 1.0)
            mine = [r for r in rows if r[0] == f]; mk = {r[1] for r in mine}
            s = at(mine, cut, mk); right |= s["right"]; false += s["false"] * len(mk); n += s["n"]; clean += s["clean"]
        print(f"  cross-fitted, {most} false a post wanted: recall +{len(right - base)/len(total):.3f}, false {false/len(keys):.3f}, P {1 - false/max(1,n):.2f}, on clean posts {clean}")

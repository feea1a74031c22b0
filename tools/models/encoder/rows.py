"""The texts that are learned from, each as one row: text, persons, marked spans, targets. Places are characters."""
import glob, json, os, random
from pieces import CATEGORIES, ROLES
from words import fold, tokens

CLASS = {f"{c}/{r}": (c, i + 1) for c, rules in CATEGORIES.items() for i, r in enumerate(rules)}
OFFICE = ("official", "officer", "employee", "staff", "in role", "advisory", "retire", "deputy", "chief", "firefighter", "mayor", "council", "commission",
          "superintendent", "director", "clerk", "sheriff", "librarian", "judge", "senator", "governor", "elected", "spokes", "engineer", "manager", "coach of")
KNOWN = ("author", "singer", "composer", "musician", "artist", "painter", "histor", "performer", "band leader", "comedian", "poet", "president", "founder", "celebrity",
         "public figure", "speaker")
THING = ("street", "park", "school", "named after", "building", "firm", "business", "store", "road", "lake", "team", "brand", "pet", "dog", "cat", "animal", "plow",
         "character", "holiday", "month", "saint", "statue", "ship", "boat", "trail", "bridge", "church", "company", "verb", "word", "band", "event", "place", "facility",
         "foundation", "memorial", "field", "award name", "mascot", "storm", "hurricane", "bank", "funeral home", "restaurant")
MORE = {"council", "member", "members", "technician", "emeritus", "sanitarian", "records", "deputies", "officers", "sergeants", "councilors", "commissioners",
        "firefighters", "lieutenants", "supervisors", "trustees", "mayors", "judges", "pastors", "doctors", "drs", "mayoral"}
CHILD = ("juvenile", "student", "recreation-enrollment")


def bare(text, a, b, titles):
    """The bare names in a..b: no title, no small words."""
    toks = [(s + a, e + a, k) for s, e, k in tokens(text[a:b])]
    titles = titles | MORE
    title = max((n for n, (s, e, _) in enumerate(toks[:-1]) if fold(text[s:e]) in titles), default=-1)
    toks = toks[title + 1:]
    low = text[a:b] == text[a:b].lower()
    out, run = [], []
    for s, e, k in toks:
        w = text[s:e]
        if k == "letters" and (w[:1].isupper() or low or fold(w) in ("de", "la", "van", "von", "der", "del")) or (w in ".-\"\u201c\u201d'" and run):
            run.append((s, e))
        else:
            out.append(run); run = []
    out.append(run)
    for run in out:
        while run and not text[run[-1][0]:run[-1][1]][:1].isalnum(): run.pop()
        while run and text[run[0][0]:run[0][1]].islower() and not low: run.pop(0)
        while len(run) > 1 and text[run[0][0]:run[0][1]].isupper() and run[0][1] - run[0][0] > 2 and not text.isupper(): run.pop(0)
        if run:
            end = run[-1][1]
            if text[run[-1][0]:end].lower().endswith(("'s", "\u2019s")): end -= 2
            yield run[0][0], end


def posts(path, kind, source, titles):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        text, raw = r["text"], r["text"].encode()
        at = lambda b: len(raw[:b].decode())
        people, spans, unsure, targets, told = [], [], [], [], []
        whole = [(g["rule"].rsplit("/")[-1], at(g["start"]), at(g["end"])) for g in r["gold"]]
        for g in r["gold"]:
            a, b = at(g["start"]), at(g["end"])
            if g["rule"] == "private-data/person-name":
                near = any(k in CHILD and (abs(s - b) < 40 or abs(a - e) < 40) for k, s, e in whole)
                for s, e in bare(text, a, b, titles): people.append((s, e, "child" if near and g["severity"] == "stop" else "private"))
            else:
                if g["category"] == "private-data": unsure.append((a, b))
                if g["rule"] in CLASS: spans.append((a, b, *CLASS[g["rule"]]))
                if g.get("target"): told.append((a, b, g["target"]))
        for t in r["traps"]:
            if t["category"] != "private-data": continue
            a, b, why = at(t["start"]), at(t["end"]), t["why"].lower()
            if any(a < e and s < b for s, e, _ in people): continue
            has = lambda list: any(w in why for w in list)
            if has(THING) and not has(("street name of", "retired")): people.append((a, b, "thing"))
            elif has(OFFICE): people += [(s, e, "official") for s, e in bare(text, a, b, titles)]
            elif has(KNOWN): people += [(s, e, "known") for s, e in bare(text, a, b, titles)]
            else: unsure.append((a, b))
        yield {"kind": kind, "source": source, "id": r["id"], "text": text, "people": people, "unsure": unsure, "spans": spans, "told": told,
               "judged": list(CATEGORIES), "named": True}


def load(data, own, titles, rng):
    """Every row there is, by kind."""
    rows = []
    for path in sorted(glob.glob(data + "/civic/*.jsonl")): rows += posts(path, "civic", os.path.basename(path)[:-6], titles)
    for path in sorted(glob.glob(own + "/*.jsonl")): rows += posts(path, "own", os.path.basename(path)[:-6], titles)

    def put(kind, source, text, **more):
        rows.append({"kind": kind, "source": source, "id": "", "text": text, "people": [], "unsure": [], "spans": [], "told": [], "judged": [], "named": False} | more)

    # The examples of every rule, as `postcheck rules --format json` lists them.
    for rule in json.load(open(own + "/rules.json", encoding="utf-8")):
        if rule["id"] not in CLASS: continue
        for example in rule["examples"]:
            parts = example["post"].replace("»", "«").split("«")
            text, spans = "", []
            for n, part in enumerate(parts):
                if n % 2 and example["kind"] != "clean": spans.append((len(text), len(text) + len(part), *CLASS[rule["id"]]))
                text += part
            put("own", "rules", text, spans=spans, judged=[rule["category"]])
    for line in open(data + "/language/clean_gov.jsonl", encoding="utf-8"): put("plain", "clean_gov", json.loads(line)["text"], judged=list(CATEGORIES))
    for line in open(data + "/negotiations/synth-train.jsonl", encoding="utf-8"):
        r = json.loads(line)
        rule = {"development": "assistance"}.get(r["label"], r["label"])
        put("grammar", "negotiations", r["text"], judged=["negotiations"],
            spans=[] if rule == "none" else [(0, len(r["text"]), *CLASS["negotiations/" + rule])])
    for name in ("newsmtsc-train", "mams-train", "synth-train", "newsmtsc-dev"):
        texts = {}
        for line in open(f"{data}/partners/{name}.jsonl", encoding="utf-8"):
            r = json.loads(line)
            raw = r["text"].encode(); t = r["target"]
            texts.setdefault(r["text"], []).append((len(raw[:t["start"]].decode()), len(raw[:t["end"]].decode()), ["negative", "neutral", "positive"].index(r["label"])))
        for text, targets in texts.items(): put("held-target" if name.endswith("dev") else "target", name, text, targets=targets)
    for source, limit in (("btc", None), ("wnut17", None), ("uner-ewt", None), ("uner-pud", None), ("tweebank-ner", None),
                          ("wikigold", None), ("gum-open", None), ("civic-synth", 2500), ("multiner-gov", 500), ("sec-filings", 120)):
        lines = open(f"{data}/names/{source}/train.jsonl", encoding="utf-8").read().splitlines()
        for line in (rng.sample(lines, limit) if limit and len(lines) > limit else lines):
            r = json.loads(line); raw = r["text"].encode()
            at = lambda b: len(raw[:b].decode())
            put("names", source, r["text"], people=[(at(p["start"]), at(p["end"]), None) for p in r["persons"]], named=True)
    return rows

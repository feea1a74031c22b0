"""Trains the encoder. usage: train.py DATA OWN MINILM OUT.pt [--hold FOLD/FOLDS|upper] [--minutes N] [--start OTHER.pt] [--seed N] [--layers N]
A pass holds every labelled post and a part of the public texts. The rate falls to nothing over the minutes given; a running mean of the weights is what is kept.
OWN is read anew before each pass. With --hold the files of that fold are left out and judged afterwards: OUT.json. See README.md."""
import argparse, json, os, random, time
import torch, torch.nn.functional as F
from net import Encoder
from pieces import CATEGORIES, ROLES, Pieces, Text, windows
from rows import load
from words import Lists, fold

ap = argparse.ArgumentParser()
ap.add_argument("data"); ap.add_argument("own"); ap.add_argument("minilm"); ap.add_argument("out")
ap.add_argument("--hold", default=""); ap.add_argument("--minutes", type=float, default=60.0); ap.add_argument("--layers", type=int, default=6)
ap.add_argument("--seed", type=int, default=7); ap.add_argument("--size", type=int, default=1100); ap.add_argument("--start")
ap.add_argument("--dictionaries", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../dictionaries"))
ap.add_argument("--lr", type=float, default=1.3e-4)
args = ap.parse_args()
began = time.monotonic(); clock = lambda: time.monotonic() - began
torch.set_num_threads(1); torch.manual_seed(args.seed); rng = random.Random(args.seed)
lists = Lists(args.dictionaries)
pieces = Pieces(open(args.minilm + "/vocab.txt", encoding="utf-8").read().rstrip("\n").split("\n"))
TITLES = {w for w, c in lists.around.items() if c == "t"}
PRONOUNS = {"they", "them", "their", "it", "they're", "they've", "they'd", "its"}


def texts():
    """The rows that are learned from, and those that are left out."""
    rows = load(args.data, args.own, TITLES, rng)
    return [r for r in rows if r["kind"] != "held-target" and not left_out(r)], [r for r in rows if left_out(r)]


def left_out(r):
    """Whether a row belongs to the files that are left out: one fold of them, or the upper half of each theme."""
    if not args.hold or r["kind"] != "civic": return False
    theme, n = r["source"].rsplit("-", 1)
    if args.hold == "upper": return int(n) > (2 if theme in ("conduct", "accuracy") else 4)
    fold, folds = map(int, args.hold.split("/"))
    return (int(n) - 1) % folds == fold


net = Encoder(args.minilm, args.layers)
if args.start: net.load_state_dict(torch.load(args.start), strict=False)
for p in net.norm.parameters(): p.requires_grad = False

given, gw, sur, sw = [], [], [], []
for w, c in lists.given.items():
    if c != "1" or rng.random() < 0.5: given.append(w); gw.append({"1": 1, "2": 2, "3": 6, "4": 15}[c])
for w, c in lists.surname.items():
    if (c != "1" or rng.random() < 0.3) and lists.common.get(w, "0") < "3": sur.append(w); sw.append({"1": 1, "2": 4, "3": 8, "4": 20}[c])
POOL = [w[:1].upper() + w[1:] for w in rng.choices(given, gw, k=40000)], [w[:1].upper() + w[1:] for w in rng.choices(sur, sw, k=40000)]


def swapped(r):
    """The row with other names in place of the capitalised ones."""
    people = sorted((p for p in r["people"] if p[2] != "thing" and p[2] != "known"), key=lambda p: p[0])
    cuts, end = [], 0
    for a, b, _ in people:
        name = r["text"][a:b]
        parts = name.split(" ")
        if a < end or name.isupper() or not all(p[:1].isupper() for p in parts): continue
        first = fold(parts[0])
        if len(parts) == 1:
            parts[0] = rng.choice(POOL[0 if lists.given.get(first, "0") >= lists.surname.get(first, "0") else 1])
        else:
            if "." not in parts[0]: parts[0] = rng.choice(POOL[0])
            if parts[-1].isalpha() and fold(parts[-1]) not in ("jr", "sr", "ii", "iii"): parts[-1] = rng.choice(POOL[1])
        cuts.append((a, b, " ".join(parts))); end = b
    if not cuts: return r
    text, at = [], 0
    for a, b, new in cuts: text += [r["text"][at:a], new]; at = b
    text.append(r["text"][at:])

    def move(place, closes):
        by = 0
        for a, b, new in cuts:
            if place >= b or (closes and place == b): by += len(new) - (b - a)
            elif place > a: return place + by + (len(new) - (place - a) if closes else a - place)
        return place + by
    shift = lambda list: [(move(s[0], False), move(s[1], True), *s[2:]) for s in list]
    out = r | {"text": "".join(text)}
    for key in ("people", "unsure", "spans", "told", "targets"):
        if key in r: out[key] = shift(r[key])
    return out


def recased(r):
    chance = rng.random()
    text = r["text"]
    if chance < 0.07: new = text.lower()
    elif chance < 0.11: new = text.upper()
    elif chance < 0.14:
        chars = list(text)
        for a, b, *_ in r["people"]: chars[a:b] = list(text[a:b].lower())
        new = "".join(chars)
    else: return r
    return r | {"text": new} if len(new) == len(text) else r


def items(r, part=None):
    """Windows of a row, ready to be learned from or judged: pieces, signs, and what is known of words and sentences."""
    t = Text(r["text"], pieces, lists)
    n = len(t.toks)
    name, role = ([0] * n if r["named"] else [-100] * n), [-100] * n
    if r["named"]:
        if r["kind"] != "names":
            for i, sign in enumerate(t.signs):
                if sign[0] // 8 in (6, 8, 9) and not sign[0] % 2: role[i] = 4
            # A name behind a title that nobody marked says nothing either way.
            for i in range(1, n):
                if t.signs[i - 1][4] == 1 and t.signs[i][0] // 8 in (6, 9): name[i] = role[i] = -100
        for a, b in r["unsure"]:
            for i, (s, e, _) in enumerate(t.toks):
                if s < b and a < e and t.signs[i][1] and t.signs[i][0] // 8 in (6, 8): name[i] = role[i] = -100
        for a, b, what in r["people"]:
            inside = [i for i, (s, e, k) in enumerate(t.toks) if s >= a and s < b and k not in ("hash", "handle", "link", "email")]
            for k, i in enumerate(inside):
                name[i] = 0 if what == "thing" else 1 if k == 0 else 2
                role[i] = ROLES.index(what) if what else -100
    mark = [[0.0] * len(CATEGORIES) for _ in range(n)]
    for a, b, cat, _ in r["spans"]:
        c = list(CATEGORIES).index(cat)
        for i, (s, e, _) in enumerate(t.toks):
            if s < b and a < e: mark[i][c] = 1.0
    labels = [{} for _ in t.sentences]
    for a, b, cat, cls in r["spans"]:
        for label, (x, y) in zip(labels, t.sentences):
            s, e = t.toks[x][0], t.toks[y - 1][1]
            if min(b, e) - max(a, s) >= min(4, b - a): label.setdefault(cat, cls)
    target = [-100] * n
    for a, b, what in r.get("targets", ()):
        for i, (s, e, _) in enumerate(t.toks):
            if s < b and a < e: target[i] = what
    if r["kind"] in ("civic", "own"):
        for label, (x, y) in zip(labels, t.sentences):
            if "partners" in label: continue
            for i in range(x, y):
                low = fold(r["text"][t.toks[i][0]:t.toks[i][1]])
                if (low in PRONOUNS or (t.signs[i][0] // 8 in (6, 8) and i > x)) and rng.random() < 0.25: target[i] = 1
        for a, b, who in r["told"]:
            keys = {fold(w) for w in who.replace("'s", "").split() if len(w) > 2 and fold(w) not in ("the", "and", "for", "our")}
            for k, (x, y) in enumerate(t.sentences):
                if not (t.toks[x][0] < b and a < t.toks[y - 1][1]): continue
                find = lambda x, y, more: [i for i in range(x, y) if (w := fold(r["text"][t.toks[i][0]:t.toks[i][1]])) in keys or (w[:-2] if w.endswith("'s") else w) in keys or (more and w in PRONOUNS)]
                hits = find(x, y, True) or (find(*t.sentences[k - 1], False) if k else [])
                for i in hits: target[i] = 0
    sentences = range(len(t.sentences)) if part is None else part
    for lead, last, first in windows([t.lengths[i] for i in sentences]):
        ids, signs, words, spans = [pieces.cls], [(0,) * 5], [], []
        for k in range(lead, last):
            i = sentences[k]
            own = k >= first and not (part is not None and k == 0 and part[0] > 0 and len(part) > 1)
            a = len(ids)
            for w in range(*t.sentences[i]):
                if not t.ids[w]: continue
                if own: words.append((len(ids), t.signs[w], name[w], role[w], mark[w], target[w], len(spans), w))
                ids += t.ids[w]; signs += [t.signs[w]] * len(t.ids[w])
            if own and len(ids) > a: spans.append((a, len(ids), labels[i], i))
            elif own: pass
        if spans: yield {"ids": ids + [pieces.sep], "signs": signs + [(0,) * 5], "words": words, "spans": spans, "judged": r["judged"], "row": r, "text": t}


def joined(r, other):
    """One text of two: what is said beside a sentence should not change what it says."""
    by = len(r["text"]) + 2
    out = r | {"text": r["text"] + "\n\n" + other["text"]}
    for key in ("people", "unsure", "spans", "told"): out[key] = r[key] + [(s[0] + by, s[1] + by, *s[2:]) for s in other[key]]
    return out


def masked(item):
    """Now and then some pieces are hidden, so that no single word decides."""
    if rng.random() < 0.5: item["ids"] = [i if n == 0 or rng.random() > 0.05 else pieces.unknown for n, i in enumerate(item["ids"])]
    return item


def a_pass():
    """The windows of one pass, each text changed a little."""
    train, held = texts()
    by = lambda kind: [r for r in train if r["kind"] == kind]
    out = []
    posts = by("civic") + by("own")
    whole = [r for r in posts if r["source"] != "rules"]
    for r in posts:
        times = 2 if r["spans"] or r["told"] or r["source"] == "rules" else 1
        for _ in range(times):
            x = swapped(r) if rng.random() < 0.35 else r
            if x["source"] != "rules" and rng.random() < 0.12: x = joined(*rng.sample([x, rng.choice(whole)], 2))
            x = recased(x)
            n = x["text"].count(".") + 1
            if rng.random() < 0.72 or n < 3: out += items(x)
            else:
                count = len(Text(x["text"], pieces, lists).sentences)
                a = rng.randrange(count); b = min(count, a + rng.randint(1, 4))
                out += items(x, range(a, b))
    for r in rng.sample(by("names"), 5200) + rng.sample(by("target"), 1500) + rng.sample(by("plain"), 300) + rng.sample(by("grammar"), 120):
        if rng.random() < 0.3: r = swapped(r)
        out += items(recased(r))
    out = [masked(t) for t in out]
    rng.shuffle(out)
    print(len(train), "texts,", len(out), "windows,", round(clock() / 60, 1), "min", flush=True)
    return out, held


def batches(ready):
    for at in range(0, len(ready), 400):
        run, runs = [], []
        for t in sorted(ready[at:at + 400], key=lambda t: len(t["ids"])):
            if run and len(t["ids"]) * (len(run) + 1) > args.size: runs.append(run); run = []
            run.append(t)
        runs.append(run); rng.shuffle(runs)
        yield from runs


def forward(batch):
    width = max(len(t["ids"]) for t in batch)
    ids = torch.tensor([t["ids"] + [0] * (width - len(t["ids"])) for t in batch])
    signs = torch.tensor([t["signs"] + [(0,) * 5] * (width - len(t["ids"])) for t in batch])
    mask = torch.tensor([[True] * len(t["ids"]) + [False] * (width - len(t["ids"])) for t in batch])
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=net.training): x = net.read(net.base(ids, signs), mask)
    x = x.float()
    words = [(k, *w) for k, t in enumerate(batch) for w in t["words"]]
    spans = [(k, *s) for k, t in enumerate(batch) for s in t["spans"]]
    sights = torch.stack([torch.cat([x[k, a:b].mean(0), x[k, a:b].amax(0)]) for k, a, b, *_ in spans])
    vec = x[torch.tensor([w[0] for w in words]), torch.tensor([w[1] for w in words])]
    start = [0]
    for t in batch: start.append(start[-1] + len(t["spans"]))
    about = torch.tensor([min(start[w[0]] + w[7], start[w[0] + 1] - 1) for w in words])
    seen = net.seen(vec, torch.tensor([w[2] for w in words]))
    return words, spans, sights, vec, seen, about


def loss_of(batch):
    words, spans, sights, vec, seen, about = forward(batch)
    loss = 0
    names = torch.tensor([w[3] for w in words])
    if (names >= 0).any():
        loss = loss + 2.5 * F.cross_entropy(net.name(seen, net.drop), names, weight=torch.tensor([1.0, 1.4, 1.4]), ignore_index=-100, label_smoothing=0.01)
    roles = torch.tensor([w[4] for w in words])
    if (roles >= 0).any():
        loss = loss + 0.7 * F.cross_entropy(net.role(seen, net.drop), roles, weight=torch.tensor([2.0, 3.0, 1.5, 1.5, 0.5]), ignore_index=-100)
    target = torch.tensor([w[6] for w in words])
    on = target >= 0
    if on.any():
        loss = loss + 0.7 * F.cross_entropy(net.target(torch.cat([vec[on], sights[about[on]]], 1), net.drop), target[on], weight=torch.tensor([1.5, 1.0, 1.0]))
    full = torch.tensor([len(batch[w[0]]["judged"]) == len(CATEGORIES) for w in words])
    if full.any():
        marks = torch.tensor([w[5] for w in words])[full]
        loss = loss + 1.5 * F.binary_cross_entropy_with_logits(net.mark(net.drop(vec[full])), marks, pos_weight=torch.full((len(CATEGORIES),), 2.0))
    for c in CATEGORIES:
        keep = [i for i, s in enumerate(spans) if c in batch[s[0]]["judged"]]
        if not keep: continue
        y = torch.tensor([spans[i][3].get(c, 0) for i in keep]); sight = sights[keep]
        weight = torch.full((len(CATEGORIES[c]) + 1,), 2.5); weight[0] = 1.0
        logits = net.heads[c](sight, net.drop)
        loss = loss + F.cross_entropy(logits, y, weight=weight)
        on = y > 0
        if on.any(): loss = loss + 0.8 * F.cross_entropy(net.kinds[c](sight[on], net.drop), y[on] - 1)
    return loss


def judge(batch):
    """For every sentence and word of these windows what the heads say."""
    with torch.no_grad():
        words, spans, sights, vec, seen, about = forward(batch)
        said = {c: torch.softmax(net.heads[c](sights, net.drop), 1) for c in CATEGORIES}
        kinds = {c: net.kinds[c](sights, net.drop).argmax(1) for c in CATEGORIES}
        return (words, spans, {c: 1 - p[:, 0] for c, p in said.items()}, kinds, torch.log_softmax(net.name(seen, net.drop), 1), torch.softmax(net.role(seen, net.drop), 1),
                torch.sigmoid(net.mark(vec)), torch.softmax(net.target(torch.cat([vec, sights[about]], 1), net.drop), 1)[:, 0])


def path(scores, lean):
    """The best labels; a further word needs a first one."""
    best, back = None, []
    for row in scores:
        row = [row[0] - lean, row[1], row[2]]
        if best is None: best = [row[0], row[1], -1e9]; continue
        new, came = [], []
        for l in range(3):
            options = [(best[p] + (-1e9 if l == 2 and p == 0 else 0), p) for p in range(3)]
            s, p = max(options); new.append(s + row[l]); came.append(p)
        best = new; back.append(came)
    if best is None: return []
    l = max(range(3), key=lambda k: best[k]); out = [l]
    for came in reversed(back): l = came[l]; out.append(l)
    return out[::-1]


def report(rows):
    """Judges whole rows: sentences, and persons with their roles."""
    net.eval(); out = []
    for r in rows:
        done = {"source": r["source"], "id": r["id"], "sentences": [], "persons": [], "words": []}
        for t in items(r):
            words, spans, said, kinds, names, roles, marks, target = judge([t])
            for k, s in enumerate(spans):
                x, y = t["text"].sentences[s[4]]
                done["sentences"].append({"from": t["text"].toks[x][0], "to": t["text"].toks[y - 1][1]} | {c: [round(float(said[c][k]), 4), int(kinds[c][k]) + 1] for c in CATEGORIES})
            for n, w in enumerate(words):
                s, e, _ = t["text"].toks[w[8]]
                done["words"].append([s, e, [round(float(v), 3) for v in names[n]], [round(float(v), 2) for v in roles[n]], [round(float(v), 2) for v in marks[n]], round(float(target[n]), 3), w[7]])
        out.append(done)
    return out


if __name__ == "__main__":
    body = [p for l in net.layers for p in l.parameters()]
    signs = list(net.signs.parameters())
    tops = [p for m in (net.again, net.name, net.role, net.mark, net.target, net.heads, net.kinds) for p in m.parameters()]
    opt = torch.optim.AdamW([{"params": body, "lr": args.lr}, {"params": signs, "lr": 5e-4}, {"params": tops, "lr": 9e-4}], weight_decay=0.01)
    rates = [g["lr"] for g in opt.param_groups]
    learned = {k: v for k, v in net.state_dict().items() if not k.startswith(("words", "norm", "places"))}
    mean = {k: v.clone() for k, v in learned.items()}
    step, run, done = 0, [], 0.0

    def keep():
        torch.save({k: v for k, v in (net.state_dict() | mean).items() if not k.startswith("words")}, args.out + ".new"); os.replace(args.out + ".new", args.out)

    net.train()
    while done < 1:
        windows_of, held = a_pass()
        for batch in batches(windows_of):
            done = clock() / 60 / args.minutes
            if done >= 1: break
            rate = min(1.0, (step + 1) / 60) * max(0.02, 1 - done)
            for g, base in zip(opt.param_groups, rates): g["lr"] = base * rate
            loss = loss_of(batch)
            opt.zero_grad(); loss.backward()
            torch.nn.utils.clip_grad_norm_(body, 1.0); opt.step()
            run.append(float(loss.detach())); step += 1
            with torch.no_grad():
                share = max(0.005, 1 / step)
                for k, v in learned.items(): mean[k].lerp_(v, share)
            if step % 200 == 0: print(step, round(sum(run[-200:]) / len(run[-200:]), 4), round(clock() / 60, 1), "min", flush=True)
        keep()
    net.load_state_dict(mean, strict=False)
    if held: json.dump(report(held), open(args.out.removesuffix(".pt") + ".json", "w"))

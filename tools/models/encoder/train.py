"""Trains the encoder. usage: train.py POSTS.json MINILM OUT.pt [--hold FOLD/FOLDS] [--steps N] [--start OTHER.pt] [--frozen N] [--seed N]
With --hold the files of that fold are left out and judged afterwards: OUT.json. See README.md."""
import argparse, json, random, time
import torch, torch.nn.functional as F
from net import Encoder, WIDE
from pieces import CATEGORIES, windows

ap = argparse.ArgumentParser()
ap.add_argument("posts"); ap.add_argument("minilm"); ap.add_argument("out")
ap.add_argument("--hold", default=""); ap.add_argument("--steps", type=int, default=520); ap.add_argument("--frozen", type=int, default=1)
ap.add_argument("--seed", type=int, default=7); ap.add_argument("--size", type=int, default=1100)
ap.add_argument("--lr", type=float, default=1.5e-4); ap.add_argument("--weight", type=float, default=3.0)
ap.add_argument("--start", help="weights of a shorter run to go on from")
args = ap.parse_args()
torch.set_num_threads(1); torch.manual_seed(args.seed); rng = random.Random(args.seed)
CLS, SEP = 101, 102
rows = json.load(open(args.posts))


def fold_of(r):
    n = int(args.hold.split("/")[1])
    return (int(r["source"].rsplit("-", 1)[1]) - 1) % n


held = [r for r in rows if args.hold and r["kind"] == "civic" and fold_of(r) == int(args.hold.split("/")[0])]
kept = {id(r) for r in held}
train = [r for r in rows if id(r) not in kept]
net = Encoder(args.minilm)
if args.start: net.load_state_dict(torch.load(args.start), strict=False)
for p in net.norm.parameters(): p.requires_grad = False
for layer in net.layers[: args.frozen]:
    for p in layer.parameters(): p.requires_grad = False
body = [p for l in net.layers for p in l.parameters() if p.requires_grad]
opt = torch.optim.AdamW([{"params": body, "lr": args.lr}, {"params": net.heads.parameters(), "lr": 8e-4}], weight_decay=0.01)
rates = [g["lr"] for g in opt.param_groups]


def item(r, first, last, owned):
    """Ids of a window and (from, to, labels) of its judged sentences."""
    ids, spans = [CLS], []
    for i in range(first, last):
        a = len(ids); ids += r["ids"][i]
        if i >= owned and len(ids) > a: spans.append((a, len(ids), r["labels"][i], r["only"], (r, i)))
    return ids + [SEP], spans


def whole(r):
    return [item(r, *w) for w in windows([len(i) for i in r["ids"]])]


def a_pass():
    out = []
    for r in train:
        if r["kind"] in ("civic", "own"):
            n = len(r["ids"])
            if not n: continue
            times = 3 if any(r["labels"]) else (2 if r["kind"] == "own" else 1)
            for _ in range(times):
                if rng.random() < 0.65 or n < 3: out += whole(r)
                else:
                    a = rng.randrange(n); b = min(n, a + rng.randint(1, 4))
                    out.append(item(r, a, b, a + 1 if a and b - a > 1 else a))
    by = {k: [r for r in train if r["kind"] == k] for k in ("plain", "grammar")}
    plain = rng.sample(by["plain"], 240)
    for i in range(0, 240, 3):
        r = {"ids": sum((p["ids"] for p in plain[i:i + 3]), []), "labels": [{}] * 99, "only": None}
        out += whole(r)
    for r in rng.sample(by["grammar"], 160): out += whole(r)
    rng.shuffle(out)
    return out


def batches():
    while True:
        items = a_pass()
        for at in range(0, len(items), 400):
            part = sorted(items[at:at + 400], key=lambda t: len(t[0]))
            runs, run = [], []
            for t in part:
                if run and len(t[0]) * (len(run) + 1) > args.size: runs.append(run); run = []
                run.append(t)
            runs.append(run); rng.shuffle(runs)
            yield from runs


def forward(run):
    n = max(len(t[0]) for t in run)
    ids = torch.tensor([t[0] + [0] * (n - len(t[0])) for t in run])
    mask = torch.arange(n)[None, :] < torch.tensor([len(t[0]) for t in run])[:, None]
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=net.training):
        with torch.no_grad():
            x = net.base(ids)
            was = net.training
            for l in net.layers[: args.frozen]: x = l(x, mask)
        x = net.read(x, mask, args.frozen)
    x = x.float()
    spans = [(w, a, b) for w, t in enumerate(run) for a, b, *_ in t[1]]
    return (net.judge(x, spans) if spans else None), [s for t in run for s in t[1]]


weights = {c: torch.tensor([1.0] + [args.weight] * len(r)) for c, r in CATEGORIES.items()}
index = {c: i for i, c in enumerate(CATEGORIES)}
net.train(); start = time.time(); cpu = time.process_time(); total = 0
source = batches()
for step in range(args.steps):
    scale = min(1, (step + 1) / 30) * (1 - step / args.steps)
    for g, r in zip(opt.param_groups, rates): g["lr"] = r * scale
    out, spans = forward(next(source))
    if out is None: continue
    loss = 0
    for c, logits in out.items():
        use = [i for i, s in enumerate(spans) if s[3] in (None, c)]
        if not use: continue
        gold = torch.tensor([spans[i][2].get(c, 0) for i in use])
        w = weights[c][gold]
        loss = loss + (F.cross_entropy(logits[use].float(), gold, reduction="none") * w).sum() / 12
    opt.zero_grad(); loss.backward()
    torch.nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
    opt.step(); total += loss.item()
    if step % 20 == 19:
        print(step + 1, f"{total / 20:.3f}", f"{time.time() - start:.0f}s cpu {time.process_time() - cpu:.0f}s", flush=True); total = 0
torch.save({k: v for k, v in net.state_dict().items() if not k.startswith("words")}, args.out)
net.eval()
found = []
with torch.no_grad():
    for r in held:
        for t in whole(r):
            out, spans = forward([t])
            if out is None: continue
            probs = {c: torch.softmax(l, 1) for c, l in out.items()}
            for k, s in enumerate(spans):
                row = {"source": r["source"], "id": r["id"], "sentence": s[4][1]}
                for c in CATEGORIES:
                    p = probs[c][k]; best = int(p[1:].argmax()) + 1
                    row[c] = [round(float(1 - p[0]), 4), best, round(float(p[best]), 4)]
                found.append(row)
if args.hold: json.dump(found, open(args.out.replace(".pt", ".json"), "w"))

"""Teaches every head which of its rules a sentence is about, once the encoder stands. Sentences without trouble take no part.
usage: kinds.py POSTS.json MINILM MODEL.pt OUT.pt [--hold FOLD/FOLDS]   (--hold: as in train.py; prints how often the kind is right)"""
import argparse, json, random
import torch, torch.nn.functional as F
from net import Encoder, WIDE
from pieces import CATEGORIES, windows

ap = argparse.ArgumentParser()
ap.add_argument("posts"); ap.add_argument("minilm"); ap.add_argument("model"); ap.add_argument("out"); ap.add_argument("--hold", default="")
args = ap.parse_args()
torch.set_num_threads(1); torch.manual_seed(3); rng = random.Random(3)
net = Encoder(args.minilm); state = torch.load(args.model); net.load_state_dict(state, strict=False); net.eval()
rows = [r for r in json.load(open(args.posts)) if any(r["labels"])]
grammar = [r for r in rows if r["kind"] == "grammar" and r["only"] == "negotiations"]
rows = [r for r in rows if r["kind"] in ("civic", "own")] + rng.sample(grammar, 200)


def held(r):
    if not args.hold or r["kind"] != "civic": return False
    fold, folds = map(int, args.hold.split("/"))
    return (int(r["source"].rsplit("-", 1)[1]) - 1) % folds == fold


data = {c: [] for c in CATEGORIES}
with torch.no_grad():
    for r in rows:
        for lead, last, first in windows([len(i) for i in r["ids"]]):
            if not any(r["labels"][first:last]): continue
            ids, where = [101], []
            for i in range(lead, last):
                a = len(ids); ids += r["ids"][i]
                if i >= first and r["labels"][i] and len(ids) > a: where.append((0, a, len(ids), r["labels"][i]))
            x = torch.tensor([ids + [102]])
            x = net.read(net.base(x), torch.ones_like(x, dtype=torch.bool))
            for w, a, b, labels in where:
                for c, k in labels.items():
                    data[c].append((net.sight(x, w, a, b), k - 1, held(r), r["kind"]))
for c, head in net.heads.items():
    train = [d for d in data[c] if not d[2]]
    x = torch.stack([d[0] for d in train]); y = torch.tensor([d[1] for d in train])
    share = torch.bincount(y, minlength=len(CATEGORIES[c])).float().clamp(min=1)
    w = torch.tensor([0.3 if d[3] == "grammar" else 1.0 for d in train]) * (share[y] ** -0.5)
    kind = head["kind"]; opt = torch.optim.AdamW(kind.parameters(), lr=3e-3, weight_decay=0.3)
    for _ in range(300):
        loss = (F.cross_entropy(kind(x), y, reduction="none") * w).sum() / w.sum()
        opt.zero_grad(); loss.backward(); opt.step()
    left = [d for d in data[c] if d[2]]
    if left:
        got = kind(torch.stack([d[0] for d in left])).argmax(1)
        print(c, len(train), "learned,", len(left), "left out:", round(float((got == torch.tensor([d[1] for d in left])).float().mean()), 3))
torch.save({k: v for k, v in net.state_dict().items() if not k.startswith("words")}, args.out)

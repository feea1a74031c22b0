#!/usr/bin/env python3
"""Trains the two second opinions (telling.bin, judging.bin): logistic regressions over hashed features.

usage: train.py CIVIC_DIR FEATURES_DIR OUT_DIR [--cross]
CIVIC_DIR holds labelled posts (*.jsonl), FEATURES_DIR the answers of `cargo run --example sense-features` to each file.
--cross trains on the lower-numbered half of the files of each theme and reports on the other half, writing those weights;
without it all files are used. Needs PyTorch. Weights: scale and bias as f32, then 32,768 signed bytes.

Each sentence stands in the training twice, once without what the word lists found: the lists were written with some of
these posts in view, and a reader that leaned on them alone would be surer than it may be.
"""
import glob, json, os, re, struct, sys
import torch

PLACES = 1 << 15
GRAMMAR = float(os.environ.get("GRAMMAR", "0.1"))
torch.manual_seed(0)
torch.set_num_threads(1)


def rows_of(civic, features, category):
    rows = []
    for path in sorted(glob.glob(civic + "/*.jsonl")):
        name = os.path.basename(path)[:-6]
        told = os.path.join(features, name + ".jsonl")
        for line, seen in zip(open(path, encoding="utf-8"), open(told, encoding="utf-8")):
            post, seen = json.loads(line), json.loads(seen)
            assert post["id"] == seen["id"]
            gold = [g for g in post["gold"] if g["category"] == category]
            for s in seen[category]:
                hits = [n for n, g in enumerate(gold) if g["start"] < s["end"] and s["start"] < g["end"]]
                rows.append((name, post["id"], s["words"], s["cues"], [(post["id"], n) for n in hits]))
    return rows


def grammar_rows(data, features, category):
    """Sentences of the template grammars, weighted low: many wordings, few of them alike to what people write."""
    rows = []
    path = os.path.join(features + "-extra", category + ".jsonl")
    for line, seen in zip(open(f"{data}/../{category}/synth-train.jsonl", encoding="utf-8"), open(path, encoding="utf-8")):
        post, seen = json.loads(line), json.loads(seen)
        bad = post["label"] == "negative" if category == "partners" else post["label"] != "none"
        at = post["target"]["start"] if "target" in post else 0
        for s in seen[category]:
            hit = bad and (category != "partners" or s["start"] <= at < s["end"])
            rows.append(("grammar", post["id"], s["words"], s["cues"], [(post["id"], 0)] if hit else []))
    return rows


def held_out(name, category):
    theme, number = name.split("-")
    return int(number) >= (5 if theme in ("partners", "negotiations") else 4)


def matrix(lists):
    at = [(i, f) for i, fs in enumerate(lists) for f in set(fs)]
    index = torch.tensor(at).T
    return torch.sparse_coo_tensor(index, torch.ones(index.shape[1]), (len(lists), PLACES)).coalesce()


def fit(rows):
    X = matrix([w + c for _, _, w, c, _ in rows] + [w for _, _, w, c, _ in rows])
    y = torch.tensor([float(bool(g)) for *_, g in rows] * 2)
    grammar = torch.tensor([GRAMMAR if name == "grammar" else 1.0 for name, *_ in rows] * 2)
    weight = torch.tensor([1.0] * len(rows) + [0.6] * len(rows)) * grammar * torch.where(grammar < 1, 1.0, 1 + 3 * y)
    w = torch.zeros(PLACES, 1, requires_grad=True)
    b = torch.tensor([-3.0], requires_grad=True)
    step = torch.optim.Adam([w, b], lr=0.05)
    for _ in range(90):
        z = torch.sparse.mm(X, w).flatten() + b
        loss = (torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none") * weight).mean() + 3e-4 * (w**2).sum()
        step.zero_grad()
        loss.backward()
        step.step()
    return w.detach().flatten(), b.item()


def write(path, w, b):
    scale = w.abs().max().item() / 127
    quantized = (w / scale).round().clamp(-127, 127).to(torch.int8)
    with open(path, "wb") as f:
        f.write(struct.pack("<ff", scale, b) + bytes(quantized.view(torch.uint8).tolist()))


def report(rows, w, b):
    p = torch.sigmoid(torch.sparse.mm(matrix([x + c for _, _, x, c, _ in rows]), w[:, None]).flatten() + b).tolist()
    posts = len({post for _, post, *_ in rows})
    gold = {g for *_, hits in rows for g in hits}
    for cut in (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.12):
        kept = [r for r, q in zip(rows, p) if q >= cut]
        wrong = sum(not r[4] for r in kept)
        right = {g for r in kept for g in r[4]}
        print(f"  {cut:.2f}: precision {1 - wrong / max(1, len(kept)):.2f} recall {len(right) / len(gold):.2f} off gold a post {wrong / posts:.3f}")


def main():
    civic, features, out = sys.argv[1:4]
    for category, file in (("negotiations", "telling.bin"), ("partners", "judging.bin")):
        rows = rows_of(civic, features, category)
        train = [r for r in rows if "--cross" not in sys.argv or not held_out(r[0], category)]
        w, b = fit(train + grammar_rows(civic, features, category))
        write(os.path.join(out, file), w, b)
        print(category, len(train), "sentences")
        if "--cross" in sys.argv:
            report([r for r in rows if held_out(r[0], category)], w, b)


main()

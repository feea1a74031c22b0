#!/usr/bin/env python3
"""Fits the weights of src/checks/spelling/suggest.rs: a softmax over each misspelling's candidates, with a little ridge.
usage: fit.py FEATURES.jsonl[:WEIGHT]...   Prints the weights and, five-fold, how often the right word is first and among five."""
import json, sys
import numpy as np

groups = []
for part in sys.argv[1:]:
    path, _, weight = part.partition(":")
    for line in open(path, encoding="utf-8"):
        item = json.loads(line)
        words = [w for w, _ in item["candidates"]]
        x = np.array([f for _, f in item["candidates"]], dtype=float) if words else np.zeros((0, 0))
        at = words.index(item["right"]) if item["right"] in words else -1
        groups.append((x, at, float(weight or 1), item))
width = max(x.shape[1] for x, *_ in groups if x.size)
groups = [(x if x.size else np.zeros((0, width)), at, w, item) for x, at, w, item in groups]
scale = np.concatenate([x for x, *_ in groups]).std(axis=0) + 1e-6

def fit(train, ridge=0.01, rounds=150, rate=0.15):
    theta, m, v = np.zeros(width), np.zeros(width), np.zeros(width)
    train = [(x / scale, at, w) for x, at, w, _ in train if at >= 0]
    total = sum(w for *_, w in train)
    for t in range(1, rounds + 1):
        g = np.zeros(width)
        for x, at, w in train:
            s = x @ theta; p = np.exp(s - s.max()); p /= p.sum()
            g += w * (p @ x - x[at])
        g = g / total + ridge * theta
        m = 0.9 * m + 0.1 * g; v = 0.999 * v + 0.001 * g * g
        theta -= rate * (m / (1 - 0.9 ** t)) / (np.sqrt(v / (1 - 0.999 ** t)) + 1e-8)
    return theta / scale

def score(theta, test):
    one = five = n = 0
    for x, at, w, item in test:
        if w < 1: continue
        n += 1
        if at < 0: continue
        s = x @ theta; rank = (s > s[at]).sum()
        one += rank == 0; five += rank < 5
    return one / n, five / n, n

main = [g for g in groups if g[2] >= 1]
extra = [g for g in groups if g[2] < 1]
print("in the list: %.3f of %d" % (sum(at >= 0 for _, at, _, _ in main) / len(main), len(main)), file=sys.stderr)
for ridge in (0.003, 0.01):
    parts = [score(fit([g for i, g in enumerate(main) if i % 5 != k] + extra, ridge), main[k::5]) for k in range(5)]
    print("ridge %.3f: first %.3f, five %.3f" % (ridge, np.mean([p[0] for p in parts]), np.mean([p[1] for p in parts])), file=sys.stderr)
theta = fit(groups, 0.005)
print("all: first %.3f, five %.3f of %d" % score(theta, main), file=sys.stderr)
print(", ".join("%.2f" % t for t in theta))

"""Weights for the program, and vectors its reader is tested against.
usage: export.py MODEL.pt MINILM POSTS.json OUT.bin [FIXTURE.json]   (see README.md)"""
import json, math, struct, sys
import numpy as np, torch
from net import Encoder, WIDE
from pieces import CATEGORIES, WINDOW, Pieces, sentences, windows

model, minilm, posts, out, *fixture = sys.argv[1:]
KEEP = 30522  # pieces beyond this rank stay only where the posts use them; the list is sorted by how common a piece is
net = Encoder(minilm); net.load_state_dict(torch.load(model), strict=False); net.eval()
vocab = open(minilm + "/vocab.txt", encoding="utf-8").read().rstrip("\n").split("\n")
used = {i for r in json.load(open(posts)) for ids in r["ids"] for i in ids}


def stays(i, piece):
    if piece in ("[UNK]", "[CLS]", "[SEP]"): return True
    bare = piece.removeprefix("##")
    if piece.startswith("["): return piece == "["
    if any(ord(c) > 0x24F and not 0x2010 <= ord(c) <= 0x20BF for c in bare): return False
    return i in used or len(bare) == 1 or i < KEEP


kept = [i for i, p in enumerate(vocab) if stays(i, p)]
data = bytearray()


def number(n): data.extend(struct.pack("<I", n))
def text(s): number(len(s.encode())); data.extend(s.encode())
def floats(t): data.extend(np.asarray(t.detach().numpy(), "<f4").tobytes())


def rows(t):
    """Rounds every row to signed bytes, in place, and writes scales and bytes."""
    scale = t.abs().amax(1).clamp(min=1e-12) / 127
    q = (t / scale[:, None]).round().clamp(-127, 127)
    floats(scale); data.extend(q.to(torch.int8).numpy().tobytes())
    t.copy_(q * scale[:, None])


def linear(m): rows(m.weight); floats(m.bias)
def norm(m): floats(m.weight); floats(m.bias)


with torch.no_grad():
    text("\n".join(vocab[i] for i in kept))
    table = net.words.weight[kept].clone(); rows(table); net.words.weight[kept] = table
    number(WINDOW + 2); places = net.places[:WINDOW + 2].clone(); rows(places); net.places[:WINDOW + 2] = places
    norm(net.norm); number(len(net.layers))
    root = math.sqrt(32)
    for l in net.layers:
        l.qkv.weight[:WIDE] /= root; l.qkv.bias[:WIDE] /= root
        linear(l.qkv); linear(l.out); norm(l.norm1); linear(l.up); linear(l.down); norm(l.norm2)
        l.qkv.weight[:WIDE] *= root; l.qkv.bias[:WIDE] *= root
    number(len(net.heads))
    for name, h in net.heads.items():
        number(h["in"].out_features); text(name + " " + " ".join(CATEGORIES[name])); linear(h["in"]); linear(h["out"]); linear(h["kind"])
open(out, "wb").write(data)
print(len(kept), "pieces,", len(data), "bytes")

if fixture:
    place = {old: new for new, old in enumerate(kept)}
    pieces = Pieces([vocab[i] for i in kept])
    cases = []
    for post in ["The rink opens at 7 p.m. on Friday.", "Our lawyer thinks the other side will fold for $40,000. The hearing is on Tuesday.",
                 "Nobody at the county answers the phone. Café Léon’s – 20% off, tell them we sent you! Déjà vu, eh?",
                 "Whoever stole the flag is a coward 🎉 and we know where you live. " + "Crews flush hydrants on Cedar Street today. " * 24]:
        spans = sentences(post); ids = [pieces.encode(post[a:b])[:150] for a, b in spans]; seen = []
        for lead, last, first in windows([len(i) for i in ids]):
            line, where = [pieces.cls], []
            for i in range(lead, last):
                a = len(line); line += ids[i]
                if i >= first: where.append((0, a, len(line)))
            x = torch.tensor([[kept[i] for i in line + [pieces.sep]]])
            with torch.no_grad():
                heads = net.judge(net.read(net.base(x), torch.ones_like(x, dtype=torch.bool)), where)
            chances = {c: torch.softmax(l, 1) for c, l in heads.items()}
            for k in range(len(where)): seen.append({c: round(1 - float(p[k, 0]), 5) for c, p in chances.items()})
        cases.append({"text": post, "sentences": seen})
    json.dump(cases, open(fixture[0], "w"), ensure_ascii=False, indent=1)

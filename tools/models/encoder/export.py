"""Weights for the program, and verdicts its reader is tested against.
usage: export.py MODEL.pt MINILM OWN OUT.bin [FIXTURE.json]   (see README.md)"""
import glob, json, math, os, struct, sys
import numpy as np, torch, torch.nn.functional as F
from net import Encoder, WIDE
from pieces import CATEGORIES, ROLES, WINDOW, Pieces, Text, windows
from words import Lists

model, minilm, own, out, *fixture = sys.argv[1:]
state = torch.load(model)
net = Encoder(minilm, 1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers."))); net.load_state_dict(state, strict=False); net.eval()
vocab = open(minilm + "/vocab.txt", encoding="utf-8").read().rstrip("\n").split("\n")


def stays(piece):
    if piece in ("[UNK]", "[CLS]", "[SEP]"): return True
    bare = piece.removeprefix("##")
    if piece.startswith("["): return piece == "["
    return not any(ord(c) > 0x24F and not 0x2010 <= ord(c) <= 0x20BF for c in bare)


kept = [i for i, p in enumerate(vocab) if stays(p)]
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


def even(m, most):
    """A matrix whose inputs are evened out before they are rounded: what each is multiplied by, and the weights divided by it."""
    by = (m.weight.abs().amax(0).clamp(min=1e-6) / most.clamp(min=1e-3)).sqrt()
    floats(by); m.weight /= by; linear(m); m.weight *= by


def norm(m): floats(m.weight); floats(m.bias)
def two(h): linear(h.inner); linear(h.outer)


def run_of(post):
    """The windows of a post: pieces and signs of each, then its words and sentences that are judged."""
    t = Text(post, pieces, lists)
    for lead, last, first in windows(t.lengths):
        ids, signs, words, spans = [pieces.cls], [(0,) * 5], [], []
        for i in range(lead, last):
            a = len(ids)
            for w in range(*t.sentences[i]):
                if i >= first and t.ids[w]: words.append((len(ids), t.signs[w], i))
                ids += t.ids[w]; signs += [t.signs[w]] * len(t.ids[w])
            if i >= first: spans.append((a, len(ids), i))
        yield torch.tensor([ids + [pieces.sep]]), torch.tensor([signs + [(0,) * 5]]), words, spans


place = set(kept)
pieces = Pieces([p if i in place else "\0%d" % i for i, p in enumerate(vocab)])
lists = Lists(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../dictionaries"))
largest = {}


def watch(m):
    """Keeps the largest value that every input of a matrix took."""
    def see(_, inputs): largest[m] = torch.maximum(largest.get(m, torch.zeros(())), inputs[0].abs().flatten(0, -2).amax(0))
    return m.register_forward_pre_hook(see)


with torch.no_grad():
    hooks = [watch(m) for l in net.layers for m in (l.qkv, l.out, l.up, l.down)]
    posts = [json.loads(line)["text"] for path in sorted(glob.glob(own + "/*.jsonl")) for line in open(path, encoding="utf-8")]
    for post in posts[:: max(1, len(posts) // 400)]:
        for x, s, _, _ in run_of(post): net.read(net.base(x, s), torch.ones_like(x, dtype=torch.bool))
    for h in hooks: h.remove()
    text("\n".join(vocab[i] for i in kept))
    table = net.words.weight[kept].clone(); rows(table); net.words.weight[kept] = table
    number(WINDOW + 2); places = net.places[:WINDOW + 2].clone(); rows(places); net.places[:WINDOW + 2] = places
    norm(net.norm)
    for e in net.signs: rows(e.weight)
    number(len(net.layers))
    root = math.sqrt(32)
    for l in net.layers:
        l.qkv.weight[:WIDE] /= root; l.qkv.bias[:WIDE] /= root
        even(l.qkv, largest[l.qkv]); even(l.out, largest[l.out]); norm(l.norm1)
        even(l.up, largest[l.up]); even(l.down, largest[l.down]); norm(l.norm2)
        l.qkv.weight[:WIDE] *= root; l.qkv.bias[:WIDE] *= root
    for e in net.again: rows(e.weight)
    two(net.name); two(net.role); linear(net.mark); two(net.target)
    number(len(net.heads))
    for name, h in net.heads.items():
        number(h.inner.out_features); text(name + " " + " ".join(CATEGORIES[name])); two(h); two(net.kinds[name])
open(out, "wb").write(data)
print(len(kept), "pieces,", len(data), "bytes")

if fixture:
    cases = []
    for post in ["The rink opens at 7 p.m. on Friday.", "Our lawyer thinks the other side will fold for $40,000. The hearing is on Tuesday.",
                 "Nobody at the county answers the phone. Café Léon’s – 20% off, tell them we sent you! Déjà vu, eh?",
                 "Thanks to Karen Lindqvist and her son Tyler for the cookies. Mayor Olson sent a card.", "karen lindqvist brought cookies",
                 "Whoever stole the flag is a coward 🎉 and we know where you live. " + "Crews flush hydrants on Cedar Street today. " * 24]:
        sentences = []
        for x, s, words, spans in run_of(post):
            with torch.no_grad():
                x = net.read(net.base(x, s), torch.ones_like(x, dtype=torch.bool))[0]
                for a, b, i in spans:
                    sight = torch.cat([x[a:b].mean(0), x[a:b].amax(0)])
                    mine = [w for w in words if w[2] == i]
                    vec = x[[w[0] for w in mine]]
                    seen = net.seen(vec, torch.tensor([w[1] for w in mine]))
                    names = torch.softmax(net.name(seen, net.drop), 1); roles = torch.softmax(net.role(seen, net.drop), 1)
                    ill = torch.softmax(net.target(torch.cat([vec, sight.expand(len(mine), -1)], 1), net.drop), 1)[:, 0]
                    sentences.append({"heads": {c: round(1 - float(torch.softmax(net.heads[c](sight, net.drop), 0)[0]), 5) for c in CATEGORIES},
                                      "names": [round(float(1 - n[0]), 5) for n in names], "roles": [round(float(r[2]), 5) for r in roles], "ill": [round(float(v), 5) for v in ill]})
        cases.append({"text": post, "sentences": sentences})
    json.dump(cases, open(fixture[0], "w"), ensure_ascii=False, indent=1)

"""The encoder and its heads, in PyTorch. Layers that stay as they are run once and are kept."""
import math, torch, torch.nn as nn, torch.nn.functional as F
from safetensors.torch import load_file
from pieces import CATEGORIES

WIDE, HEADS, LAYERS, HIDDEN = 384, 12, 3, 96


class Layer(nn.Module):
    def __init__(self, drop=0.1):
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE); self.out = nn.Linear(WIDE, WIDE)
        self.up = nn.Linear(WIDE, 4 * WIDE); self.down = nn.Linear(4 * WIDE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, eps=1e-12); self.norm2 = nn.LayerNorm(WIDE, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(b, n, WIDE))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, folder):
        super().__init__()
        w = load_file(folder + "/model.safetensors")
        self.words = nn.Embedding.from_pretrained(w["embeddings.word_embeddings.weight"].clone(), freeze=True)
        self.places = nn.Parameter(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0], requires_grad=False)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.norm.load_state_dict({"weight": w["embeddings.LayerNorm.weight"], "bias": w["embeddings.LayerNorm.bias"]})
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for i, l in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            g = lambda n: w[p + n]
            with torch.no_grad():
                for part in ("weight", "bias"):
                    getattr(l.qkv, part).copy_(torch.cat([g(f"attention.self.{x}.{part}") for x in ("query", "key", "value")]))
                    getattr(l.out, part).copy_(g("attention.output.dense." + part))
                    getattr(l.up, part).copy_(g("intermediate.dense." + part))
                    getattr(l.down, part).copy_(g("output.dense." + part))
                    getattr(l.norm1, part).copy_(g("attention.output.LayerNorm." + part))
                    getattr(l.norm2, part).copy_(g("output.LayerNorm." + part))
        self.heads = nn.ModuleDict({c: nn.ModuleDict({"in": nn.Linear(2 * WIDE, HIDDEN), "out": nn.Linear(HIDDEN, len(r) + 1),
                                                      "kind": nn.Linear(2 * WIDE, len(r))})
                                    for c, r in CATEGORIES.items()})
        self.drop = nn.Dropout(0.15)

    def base(self, ids):
        """Vectors of the words at their places: what the first layer reads."""
        return self.norm(self.words(ids) + self.places[: ids.shape[1]])

    def read(self, x, mask, first=0):
        for layer in self.layers[first:]: x = layer(x, mask)
        return x

    @staticmethod
    def sight(x, w, a, b):
        """What a head sees of the sentence at a..b of window w."""
        return torch.cat([x[w, a:b].mean(0), x[w, a:b].amax(0)])

    def judge(self, x, spans):
        """x: batch of windows; spans: (window, from, to) of every sentence. -> category -> logits."""
        vec = torch.stack([self.sight(x, *span) for span in spans])
        return {c: h["out"](self.drop(F.gelu(h["in"](self.drop(vec))))) for c, h in self.heads.items()}

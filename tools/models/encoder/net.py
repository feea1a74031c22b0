"""The encoder and its heads, in PyTorch."""
import torch, torch.nn as nn, torch.nn.functional as F
from safetensors.torch import load_file
from pieces import CATEGORIES, ROLES, SIGNS

WIDE, HEADS, HIDDEN, SIGN = 384, 12, 96, 16


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


class Head(nn.Module):
    """Two layers: what it reads, what it says."""
    def __init__(self, wide, says, hidden=HIDDEN):
        super().__init__()
        self.inner = nn.Linear(wide, hidden); self.outer = nn.Linear(hidden, says)

    def forward(self, x, drop): return self.outer(drop(F.gelu(self.inner(drop(x)))))


class Encoder(nn.Module):
    def __init__(self, folder, layers):
        super().__init__()
        w = load_file(folder + "/model.safetensors")
        self.words = nn.Embedding.from_pretrained(w["embeddings.word_embeddings.weight"].clone(), freeze=True)
        self.places = nn.Parameter(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0], requires_grad=False)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.norm.load_state_dict({"weight": w["embeddings.LayerNorm.weight"], "bias": w["embeddings.LayerNorm.bias"]})
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
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
        # How a word is written and what the lists know of it: added to what the first layer reads, and told the word heads again.
        self.signs = nn.ModuleList(nn.Embedding(n, WIDE) for n in SIGNS)
        self.again = nn.ModuleList(nn.Embedding(n, SIGN) for n in SIGNS)
        for e in self.signs: nn.init.normal_(e.weight, std=0.002)
        for e in self.again: nn.init.normal_(e.weight, std=0.3)
        seen = WIDE + SIGN * len(SIGNS)
        self.name = Head(seen, 3, 128)
        self.role = Head(seen, len(ROLES))
        self.mark = nn.Linear(WIDE, len(CATEGORIES))
        self.target = Head(3 * WIDE, 3)
        self.heads = nn.ModuleDict({c: Head(2 * WIDE, len(r) + 1) for c, r in CATEGORIES.items()})
        self.kinds = nn.ModuleDict({c: Head(2 * WIDE, len(r)) for c, r in CATEGORIES.items()})
        self.drop = nn.Dropout(0.15)

    def base(self, ids, signs):
        """ids: (batch, n); signs: (batch, n, 5)."""
        x = self.words(ids) + self.places[: ids.shape[1]]
        for k, e in enumerate(self.signs): x = x + e(signs[..., k])
        return self.norm(x)

    def read(self, x, mask):
        for layer in self.layers: x = layer(x, mask)
        return x

    def seen(self, vectors, signs):
        """What the word heads see: vectors (m, WIDE) and signs (m, 5) of words."""
        return torch.cat([vectors] + [e(signs[:, k]) for k, e in enumerate(self.again)], 1)

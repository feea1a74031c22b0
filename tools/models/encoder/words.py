"""Words, sentences and features of the reader of persons, the same as src/model/people/features.rs has them."""
import re

TOKEN = re.compile(
    r"(?P<email>\b[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<link>https?://\S+|\bwww\.\S+|\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|us|io|co|ly|tv|news)\b(?:/\S*)?)"
    r"|(?P<tag>[#@][\w.]*\w)"
    r"|(?P<letters>[^\W\d_](?:\w|['\u2019\u02bc](?=[^\W\d_]))*)"
    r"|(?P<number>\d(?:\w|[.,](?=\d))*)"
    r"|(?P<mark>\S)"
)
NEVER_LAST = set(
    "adm asst atty capt ch cmdr col cpl det dept dist ext gen gov hon hwy lt maj minn mr mrs ms mx mt no ofc pfc pres prof "
    "rep reps rev rt sec sen sens sgt st stat stats subd supt tel vs dr ft pt blvd ave rd ln ct".split()
)


def tokens(text):
    """(start, end, kind) in characters."""
    out = []
    for m in TOKEN.finditer(text):
        kind = m.lastgroup
        start, end = m.span()
        if kind == "link":
            while end > start + 1 and text[end - 1] in ".,;:!?'\")]\u2026\u2019\u201d":
                end -= 1
        if kind == "tag":
            kind = "hash" if text[start] == "#" else "handle"
            if text[start + 1 : end].isdigit():
                out += [(start, start + 1, "mark"), (start + 1, end, "number")]
                continue
        out.append((start, end, kind))
    return out


def sentences(text, toks):
    """Ranges of tokens."""
    out, first = [], 0
    i = 0
    while i < len(toks):
        s, e, kind = toks[i]
        ends = False
        if i + 1 < len(toks) and "\n" in text[e : toks[i + 1][0]]:
            ends = True
        elif kind == "mark" and text[s:e] in ".!?\u2026":
            j = i
            while j + 1 < len(toks) and toks[j + 1][0] == toks[j][1] and text[toks[j + 1][0] : toks[j + 1][1]] in ".!?\u2026\"'\u201d\u2019)]":
                j += 1
            if j + 1 < len(toks) and toks[j + 1][0] > toks[j][1]:
                before = text[toks[i - 1][0] : toks[i - 1][1]].lower() if i else ""
                nxt = text[toks[j + 1][0]]
                lower_ok = text[s:e] != "." or not nxt.islower()
                if text[s:e] != "." or (before not in NEVER_LAST and len(before) != 1 and lower_ok):
                    ends = True
                    i = j
        if ends:
            out.append((first, i + 1))
            first = i + 1
        i += 1
    if first < len(toks):
        out.append((first, len(toks)))
    return out


def fold(s):
    return s.lower().replace("\u2019", "'").replace("\u02bc", "'")


def shape(word):
    out = []
    for c in word:
        k = "X" if c.isupper() else "d" if c.isnumeric() else "x" if c.isalpha() else c
        if k == "\u2019":
            k = "'"
        if len(out) >= 2 and out[-1] == k and out[-2] == k:
            continue
        out.append(k)
    return "".join(out)


def style(text):
    """How a whole post is cased: n = no capitals, a = all capitals, m = mixed."""
    upper = sum(c.isupper() for c in text)
    lower = sum(c.islower() for c in text)
    if upper * 40 <= lower:
        return "n" if upper * 200 <= lower else "f"
    if lower * 4 <= upper:
        return "a"
    return "m"


class Lists:
    def __init__(self, folder):
        self.given = self.read(folder + "/given-names.txt")
        self.surname = {}
        for start, ends in self.read(folder + "/surnames.txt").items():
            for end in ends.split(","):
                cls = end[-1:] if end[-1:].isdigit() else ""
                self.surname[start + (end[:-1] if cls else end)] = cls or "1"
        self.common = self.read(folder + "/common-words.txt")
        self.around = self.read(folder + "/name-cues.txt")

    @staticmethod
    def read(path):
        out = {}
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                w, _, c = line.partition("\t")
                out[w] = c or "1"
        return out


def token_attributes(text, toks, lists):
    out = []
    for s, e, kind in toks:
        raw = text[s:e]
        if kind in ("link", "email", "hash", "handle"):
            out.append(("<%s>" % kind, kind, "0", "0", "0", "", ""))
            continue
        low = fold(raw)
        if kind == "number":
            form = "".join("0" if c.isnumeric() else c for c in low)
            out.append((form, shape(raw), "0", "0", "0", "", form))
            continue
        if kind == "mark":
            if raw in "\u201c\u201d":
                low = '"'
            out.append((low, low, "0", "0", "0", "", ""))
            continue
        base = low[:-2] if low.endswith("'s") else low
        out.append((low, shape(raw), lists.given.get(base, "0"), lists.surname.get(base, "0"), lists.common.get(base, "0"),
                    lists.around.get(base, ""), low))
    return out


def features(atts, i, case):
    """Feature strings of word i of one sentence."""
    n = len(atts)
    EDGE = ("^", "^", "0", "0", "0", "", "")

    def at(k):
        return atts[k] if 0 <= k < n else EDGE

    a, b, c, d, e = at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)
    cap = lambda t: "U" if t[1][:1] == "X" else "l" if t[1][:1] == "x" else t[1][:1]
    cls = lambda t: cap(t) + t[2] + t[3] + t[4]
    A, B, C, D, E = cls(a), cls(b), cls(c), cls(d), cls(e)
    out = ["b"]
    for k, t in (("-2", a), ("-1", b), ("0", c), ("+1", d), ("+2", e)):
        out.append("w" + k + "=" + t[0])
    out.append("w-10=" + b[0] + "|" + c[0])
    out.append("w01=" + c[0] + "|" + d[0])
    out += ["h-1=" + b[1], "h0=" + c[1], "h+1=" + d[1], "hs=" + case + c[1]]
    low = c[6]
    if low and c[1][:1] in "xX":
        out += ["p2=" + low[:2], "p3=" + low[:3], "s1=" + low[-1:], "s2=" + low[-2:], "s3=" + low[-3:], "s4=" + low[-4:]]
    out += ["A=" + A, "B=" + B, "C=" + C, "D=" + D, "E=" + E]
    out += ["CC=" + case + C, "BC=" + B + C, "CD=" + C + D, "BCD=" + B + C + D]
    out += ["g=" + c[2] + c[3], "gl=" + c[2] + c[4], "sl=" + c[3] + c[4], "gg=" + b[2] + c[3] + cap(b) + cap(c), "gn=" + c[2] + d[3] + cap(c) + cap(d)]
    out += ["t-2=" + a[5], "t-1=" + b[5], "t0=" + c[5], "t+1=" + d[5], "t+2=" + e[5]]
    out += ["t-C=" + b[5] + C, "tC+=" + C + d[5], "tC++=" + cap(c) + cap(d) + e[5], "wC=" + b[0] + "|" + C, "Cw=" + C + "|" + d[0]]
    if i == 0:
        out.append("first=" + C)
    return out

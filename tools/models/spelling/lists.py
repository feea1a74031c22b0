#!/usr/bin/env python3
"""Makes dictionaries/word-counts.txt and word-pairs.txt from the lists of symspellpy and our own posts.
usage: lists.py SYMSPELLPY_FOLDER KNOWN OWN.jsonl...   (KNOWN: the words of the first list that `features --known` lets pass)"""
import collections, glob, json, math, os, re, sys
folder, known, *own = sys.argv[1:]
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../dictionaries")
known = set(open(known, encoding="utf-8").read().split())
count = {}
for line in open(glob.glob(folder + "/frequency_dictionary_en_*.txt")[0], encoding="utf-8-sig"):
    word, n = line.split()
    if word in known and re.fullmatch(r"[a-z']+", word): count[word] = int(n)
total = sum(count.values())
# What a city writes about counts more than what stands in books.
ones, twos, words = collections.Counter(), collections.Counter(), 0
for path in own:
    for line in open(path, encoding="utf-8"):
        for run in re.split(r"[^A-Za-z' \u2019]+", json.loads(line)["text"].replace("\u2019", "'")):
            run = [w.strip("'").lower() for w in run.split()]
            ones.update(run); words += len(run)
            twos.update(zip(run, run[1:]))
def mixed(word):
    books, ours = count.get(word, 0) / total, ones[word] / words if ones[word] >= 3 else 0
    return 0.85 * books + 0.15 * ours
lines = []
for word in sorted(set(count) | {w for w, n in ones.items() if n >= 3 and w in known}, key=lambda w: w.encode()):
    lines.append("%s\t%d" % (word, max(20, round(10 * math.log10(mixed(word) * 2.3e10)))))
with open(root + "/word-counts.txt", "w", encoding="utf-8") as f:
    f.write("# How often English words are written: the logarithm to base ten of a count, times ten.\n"
            "# Source: frequency_dictionary_en_82_765 of SymSpell (PyPI symspellpy 6.10.1, MIT, Copyright (c) 2021 Wolf Garbe), made from Google Books Ngrams\n"
            "# (CC BY 3.0, http://books.google.com/ngrams) and SCOWL (en-us/LICENSE); only words of our dictionary; with a share counted in our own posts of invented cities.\n"
            "# Licence: as named; the counts of our posts are own work, MIT OR Apache-2.0. Made by tools/models/spelling/lists.py.\n")
    f.write("\n".join(lines) + "\n")
pairs = collections.defaultdict(dict)
for line in open(glob.glob(folder + "/frequency_bigramdictionary_en_*.txt")[0], encoding="utf-8-sig"):
    a, b, n = line.split()
    if a in count and b in count:
        strength = math.log(int(n) * total / (count[a] * count[b]))
        pairs[a][b] = strength
for (a, b), n in twos.items():
    if n >= 3 and a in known and b in known:
        strength = math.log(n * words / (ones[a] * ones[b])) + 4.0
        pairs[a][b] = max(strength, pairs[a].get(b, -9))
n = 0
with open(root + "/word-pairs.txt", "w", encoding="utf-8") as f:
    f.write("# Words that often follow a word, each with how much more often than by chance, from 0 to 9.\n"
            "# Source: frequency_bigramdictionary_en_243_342 of SymSpell (PyPI symspellpy 6.10.1, MIT, Copyright (c) 2021 Wolf Garbe), made from Google Books Ngrams\n"
            "# (CC BY 3.0, http://books.google.com/ngrams); only words of our dictionary; with the pairs of our own posts of invented cities.\n"
            "# Licence: as named; the pairs of our posts are own work, MIT OR Apache-2.0. Made by tools/models/spelling/lists.py.\n")
    for a in sorted(pairs, key=lambda w: w.encode()):
        row = ["%s%d" % (b, min(9, int(s - 3))) for b, s in sorted(pairs[a].items()) if s >= 3]
        n += len(row)
        if row: f.write(a + "\t" + " ".join(row) + "\n")
print(len(lines), "words,", n, "pairs")

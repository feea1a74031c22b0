"""The mean of the weights of two runs that began with the same weights. usage: mean.py A.pt B.pt OUT.pt"""
import sys
import torch

a, b = (torch.load(path) for path in sys.argv[1:3])
torch.save({name: (weights + b[name]) / 2 for name, weights in a.items()}, sys.argv[3])

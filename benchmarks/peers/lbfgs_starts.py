"""Seconds that five L-BFGS starts of scipy take for the mixture's objective with lambda = 1: TABLE EXPERTS."""
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

sys.path.insert(0, str(Path(__file__).resolve().parent))
import tables

STARTS = 5
LAMBDA = 1.0

table = tables.read(sys.argv[1])
K = int(sys.argv[2])
complete = ~np.isnan(table.x).any(axis=1)
x = table.x[complete]
deviation = x.std(axis=0)
x = (x[:, deviation > 0] - x[:, deviation > 0].mean(axis=0)) / deviation[deviation > 0]
classes, y = np.unique(table.y[complete], return_inverse=True)
N, M = len(y), len(classes)
x = np.hstack([np.ones((N, 1)), x])
p = x.shape[1]
penalised = np.ones(p)
penalised[0] = 0


def loss(theta):
    """Minus the objective, and its gradient."""
    w = theta[:K * p].reshape(K, p)
    v = theta[K * p:].reshape(K, M, p)
    gate = x @ w.T
    gate -= logsumexp(gate, axis=1, keepdims=True)
    expert = (x @ v.reshape(K * M, p).T).reshape(N, K, M)
    expert -= logsumexp(expert, axis=2, keepdims=True)
    joint = gate + expert[np.arange(N), :, y]
    row = logsumexp(joint, axis=1, keepdims=True)
    tau = np.exp(joint - row)
    toward = -np.exp(expert)
    toward[np.arange(N), :, y] += 1
    toward *= tau[:, :, None]
    gradient = np.concatenate([((tau - np.exp(gate)).T @ x).ravel(), (toward.reshape(N, K * M).T @ x).ravel()])
    slopes = theta * np.tile(penalised, K + K * M)
    return -(row.sum() - LAMBDA / 2 * (slopes @ slopes)), -(gradient - LAMBDA * slopes)


begin = time.perf_counter()
for seed in range(STARTS):
    start = 0.5 * np.random.default_rng(seed).standard_normal((K + K * M) * p)
    minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 3000, "maxfun": 6000, "gtol": 1e-6})
print(f"{time.perf_counter() - begin:.2f}")

"""Tables drawn from the simulation settings with a known number of experts."""

import json

import numpy as np

from places import SHARED
from tables import Table


def _softmax(scores):
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True)


def draw(name, rows, seed):
    """A table of one setting of scenarios.json, x standard normal."""
    settings = json.loads((SHARED / "reference" / "scenarios.json").read_text())
    setting = next(one for one in settings if one["name"] == name)
    random = np.random.default_rng(seed)
    x = random.standard_normal((rows, setting["features"]))
    design = np.column_stack([np.ones(rows), x])
    gate = _softmax(design @ np.array(setting["gate"]).T)
    experts = _softmax(np.einsum("np,kmp->nkm", design, np.array(setting["expertCoefficients"])))
    probabilities = np.einsum("nk,nkm->nm", gate, experts)
    y = (probabilities.cumsum(axis=1) < random.random((rows, 1))).sum(axis=1)
    y = np.minimum(y, setting["classes"] - 1)
    return Table([f"x{j + 1}" for j in range(x.shape[1])], "class", x, np.array([f"c{label}" for label in y]))

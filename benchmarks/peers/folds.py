"""Folds of cross-validation, the same for every method, kept as files.

A row has two parts, one for each of its owners: the two proteins of a pair; for other rows both are the same. Fold f
tests the rows with both parts f and trains on those with neither; a row that straddles is in neither.
"""

import csv

import numpy as np

import tables
from places import RESULTS, SHARED

FOLDS = 5

SEED = 1

SCHEMES = {
    "ppi_hpylori": ["random", "protein-disjoint"],
    "mice_protein": ["random", "grouped"],
    "yeast": ["random"],
    "ecoli5": ["random"],
    "wdbc": ["random"],
}


def parts(name, scheme, y):
    """Rows × 2; drawn once and then read from the file."""
    file = RESULTS / "folds" / f"{name}.{scheme}.csv"
    if not file.exists():
        drawn = {"random": _random, "grouped": _grouped, "protein-disjoint": _protein_disjoint}[scheme](name, y)
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(file, "w", newline="", encoding="utf-8") as out:
            csv.writer(out, lineterminator="\n").writerows([("first", "second"), *drawn.tolist()])
    return np.array(tables.cells(file)[1], dtype=int)


def split(both, fold):
    """Row numbers to train on and to test."""
    return np.flatnonzero((both != fold).all(axis=1)), np.flatnonzero((both == fold).all(axis=1))


def groups(name):
    """The group of each row of a table with replicates."""
    return np.array(tables.cells(SHARED / "data" / f"{name}.groups.csv")[1])[:, 0]


def _dealt(labels):
    """A part for each item, the items of each label dealt out evenly at random."""
    random = np.random.default_rng(SEED)
    part = np.empty(len(labels), dtype=int)
    dealt = 0
    for label in np.unique(labels):
        items = random.permutation(np.flatnonzero(labels == label))
        part[items] = (dealt + np.arange(len(items))) % FOLDS
        dealt += len(items)
    return part


def _random(_, y):
    part = _dealt(y)
    return np.column_stack([part, part])


def _grouped(name, y):
    _, first, member = np.unique(groups(name), return_index=True, return_inverse=True)
    part = _dealt(y[first])[member]
    return np.column_stack([part, part])


def _protein_disjoint(name, _):
    pairs = np.array(tables.cells(SHARED / "data" / f"{name}.pairs.csv")[1])
    proteins, place = np.unique(pairs, return_inverse=True)
    return _dealt(np.zeros(len(proteins)))[place].reshape(pairs.shape)

"""Held-out predictions of this program and of scikit-learn on the same folds.

accuracy.py [TABLE ...]: without names all tables. Predictions are kept in target/peers/predictions; delete those that
should be made again.
"""

import os
import sys
import time
from dataclasses import replace

import numpy as np

import dendromoe
import folds
import tables
from methods import METHODS
from places import RESULTS, SCRATCH, SHARED
from scores import scores


def predictions(name, scheme, table, method):
    """Pooled predictions of the folds with their rows and what was chosen, made now or read from the last time."""
    file = SCRATCH / "predictions" / f"{name}.{scheme}.{method.replace(' ', '-').replace(',', '')}.npz"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        np.savez(file, **_predict(table, folds.parts(name, scheme, table.y), method))
    return np.load(file)


def _predict(table, parts, method):
    classes = np.unique(table.y)
    tested, predicted, chosen = [], [], []
    start = time.perf_counter(), _processor_time()
    for fold in range(folds.FOLDS):
        training, test = folds.split(parts, fold)
        probabilities, said = METHODS[method](method, table.rows(training), table.rows(test), classes)
        tested.append(test)
        predicted.append(probabilities)
        chosen.append(said)
    return {"rows": np.concatenate(tested), "probabilities": np.concatenate(predicted),
            "wall": time.perf_counter() - start[0], "cpu": _processor_time() - start[1], "chosen": chosen}


def _processor_time():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def compare(name, scheme):
    table = tables.read(SHARED / "data" / f"{name}.csv")
    if scheme == "grouped":
        table = replace(table, groups=folds.groups(name))
    for method in METHODS:
        done = predictions(name, scheme, table, method)
        truth = np.searchsorted(np.unique(table.y), table.y[done["rows"]])
        found = {key: f"{value:.4f}" for key, value in scores(done["probabilities"], truth).items()}
        yield {"table": name, "folds": scheme, "rows": len(truth), "method": method, **found,
               "cpuSeconds": f"{done['cpu']:.1f}", "chosen": "; ".join(dict.fromkeys(filter(None, done["chosen"])))}


def main():
    SCRATCH.mkdir(parents=True, exist_ok=True)
    dendromoe.start_up()  # it may build itself, which is not to count as a fit
    for name in sys.argv[1:] or folds.SCHEMES:
        for scheme in folds.SCHEMES[name]:
            records = tables.print_rows(compare(name, scheme))
            tables.write_records(records, RESULTS / "accuracy" / f"{name}.{scheme}.csv")


if __name__ == "__main__":
    main()

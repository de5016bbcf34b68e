"""This project's command line."""

import json

import numpy as np

import child
import tables
from places import BENCHMARKS

PROGRAM = BENCHMARKS.parent / "dendromoe"


def start_up():
    """What starting the program and its virtual machine takes, without any work; the first time it may build itself."""
    child.run([PROGRAM, "--help"], 600)
    return child.run([PROGRAM, "--help"], 60)


def train(command, csv, target, model, options, limit):
    """Runs `fit` or `select`: the finished process, and its JSON result or None."""
    finished = child.run([PROGRAM, command, csv, "--target", target, "--model", model, "--json", *options], limit)
    return finished, None if finished.problem else json.loads(finished.output)


def predict(csv, model, classes, out, limit):
    """Class probabilities, rows × `classes`; missing cells are imputed. A class unknown to the model gets zero."""
    finished = child.run([PROGRAM, "predict", csv, "--model", model, "--out", out, "--unknown", "impute"], limit)
    if finished.problem:
        raise RuntimeError(f"predict {csv}: {finished.problem}")
    header, rows = tables.cells(out)
    names = {name: place for place, name in enumerate(header)}
    columns = [next((names[name] for name in names if name.endswith(f"={label})")), None) for label in classes]
    return np.array([[0.0 if place is None else float(row[place]) for place in columns] for row in rows])

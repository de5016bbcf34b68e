"""Tables with a class column, read from and written to CSV files."""

import csv
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Table:
    """Rows × features, missing cells NaN, the class of each row, and its group where rows belong together."""

    features: list
    target: str
    x: np.ndarray
    y: np.ndarray
    groups: np.ndarray | None = None

    def rows(self, index):
        return replace(self, x=self.x[index], y=self.y[index],
                       groups=None if self.groups is None else self.groups[index])


def cells(path):
    """Header and rows of a CSV file as texts."""
    with open(path, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    return header, rows


def read(path):
    """A table whose last column is the class."""
    header, rows = cells(path)
    x = np.array([[float(cell) if cell else np.nan for cell in row[:-1]] for row in rows])
    return Table(header[:-1], header[-1], x, np.array([row[-1] for row in rows]))


def write(table, path, extra=None):
    """Writes a table, missing cells empty; `extra` maps the names of further columns to their cells."""
    extra = extra or {}
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([*table.features, *extra, table.target])
        for n, (row, label) in enumerate(zip(table.x, table.y)):
            numbers = ["" if np.isnan(value) else repr(float(value)) for value in row]
            out.writerow([*numbers, *(column[n] for column in extra.values()), label])


def write_records(records, path):
    """Writes dictionaries with the same keys as rows."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, records[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(records)


def print_rows(records):
    """Prints dictionaries with the same keys as rows of a Markdown table, each as soon as it comes, and lists them."""
    printed = []
    for record in records:
        if not printed:
            _print_row(record.keys())
            _print_row(["---"] * len(record))
        _print_row(record.values())
        printed.append(record)
    return printed


def _print_row(texts):
    print(f"| {' | '.join(str(text) for text in texts)} |", flush=True)

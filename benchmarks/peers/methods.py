"""The methods that are compared: each predicts class probabilities of test rows from training rows."""

import warnings
from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, make_scorer
from sklearn.model_selection import GridSearchCV, StratifiedGroupKFold, StratifiedKFold
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

import dendromoe
import tables
from places import SCRATCH

LIMIT = 1800

GROUP = "group of rows"
"""Name of the column with the group, not a feature's."""

SEED = 1


def _inner_folds(table):
    """Shuffled, as the tables' rows are in an order; rows of a group stay together."""
    folds = StratifiedKFold if table.groups is None else StratifiedGroupKFold
    return list(folds(3, shuffle=True, random_state=SEED).split(table.x, table.y, table.groups))


def _tuned(estimator, grid, table):
    """Chosen by the log-loss of 3-fold cross-validation; a class may be missing from a small fold."""
    scorer = make_scorer(log_loss, greater_is_better=False, needs_proba=True, labels=np.unique(table.y))
    return GridSearchCV(estimator, grid, scoring=scorer, cv=_inner_folds(table))


def _tuned_svm(table):
    """C chosen by accuracy, which needs no probabilities and so a sixth of the fits."""
    search = GridSearchCV(SVC(), {"C": [0.3, 1, 3, 10]}, cv=_inner_folds(table), refit=False)
    scaled = StandardScaler().fit_transform(SimpleImputer().fit_transform(table.x))
    return SVC(probability=True, random_state=SEED, **search.fit(scaled, table.y).best_params_)


SCIKIT_LEARN = {
    "logistic regression": lambda table: LogisticRegression(max_iter=2000),
    "logistic regression, C tuned": lambda table: _tuned(
        LogisticRegression(max_iter=2000), {"C": [0.001, 0.01, 0.1, 1, 10, 100]}, table),
    "random forest": lambda table: RandomForestClassifier(500, random_state=SEED),
    "gradient boosting": lambda table: HistGradientBoostingClassifier(random_state=SEED),
    "SVM": _tuned_svm,
    "MLP": lambda table: MLPClassifier(max_iter=1000, random_state=SEED),
}


def scikit_learn(method, training, test, classes):
    """Mean imputation and standardisation on the training rows come first, for all alike."""
    model = make_pipeline(SimpleImputer(), StandardScaler(), SCIKIT_LEARN[method](training))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(training.x, training.y)
    probabilities = np.zeros((len(test.y), len(classes)))
    probabilities[:, np.searchsorted(classes, model.classes_)] = model.predict_proba(test.x)
    return probabilities, ""


@dataclass(frozen=True)
class Ours:
    """A command that trains a model and its options."""

    command: str
    options: tuple


DENDROMOE = {
    "dendromoe, 1 expert": Ours("fit", ("--experts", 1)),
    "dendromoe, 3 experts": Ours("fit", ("--experts", 3)),
    "dendromoe, 5 experts": Ours("fit", ("--experts", 5)),
    "dendromoe, 10 experts, 20 averaged": Ours("fit", ("--experts", 10, "--members", 20)),
    "dendromoe, 20 experts, 35 passes": Ours("fit", ("--experts", 20, "--starts", 1, "--max-passes", 35)),
    "dendromoe, Selector": Ours("select", ("--max-experts", 6)),
}


def ours(method, training, test, classes):
    """λ chosen by the program, on folds that keep groups together; cells imputed by the training mean."""
    files = {name: SCRATCH / f"accuracy-{name}" for name in ("train.csv", "test.csv", "model.json", "out.csv")}
    groups = {} if training.groups is None else {GROUP: training.groups}
    tables.write(training, files["train.csv"], groups)
    tables.write(test, files["test.csv"])
    how = DENDROMOE[method]
    finished, said = dendromoe.train(how.command, files["train.csv"], training.target, files["model.json"],
                                     ["--missing", "impute", *how.options, *(f"--group={name}" for name in groups)],
                                     LIMIT)
    if said is None:
        raise RuntimeError(f"{method}: {finished.problem}")
    chosen = f"K={said['experts']} lambda={said['lambda']:g}"
    return dendromoe.predict(files["test.csv"], files["model.json"], classes, files["out.csv"], LIMIT), chosen


METHODS = {**dict.fromkeys(DENDROMOE, ours), **dict.fromkeys(SCIKIT_LEARN, scikit_learn)}

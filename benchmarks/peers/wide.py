"""Logistic regression of scikit-learn on a wide table that the benchmark `wide` has written: FOLDER ROWS FEATURES LAMBDA."""
import sys
import time
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV

folder, rows, features, strength = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
x = np.fromfile(f"{folder}/x", "<f8").reshape(2 * rows, features)
y = np.fromfile(f"{folder}/y", "<i4")
warnings.simplefilter("ignore")


def log_likelihood(model, a, b):
    chosen = model.predict_log_proba(x[a:b])[np.arange(b - a), y[a:b]]
    return chosen.sum()


def report(name, model, used):
    begin = time.perf_counter()
    model.fit(x[:rows], y[:rows])
    seconds = time.perf_counter() - begin
    print(f"| {name} | {used(model):.3g} | {seconds:.2f} | {log_likelihood(model, 0, rows):.3f} "
          f"| {-log_likelihood(model, rows, 2 * rows) / rows:.3f} |", flush=True)


# one vector instead of two symmetric ones: half the penalty
report("scikit-learn LogisticRegression(lbfgs)", LogisticRegression(C=2 / strength, max_iter=2000), lambda m: strength)
report("scikit-learn LogisticRegressionCV(lbfgs, 5-fold, 10 values)",
       LogisticRegressionCV(cv=5, scoring="neg_log_loss", max_iter=2000, n_jobs=2), lambda m: 2 / m.C_[0])

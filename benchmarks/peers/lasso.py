"""Elastic net of scikit-learn on a table that the benchmark `lasso` has written: FOLDER ROWS FEATURES LAMBDA SHARE."""
import sys
import time

import numpy as np
from sklearn.linear_model import LogisticRegression

folder, rows, features = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
strength, share = float(sys.argv[4]), float(sys.argv[5])
x = np.fromfile(f"{folder}/x", "<f8").reshape(2 * rows, features)[:rows]
y = np.fromfile(f"{folder}/y", "<i4")[:rows]

# one vector b instead of two symmetric ones, b/2 and -b/2: the same l1 norm, half the squares
lasso, ridge = strength * share, strength * (1 - share) / 2
model = LogisticRegression(penalty="elasticnet", solver="saga", C=1 / (lasso + ridge), l1_ratio=lasso / (lasso + ridge),
                           max_iter=20000, tol=1e-9)
begin = time.perf_counter()
model.fit(x, y)
seconds = time.perf_counter() - begin
b = model.coef_[0]
log_likelihood = model.predict_log_proba(x)[np.arange(rows), y].sum()
objective = log_likelihood - lasso * np.abs(b).sum() - ridge / 2 * (b @ b)
print(f"| scikit-learn LogisticRegression(saga) | {objective:.7f} | {seconds:.2f} | {(b != 0).sum()} |", flush=True)

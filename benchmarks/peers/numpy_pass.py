#!/usr/bin/env python3
"""One pass over the data in numpy: penalised log-likelihood F of a mixture of experts and its full gradient.

The peer of the engine's pass, and the same quantities: gate and experts in symmetric coding, p = d + 1 predictors
with the intercept first, ridge on the slopes. Everything is computed in place in arrays that are made once, in blocks
of rows that stay in the cache, in whichever of a few block sizes is the fastest. Joint probabilities are products, as
in the engine; what the engine does about rows of next to no likelihood is not needed here. Two ways of using the
threads are timed: those of OpenBLAS, and Python threads with a share of the blocks each (numpy lets go of the
interpreter's lock).

    numpy_pass.py N D K M THREADS PASSES     prints "blas MILLISECONDS BLOCK", "python MILLISECONDS BLOCK"
                                             (medians), "processor MILLISECONDS" of a pass with OpenBLAS's threads
                                             and "F VALUE", "gradient NORM"
    numpy_pass.py dgemm THREADS              prints the GFlop/s of the product of two matrices of 1500 x 1500
"""
import ctypes
import os
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor

THREADS = int(sys.argv[2] if sys.argv[1] == "dgemm" else sys.argv[5])
os.environ["OPENBLAS_NUM_THREADS"] = str(THREADS)
import numpy as np  # noqa: E402: OpenBLAS reads its environment when it is loaded

LAMBDA = 1.0


def blas():
    """The OpenBLAS that numpy has loaded."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line or "libblas" in line}
    for path in paths:
        library = ctypes.CDLL(path)
        if hasattr(library, "openblas_set_num_threads"):
            return library
    raise SystemExit("numpy is not linked to OpenBLAS; install libopenblas0-pthread.")


def splitmix(seed, count):
    """The uniform numbers in [0, 1) that the Java side draws, by SplitMix64."""
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + np.uint64(0x9E3779B97F4A7C15) * np.arange(1, count + 1, dtype=np.uint64)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(11)).astype(np.float64) * 2.0 ** -53


class Share:
    """A range of rows with working memory of its own."""

    def __init__(self, x, y, experts, classes, block, first, last):
        columns = experts * (1 + classes)
        self.x, self.y, self.experts, self.classes = x, y, experts, classes
        self.block, self.first, self.last = block, first, last
        # one line of rows per predictor: sums and maxima over predictors then run along adjacent numbers
        self.u = np.empty(columns * block)
        self.tau = np.empty(experts * block)
        self.gradient = np.empty((columns, x.shape[1]))
        self.product = np.empty_like(self.gradient)
        self.rows = np.arange(block)

    def run(self, coefficients):
        """Log-likelihood of the share; its gradient is left in self.gradient."""
        experts, classes = self.experts, self.classes
        total = 0.0
        self.gradient[:] = 0
        for first in range(self.first, self.last, self.block):
            x = self.x[first:min(first + self.block, self.last)]
            n = len(x)
            y = self.y[first:first + n]
            rows = self.rows[:n]
            u = self.u[:len(coefficients) * n].reshape(-1, n)
            tau = self.tau[:experts * n].reshape(experts, n)
            np.dot(coefficients, x.T, out=u)
            gate = u[:experts]
            expert = u[experts:].reshape(experts, classes, n)
            gate -= gate.max(axis=0)
            expert -= expert.max(axis=1)[:, None]
            np.exp(u, out=u)
            gate_sum = gate.sum(axis=0)
            expert_sum = expert.sum(axis=1)
            gate /= gate_sum
            np.divide(expert[:, y, rows], expert_sum, out=tau)
            tau *= gate
            tau_sum = tau.sum(axis=0)
            tau /= tau_sum
            total += float(np.log(tau_sum).sum())
            np.subtract(tau, gate, out=gate)
            np.divide(tau, expert_sum, out=expert_sum)
            np.negative(expert_sum, out=expert_sum)
            expert *= expert_sum[:, None]
            expert[:, y, rows] += tau
            np.dot(u, x, out=self.product)
            self.gradient += self.product
        return total


def median_pass(shares, coefficients, passes, pool):
    """Medians of the milliseconds of a pass and of its processor time, F and gradient."""
    times, processor = [], []
    for _ in range(passes):
        start, processor_start = time.perf_counter(), time.process_time()
        sums = list(pool.map(lambda share: share.run(coefficients), shares)) if pool else [
            share.run(coefficients) for share in shares]
        gradient = shares[0].gradient
        for share in shares[1:]:
            gradient += share.gradient
        gradient[:, 1:] -= LAMBDA * coefficients[:, 1:]
        objective = sum(sums) - LAMBDA / 2 * float((coefficients[:, 1:] ** 2).sum())
        times.append(1e3 * (time.perf_counter() - start))
        processor.append(1e3 * (time.process_time() - processor_start))
    return statistics.median(times), statistics.median(processor), objective, gradient


def best_block(x, y, experts, classes, coefficients, passes, threads):
    """The fastest of some block sizes with that many Python threads."""
    n = len(x)
    best = None
    with ThreadPoolExecutor(threads) as pool:
        for block in (512, 1024, 2048, 4096, 8192, n):
            bounds = [n * t // threads for t in range(threads + 1)]
            shares = [Share(x, y, experts, classes, min(block, n), bounds[t], bounds[t + 1]) for t in range(threads)]
            median_pass(shares, coefficients, 2, pool if threads > 1 else None)
            result = median_pass(shares, coefficients, passes, pool if threads > 1 else None) + (block,)
            best = result if best is None or result[0] < best[0] else best
    return best


def main():
    n, d, experts, classes, _, passes = (int(argument) for argument in sys.argv[1:])
    x = np.ones((n, d + 1))
    x[:, 1:] = (splitmix(1, n * d).reshape(n, d) * 2 - 1) * 3 ** 0.5
    y = (splitmix(2, n) * classes).astype(np.int64)
    coefficients = splitmix(3, experts * (1 + classes) * (d + 1)).reshape(-1, d + 1) - 0.5
    library = blas()
    library.openblas_set_num_threads(THREADS)
    milliseconds, processor, objective, gradient, block = best_block(x, y, experts, classes, coefficients, passes, 1)
    print(f"blas {milliseconds:.3f} {block}")
    print(f"processor {processor:.3f}")
    if THREADS > 1:
        library.openblas_set_num_threads(1)
        milliseconds, _, objective, gradient, block = best_block(x, y, experts, classes, coefficients, passes, THREADS)
        print(f"python {milliseconds:.3f} {block}")
    print(f"F {objective:.17g}")
    print(f"gradient {np.linalg.norm(gradient):.17g}")


def dgemm():
    size = 1500
    a, b = np.ones((size, size)), np.ones((size, size))
    out = np.empty((size, size))
    times = []
    for _ in range(8):
        start = time.perf_counter()
        np.dot(a, b, out=out)
        times.append(time.perf_counter() - start)
    print(f"{2 * size ** 3 / min(times) * 1e-9:.2f}")


if __name__ == "__main__":
    dgemm() if sys.argv[1] == "dgemm" else main()

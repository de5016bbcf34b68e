"""Where the benchmarks read and write."""

import os
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("DENDROMOE_SHARED", BENCHMARKS.parent.parent / "shared"))
RESULTS = BENCHMARKS / "results"
SCRATCH = BENCHMARKS / "target" / "peers"

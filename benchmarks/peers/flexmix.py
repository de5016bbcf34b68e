"""Whole fits beside flexmix: same table, same number of experts, no regularisation, in turn."""

import sys

import numpy as np

import child
import dendromoe
import simulated
import tables
from places import BENCHMARKS, RESULTS, SCRATCH, SHARED
from scores import log_likelihood

LIMIT = 1800

MANY = 20
"""Random starts of which flexmix's best is taken, as its users do; this program makes 60."""

CASES = [
    # table, or simulation setting and rows; number of experts, seeds, random starts of flexmix
    ("yeast", 2, 2, [1, MANY]),
    ("K2-M3-d2-0 2000", 2, 2, [1, MANY]),
    ("K2-M5-d8-5 2000", 2, 2, [1, MANY]),
    ("K3-M4-d4-3 2000", 3, 2, [1, MANY]),
    ("K2-M3-d2-0 50000", 2, 1, [1]),
    ("K2-M5-d8-5 50000", 2, 1, [1]),
    ("ecoli5", 2, 2, [1, MANY]),
    ("yeast", 3, 2, [1, MANY]),
    ("wdbc", 2, 2, [1, MANY]),
]

WAYS = {
    # program: settings that are not its defaults
    "dendromoe": {},
    "dendromoe, 240 starts": {"starts": 240},
    "dendromoe, 8 starts, tolerance 0.001": {"starts": 8, "tolerance": 1e-3},
}
"""As it comes, thorough, and with fewer starts and a looser tolerance."""

CLOCKS = ["wall", "cpu", "inside", "cpuInside"]
"""Seconds of the whole process and of the fit alone, by the clock on the wall and of processor time."""


def flexmix_from(starts):
    return "flexmix" if starts == 1 else f"flexmix, best of {starts} starts"


def table_of(name):
    setting, *rows = name.split()
    return simulated.draw(setting, int(rows[0]), seed=1) if rows else tables.read(SHARED / "data" / f"{name}.csv")


def flexmix(csv, table, experts, seed, starts):
    fit, predicted = SCRATCH / "flexmix.csv", SCRATCH / "flexmix-probabilities.csv"
    script = BENCHMARKS / "peers" / "flexmix.R"
    finished = child.run(["Rscript", script, csv, experts, seed, starts, fit, predicted], LIMIT)
    if finished.problem:
        return finished, None, {"said": finished.problem}
    header, rows = tables.cells(fit)
    said = dict(zip(header, rows[0]))
    return finished, probabilities(predicted, np.unique(table.y)), {
        "inside": float(said["seconds"]), "cpuInside": float(said["processorSeconds"]),
        "converged": said["converged"].lower(),
        "said": f"{said['ended']} of {starts} starts ended, logLik {said['logLikelihood']}, largest coefficient "
                f"{float(said['largestCoefficient']):.1e}, {said['experts']} experts, {said['iterations']} iterations"}


def probabilities(csv, classes):
    header, rows = tables.cells(csv)
    columns = [header.index(label) for label in classes]
    return np.array([[float(row[place]) if row[place] != "NA" else np.nan for place in columns] for row in rows])


def ours(way, csv, table, experts, seed):
    model = SCRATCH / "model.json"
    finished, said = dendromoe.train("fit", csv, table.target, model, [
        "--experts", experts, "--lambda", 0, "--seed", seed, *options(way, "--")], LIMIT)
    if said is None:
        return finished, None, {"said": finished.problem}
    predicted = dendromoe.predict(csv, model, np.unique(table.y), SCRATCH / "predicted.csv", LIMIT)
    return finished, predicted, {"inside": said["seconds"], "converged": str(said["converged"]).lower(),
                                 "said": " ".join(said["warnings"])}


def options(way, prefix=""):
    return [f"{prefix}{name}={value}" for name, value in WAYS[way].items()]


def warm(case, way, seed, csv, table, goal):
    """Median of the later half of many fits in one virtual machine."""
    finished = child.run(["java", "-cp", f"{BENCHMARKS}/target/org.dendromoe.benchmarks.jar:{BENCHMARKS}/target/lib/*",
                          "org.dendromoe.benchmarks.RepeatedFit", csv, table.target, case[1], seed, goal,
                          *options(way)], LIMIT)
    if finished.problem:
        raise RuntimeError(finished.problem)
    fits = np.array([line.split(",") for line in finished.output.split()], dtype=float)
    seconds, processor, until_goal, reached = np.median(fits[len(fits) // 2:], axis=0)
    return {"table": case[0], "experts": case[1], "program": f"{way}, warm", "seed": seed,
            "logLikelihood": f"{reached:.4f}", "wall": "", "cpu": "", "inside": f"{seconds:.3f}",
            "cpuInside": f"{processor:.3f}", "converged": "",
            "said": f"flexmix's log-likelihood reached after {until_goal:.3f} s of processor time"}


def record(case, program, seed, table, result):
    finished, predicted, fit = result
    truth = np.searchsorted(np.unique(table.y), table.y)
    return {"table": case[0], "experts": case[1], "program": program, "seed": seed,
            "logLikelihood": "" if predicted is None else f"{log_likelihood(predicted, truth):.4f}",
            "wall": f"{finished.wall:.2f}", "cpu": f"{finished.cpu:.2f}",
            "inside": f"{fit['inside']:.3f}" if "inside" in fit else "",
            "cpuInside": f"{fit['cpuInside']:.3f}" if "cpuInside" in fit else "",
            "converged": fit.get("converged", ""), "said": fit["said"]}


def compare(case):
    name, experts, seeds, all_starts = case
    table = table_of(name)
    csv = SCRATCH / f"{name.replace(' ', '-')}.csv"
    tables.write(table, csv)
    for seed in range(1, seeds + 1):
        peers = [record(case, flexmix_from(starts), seed, table, flexmix(csv, table, experts, seed, starts))
                 for starts in all_starts]
        yield from peers
        reached = [float(peer["logLikelihood"]) for peer in peers if peer["logLikelihood"]]
        for way in WAYS:
            yield record(case, way, seed, table, ours(way, csv, table, experts, seed))
            if reached:
                yield warm(case, way, seed, csv, table, max(reached))


def summary(records):
    """Per case and program the range of log-likelihoods, median times, and how many times as long flexmix takes."""
    for table, experts in dict.fromkeys((one["table"], int(one["experts"])) for one in records):
        of_case = [one for one in records if (one["table"], int(one["experts"])) == (table, experts)]
        peers = [[one for one in of_case if one["program"] == flexmix_from(starts) and one["logLikelihood"]]
                 for starts in (1, MANY)]
        for program in dict.fromkeys(one["program"] for one in of_case):
            runs = [one for one in of_case if one["program"] == program]
            reached = [float(one["logLikelihood"]) for one in runs if one["logLikelihood"]]
            row = {"table": table, "experts": experts, "program": program,
                   "worst": min(reached, default=""), "best": max(reached, default="")}
            for clock in CLOCKS:
                of_peers = [] if program.startswith("flexmix") else [median(peer, clock) for peer in peers]
                row[clock] = times(median(runs, clock), of_peers)
            yield row


def median(records, clock):
    return np.median([float(one[clock]) for one in records if one[clock]] or [np.nan])


def times(seconds, of_peers):
    if np.isnan(seconds):
        return ""
    multiples = ["-" if np.isnan(peer) else f"{peer / seconds:.1f}x" for peer in of_peers]
    return f"{seconds:.2f}" + (f" ({', '.join(multiples)})" if set(multiples) - {"-"} else "")


def kept(chosen):
    """Records of an earlier run of the cases that this one leaves out."""
    header, rows = tables.cells(RESULTS / "flexmix.csv")
    cases = {case[:2] for case in chosen}
    return [record for record in (dict(zip(header, row)) for row in rows)
            if (record["table"], int(record["experts"])) not in cases]


def main():
    SCRATCH.mkdir(parents=True, exist_ok=True)
    chosen = [case for case in CASES if not sys.argv[1:] or {case[0], f"{case[0]}/{case[1]}"} & set(sys.argv[1:])]
    print(f"start of the virtual machine: {dendromoe.start_up().wall:.2f} s")
    records = tables.print_rows(one for case in chosen for one in compare(case))
    order = [case[:2] for case in CASES]
    records = sorted(kept(chosen) + records, key=lambda one: order.index((one["table"], int(one["experts"]))))
    tables.write_records(records, RESULTS / "flexmix.csv")
    tables.print_rows(summary(records))


if __name__ == "__main__":
    main()

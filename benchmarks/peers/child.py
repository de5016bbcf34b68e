"""Programs run as child processes with a time limit."""

import resource
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Finished:
    """What a child process left: its standard output, what went wrong or '', wall and processor time in seconds."""

    output: str
    problem: str
    wall: float
    cpu: float


def _processor_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command, limit):
    """Runs a command for at most `limit` seconds; the children inherit this process's niceness."""
    wall, cpu = time.perf_counter(), _processor_time()
    try:
        child = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=limit)
        output = child.stdout
        problem = "" if child.returncode == 0 else f"exit code {child.returncode}: {' '.join(child.stderr.split())[-300:]}"
    except subprocess.TimeoutExpired:
        output, problem = "", f"stopped after {limit} s"
    return Finished(output, problem, time.perf_counter() - wall, _processor_time() - cpu)

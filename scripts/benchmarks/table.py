"""The tables, in Markdown."""
import os
import statistics

from .measuring import median, ratios


def print_runs(title, paths, decoded, runs, busy, base="inflate-only"):
    """What each program took, and that in times of the first one's, the base; `busy` are the processors that others had."""
    size = sum(os.path.getsize(path) for path in paths)
    names = "`%s`" % paths[0].name + (" and %d more" % (len(paths) - 1) if len(paths) > 1 else "")
    floor = next(iter(runs.values()))
    print("%s: %s; %.1f MB, %.1f MB decoded (%.1f : 1). Medians of rounds: %d.%s\n" % (
        title, names, size / 1e6, decoded / 1e6, decoded / size, len(floor),
        "" if busy is None else " Others kept %.1f processors busy." % busy))
    print("| what | wall s | CPU s | peak MB | wall to %s | lowest to highest | CPU to %s |" % (base, base))
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, some in runs.items():
        walls, cpus = ratios(some, floor, "wall"), ratios(some, floor, "cpu")
        print("| %s | %.2f | %.2f | %.0f | %.2f | %.2f to %.2f | %.2f |" % (
            name, median(some, "wall"), median(some, "cpu"), median(some, "peak"), statistics.median(walls), min(walls),
            max(walls), statistics.median(cpus)))
    print(flush=True)


def print_outcomes(outcomes):
    print("| bar | at most | measured | |\n|---|--:|--:|---|")
    for outcome in outcomes:
        print("| %s | %s | %s | %s |" % (outcome.what, outcome.limit, outcome.measured, outcome.verdict))

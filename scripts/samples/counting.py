"""How what the samples hold is counted, by the terms of the project's metrics."""

from collections import Counter

from . import clock


def sorted_counts(counts):
    """A table of counts by name; None as the empty name."""
    return dict(sorted(("" if name is None else name, count) for name, count in counts.items()))


def ranks(values):
    """Count and percentiles by nearest rank; `values` are sorted."""
    found = {f"p{percent}": values[-(-percent * len(values) // 100) - 1] if values else None
             for percent in (50, 75, 90, 95)}
    return {"count": len(values), **found}


def load(notifications, zone):
    """What somebody got: objects with `at`, `channel` and `interrupts`."""
    times = sorted(one.at for one in notifications if one.interrupts)
    firsts = _interruptions(times)
    return {
        "notifications": sorted_counts(Counter(one.channel for one in notifications)),
        "interruptions": len(firsts),
        "interruptionsByHours": sorted_counts(Counter(clock.hours_class(at, zone) for at in firsts)),
        "disturbances": _disturbances(times)}


def _interruptions(times):
    """The first times of the runs: all that arrive within 60 s of a first one are one."""
    firsts = []
    for at in times:
        if not firsts or at - firsts[-1] > 60:
            firsts.append(at)
    return firsts


def _disturbances(times):
    """How many times are more than ten minutes after the one before."""
    return sum(index == 0 or at - times[index - 1] > 600 for index, at in enumerate(times))

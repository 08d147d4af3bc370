"""The sections one-file, months, peers and alertmanager: the whole report against zlib's loop on the same file."""
import json
import statistics
from functools import partial

from . import bars, peers, table
from .measuring import in_turn, measured, median, output_of, ratios

INFLATE = "zlib `inflate` loop, discard"
READER = "the product's reader, one thread, discard"
REPORT = "`retropager report --format json`"
ISAL = "the same, built with the trait `ISAL`"
MONTHS = "the same, %d files, `--workers 2`"


def of_history(tools, log, sections, rounds):
    """Prints what the programs took; the outcomes of the sections that are asked for."""
    # Brings the files into memory, too.
    decoded = int(output_of(tools.inflate(log.packed)))
    report = json.loads(output_of(tools.report(log.whole)))
    programs = {
        INFLATE: partial(measured, tools.inflate(log.packed)),
        READER: partial(measured, [tools.bench, "stream", *map(str, log.packed)]),
        REPORT: partial(measured, tools.report(log.whole)),
    }
    if "one-file" in sections and tools.isal:
        programs[ISAL] = partial(measured, tools.isal.report(log.whole))
    months = MONTHS % len(log.months)
    if "months" in sections and log.months:
        programs[months] = partial(measured, tools.report(log.monthly, "--workers", "2"))
    able, others = peers.asked(log.packed) if "peers" in sections else ({}, [])
    for peer in able:
        programs[peer.title] = partial(peer.run, log.packed)
    runs, busy = in_turn(programs, rounds)
    table.print_runs("Input", log.packed, decoded, runs, busy)
    peak = bars.peak_of(report["dataQuality"]["records"]["read"])
    outcomes = []
    if "one-file" in sections:
        outcomes += _one_file(runs, peak)
    if "months" in sections:
        outcomes += _months(runs, months, peak, len(log.months))
    if "peers" in sections:
        outcomes += [*peers.outcomes(tools, log, report, able, runs, REPORT), *others]
    return outcomes


def of_alertmanager(tools, log, rounds):
    """The same for a monitor's log."""
    decoded = int(output_of(tools.inflate(log.packed)))
    programs = {
        INFLATE: partial(measured, tools.inflate(log.packed)),
        REPORT: partial(measured, tools.report(log.whole)),
    }
    runs, busy = in_turn(programs, rounds)
    table.print_runs("Alertmanager", log.packed, decoded, runs, busy)
    return [_wall("Alertmanager", runs, REPORT, bars.ALERTMANAGER_WALL)]


def _one_file(runs, peak):
    cpu = statistics.median(ratios(runs[REPORT], runs[INFLATE], "cpu"))
    isal = _wall("one file with ISA-L", runs, ISAL, bars.ISAL_WALL) if ISAL in runs else bars.left_out(
        "one file with ISA-L", "apt-get install libisal-dev")
    return [
        isal,
        _wall("one file", runs, REPORT, bars.ONE_FILE_WALL),
        bars.at_most("one file: CPU, in times of inflate-only", cpu, bars.ONE_FILE_CPU),
        *_peak("one file", runs[REPORT], peak),
    ]


def _months(runs, name, peak, count):
    if name not in runs:
        return [bars.left_out("monthly files", "none were given (--months-input)")]
    title = "%d files" % count
    return [
        _wall(title, runs, name, bars.MONTHS_WALL, "in times of inflate-only on the one file"),
        *_peak(title, runs[name], peak),
    ]


def _wall(title, runs, name, limit, times="in times of inflate-only"):
    value = statistics.median(ratios(runs[name], runs[INFLATE], "wall"))
    return bars.at_most("%s: wall, %s" % (title, times), value, limit)


def _peak(title, runs, limit):
    what = "%s: peak memory" % title
    if limit is None:
        return [bars.left_out(what, "nothing is promised for so many records")]
    return [bars.at_most(what, median(runs, "peak"), limit, " MB", 1)]

"""The section equality: the report does not depend on how many files are read at a time, nor on files and their order."""
import json
import random
import sys

from . import bars
from .measuring import output_of

WORKERS = ("1", "2", "8")
# What dataQuality says about files; it is taken away before one file is compared with many.
ABOUT_FILES = ("dataQuality.files", "dataQuality.bytes", "dataQuality.sources[].files", "first of a refusal or an oddity")


def checked(tools, log):
    """The outcomes of comparing reports."""
    ways = {"one file, %s workers" % count: (log.whole, count) for count in WORKERS}
    if log.months:
        shuffled = list(log.monthly)
        random.Random(7).shuffle(shuffled)
        ways.update({"files, %s workers" % count: (log.monthly, count) for count in WORKERS})
        ways["files, last first"] = (log.monthly[::-1], "2")
        ways["files, shuffled"] = (shuffled, "2")
    reports = {way: output_of(tools.report(paths, "--workers", count)) for way, (paths, count) in ways.items()}
    one, many = ([way for way in ways if way.startswith(start)] for start in ("one", "files"))
    found = [_outcome("report byte for byte: one file with 1, 2, 8 workers", reports, one)]
    if not many:
        return [*found, bars.left_out("report of monthly files", "none were given (--months-input)")]
    title = "report byte for byte: %d files" % len(log.months)
    found.append(_outcome(title + " with 1, 2, 8 workers, last first, shuffled", reports, many))
    bare = {way: _without_files(reports[way]) for way in (one[0], many[0])}
    found.append(_outcome(title + " and one, but for " + ", ".join(ABOUT_FILES), bare, list(bare)))
    return found


def _outcome(what, reports, ways):
    differing = [way for way in ways[1:] if reports[way] != reports[ways[0]]]
    for way in differing:
        print("the report differs: %s, %s" % (ways[0], way), file=sys.stderr)
    return bars.equal(what, "%d reports" % len(ways), len(differing))


def _without_files(report):
    answer = json.loads(report)
    quality = answer["dataQuality"]
    for name in ("files", "bytes"):
        del quality[name]
    for source in quality["sources"]:
        del source["files"]
    for place in (*quality["refusals"], *quality["clockOddities"]):
        place.pop("first", None)
    return json.dumps(answer, ensure_ascii=False)

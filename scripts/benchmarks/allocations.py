"""The section allocations: whether reading one more record takes memory from the heap.

valgrind counts the allocations of `retropager check`, which reads everything and prints little, on the first records of
a file and on twice as many. What the second run has more, divided by the records that it has more, is left of what
starting and finishing cost. Tables that grow take some allocations, fewer and fewer of them.
"""
import gzip
import itertools
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import bars
from .measuring import Failure

_RECORDS = 10_000
_COUNT = re.compile(r"total heap usage: ([\d,]+) allocs")
_VALGRIND = ("--tool=memcheck", "--leak-check=no", "--undef-value-errors=no")


def measured(tools, kind, path):
    """The outcome for a file; `kind` says in a word what its records are."""
    what = "allocations for each further %s, by `valgrind`" % kind
    if shutil.which("valgrind") is None:
        return [bars.left_out(what, "valgrind is not installed")]
    with gzip.open(path, "rb") as file:
        records = list(itertools.islice(file, 2 * _RECORDS))
    half = len(records) // 2
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_allocations(tools, Path(folder, "%d.ndjson" % count), records[:count]) for count in (half, 2 * half))
    value = (many - few) / half
    return [bars.at_most("%s: %d to %d" % (what, half + 1, 2 * half), value, bars.ALLOCATIONS_PER_RECORD, digits=3)]


def _allocations(tools, path, records):
    """How often `retropager check` takes memory from the heap while it reads these records."""
    path.write_bytes(b"".join(records))
    command = ["valgrind", *_VALGRIND, tools.retropager, "check", str(path), "--format", "json"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    count = _COUNT.search(done.stderr)
    if done.returncode != 0 or count is None:
        raise Failure("valgrind ended with %d\n%s" % (done.returncode, done.stderr[-800:]))
    return int(count[1].replace(",", ""))

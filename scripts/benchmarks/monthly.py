"""Parts that several processes wrote, put together: one gzip file for each month, in the order of time."""
import gzip
import heapq
import itertools
import shutil
from pathlib import Path

from .divisions import KEY

_BATCH = 1000


def months_of(folder):
    """The months that have parts, in order."""
    return sorted({path.name.split(".")[0] for path in Path(folder).iterdir()})


def merged_month(job):
    """Writes a month's lines as one gzip member; how many bytes they were before compression.

    `job` is (folder, month, path). Entries of one second stand in the order of the parts, and within a part in its own.
    """
    folder, month, path = job
    files = [gzip.open(part, "rb") for part in sorted(Path(folder).glob(month + ".*"))]
    size = 0
    with open(path, "wb") as out, gzip.GzipFile("", "wb", 6, out, mtime=0) as packed:
        lines = heapq.merge(*files, key=lambda line: line[:KEY])
        while batch := b"".join(line[KEY:] for line in itertools.islice(lines, _BATCH)):
            size += len(batch)
            packed.write(batch)
    for file in files:
        file.close()
    return size


def concatenated(paths, path):
    """One file of all: the members of a gzip file may follow each other."""
    with open(path, "wb") as out:
        for one in paths:
            with open(one, "rb") as file:
                shutil.copyfileobj(file, out, 1 << 20)

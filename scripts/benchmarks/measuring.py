"""Runs programs in turn and tells what each took."""
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from .machine import Others
from .progress import tell


class Failure(Exception):
    """A program that is measured did not end well."""


class Tools:
    """Where the programs are; `isal` is the folder of a build with the trait of that name, if there is one."""

    def __init__(self, folder, isal=None):
        self.retropager, self.bench = (str(Path(folder, name)) for name in ("retropager", "retropager-bench"))
        self.isal = Tools(isal) if isal else None

    def report(self, paths, *options, form="json"):
        """The report with names: peers have no pseudonyms."""
        return [self.retropager, "report", *map(str, paths), "--format", form, "--reveal-names", *options]

    def reviewed(self, manner, paths, config=None):
        """Makes episodes of the files: `apart`, or `linked` into clusters; the configuration has what needs what."""
        return [self.bench, manner, *(["--config", str(config)] if config else []), *map(str, paths)]

    def inflate(self, paths):
        return [self.bench, "zlib", *map(str, paths)]


@dataclass(frozen=True)
class Run:
    """Wall and CPU time in seconds, the largest resident set in MB, and what was printed when that was kept."""

    wall: float
    cpu: float
    peak: float
    output: bytes = b""


def output_of(command):
    """What a program prints."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 0:
        raise _failure(command, done.returncode, done.stderr)
    return done.stdout


def measured(command, keeps_output=False):
    """One run of a program."""
    timer = shutil.which("time", path="/usr/bin:/bin")
    with tempfile.NamedTemporaryFile("r") as note, tempfile.TemporaryFile() as kept, open(os.devnull, "wb") as nothing:
        # A small program in between: a child of Python counts Python's own memory into its peak.
        timed = [timer, "-o", note.name, "-f", "%M", *command] if timer else command
        start = time.perf_counter()
        child = subprocess.Popen(
            timed, stdin=subprocess.DEVNULL, stdout=kept if keeps_output else nothing, stderr=subprocess.PIPE)
        words = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.stderr.close()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise _failure(command, child.returncode, words)
        kept.seek(0)
        kilobytes = int(note.read()) if timer else usage.ru_maxrss
        return Run(wall, usage.ru_utime + usage.ru_stime, kilobytes * 1024 / 1e6, kept.read())


def in_turn(programs, rounds):
    """The runs of each program, and how many processors others kept busy meanwhile; `programs` makes runs by name."""
    runs, others = {name: [] for name in programs}, Others()
    for number in range(rounds):
        for name, run in programs.items():
            runs[name].append(run())
        tell("round %d of %d\n" % (number + 1, rounds))
    return runs, others.busy(sum(run.cpu for some in runs.values() for run in some))


def median(runs, measure):
    return statistics.median(getattr(run, measure) for run in runs)


def ratios(runs, base, measure):
    """Round by round, one program's measure to another's."""
    return [getattr(run, measure) / getattr(other, measure) for run, other in zip(runs, base)]


def _failure(command, status, words):
    return Failure("`%s` ended with %d\n%s" % (" ".join(command[:3]), status, words.decode("utf-8", "replace")[-800:]))

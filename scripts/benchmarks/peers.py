"""The section peers: the same question, put to programs that people would use instead."""
import dataclasses
import importlib.metadata
import importlib.util
import json
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from . import answers, bars
from .measuring import Failure, measured, ratios

_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Peer:
    """A program that answers the question, and the Python package that it needs."""

    name: str
    package: str
    script: str
    limit: float | None = None

    @property
    def is_installed(self):
        return importlib.util.find_spec(self.package) is not None

    @property
    def title(self):
        return self.name % importlib.metadata.version(self.package)

    def run(self, paths):
        """One run, of which the wall time is the answer's alone: starting Python and importing is not held against it."""
        run = measured([sys.executable, str(_FOLDER / self.script), *map(str, paths)], keeps_output=True)
        return dataclasses.replace(run, wall=json.loads(run.output)["seconds"])


PEERS = (
    Peer("DuckDB %s, given schema, 2 threads (without its imports)", "duckdb", "peer_duckdb.py", bars.DUCKDB_WALL),
    Peer("Python, gzip and orjson %s (without its imports)", "orjson", "peer_orjson.py"),
)


def asked(paths):
    """The peers that answer, with their answers; and what is told of the others."""
    able, others = {}, []
    for peer in PEERS:
        if not peer.is_installed:
            others.append(bars.left_out(peer.package, "%s is not installed" % peer.package))
            continue
        try:
            able[peer] = json.loads(peer.run(paths).output)
        except Failure as failure:
            others.append(bars.left_out(peer.package, str(failure).splitlines()[-1][:150].replace("|", "/")))
    return able, others


def outcomes(tools, log, report, able, runs, own):
    """How long `own` took in times of each peer, and whether the answers are the same."""
    found = []
    answer = answers.of_retropager(tools, log.whole, report) if able else None
    for peer, theirs in able.items():
        if peer.limit is not None:
            value = statistics.median(ratios(runs[own], runs[peer.title], "wall"))
            found.append(bars.at_most("one file: wall, in times of %s" % peer.package, value, peer.limit))
        found += answers.compared(peer.package, answer, answers.of_peer(theirs, answer.months))
    return found

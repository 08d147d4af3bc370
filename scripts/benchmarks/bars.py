"""What is promised, and what came of it."""
from dataclasses import dataclass

ONE_FILE_WALL = 1.15
ONE_FILE_CPU = 1.6
MONTHS_WALL = 0.80
ISAL_WALL = 0.70
DUCKDB_WALL = 0.75
ALERTMANAGER_WALL = 1.3
JSON_WALL = 1.5
# Seconds for a million episodes, and MB.
CORRELATION_CPU = 10
CORRELATION_PEAK = 400
# Percent of the CPU time of the whole run.
RENDERING_SHARE = 10
ROWS_WALL = 2.0
ALLOCATIONS_PER_RECORD = 0.05
# So many times what /bin/true takes, and so many milliseconds.
STARTUP = (3, 10)
# MB at most for so many records at most.
PEAKS = ((1_050_000, 64), (5_250_000, 120))


@dataclass(frozen=True)
class Outcome:
    """A row of the last table: a bar, an answer that was checked, or what was left out and why."""

    what: str
    limit: str
    measured: str
    verdict: str

    @property
    def is_wrong(self):
        return self.verdict == "WRONG"


def at_most(what, value, limit, unit="", digits=2):
    """The outcome of a bar."""
    return Outcome(
        what, "%.*f%s" % (digits, limit, unit), "%.*f%s" % (digits, value, unit), "ok" if value <= limit else "over")


def equal(what, compared, differing):
    """The outcome of a check of answers."""
    return Outcome(what, "0 differ", "%s, %d differ" % (compared, differing), "WRONG" if differing else "ok")


def left_out(what, why):
    return Outcome(what, "", "left out: " + why, "-")


def peak_of(records):
    """The MB that so many records may take, or None when nothing is promised."""
    return next((peak for most, peak in PEAKS if records <= most), None)

"""Large PagerDuty histories: log entries, one a line, gzip, and the people's zones."""
import multiprocessing
import tempfile
from pathlib import Path

from . import divisions, monthly
from .progress import tell

# Raise it when other bytes are made, so that old files are not taken for new ones.
VERSION = 2


class PagerDutyLog:
    """The files of a history of that many lines below a folder."""

    def __init__(self, folder, lines):
        self._folder, self._lines = Path(folder), lines
        self._name = "log-entries-%d-v%d" % (lines, VERSION)
        self.log = self._folder / (self._name + ".ndjson.gz")
        self.users = self._folder / ("users-%d-v%d.ndjson" % (lines, VERSION))

    @property
    def months(self):
        """The monthly files that are there, in order."""
        return sorted(self._folder.glob(self._name + "-????-??.ndjson.gz"))

    def make(self, jobs, with_months=False):
        """Makes what is not there. The same number of lines gives the same bytes before compression."""
        if self.log.exists() and self.users.exists() and (self.months or not with_months):
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=".making-") as folder:
            parts, months, users, log = (Path(folder, name) for name in ("parts", "months", "users", "log"))
            parts.mkdir()
            months.mkdir()
            users.write_bytes(_write_parts(parts, self._lines, jobs))
            size = _merge(parts, months, self._name, jobs)
            monthly.concatenated(sorted(months.iterdir()), log)
            # They appear when they are whole, the log last.
            for path in sorted(months.iterdir()) if with_months else ():
                path.rename(self._folder / path.name)
            users.rename(self.users)
            log.rename(self.log)
        packed = self.log.stat().st_size
        tell("%s: %d lines, %.1f MB of %.1f MB before compression (%.1f : 1)\n" % (
            self.log.name, self._lines, packed / 1e6, size / 1e6, size / packed))


def _write_parts(parts, lines, jobs):
    """Writes pieces until there are that many lines; the people of the divisions."""
    users, left = b"", lines
    orders = [(parts, number, None) for number in range(lines // divisions.FEWEST_LINES + 1)]
    # A process for each piece, as pieces ask for.
    with _pool(jobs, 1) as pool:
        for number, (count, people) in enumerate(pool.imap(divisions.made_piece, orders)):
            users += people
            if count >= left:
                break
            left -= count
            tell("%d of %d lines" % (lines - left, lines))
    # Others are ahead of the last one, and of that one there may be too many lines.
    for part in parts.iterdir():
        if int(part.suffix[1:]) >= number:
            part.unlink()
    with _pool(1) as pool:
        pool.apply(divisions.made_piece, ((parts, number, left),))
    return users


def _merge(parts, months, name, jobs):
    """Writes the monthly files; how many bytes all are before compression."""
    found = monthly.months_of(parts)
    size = 0
    with _pool(jobs) as pool:
        orders = [(parts, month, months / ("%s-%s.ndjson.gz" % (name, month))) for month in found]
        for number, count in enumerate(pool.imap(monthly.merged_month, orders), 1):
            size += count
            tell("%d of %d months      " % (number, len(found)))
    return size


def _pool(jobs, tasks=None):
    return multiprocessing.get_context("fork").Pool(jobs, maxtasksperchild=tasks)

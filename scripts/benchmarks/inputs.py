"""The files that are measured: those that are given, else those that the generators make."""
import os
from dataclasses import dataclass

from .alertmanager_log import AlertmanagerLog
from .measuring import Failure
from .pagerduty_log import PagerDutyLog

_GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Log:
    """One history: gzip files, which are measured, and what goes along with them; the months are the same records."""

    packed: tuple
    beside: tuple = ()
    months: tuple = ()

    @property
    def whole(self):
        return (*self.packed, *self.beside)

    @property
    def monthly(self):
        return (*self.months, *self.beside)


def history(options, needs_months=False):
    """The pager's history."""
    if options.input:
        packed, beside = _parted(options.input)
        return Log(packed, beside, tuple(path for path in options.months_input if path not in beside))
    if options.months_input:
        raise Failure("--months-input needs --input: the same history in one file")
    made = PagerDutyLog(options.made, options.lines)
    made.make(os.cpu_count(), needs_months)
    return Log((made.log,), (made.users,), tuple(made.months))


def alertmanager(options):
    """The monitor's log."""
    if options.alertmanager_input:
        return Log(*_parted(options.alertmanager_input))
    made = AlertmanagerLog(options.made, options.alertmanager_lines)
    made.make(os.cpu_count())
    return Log((made.log,))


def _parted(paths):
    """The gzip files, and the others."""
    packed = tuple(path for path in paths if _is_gzip(path))
    if not packed:
        raise Failure("none of the inputs is gzip: there is nothing to compare with")
    return packed, tuple(path for path in paths if path not in packed)


def _is_gzip(path):
    with open(path, "rb") as file:
        return file.read(2) == _GZIP

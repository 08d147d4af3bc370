"""What a run was measured on, and how much of it others had."""
import os
import platform
import re
import time
from datetime import date


def described():
    """The day, the processors and how busy they are."""
    return "%s: %d x %s, load %.1f before it" % (date.today().isoformat(), os.cpu_count(), _processor(), os.getloadavg()[0])


class Others:
    """How many processors other programs keep busy from now on."""

    def __init__(self):
        self._start, self._busy = time.monotonic(), _busy_seconds()

    def busy(self, own):
        """The processors that were busy on average, without the CPU seconds that are one's own; None where it is not told."""
        busy = _busy_seconds()
        if self._busy is None or busy is None:
            return None
        return max(0.0, busy - self._busy - own) / (time.monotonic() - self._start)


def _busy_seconds():
    """What all processors worked since the start of the machine, and what a host took from it."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _, _, interrupts, soft, steal = map(int, file.readline().split()[1:9])
    except (OSError, ValueError):
        return None
    return (user + nice + system + interrupts + soft + steal) / os.sysconf("SC_CLK_TCK")


def _processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return re.search(r"^model name\s*:\s*(.+)$", file.read(), re.MULTILINE)[1]
    except (OSError, TypeError):
        return platform.machine()

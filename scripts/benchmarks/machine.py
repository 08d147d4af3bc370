"""What a run was measured on."""
import os
import platform
import re
from datetime import date


def described():
    """The day, the processors and how busy they are."""
    return "%s: %d x %s, load %.1f before it" % (date.today().isoformat(), os.cpu_count(), _processor(), os.getloadavg()[0])


def _processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return re.search(r"^model name\s*:\s*(.+)$", file.read(), re.MULTILINE)[1]
    except (OSError, TypeError):
        return platform.machine()

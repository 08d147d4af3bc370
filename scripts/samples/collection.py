"""All files of the samples together, and the page that describes them."""

import gzip
import io
from pathlib import Path

from . import alertmanager, damage, depots, exports, logentries, nagios, readme, schedules, servicedesk
from .firings import all_firings
from .incidents import all_incidents
from .truth import truth


def make():
    """The files by path, as bytes before compression, and the truth about them."""
    firings = all_firings()
    flushes = alertmanager.flushes_of(firings)
    found = all_incidents(firings, flushes)
    entries = logentries.all_entries(found)
    log_lines = damage.log_lines(entries)
    webhook_lines = damage.webhook_lines(flushes)
    problems, tickets = depots.all_problems(), servicedesk.all_tickets()
    nagios_lines = nagios.all_lines(problems)
    expected = truth(found, log_lines, webhook_lines, problems, nagios_lines, tickets)
    files = {
        "pagerduty/log-entries.ndjson.gz": _joined(log_lines),
        "pagerduty/users.json": exports.users().encode(),
        "pagerduty/incidents.json.gz": exports.incidents(found, entries).encode(),
        "pagerduty/schedules.json.gz": _joined(_encoded(schedules.schedules())),
        "pagerduty/oncalls.json": _joined(_encoded([schedules.oncalls()])),
        "alertmanager/webhooks.ndjson.gz": _joined(webhook_lines),
        "nagios/nagios.log.gz": _joined(nagios_lines),
        "nagios/rota.ndjson": _joined(_encoded(schedules.depot_shifts())),
        "servicenow/incidents.json.gz": _joined(servicedesk.all_pages(tickets)),
        "README.md": readme.page(expected).encode(),
    }
    return files, expected


def _encoded(lines):
    return [line.encode() for line in lines]


def _joined(lines):
    """Lines, or objects that have one as `raw`, each with its end."""
    return b"".join(getattr(line, "raw", line) + b"\n" for line in lines)


def write(files, directory):
    """Writes the files under `directory`, those named .gz compressed."""
    for name, content in files.items():
        path = Path(directory, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_compressed(content) if name.endswith(".gz") else content)


def differences(files, directory):
    """What the files under `directory` have that differs from `files`, one message each.

    Compressed files are compared by what they hold: compressors differ.
    """
    messages = []
    for name, content in files.items():
        path = Path(directory, name)
        if not path.is_file():
            messages.append(f"{path}: error: is missing")
        elif (offset := _first_difference(content, _content(path))) is not None:
            line = content[:offset].count(b"\n") + 1
            messages.append(f"{path}:{line}: error: differs from what is made now")
    return messages


def _content(path):
    raw = path.read_bytes()
    return gzip.decompress(raw) if path.suffix == ".gz" else raw


def _first_difference(one, other):
    """The first offset at which two contents differ, or None."""
    if one == other:
        return None
    pairs = enumerate(zip(one, other))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _compressed(content):
    """gzip without a name and a time, so that the same content gives the same bytes."""
    target = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=target, mtime=0) as file:
        file.write(content)
    return target.getvalue()

"""A quarter of one division's log entries: the simulation of samples/ with people, services and chance of its own."""
import dataclasses
import gzip
import json
from pathlib import Path

from .details import Details
from .varying import Varying

QUARTERS = 4
# So many divisions are a large account; more entries than they have in a year come of the same people and services.
DIVISIONS = 22
# Every quarter of a division has more lines than this.
FEWEST_LINES = 10_000
# Before each line of a part stand the ten digits of its moment, and a blank.
KEY = 11


def made_piece(job):
    """Writes the lines of a quarter, the first `limit` of them, as a part for each month that they reach.

    `job` is (folder, number of the piece, limit or None). Returns how many lines there are, and the division's people
    as a line when this is its first piece. To be run in a process of its own: the organisation's ids are made when
    its tables are imported.
    """
    folder, number, limit = job
    place, quarter = divmod(number, QUARTERS)
    year, division = divmod(place, DIVISIONS)
    from samples import chance
    chance.SEED = "bench/%d" % division
    from samples import clock, exports, logentries, organisation
    for person in organisation.PEOPLE:
        object.__setattr__(person, "name", "%s %d" % (person.name, division + 1))
    chance.SEED = "bench/%d/%d" % (place, quarter)
    # The samples are of four months; a quarter is thirteen weeks of them, and a day.
    clock.FIRST = clock.moment("2026-08-01T00:00")
    shift, written = (quarter - QUARTERS + 1) * 13 * clock.WEEK, clock.written
    clock.written = lambda at, ahead=0: written(at + shift, ahead)
    parts, count = {}, 0
    for at, line in _lines(division, number):
        if count == limit:
            break
        count += 1
        parts.setdefault(clock.month(at), []).append(b"%010d %s\n" % (at + shift, line.encode()))
    for month, lines in parts.items():
        with gzip.open(part_path(folder, month, number), "wb", 1) as file:
            file.write(b"".join(lines))
    return count, b"" if year or quarter else logentries.text(json.loads(exports.users())).encode() + b"\n"


def part_path(folder, month, number):
    return Path(folder, "%s.%06d" % (month, number))


def _lines(division, number):
    """(moment before it is shifted, line) of every entry, oldest first."""
    from samples import alertmanager, firings, incidents, logentries, organisation
    fired = firings.all_firings()
    found = incidents.all_incidents(fired, alertmanager.flushes_of(fired))
    for incident in found:
        # Numbers are the account's, and so are there once.
        incident.number += number * len(found)
    varying = Varying("log-entries/%d" % number)
    details = Details(varying)
    services = [(name, "%s-%d" % (name, division + 1)) for name in organisation.SERVICES]
    for entry in logentries.all_entries(found):
        # Some weeks come with people and services in full, as `include[]` gives them.
        style = logentries.Style(is_full=True) if entry.week % 3 == 2 else logentries.style_of_week(entry.week)
        entry = dataclasses.replace(entry, id=entry.id[:11] + varying.capitals(15))
        with details.told_by(entry):
            line = logentries.line_with_links(entry, style)
        line = _with_pages(line, entry, style, logentries)
        for name, other in services:
            line = line.replace(name, other)
        yield entry.action.at, line


def _with_pages(line, entry, style, logentries):
    """The entry with the addresses of its own pages, which the samples leave out."""
    pages = (logentries.SITE, entry.incident.id, entry.id)
    old = 'log_entries/%s","html_url":null' % entry.id
    new = 'log_entries/%s?incident_id=%s","html_url":"%s/incidents/%s/log_entries/%s"' % (
        entry.id, entry.incident.id, *pages)
    if style.is_escaped:
        old, new = (text.replace("/", "\\/") for text in (old, new))
    return line.replace(old, new, 1)

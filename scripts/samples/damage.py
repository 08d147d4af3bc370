"""What went wrong while the history was exported: overlaps, repeats and damaged lines.

The victims are chosen so that the truth stays easy to state: no page depends on
a damaged notification alone, and no alert on a damaged webhook body.
"""

from dataclasses import dataclass

from . import alertmanager
from .chance import Chance
from .logentries import PLAIN, WEEKS, line, style_of_week, text

OVERLAP = 3
"""The last entries of a week that the export of the next week holds once more."""


@dataclass(frozen=True)
class Line:
    """One line of a file. `fate` is 'kept', 'duplicate', 'rewritten' or the damage."""

    raw: bytes
    record: object
    fate: str = "kept"


def log_lines(entries):
    """The lines of the log: week after week, each newest first, as the exporter asked."""
    weeks = [[entry for entry in entries if entry.week == week] for week in range(WEEKS)]
    again = [week[-OVERLAP:] for week in weeks]
    damages = _log_damages(entries, {entry.id for overlap in again for entry in overlap})
    lines = []
    for number, week in enumerate(weeks):
        style = style_of_week(number)
        lines += [_log_line(entry, style, damages.get(entry.id)) for entry in reversed(week)]
        if number > 0:
            lines += [_again(entry, style) for entry in reversed(again[number - 1])]
    return lines


def _log_line(entry, style, damage):
    raw = line(entry, style).encode()
    return Line(_LOG_DAMAGES[damage](raw), entry, damage) if damage else Line(raw, entry)


def _again(entry, style):
    """An entry that the week before has already given, perhaps written otherwise."""
    is_same = style == style_of_week(entry.week)
    return Line(line(entry, style).encode(), entry, "duplicate" if is_same else "rewritten")


def _log_damages(entries, spared):
    """The damage of each victim, by the id of the entry."""
    chance = Chance("damage")
    plain = [entry for entry in entries
             if style_of_week(entry.week) == PLAIN and entry.id not in spared]
    # The phone rings after a push or a text message, so these are no page's only evidence.
    calls = [entry for entry in plain if entry.action.channel == "phone"
             and entry.action.kind == "notify"]
    notes = [entry for entry in plain if entry.action.kind == "annotate"]
    with_accent = [entry for entry in calls if "ë" in entry.action.person.name]
    choices = {"cut in the middle": calls, "invalid UTF-8": with_accent, "bad escape": notes,
               "no created_at": calls, "lone surrogate": notes, "NUL byte": calls}
    damages = {}
    for damage, candidates in choices.items():
        left = [entry for entry in candidates if entry.id not in damages]
        damages[chance.pick(left).id] = damage
    return damages


def _cut(raw):
    return raw[:len(raw) * 3 // 5]


def _in_note(inserted):
    start = b'"type":"note","summary":"'
    return lambda raw: raw.replace(start, start + inserted, 1)


_LOG_DAMAGES = {
    "cut in the middle": _cut,
    # The name as ISO 8859-1 has it.
    "invalid UTF-8": lambda raw: raw.replace("ë".encode(), b"\xeb"),
    "bad escape": _in_note(rb"\x41"),
    "no created_at": lambda raw: raw.replace(b'"created_at"', b'"created_on"', 1),
    "lone surrogate": _in_note(rb"\ud83d "),
    "NUL byte": lambda raw: raw.replace(b"Notified ", b"Notified\0", 1),
}


def webhook_lines(flushes):
    """The lines of the webhook archive, by the time of sending."""
    chance = Chance("webhooks")
    sent = sorted((flush for group in flushes.values() for flush in group),
                  key=lambda flush: (flush.at, flush.group.key))
    repeats = [flush for flush in sent if flush.reason == "repeat interval elapsed"]
    cut, garbled = chance.some(repeats, 2)
    retried = chance.some([flush for flush in sent if flush not in (cut, garbled)], 18)
    retried_at = {id(flush) for flush in retried}
    lines = []
    for number, flush in enumerate(sent):
        raw = text(alertmanager.body(flush)).encode()
        if flush is cut:
            lines.append(Line(_cut(raw), flush, "cut in the middle"))
        elif flush is garbled:
            damaged = raw.replace(b'"summary":"', b'"summary":"\xff\xfe', 1)
            lines.append(Line(damaged, flush, "invalid UTF-8"))
        else:
            lines.append(Line(raw, flush))
        if id(flush) in retried_at:
            lines.append(Line(raw, flush, "duplicate"))
        if number == len(sent) // 2:
            lines.append(Line(_PROXY_ERROR, None, "no JSON"))
    return lines


_PROXY_ERROR = b"<html><head><title>502 Bad Gateway</title></head><body></body></html>"
"""What the archive's proxy once answered, kept in place of a body."""

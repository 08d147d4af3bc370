"""What a reader of the files must find in them, counted on the model, not on the text.

Times are UTC, months are calendar months of the start. Damaged lines count as
absent, duplicates once. The terms are those of the project's metrics.
"""

from collections import Counter

from . import alertmanager, clock
from .exports import status
from .organisation import PEOPLE

_DAMAGES_THAT_PARSE = ("no created_at", "lone surrogate")


def truth(found, log_lines, webhook_lines):
    """The expected counts as nested tables."""
    kept = [line.record for line in log_lines if line.fate == "kept"]
    return {
        "period": {"first": clock.written(clock.FIRST), "end": clock.written(clock.END)},
        "logEntries": {
            "lines": _fates(log_lines),
            "kinds": _sorted(Counter(entry.type for entry in kept)),
            "damagedLinesThatAreJSON": list(_DAMAGES_THAT_PARSE)},
        "incidents": _incidents(found, kept),
        "people": _people(found, kept),
        "rules": _rules(found, kept),
        "webhooks": _webhooks(webhook_lines),
        "join": _join(found, webhook_lines),
    }


def _fates(lines):
    counts = Counter(line.fate for line in lines)
    damages = {fate: count for fate, count in counts.items()
               if fate not in ("kept", "duplicate", "rewritten")}
    return {"all": len(lines), "distinct": counts["kept"], "exactDuplicates": counts["duplicate"],
            "rewrittenDuplicates": counts["rewritten"], "damaged": _sorted(damages)}


def _sorted(counts):
    return dict(sorted(counts.items()))


def _paged_ids(kept):
    return {entry.incident.id for entry in kept if entry.action.interrupts}


def _incidents(found, kept):
    paged = _paged_ids(kept)
    pages = [incident for incident in found if incident.id in paged]
    return {
        "all": len(found),
        "byStatus": _sorted(Counter(status(incident) for incident in found)),
        "byMonth": _sorted(Counter(clock.month(incident.opened_at) for incident in found)),
        "byUrgency": _sorted(Counter(incident.urgency for incident in found)),
        "merged": sum(incident.merged_into is not None for incident in found),
        "pages": len(pages),
        "pagesByMonth": _sorted(Counter(clock.month(incident.opened_at) for incident in pages)),
        "pagesByTeam": _sorted(Counter(incident.service.team.name for incident in pages)),
        "pagesByService": _sorted(Counter(incident.service.name for incident in pages)),
        "pagesAcknowledged": sum(_is_acknowledged(incident) for incident in pages),
        "pagesSelfResolved": sum(_is_self_resolved(incident) for incident in pages),
        "secondsToAcknowledgePages": _ranks(_seconds_to_acknowledge(pages)),
        "inStorms": _sorted(Counter(incident.storm for incident in found if incident.storm)),
    }


def _first_acknowledgement(incident):
    """The first acknowledgement, or None. All are by people, of open incidents."""
    return next((a for a in incident.actions if a.kind == "acknowledge"), None)


def _seconds_to_acknowledge(pages):
    firsts = [(incident, _first_acknowledgement(incident)) for incident in pages]
    return sorted(first.at - incident.opened_at for incident, first in firsts if first)


def _ranks(values):
    """Count and percentiles by nearest rank; `values` are sorted."""
    ranks = {f"p{percent}": values[-(-percent * len(values) // 100) - 1]
             for percent in (50, 75, 90, 95)}
    return {"count": len(values), **ranks}


def _is_acknowledged(incident):
    return _first_acknowledgement(incident) is not None


def _is_self_resolved(incident):
    end = incident.last("resolve", "merge")
    return end is not None and end.person is None and not _is_acknowledged(incident)


def _people(found, kept):
    """Per name: notifications by channel, what they fold into, pages acknowledged first."""
    paged = _paged_ids(kept)
    firsts = [_first_acknowledgement(incident) for incident in found if incident.id in paged]
    acknowledged = Counter(first.person.name for first in firsts if first)
    received = {person.name: [] for person in PEOPLE}
    for entry in kept:
        if entry.action.kind == "notify":
            received[entry.action.person.name].append(entry.action)
    return {person.name: {**_person(person, received[person.name]),
                          "acknowledged": acknowledged[person.name]} for person in PEOPLE}


def _person(person, received):
    times = sorted(action.at for action in received if action.interrupts)
    interruptions = _interruptions(times)
    return {
        "id": person.id,
        "notifications": _sorted(Counter(action.channel for action in received)),
        "interruptions": len(interruptions),
        "interruptionsByHours": _sorted(
            Counter(clock.hours_class(at, person.zone) for at in interruptions)),
        "disturbances": _disturbances(times)}


def _interruptions(times):
    """The first times of the runs: all that arrive within 60 s of a first one are one."""
    firsts = []
    for at in times:
        if not firsts or at - firsts[-1] > 60:
            firsts.append(at)
    return firsts


def _disturbances(times):
    """How many times are more than ten minutes after the one before."""
    return sum(index == 0 or at - times[index - 1] > 600 for index, at in enumerate(times))


def _rules(found, kept):
    """Pages per 'rule @ service'. A customer's mail has no rule but its title."""
    paged = _paged_ids(kept)
    return _sorted(Counter(f"{incident.rule.name} @ {incident.service.name}"
                           for incident in found if incident.id in paged))


def _told(webhook_lines):
    """The distinct alerts (fingerprint, start) of the undamaged bodies."""
    told = {}
    for line in webhook_lines:
        if line.fate == "kept":
            for firing, is_resolved in line.record.alerts:
                told[firing] = told.get(firing, False) or is_resolved
    return told


def _webhooks(webhook_lines):
    kept = [line.record for line in webhook_lines if line.fate == "kept"]
    told = _told(webhook_lines)
    return {
        "lines": _fates(webhook_lines),
        "bodies": {"firing": sum(flush.is_firing for flush in kept),
                   "resolved": sum(not flush.is_firing for flush in kept)},
        "reasons": _sorted(Counter(flush.reason for flush in kept)),
        "groups": len({flush.group for flush in kept}),
        "alerts": len(told),
        "alertsToldResolved": sum(told.values()),
        "alertsThatNeverPage": sum(not firing.rule.pages for firing in told),
        "alertsByMonth": _sorted(Counter(clock.month(firing.start) for firing in told))}


def _join(found, webhook_lines):
    """The alerts whose group key opened an incident that started while they fired.

    An incident joins an alert when its start lies in [start - 60 s, end + 15 min];
    the nearest start wins, and the earlier incident when two are as near.
    """
    by_key = {}
    for incident in found:
        if incident.rule.source == "alertmanager":
            by_key.setdefault(incident.key, []).append(incident)
    joined = Counter()
    told = _told(webhook_lines)
    for firing, is_resolved in told.items():
        end = firing.end if is_resolved else clock.END
        candidates = [incident for incident in by_key.get(_incident_key(firing), [])
                      if firing.start - 60 <= incident.opened_at <= end + 900]
        if candidates:
            nearest = min(candidates, key=lambda i: abs(i.opened_at - firing.start))
            joined[nearest.id] += 1
    return {"joinedAlerts": sum(joined.values()), "joinedIncidents": len(joined),
            "unjoinedAlerts": len(told) - sum(joined.values()),
            "unjoinedIncidents": len(found) - len(joined),
            "episodes": len(found) + len(told) - sum(joined.values())}


def _incident_key(firing):
    rule = firing.rule
    group = alertmanager.Group(rule.name, firing.cluster, rule.service.name, rule.severity)
    return group.incident_key

"""What a reader of the files must find in them, counted on the model, not on the text.

Times are UTC, months are calendar months of the start. Damaged lines count as
absent, duplicates once. The terms are those of the project's metrics.
"""

from collections import Counter

from . import alertmanager, clock, duties, episodes, schedules, sites
from .counting import load, ranks, sorted_counts
from .exports import status
from .organisation import PEOPLE

_DAMAGES_THAT_PARSE = ("no created_at", "lone surrogate")


def truth(found, log_lines, webhook_lines, problems, nagios_lines, tickets):
    """The expected counts as nested tables."""
    kept = [line.record for line in log_lines if line.fate == "kept"]
    return {
        "period": {"first": clock.written(clock.FIRST), "end": clock.written(clock.END)},
        "logEntries": {
            "lines": _fates(log_lines),
            "kinds": sorted_counts(Counter(entry.type for entry in kept)),
            "damagedLinesThatAreJSON": list(_DAMAGES_THAT_PARSE)},
        "incidents": _incidents(found, kept),
        "people": _people(found, kept),
        "rules": _rules(found, kept),
        "webhooks": _webhooks(webhook_lines),
        "join": _join(found, webhook_lines),
        "nagios": sites.depots(problems, nagios_lines),
        "schedules": schedules.counts(),
        "duties": duties.duties(kept, problems),
        "contacts": sites.contacts(problems),
        "serviceNow": sites.desk(tickets),
        "episodes": episodes.figures([
            *_episodes(found, kept), *episodes.of_alerts(_unjoined(found, webhook_lines)),
            *episodes.of_problems(problems), *episodes.of_tickets(tickets)]),
    }


def _episodes(found, kept):
    """The pager's episodes: its incidents."""
    paged = _paged_ids(kept)
    for incident in found:
        first = _first_acknowledgement(incident)
        yield episodes.Episode(
            "pagerduty", incident.opened_at, incident.service.name, incident.service.team.name, incident.id in paged,
            first.at if first else None, _is_self_resolved(incident))


def _fates(lines):
    counts = Counter(line.fate for line in lines)
    damages = {fate: count for fate, count in counts.items()
               if fate not in ("kept", "duplicate", "rewritten")}
    return {"all": len(lines), "distinct": counts["kept"], "exactDuplicates": counts["duplicate"],
            "rewrittenDuplicates": counts["rewritten"], "damaged": sorted_counts(damages)}


def _paged_ids(kept):
    return {entry.incident.id for entry in kept if entry.action.interrupts}


def _incidents(found, kept):
    paged = _paged_ids(kept)
    pages = [incident for incident in found if incident.id in paged]
    return {
        "all": len(found),
        "byStatus": sorted_counts(Counter(status(incident) for incident in found)),
        "byMonth": sorted_counts(Counter(clock.month(incident.opened_at) for incident in found)),
        "byUrgency": sorted_counts(Counter(incident.urgency for incident in found)),
        "merged": sum(incident.merged_into is not None for incident in found),
        "pages": len(pages),
        "pagesByMonth": sorted_counts(Counter(clock.month(incident.opened_at) for incident in pages)),
        "pagesByTeam": sorted_counts(Counter(incident.service.team.name for incident in pages)),
        "pagesByService": sorted_counts(Counter(incident.service.name for incident in pages)),
        "pagesAcknowledged": sum(_is_acknowledged(incident) for incident in pages),
        "pagesSelfResolved": sum(_is_self_resolved(incident) for incident in pages),
        "secondsToAcknowledgePages": ranks(_seconds_to_acknowledge(pages)),
        "inStorms": sorted_counts(Counter(incident.storm for incident in found if incident.storm)),
    }


def _first_acknowledgement(incident):
    """The first acknowledgement, or None. All are by people, of open incidents."""
    return next((a for a in incident.actions if a.kind == "acknowledge"), None)


def _seconds_to_acknowledge(pages):
    firsts = [(incident, _first_acknowledgement(incident)) for incident in pages]
    return sorted(first.at - incident.opened_at for incident, first in firsts if first)


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
    return {person.name: {"id": person.id, **load(received[person.name], person.zone),
                          "acknowledged": acknowledged[person.name]} for person in PEOPLE}


def _rules(found, kept):
    """Pages per 'rule @ service'. A customer's mail has no rule but its title."""
    paged = _paged_ids(kept)
    return sorted_counts(Counter(f"{incident.rule.name} @ {incident.service.name}"
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
        "reasons": sorted_counts(Counter(flush.reason for flush in kept)),
        "groups": len({flush.group for flush in kept}),
        "alerts": len(told),
        "alertsToldResolved": sum(told.values()),
        "alertsThatNeverPage": sum(not firing.rule.pages for firing in told),
        "alertsByMonth": sorted_counts(Counter(clock.month(firing.start) for firing in told))}


def _openers(found, webhook_lines):
    """Of each alert the incident that its group key opened while it fired, or None.

    An incident joins an alert when its start lies in [start - 60 s, end + 15 min];
    the nearest start wins, and the earlier incident when two are as near.
    """
    by_key = {}
    for incident in found:
        if incident.rule.source == "alertmanager":
            by_key.setdefault(incident.key, []).append(incident)
    openers = {}
    for firing, is_resolved in _told(webhook_lines).items():
        end = firing.end if is_resolved else clock.END
        candidates = [incident for incident in by_key.get(_incident_key(firing), [])
                      if firing.start - 60 <= incident.opened_at <= end + 900]
        openers[firing] = min(candidates, key=lambda i: abs(i.opened_at - firing.start), default=None)
    return openers


def _unjoined(found, webhook_lines):
    return [firing for firing, incident in _openers(found, webhook_lines).items() if incident is None]


def _join(found, webhook_lines):
    openers = _openers(found, webhook_lines).values()
    joined = Counter(incident.id for incident in openers if incident)
    return {"joinedAlerts": joined.total(), "joinedIncidents": len(joined),
            "unjoinedAlerts": len(openers) - joined.total(),
            "unjoinedIncidents": len(found) - len(joined),
            "episodes": len(found) + len(openers) - joined.total()}


def _incident_key(firing):
    rule = firing.rule
    group = alertmanager.Group(rule.name, firing.cluster, rule.service.name, rule.severity)
    return group.incident_key

"""Rootly: alerts and what happened to them, incidents, and shifts."""

from .. import clock
from .form import Form
from .story import PEOPLE

_API = "https://api.rootly.com/v1"
_PEOPLE = {"ada": 7101, "bo": 7102}
_AHEAD = 2 * clock.HOUR


def _milliseconds(at, part=0):
    """In the zone of whoever asks; `part` is that of a second, in thousandths."""
    text = clock.written(at, _AHEAD)
    return f"{text[:19]}.{part:03d}{text[19:]}"


def _uuid(kind, number):
    return f"{kind:08x}-8c1d-4f2a-b3e5-{number:012x}"


def _alert_id(firing):
    return _uuid(0xA1E2, firing.number)


def _is_manual(firing):
    return firing.acknowledged_at is not None


def _links(path):
    url = f"{_API}/{path}?page%5Bnumber%5D=1&page%5Bsize%5D=50"
    return {"self": url, "first": url, "prev": None, "next": None, "last": url}


_META = {"current_page": 1, "next_page": None, "prev_page": None, "total_count": 60, "total_pages": 1}


# ---------------------------------------------------------------------------------------------- alerts

def _named(kind, name):
    return {"id": _uuid(kind, len(name)), "name": name, "slug": name.lower(), "description": None, "color": "#4A90D9"}


def _alert(firing):
    """GET /v1/alerts."""
    return [{"id": _alert_id(firing), "type": "alerts", "attributes": {
        "short_id": f"A{firing.number:05d}", "source": "alertmanager", "status": "resolved", "summary": firing.title,
        "noise": "noise" if firing.number % 8 == 1 else None, "description": f"{firing.rule} on {firing.key}",
        "services": [_named(0x5E21, firing.service)], "groups": [_named(0x6E0, "Shop")], "environments": [_named(0xE27, "Production")],
        "service_ids": [_uuid(0x5E21, len(firing.service))], "group_ids": [_uuid(0x6E0, 4)], "environment_ids": [_uuid(0xE27, 10)],
        "external_id": firing.key, "external_url": "https://prometheus.example/alerts", "alert_urgency_id": _uuid(0x02E, 1),
        "labels": [{"key": "severity", "value": "critical"}, {"key": "alertname", "value": firing.rule}],
        "data": {"status": "firing", "labels": {"alertname": firing.rule, "severity": "critical", "service": firing.service}},
        "started_at": _milliseconds(firing.fired_at), "ended_at": _milliseconds(firing.resolved_at),
        "created_at": _milliseconds(firing.fired_at, 412), "updated_at": _milliseconds(firing.resolved_at, 88),
    }, "relationships": {"alert_events": {"data": []}}}]


def _read_alert(firing):
    return {"title": firing.title, "alertKey": firing.key, "incident": _alert_id(firing), "team": "Shop", "rule": firing.rule,
            "severity": "critical", "resolvedBy": None}


# ---------------------------------------------------------------------------------------------- events of alerts

_CHANNELS = (("sms", "texted"), ("phone", "called"))
"""The channels of notifications that interrupt, and the words for them."""


def _interruption(firing):
    return _CHANNELS[firing.number // 2 % 2]


def _aside(firing):
    """A second notification, which wakes nobody, or of which the way is not told."""
    return (("email", "emailed"), ("chat", "slacked"), ("other", "notified"))[firing.number % 3]


def _event(firing, index, at, kind, action, who=None, details=None):
    by_itself = "system" if firing.number % 4 == 1 else "alertmanager"
    return {"id": _uuid(0xE0E0 + index, firing.number), "type": "alert_events", "attributes": {
        "kind": kind, "action": action, "source": by_itself if who is None else "mobile",
        "user_id": None if who is None else _PEOPLE[who[0]], "details": details, "created_at": _milliseconds(at),
        "updated_at": _milliseconds(at),
    }}


def _notified(firing):
    yield _event(firing, 2, firing.notified_at, "notification", _interruption(firing)[1], firing.person)
    yield _event(firing, 3, firing.notified_at + 40, "notification", _aside(firing)[1], firing.person)
    yield _event(firing, 4, firing.notified_at + 50, "notification", "answered", firing.person)


def _handled(firing):
    """What somebody does about it."""
    at, who = firing.acknowledged_at, firing.person
    yield _event(firing, 5, at, "status_update", "acknowledged", who)
    yield _event(firing, 6, at + 60, "note", "added", who, "The last release is being rolled back.")
    yield _event(firing, 7, at + 120, "alert_urgency", "updated", who)
    yield _event(firing, 8, firing.resolved_at, "status_update", "resolved", who)


def _events(firing):
    yield _event(firing, 0, firing.fired_at, "informational", "created")
    yield _event(firing, 1, firing.fired_at + 2, "alert_routing", "attached")
    yield from _notified(firing)
    if _is_manual(firing):
        yield from _handled(firing)
    else:
        yield _event(firing, 9, firing.fired_at + 90, "alert_grouping", "added")
        yield _event(firing, 8, firing.resolved_at, "status_update", "resolved")


def _event_pages(firing):
    """GET /v1/alerts/{id}/events, the newest first; of every third one the events without their page, with the alert's id.

    Some come twice, as a list moved between two calls.
    """
    events = list(_events(firing))[::-1]
    if firing.number % 3 == 2:
        return [{**event, "alert_id": _alert_id(firing)} for event in events]
    parts = [events[:3], events[2:]] if firing.number % 7 == 4 else [events]
    return [{"data": part, "links": _links(f"alerts/{_alert_id(firing)}/events"), "meta": _META} for part in parts]


def _read_events(firing):
    """Events have no title, and people are numbers in them."""
    who = str(_PEOPLE[firing.person[0]]) if _is_manual(firing) else None
    return {"title": None, "incident": _alert_id(firing), "endedBy": "person" if who else "monitor", "acknowledgedBy": who,
            "resolvedBy": who}


def _notifies(firing):
    return [(_interruption(firing)[0], firing.notified_at), (_aside(firing)[0], firing.notified_at + 40)]


# ---------------------------------------------------------------------------------------------- incidents

def _wrapped(kind, name, number):
    return {"data": {"id": _uuid(number, len(name)), "type": kind, "attributes": {"name": name, "slug": name.lower()}}}


def _incident(firing):
    """GET /v1/incidents; of the first one there is a test too, as people make them to try things."""
    found = _incident_object(firing, _uuid(0x12C, firing.number), "normal")
    if firing.number:
        return [found]
    test = _incident_object(firing, _uuid(0x7E57, firing.number), "test")
    return [found, test]


def _incident_object(firing, identifier, kind):
    at = _milliseconds(firing.acknowledged_at) if _is_manual(firing) else None
    return {"id": identifier, "type": "incidents", "attributes": {
        "sequential_id": firing.number + 4100, "title": firing.title, "kind": kind, "slug": f"{firing.service}-{firing.number}",
        "parent_incident_id": None, "duplicate_incident_id": None, "summary": f"{firing.rule} on {firing.key}", "private": False,
        "status": "resolved", "severity": _wrapped("severities", "SEV2", 0x5E7),
        "environments": [_wrapped("environments", "Production", 0xE27)], "incident_types": [], "functionalities": [],
        "services": [_wrapped("services", firing.service, 0x5E21)], "groups": [_wrapped("groups", "Shop", 0x6E0)],
        "labels": {"platform": "web"},
        "slack_channel_id": "C05RQ2X7ZKA", "slack_channel_name": f"inc-{firing.number}", "mitigation_message": None,
        "resolution_message": "Rolled back.", "cancellation_message": None, "scheduled_for": None, "scheduled_until": None,
        "retrospective_progress_status": "not_started", "in_triage_at": None, "started_at": _milliseconds(firing.fired_at),
        "detected_at": _milliseconds(firing.fired_at, 200), "acknowledged_at": at,
        "mitigated_at": _milliseconds(firing.resolved_at - 60), "resolved_at": _milliseconds(firing.resolved_at), "cancelled_at": None,
        "created_at": _milliseconds(firing.fired_at, 300), "updated_at": _milliseconds(firing.resolved_at + 7200),
    }}


def _read_incident(firing):
    return {"title": firing.title, "incident": _uuid(0x12C, firing.number), "severity": "SEV2", "team": "Shop", "resolvedBy": None,
            "acknowledgedBy": None}


# ---------------------------------------------------------------------------------------------- shifts

def _shifts(firings):
    """GET /v1/shifts: a week each, one after the other."""
    start = firings[0].fired_at // clock.DAY * clock.DAY
    return [{"id": _uuid(0x5217, week), "type": "shifts", "attributes": {
        "schedule_id": _uuid(0x5CED, 1), "rotation_id": None if week == 3 else _uuid(0x207A, 1),
        "starts_at": _milliseconds(start + week * clock.WEEK), "ends_at": _milliseconds(start + (week + 1) * clock.WEEK),
        "is_override": week == 3, "shift_override": None, "user": _user(PEOPLE[week % 2]),
    }} for week in range(4)]


def _user(person):
    return {"data": {"id": str(_PEOPLE[person[0]]), "type": "users", "attributes": {
        "name": person[1], "email": f"{person[0]}@example.com", "time_zone": "Europe/Berlin"}}}


def _read_with_shifts(firing):
    who = firing.person[1] if _is_manual(firing) else None
    return _read_events(firing) | {"acknowledgedBy": who, "resolvedBy": who}


FORMATS = (
    Form("rootly-alerts", _alert, page="data", behind={"links": _links("alerts"), "meta": _META}, extension="json", tells_service=True,
         tells_key=True, expects=_read_alert),
    Form("rootly-alert-events", _event_pages, tells_pages=True, tells_acknowledgement=True, expects=_read_events, notifies=_notifies),
    Form("rootly-incidents", _incident, page="data", behind={"links": _links("incidents"), "meta": _META}, extension="json",
         tells_acknowledgement=True, tells_service=True, expects=_read_incident),
    Form("rootly-shifts", _shifts, whole=True, page="data", extension="json", is_history=False, helps="rootly-alert-events",
         expects=_read_with_shifts),
)

# What the reading was checked against.
EVIDENCE = {
    "rootly-alerts": (
        "documentation only",
        "Rootly's API schema"),
    "rootly-alert-events": (
        "documentation only",
        "Rootly's API schema"),
    "rootly-incidents": (
        "documentation only",
        "Rootly's API schema"),
    "rootly-shifts": (
        "documentation only",
        "Rootly's API schema"),
}

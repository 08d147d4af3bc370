"""Retropager's own events, version 1."""

import hashlib

from .. import clock
from .form import Form

_CHANNELS = ("push", "phone", "sms")
_ZONE = "Europe/Berlin"


def _event(firing, kind, at, **more):
    return {"v": 1, "t": clock.written(at), "type": kind, "alert": firing.id, **more}


def _person(firing):
    login, name = firing.person
    return {"v": 1, "t": clock.written(firing.fired_at), "type": "person", "user": login, "name": name, "timeZone": _ZONE}


def _maintenance(firing):
    """Planned work on another service, which is of no alert."""
    at = firing.fired_at + 60
    return {"v": 1, "t": clock.written(at), "type": "maintenance.window", "service": "backup", "start": clock.written(at),
            "end": clock.written(at + 1800)}


def _seen(firing):
    """Of every fourth one a monitor saw the condition begin and clear, too: of what, the ids of its episodes tell."""
    if firing.number % 4:
        return {"source": "pagerduty", "sources": ["pagerduty"]}
    member = hashlib.sha256(f"{firing.key}\n{firing.fired_at}".encode()).hexdigest()[:16]
    return {"source": "alertmanager", "sources": ["pagerduty", "alertmanager"], "members": [member],
            "monitorFiredAt": clock.written(firing.fired_at - 30), "clearedAt": clock.written(firing.resolved_at - 60)}


def _fired(firing):
    teams = {"teams": ["Shop", "Web"]} if firing.number % 2 else {"team": "Shop"}
    return _event(firing, "alert.fired", firing.fired_at, fp=firing.key, rule=firing.rule, service=firing.service,
                  incident=f"P{firing.id}", **teams, severity="critical", urgency="high", summary=firing.title,
                  labels={"shard": firing.key}, **_seen(firing))


def _end_of_itself(firing):
    """What nobody touched: some go on in another incident, some are closed by the pager's timer."""
    if firing.number % 10 == 9:
        return _event(firing, "alert.merged", firing.resolved_at, into="F9")
    return _event(firing, "alert.resolved", firing.resolved_at, by="timeout" if firing.number % 10 == 7 else "monitor")


def _course(firing):
    """What people did, one after the other; of some the acknowledgement ran out, and was given again."""
    login, at = firing.person[0], firing.acknowledged_at
    if firing.number % 6 == 4:
        yield _event(firing, "page.acked", at - 60, automatic=True)
    yield _event(firing, "page.acked", at, user=login)
    yield _event(firing, "note.added", at + 60, user=login, text="Rolling back the last release.")
    yield _event(firing, "ticket.linked", at + 90, user=login, ref="SHOP-17")
    yield _event(firing, "incident.linked", at + 100, user=login, ref="INC-4")
    yield _event(firing, "page.snoozed", at + 120, until=clock.written(at + 3600))
    if firing.number % 6 == 2:
        yield _event(firing, "page.unacked", at + 150)
        yield _event(firing, "page.acked", at + 160, user=login)
    yield _event(firing, "page.reassigned", at + 170, user=login)
    yield _event(firing, "label", at + 180, user=login, value="actionable" if firing.number % 4 else "not_actionable")


def _events(firing):
    """docs/EVENTS.md."""
    login = firing.person[0]
    yield _person(firing)
    yield _fired(firing)
    yield _event(firing, "page.assigned", firing.fired_at, user=login)
    yield _event(firing, "page.notified", firing.notified_at, user=login, channel=_CHANNELS[firing.number % 3])
    yield _event(firing, "page.notified", firing.notified_at + 40, user=login, channel="email")
    if firing.acknowledged_at is None:
        yield _event(firing, "page.escalated", firing.fired_at + 200, user=login, reason="timeout")
        yield _end_of_itself(firing)
        return
    yield _maintenance(firing)
    yield from _course(firing)
    yield _event(firing, "alert.resolved", firing.resolved_at, by="user", user=login)


def _lines(firing):
    # A line twice is one event.
    return [*_events(firing), *([_fired(firing)] if firing.number % 5 == 3 else [])]


def _ended_by(firing):
    if firing.acknowledged_at:
        return "person"
    return {7: "timeout", 9: "merge"}.get(firing.number % 10, "monitor")


def read(firing):
    """What is read of a firing."""
    person = firing.person[1] if firing.acknowledged_at else None
    seen = {"members": [], "monitorFiredAt": None, "clearedAt": None} | _seen(firing)
    return {
        "title": firing.title, "alertKey": firing.key, "rule": firing.rule, "service": firing.service, "team": "Shop",
        "teams": ["Shop", "Web"] if firing.number % 2 else ["Shop"], "incident": f"P{firing.id}", "severity": "critical",
        "urgency": "high", "endedBy": _ended_by(firing), "acknowledgedBy": person, "resolvedBy": person,
        "hours": clock.hours_class(firing.notified_at, _ZONE), **seen,
    }


def _notifies(firing):
    return [(_CHANNELS[firing.number % 3], firing.notified_at), ("email", firing.notified_at + 40)]


def _untold(firing):
    """Events of a history that tells neither who was notified nor who did what, and that it ended, but not when."""
    yield _event(firing, "alert.fired", firing.fired_at, fp=firing.key, rule=firing.rule, summary="", source="servicenow",
                 sources=["servicenow"], untold=["pages", "people"])
    if firing.acknowledged_at:
        yield _event(firing, "page.acked", firing.acknowledged_at)
    by = "user" if firing.acknowledged_at else "monitor"
    yield _event(firing, "alert.resolved", firing.fired_at, by=by, untold=["end"])


def _read_untold(firing):
    return {"title": None, "service": None, "teams": [], "sources": ["servicenow"], "acknowledgedBy": None, "resolvedBy": None,
            "endedBy": "person" if firing.acknowledged_at else "monitor"}


FORMATS = (
    Form("retropager-events", _lines, tells_pages=True, tells_acknowledgement=True, tells_person=True, tells_service=True,
         tells_key=True, expects=read, notifies=_notifies),
    Form("retropager-events", _untold, variant="untold", tells_acknowledgement=True, tells_end=False, tells_key=True,
         expects=_read_untold),
)

# What the reading was checked against.
EVIDENCE = {
    "retropager-events": (
        "documentation only",
        "the description of version 1, and what a simulator writes in it"),
}

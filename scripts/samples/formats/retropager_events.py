"""Retropager's own events, version 1."""

from .. import clock
from .form import Form

_CHANNELS = ("push", "phone", "sms")


def _event(firing, kind, at, **more):
    return {"v": 1, "t": clock.written(at), "type": kind, "alert": firing.id, **more}


def _fired(firing):
    teams = {"teams": ["Shop", "Web"]} if firing.number % 2 else {"team": "Shop"}
    return _event(firing, "alert.fired", firing.fired_at, fp=firing.key, rule=firing.rule, service=firing.service,
                  incident=f"P{firing.id}", **teams, severity="critical", urgency="high", summary=firing.title,
                  labels={"shard": firing.key})


def _events(firing):
    """docs/EVENTS.md."""
    login, name = firing.person
    yield {"v": 1, "t": clock.written(firing.fired_at), "type": "person", "user": login, "name": name, "timeZone": "Europe/Berlin"}
    yield _fired(firing)
    yield _event(firing, "page.assigned", firing.fired_at, user=login)
    yield _event(firing, "page.notified", firing.notified_at, user=login, channel=_CHANNELS[firing.number % 3])
    yield _event(firing, "page.notified", firing.notified_at + 40, user=login, channel="email")
    if firing.acknowledged_at is None:
        yield _event(firing, "page.escalated", firing.fired_at + 200, user=login, reason="timeout")
        yield _event(firing, "alert.resolved", firing.resolved_at, by="monitor")
        return
    at = firing.acknowledged_at
    yield _event(firing, "page.acked", at - 60, automatic=True) if firing.number % 6 == 4 else None
    yield _event(firing, "page.acked", at, user=login)
    yield _event(firing, "note.added", at + 60, user=login, text="Rolling back the last release.")
    yield _event(firing, "ticket.linked", at + 90, user=login, ref="SHOP-17")
    yield _event(firing, "page.snoozed", at + 120, until=clock.written(at + 3600))
    yield _event(firing, "label", at + 180, user=login, value="actionable")
    yield _event(firing, "alert.resolved", firing.resolved_at, by="user", user=login)


def _lines(firing):
    found = [each for each in _events(firing) if each]
    # A line twice is one event.
    return found + ([_fired(firing)] if firing.number % 5 == 3 else [])


def _read(firing):
    is_manual = firing.acknowledged_at is not None
    return {
        "title": firing.title, "alertKey": firing.key, "rule": firing.rule, "service": firing.service, "team": "Shop",
        "teams": ["Shop", "Web"] if firing.number % 2 else ["Shop"], "incident": f"P{firing.id}", "severity": "critical",
        "urgency": "high", "endedBy": "person" if is_manual else "monitor", "acknowledgedBy": firing.person[1] if is_manual else None,
        "resolvedBy": firing.person[1] if is_manual else None, "hours": clock.hours_class(firing.notified_at, "Europe/Berlin"),
    }


def _notifies(firing):
    return [(_CHANNELS[firing.number % 3], firing.notified_at), ("email", firing.notified_at + 40)]


FORMATS = (
    Form("retropager-events", _lines, tells_pages=True, tells_acknowledgement=True, tells_person=True, expects=_read, notifies=_notifies),
)

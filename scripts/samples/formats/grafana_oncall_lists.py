"""Grafana OnCall's lists: alert groups, the alerts in them, notes on them, and who was on call."""

from .. import clock
from .form import Form
from .grafana_oncall import PEOPLE as USERS
from .grafana_oncall import group_id, is_manual, labels, maybe, micro, payload, read_with_payload, user
from .story import PEOPLE

_PAGE = {"next": None, "previous": None, "current_page_number": 1, "page_size": 50, "total_pages": 1}


def _alert_group(firing):
    """GET /api/v1/alert_groups."""
    who = user(firing)["id"] if is_manual(firing) else None
    return [{
        "id": group_id(firing), "integration_id": "CK5Z2MOV9WTQ1", "team_id": "TI1X5D0K8VWM2", "route_id": "RJ7X0B4E6NPA3",
        "alerts_count": 2, "state": "resolved", "created_at": micro(firing.fired_at), "resolved_at": micro(firing.resolved_at),
        "resolved_by": who,
        "acknowledged_at": maybe(firing.acknowledged_at), "acknowledged_by": who, "labels": labels(firing), "title": firing.title,
        "permalinks": {"slack": None, "slack_app": None, "telegram": None,
                       "web": f"https://grafana.example/a/grafana-oncall-app/alert-groups/{group_id(firing)}"},
        "silenced_at": None,
        "last_alert": {"id": f"A{firing.number:05d}R4MZ0LQ7", "alert_group_id": group_id(firing),
                       "created_at": micro(firing.resolved_at - 5), "payload": payload(firing, is_firing=False)},
    }]


def _alerts(firing):
    """GET /api/v1/alerts: what the monitor sent, when it fired and when it recovered."""
    return [{
        "id": f"A{firing.number:05d}{letter}4MZ0LQ7", "alert_group_id": group_id(firing), "created_at": clock.written(at),
        "payload": payload(firing, is_firing),
    } for letter, at, is_firing in (("F", firing.fired_at, True), ("R", firing.resolved_at - 5, False))]


def _notes(firing):
    """GET /api/v1/resolution_notes; some were written in chat, by somebody whom OnCall does not know."""
    is_of_chat = firing.number % 8 == 6
    return [{
        "id": f"M{firing.number:05d}TQUS3PR", "alert_group_id": group_id(firing),
        "author": None if is_of_chat else USERS[firing.person[0]], "source": "slack" if is_of_chat else "web",
        "created_at": micro(firing.resolved_at + 600), "text": f"{firing.key}: resolved by rolling back.",
    }]


def _shifts(firings):
    """GET /api/v1/schedules/{id}/final_shifts: a day each, in turn."""
    start = firings[0].fired_at // clock.DAY * clock.DAY
    return [_shift(PEOPLE[day % 2], start + day * clock.DAY) for day in range(6)]


def _shift(person, start):
    return {"user_pk": USERS[person[0]], "user_email": f"{person[0]}@example.com", "user_username": person[0],
            "shift_start": clock.written(start), "shift_end": clock.written(start + clock.DAY)}


def _read(firing):
    """A group names its team by id, and people too."""
    who = user(firing)["id"] if is_manual(firing) else None
    return read_with_payload(firing) | {"team": "TI1X5D0K8VWM2", "acknowledgedBy": who, "resolvedBy": who}


def _read_with_shifts(firing):
    who = firing.person[0] if is_manual(firing) else None
    return _read(firing) | {"acknowledgedBy": who, "resolvedBy": who}


FORMATS = (
    Form("grafana-oncall-alert-groups", _alert_group, tells_key=True, page="results", behind=_PAGE, extension="json",
         tells_acknowledgement=True, tells_person=True, expects=_read),
    Form("grafana-oncall-alerts", _alerts, page="results", behind=_PAGE, extension="json", is_history=False, is_used=False),
    Form("grafana-oncall-resolution-notes", _notes, page="results", behind=_PAGE, extension="json", is_history=False,
         helps="grafana-oncall-alert-groups", expects=_read),
    Form("grafana-oncall-final-shifts", _shifts, whole=True, page="results", behind=_PAGE, extension="json", is_history=False,
         helps="grafana-oncall-alert-groups", expects=_read_with_shifts),
)

# What the reading was checked against.
EVIDENCE = {
    "grafana-oncall-alert-groups": (
        "documentation only",
        "the example in OnCall's documentation, without its trailing comma"),
    "grafana-oncall-alerts": (
        "documentation only",
        "the example in OnCall's documentation"),
    "grafana-oncall-resolution-notes": (
        "documentation only",
        "the examples in OnCall's documentation"),
    "grafana-oncall-final-shifts": (
        "documentation only",
        "the example in OnCall's documentation"),
}

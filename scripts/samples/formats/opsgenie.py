"""Opsgenie."""

from .. import clock
from .form import Form


def _milliseconds(at):
    return clock.written(at)[:-1] + ".000Z"


TEAM = "7e0d3b52-94a1-4c6f-8d27-0b5e61f3a9c8"
"""The id of the team, which a list of schedules calls Shop."""


def _teams(firing):
    """The team as a list of teams, as the owner, or among those who respond alone."""
    return ({"teams": [{"id": TEAM}], "ownerTeamId": ""}, {"teams": [], "ownerTeamId": TEAM}, {"teams": [], "ownerTeamId": ""})[
        firing.number % 3]


def _sent_teams(firing):
    """A webhook has names or ids, or objects with both."""
    if firing.number % 3 == 0:
        return {"teams": ["Shop"]}
    if firing.number % 3 == 1:
        return {"teams": [], "responders": [{"type": "team", "id": TEAM, "name": "Shop"}, {"type": "user", "id": "5f0c", "name": "ada"}]}
    return {"teams": ["Shop", "Search"], "responders": ["Shop", "Search"]}


def _read_webhook(firing):
    return {"title": firing.title, "alertKey": firing.key, "teams": ["Search", "Shop"] if firing.number % 3 == 2 else ["Shop"]}


def _alert(firing):
    """GET /v2/alerts: what became of it."""
    is_answered = firing.acknowledged_at is not None
    report = {"closeTime": (firing.resolved_at - firing.fired_at) * 1000}
    if is_answered:
        report |= {"ackTime": 180_000, "acknowledgedBy": f"{firing.person[0]}@example.com",
                   "closedBy": f"{firing.person[0]}@example.com"}
    return [{
        "id": f"0c9a3d2e-{firing.id}", "tinyId": str(firing.number + 4100), "alias": firing.key, "message": firing.title,
        "status": "closed", "acknowledged": is_answered, "isSeen": True, "tags": [firing.service], "snoozed": False, "count": 1,
        "lastOccurredAt": _milliseconds(firing.fired_at), "createdAt": _milliseconds(firing.fired_at),
        "updatedAt": _milliseconds(firing.resolved_at), "source": "api", "owner": "", "priority": "P2",
        **_teams(firing), "responders": [{"type": "team", "id": TEAM}, {"type": "schedule", "id": "3b1f"}],
        "integration": {"id": "1f", "name": "API", "type": "API"}, "report": report,
    }]


def _webhook(firing):
    """An archive of what a webhook integration was sent: one body for each action."""
    person = f"{firing.person[0]}@example.com"
    actions = [("Create", firing.fired_at, "System")]
    if firing.acknowledged_at:
        actions.append(("Acknowledge", firing.acknowledged_at, person))
    actions.append(("Close", firing.resolved_at, person if firing.acknowledged_at else "System"))
    return [{
        "action": action, "integrationName": "archive", "source": {"name": by, "type": "api" if by == "System" else "web"},
        "alert": {
            "alertId": f"0c9a3d2e-{firing.id}", "tinyId": str(firing.number + 4100), "alias": firing.key, "message": firing.title,
            "createdAt": firing.fired_at * 1000, "updatedAt": at * 1_000_000_000, "username": by, "userId": "", "priority": "P2",
            "tags": [firing.service], "entity": firing.service, **_sent_teams(firing),
        },
    } for action, at, by in actions]


FORMATS = (
    Form("opsgenie-alerts", _alert, tells_acknowledgement=True, tells_person=True, page="data", extension="json",
         expects=lambda firing: {"title": firing.title, "alertKey": firing.key, "team": TEAM}),
    Form("opsgenie-webhook", _webhook, tells_acknowledgement=True, tells_person=True, expects=_read_webhook),
)

# What the reading was checked against.
EVIDENCE = {
    "opsgenie-alerts": (
        "real payloads",
        "one alert that an integration's vendor published, and Opsgenie's API schema"),
    "opsgenie-webhook": (
        "documentation only",
        "the examples of Opsgenie's documentation"),
}

"""Opsgenie's lists of what is not an alert: schedules, who is on call, incidents, and files of its own log."""

from .. import clock
from .form import Form
from .opsgenie import TEAM
from .story import PEOPLE

_TEAM = {"id": TEAM, "name": "Shop"}
_SCHEDULES = (("3b1f6c20-77a4-4d19-8e02-5a9c1d7e4f30", "Shop first line", "Europe/Berlin"),
              ("a94d0e17-2c5b-4b6e-9f38-6d0e8b2a1c44", "Shop second line", "America/New_York"))


def _participant(person):
    return {"type": "user", "id": f"5f0c2b9a-{person[0]}", "username": f"{person[0]}@example.com"}


def _rotation(index, kind, restriction=None):
    return {
        "id": f"c4fa16f1-0b7d-4c2e-8a55-{index:012x}", "name": f"Rota{index}", "startDate": "2026-01-05T08:00:00Z", "type": kind,
        "length": 1,
        "participants": [*map(_participant, PEOPLE), {"type": "none"}], "timeRestriction": restriction,
    }


def _schedules(_firings):
    """GET /v2/schedules?expand=rotation."""
    nights = {"type": "time-of-day", "restriction": {"startHour": 20, "startMin": 0, "endHour": 8, "endMin": 0}}
    return [{
        "id": identifier, "name": name, "description": "", "timezone": zone, "enabled": True, "ownerTeam": _TEAM,
        "rotations": [_rotation(2 * index, "weekly"), _rotation(2 * index + 1, "daily", nights)],
    } for index, (identifier, name, zone) in enumerate(_SCHEDULES)]


def _period(start, person, kind="historical"):
    """A week of a timeline; of a team that was on call past periods say whom that came to."""
    login = person[0]
    user = {"id": f"5f0c2b9a-{login}", "type": "user", "name": f"{login}@example.com"}
    told = {"recipient": user}
    if kind == "team":
        told = {"recipient": {**_TEAM, "type": "team"}, "flattenedRecipients": [user]}
    return {"startDate": clock.written(start), "endDate": clock.written(start + clock.WEEK), "type": "historical", **told}


def _timeline(index, schedule, start):
    identifier, name, _ = schedule
    weeks = [_period(start + week * clock.WEEK, PEOPLE[(week + index) % 2], "team" if week == 2 else "user") for week in range(3)]
    rotation = {"id": f"c4fa16f1-0b7d-4c2e-8a55-{2 * index:012x}", "name": f"Rota{2 * index}", "order": 1.0, "periods": weeks}
    return {
        "_parent": {"id": identifier, "name": name, "enabled": True}, "startDate": clock.written(start),
        "endDate": clock.written(start + 3 * clock.WEEK), "finalTimeline": {"rotations": [rotation]},
        "baseTimeline": {"rotations": [{**rotation, "periods": weeks[:1]}]}, "overrideTimeline": {"rotations": []},
    }


def _timelines(firings):
    """GET /v2/schedules/{id}/timeline?interval=3&intervalUnit=weeks."""
    start = firings[0].fired_at // clock.DAY * clock.DAY
    behind = {"expandable": ["base", "forwarding", "override"], "took": 0.05, "requestId": "e3d20af9-4152-4d6e-8f70-8192a3b4c5d6"}
    return [{"data": _timeline(index, schedule, start), **behind} for index, schedule in enumerate(_SCHEDULES)]


def _incident(firing):
    """GET /v1/incidents: what people declared, with the alerts' names but without their state."""
    identifier = f"652f14b3-019a-4d4c-8b83-{firing.number:012x}"
    return {
        "id": identifier, "description": "", "impactedServices": [f"daa0d66f-{firing.service}"], "tinyId": str(firing.number + 1),
        "message": firing.title, "status": "closed", "tags": ["incident"], "createdAt": clock.written(firing.fired_at + 300),
        "updatedAt": clock.written(firing.resolved_at), "priority": "P2", "ownerTeam": _TEAM["id"],
        "responders": [{"type": "team", "id": _TEAM["id"]}], "extraProperties": {},
        "links": {"web": f"https://lanternway.app.opsgenie.com/incident/detail/{identifier}",
                  "api": f"https://api.opsgenie.com/v1/incidents/{identifier}"},
        "impactStartDate": clock.written(firing.fired_at), "impactEndDate": clock.written(firing.resolved_at), "actions": [],
    }


def _on_call(schedule, is_flat):
    """GET /v2/schedules/{id}/on-calls, of which the flat form has names alone."""
    identifier, name, _ = schedule
    participants = [{"id": f"5f0c2b9a-{login}", "name": f"{login}@example.com", "type": "user"} for login, _ in PEOPLE]
    told = {"onCallRecipients": [each["name"] for each in participants]} if is_flat else {"onCallParticipants": participants}
    return {"data": {"_parent": {"id": identifier, "name": name, "enabled": True}, **told}, "took": 0.02,
            "requestId": "b0a9d7c6-1e2f-4a3b-8c4d-5e6f708192a3"}


def _log_files(firings):
    """GET /v2/logs/list/{marker}: files of what the account did, by day."""
    days = sorted({firing.fired_at // clock.DAY * clock.DAY for firing in firings})
    files = [{"filename": f"{clock.written(day)[:10]}-07-52-17_123.json", "date": day * 1000, "size": 18_204} for day in days]
    return {"data": files, "marker": files[-1]["filename"], "took": 0.03, "requestId": "c1b0e8d7-2f30-4b4c-9d5e-6f708192a3b4"}


def _others(firings):
    incidents = [_incident(firing) for firing in firings if firing.number % 4 == 0]
    return [*incidents, _on_call(_SCHEDULES[0], True), _on_call(_SCHEDULES[1], False), _log_files(firings)]


_PAGE = {"expandable": ["rotation"], "took": 0.04, "requestId": "d2c1f9e8-3041-4c5d-8e6f-708192a3b4c5"}

FORMATS = (
    Form("opsgenie-schedules", _schedules, whole=True, page="data", behind=_PAGE, extension="json", is_history=False,
         helps="opsgenie-alerts", expects=lambda firing: {"title": firing.title, "team": "Shop"}),
    Form("opsgenie-timelines", _timelines, whole=True, is_history=False, helps="opsgenie-alerts",
         expects=lambda firing: {"title": firing.title}),
    Form("opsgenie-other", _others, whole=True, is_history=False, is_used=False),
)

# What the reading was checked against.
EVIDENCE = {
    "opsgenie-schedules": (
        "real payloads",
        "two schedules that an integration's vendor published"),
    "opsgenie-timelines": (
        "documentation only",
        "Opsgenie's API schema"),
    "opsgenie-other": (
        "real payloads",
        "an incident and who is on call, as an integration's vendor published them; Opsgenie's documentation"),
}

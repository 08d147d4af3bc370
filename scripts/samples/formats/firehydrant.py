"""FireHydrant."""

from .. import clock
from .form import Form


def _milliseconds(at):
    return clock.written(at)[:-1] + ".000Z"


def _uuid(firing, kind):
    return f"{kind:08x}-51a3-4d20-9f0e-{firing.number:012x}"


def _milestones(firing):
    """What was reached when, with how long after the milestone before."""
    reached = [("started", firing.fired_at)]
    if firing.acknowledged_at:
        reached += [("acknowledged", firing.acknowledged_at), ("mitigated", firing.resolved_at - 300)]
    reached.append(("resolved", firing.resolved_at))
    before = [None, *(at for _, at in reached)]
    return [{
        "id": _uuid(firing, 0x3000 + index), "created_at": _milliseconds(at), "updated_at": _milliseconds(at), "type": kind,
        "occurred_at": _milliseconds(at), "duration": None if before[index] is None else _duration(at - before[index]),
    } for index, (kind, at) in enumerate(reached)]


def _duration(seconds):
    """ISO 8601: PT20M30S."""
    minutes, rest = divmod(seconds, 60)
    return "PT" + (f"{minutes}M" if minutes else "") + (f"{rest}S" if rest or not minutes else "")


def _incidents(firing):
    """GET /v1/incidents; of every fourth one as a client in Python kept it, with its word for null."""
    found = _incident(firing)
    return [_with_none(found) if firing.number % 4 == 3 else found]


def _with_none(value):
    if isinstance(value, dict):
        return {name: _with_none(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_with_none(element) for element in value]
    return "None" if value is None else value


def _incident(firing):
    service = {"id": f"{0x6000 + firing.number % 2:08x}-51a3-4d20-9f0e-0123456789ab", "name": firing.service}
    person = {"id": "b7d1f2c4-0a5e-4c3b-8e9f-1a2b3c4d5e6f", "name": firing.person[1], "email": f"{firing.person[0]}@example.com"}
    return {
        "id": _uuid(firing, 0x1000), "name": firing.title, "created_at": _milliseconds(firing.fired_at),
        "started_at": _milliseconds(firing.fired_at), "discarded_at": None, "summary": "", "customer_impact_summary": "",
        "description": f"{firing.rule} on {firing.key}", "current_milestone": "resolved", "number": firing.number + 4100, "priority": "P2",
        "severity": "SEV2", "severity_color": "orange", "severity_impact": None, "severity_condition": None, "tag_list": ["shop"],
        "milestones": _milestones(firing), "active": False, "labels": {},
        "role_assignments": [{"id": _uuid(firing, 0x2000), "status": "active", "created_at": _milliseconds(firing.fired_at + 30),
                              "updated_at": _milliseconds(firing.fired_at + 30), "incident_role": {"id": "5f1e", "name": "Commander"},
                              "user": {**person, "slack_user_id": None, "slack_linked?": False}}],
        "status_pages": [], "incident_url": f"https://app.firehydrant.io/org/lanternway/incidents/{_uuid(firing, 0x1000)}",
        "organization": {"id": "0c2d", "name": "Lanternway"}, "customers_impacted": 0, "monetary_impact": None, "last_update": None,
        "last_note": None, "report_id": _uuid(firing, 0x4000), "services": [service], "environments": [], "functionalities": [],
        "impacts": [{"id": _uuid(firing, 0x5000), "type": "service", "impact": service,
                     "condition": {"id": "7a90", "name": "Degraded", "position": 1}, "conversations": []}],
        "created_by": {**person, "source": "firehydrant_user"}, "context_object": None, "restricted": False, "team_assignments": [],
    }


_PAGE = {"pagination": {"count": 60, "page": 1, "items": 60, "pages": 1, "last": 1, "prev": None, "next": None}}

FORMATS = (
    Form("firehydrant-incidents", _incidents, page="data", behind=_PAGE, extension="json", tells_acknowledgement=True,
         expects=lambda firing: {"title": firing.title, "severity": "SEV2", "service": firing.service, "acknowledgedBy": None,
                                 "resolvedBy": None, "incident": _uuid(firing, 0x1000)}),
)

# What the reading was checked against.
EVIDENCE = {
    "firehydrant-incidents": (
        "real payloads",
        "one incident that an integration's vendor published, which was not resolved"),
}

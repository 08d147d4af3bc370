"""Splunk On-Call, which was VictorOps."""

from .. import clock
from .form import Form


def _transition(name, at, by, **more):
    return {"name": name, "at": clock.written(at), "by": by, **more}


def _transitions(firing):
    alert = {"alertId": f"c4d0e1f2-{firing.number:04x}", "alertUrl": f"https://alert.victorops.com/reports/lanternway/{firing.number}"}
    yield {"name": "triggered", "at": clock.written(firing.fired_at), **alert}
    if firing.acknowledged_at is None:
        by = {} if firing.number % 4 == 1 else {"by": "SYSTEM"}
        yield {"name": "resolved", "at": clock.written(firing.resolved_at), **by, "manually": False, **alert}
    else:
        who = firing.person[0]
        yield _transition("acknowledged", firing.acknowledged_at, who, manually=True, message="Looking")
        yield _transition("rerouted", firing.acknowledged_at + 120, who, manually=True)
        yield _transition("resolved", firing.resolved_at, who, manually=True)


def _incident(firing):
    """GET /api-reporting/v2/incidents; of every third one GET /api-public/v1/incidents, which writes phases in capitals."""
    return [_live(one) if firing.number % 3 == 2 else one for one in _reported(firing)]


def _live(incident):
    transitions = [{**each, "name": each["name"].upper()} for each in incident["transitions"]]
    return {**incident, "currentPhase": "RESOLVED", "transitions": transitions}


def _reported(firing):
    policy = {"policy": {"name": "Standard", "slug": "pol-Xq27Zk"}, "team": {"name": "Shop", "slug": "team-M4b81W"}}
    return [{
        "alertCount": 2, "currentPhase": "resolved", "entityDisplayName": firing.title, "entityId": firing.key, "entityState": "RECOVERY",
        "entityType": "SERVICE", "host": f"{firing.service}-1", "incidentNumber": str(firing.number + 4100),
        "lastAlertId": f"c4d0e1f3-{firing.number:04x}", "lastAlertTime": clock.written(firing.resolved_at), "routingKey": "shop",
        "service": firing.service, "startTime": clock.written(firing.fired_at), "pagedTeams": ["team-M4b81W"],
        "pagedUsers": [firing.person[0]], "pagedPolicies": [policy], "transitions": list(_transitions(firing)),
    }]


def _read(firing):
    is_manual = firing.acknowledged_at is not None
    return {"title": firing.title, "alertKey": firing.key, "service": firing.service, "endedBy": "person" if is_manual else "monitor",
            "resolvedBy": firing.person[0] if is_manual else None, "incident": str(firing.number + 4100)}


FORMATS = (
    Form("victorops-incidents", _incident, page="incidents", behind={"offset": 0, "limit": 100, "total": 60}, extension="json",
         tells_acknowledgement=True, tells_person=True, expects=_read),
)

# What the reading was checked against.
EVIDENCE = {
    "victorops-incidents": (
        "documentation only",
        "Splunk On-Call's API documentation and an API client"),
}

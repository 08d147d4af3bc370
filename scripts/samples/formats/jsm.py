"""Jira Service Management's operations: alerts and their logs as Opsgenie's, but in other envelopes, and its audit log."""

import json

from .. import clock
from . import opsgenie_logs
from .form import Form

_API = "https://api.atlassian.com/jsm/ops/api/8f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f/v1"


def _milliseconds(at):
    """With one to three digits of a second, as zeros at the end are left out."""
    return clock.written(at)[:-1] + ".5Z"


def _report(firing):
    """What became of it, from when it was created; what the system did is the system's."""
    took = (firing.resolved_at - firing.fired_at) * 1000
    if not opsgenie_logs.is_manual(firing):
        return {"closeTime": took, "closedBy": "System"}
    who = opsgenie_logs.address(firing.person)
    return {"ackTime": (firing.acknowledged_at - firing.fired_at) * 1000, "closeTime": took, "acknowledgedBy": who, "closedBy": who}


def _alert(firing):
    """GET /v1/alerts."""
    is_manual = opsgenie_logs.is_manual(firing)
    return [{
        "id": opsgenie_logs.alert_id(firing), "tinyId": str(firing.number % 60 + 1), "alias": firing.key, "message": firing.title,
        "status": "closed", "acknowledged": is_manual, "seen": True, "tags": [firing.service, "shop"], "snoozed": False, "count": 3,
        "lastOccurredAt": _milliseconds(firing.fired_at + 90), "createdAt": _milliseconds(firing.fired_at),
        "updatedAt": _milliseconds(firing.resolved_at), "source": "Prometheus",
        "owner": opsgenie_logs.address(firing.person) if is_manual else "", "priority": "P2",
        "responders": [{"type": "team", "id": "7e0d"}, {"type": "schedule", "id": "3b1f"}], "integrationType": "Prometheus",
        "integrationName": "Shop_Prometheus", "report": _report(firing),
    }]


def _read_alert(firing):
    is_manual = opsgenie_logs.is_manual(firing)
    return {"title": firing.title, "alertKey": firing.key, "incident": opsgenie_logs.alert_id(firing), "severity": "P2", "team": "7e0d",
            "endedBy": "person" if is_manual else "monitor",
            "resolvedBy": opsgenie_logs.address(firing.person) if is_manual else None}


def _log_page(firing, lines):
    """GET /v1/alerts/{id}/logs."""
    url = f"{_API}/alerts/{opsgenie_logs.alert_id(firing)}/logs"
    return {"values": lines, "links": {"next": f"{url}?size=100&after={lines[-1]['offset']}"}}


def _logs(firing):
    return opsgenie_logs.pages(firing, _log_page)


# ---------------------------------------------------------------------------------------------- the audit log

def _entry(at, category, summary, details):
    return {"created": _milliseconds(at), "category": category, "summary": summary, "level": "Information", "details": json.dumps(details)}


def _audit(firing):
    """GET /v1/logs: who was notified, but not of which alert. That a shift begins is no page."""
    who = opsgenie_logs.address(firing.person)
    words = "Rule[Schedule Start][scheduleStart]" if firing.number % 5 == 0 else "Rule[Default][New Alert]"
    told = f"{words} -> [sms] notification to [{who}] Submitted to provider."
    return [
        _entry(firing.notified_at, "Notifications", told, {"targetUser": who}),
        _entry(firing.notified_at + 300, "Configuration Changes", "Schedule rotation [scheduleId: 3b1f, id: c4fa] updated.",
               {"_incomingData": {"_httpParams": {}, "httpUrl": "/v1/schedules/3b1f", "incomingDataId": "c4fa"}}),
    ]


FORMATS = (
    Form("jsm-alerts", _alert, page="values", behind={"count": 60, "links": {"next": f"{_API}/alerts?offset=60&size=60"}}, extension="json",
         tells_acknowledgement=True, tells_person=True, tells_key=True, expects=_read_alert),
    Form("jsm-alert-logs", _logs, tells_pages=True, tells_acknowledgement=True, tells_person=True, expects=opsgenie_logs.read,
         notifies=opsgenie_logs.notifies),
    Form("jsm-audit-logs", _audit, page="values", behind={"count": 5000, "links": {"next": "/logs?limit=5000&pageToken=WzE3MDgxNjk0M"}},
         extension="json", is_history=False, is_all_used=False),
)

# What the reading was checked against.
EVIDENCE = {
    "jsm-alerts": (
        "documentation only",
        "the list of members in Atlassian's documentation"),
    "jsm-alert-logs": (
        "documentation only",
        "the list of members in Atlassian's documentation"),
    "jsm-audit-logs": (
        "documentation only",
        "the example of Atlassian's documentation"),
}

"""PagerDuty's reports: raw incidents of Analytics, and the incident report as a table, whole and in short."""

from .. import clock
from . import pagerduty
from .form import Form


def _local(at):
    """A moment in the zone that the answer names at its end."""
    return clock.written(at)[:-1]


def _seconds(firing):
    """How long until the first acknowledgement, or None, and until the end."""
    first = firing.acknowledged_at - firing.fired_at if pagerduty.is_manual(firing) else None
    return first, firing.resolved_at - firing.fired_at


def _row(firing):
    """POST /analytics/raw/incidents."""
    is_manual = pagerduty.is_manual(firing)
    first, whole = _seconds(firing)
    identifier, name = pagerduty.person_id(firing.person), firing.person[1]
    service = pagerduty.service(firing)
    acknowledged = ([identifier], [name]) if is_manual else ([], [])
    return [{
        "acknowledged_user_ids": acknowledged[0], "acknowledged_user_names": acknowledged[1], "acknowledgement_count": int(is_manual),
        "active_user_count": int(is_manual), "assigned_user_ids": [identifier], "assigned_user_names": [name], "assignment_count": 1,
        "auto_resolved": not is_manual, "business_hour_interruptions": 0, "created_at": _local(firing.fired_at),
        "description": firing.title, "engaged_seconds": whole - first if is_manual else 0, "engaged_user_count": int(is_manual),
        "escalation_count": 0, "escalation_policy_id": pagerduty.policy()["id"], "escalation_policy_name": "Shop",
        "id": pagerduty.incident_id(firing), "incident_number": pagerduty.number(firing), "incident_type_id": "PTYPE0D",
        "incident_type_name": "incident_default", "joined_user_ids": [], "joined_user_names": [], "major": False,
        "manual_escalation_count": 0, "off_hour_interruptions": 0, "priority_id": None, "priority_name": None, "priority_order": None,
        "reassignment_count": 0, "resolved_at": _local(firing.resolved_at), "resolved_by_user_id": identifier if is_manual else None,
        "resolved_by_user_name": name if is_manual else None, "seconds_to_engage": first, "seconds_to_first_ack": first,
        "seconds_to_mobilize": None, "seconds_to_resolve": whole, "service_id": service["id"], "service_name": service["summary"],
        "sleep_hour_interruptions": 1, "snoozed_seconds": 0, "status": "resolved", "team_id": pagerduty.team()["id"], "team_name": "Shop",
        "timeout_escalation_count": 0, "total_interruptions": 1, "total_notifications": 2, "updated_at": _local(firing.resolved_at + 3600),
        "urgency": pagerduty.urgency(firing), "user_defined_effort_seconds": None,
    }]


_ENVELOPE = {"ending_before": None, "filters": {"urgency": "high"}, "limit": 100, "more": False, "order": "asc", "order_by": "created_at",
             "starting_after": None, "time_zone": "Etc/UTC"}

_COLUMNS = ("id", "incident_number", "description", "service_id", "service_name", "escalation_policy_id", "escalation_policy_name",
            "created_on", "resolved_on", "seconds_to_first_ack", "seconds_to_resolve", "auto_resolved", "escalation_count",
            "auto_escalation_count", "acknowledge_count", "assignment_count", "acknowledged_by_user_ids", "acknowledged_by_user_names",
            "assigned_to_user_ids", "assigned_to_user_names", "resolved_by_user_id", "resolved_by_user_name", "urgency")


def _table_row(firing):
    """/api/v1/reports/raw/incidents.csv, which the website's export gives too."""
    is_manual = pagerduty.is_manual(firing)
    first, whole = _seconds(firing)
    identifier, name = pagerduty.person_id(firing.person), firing.person[1]
    by = (identifier, name) if is_manual else ("", "")
    service = pagerduty.service(firing)
    fields = (pagerduty.incident_id(firing), pagerduty.number(firing), _description(firing), service["id"], service["summary"],
              pagerduty.policy()["id"], "Shop", _offset(firing.fired_at), _offset(firing.resolved_at), "" if first is None else first,
              whole, int(not is_manual), 0, 0, int(is_manual), 1, *by, identifier, name, *by, pagerduty.urgency(firing))
    return [",".join(_quoted(str(each)) for each in fields)]


_SHORT_COLUMNS = ("#", "Service", "Opened On", "Resolved On", "Resolve By", "Duration", "#Escalations")


def _short_row(firing):
    """The short form of the report."""
    by = firing.person[1] if pagerduty.is_manual(firing) else ""
    fields = (pagerduty.number(firing), pagerduty.service(firing)["summary"], _offset(firing.fired_at), _offset(firing.resolved_at), by,
              firing.resolved_at - firing.fired_at, int(firing.number % 6 == 4))
    return [",".join(_quoted(str(each)) for each in fields)]


def _description(firing):
    """With what a table has to quote."""
    return f'{firing.title}, "{firing.key}"'


def _offset(at):
    return clock.written(at)[:-1] + "+00:00"


def _quoted(text):
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n') else text


def _read_row(firing):
    return {key: value for key, value in pagerduty.read(firing).items() if key != "alertKey"} | {"urgency": pagerduty.urgency(firing)}


def _read_short_row(firing):
    """No title; and what stands in the column "Resolve By", a name or a time until which to be done, no description tells."""
    return {"title": None, "service": pagerduty.service(firing)["summary"], "resolvedBy": None, "endedBy": "unknown"}


FORMATS = (
    Form("pagerduty-analytics-incidents", _row, page="data", behind=_ENVELOPE, leans_on_page=True, extension="json",
         tells_acknowledgement=True, tells_person=True, expects=lambda firing: _read_row(firing) | {"team": "Shop"}),
    Form("pagerduty-incidents-csv", _table_row, header=",".join(_COLUMNS), extension="csv", tells_acknowledgement=True, tells_person=True,
         expects=lambda firing: _read_row(firing) | {"title": _description(firing)}),
    Form("pagerduty-incidents-short-csv", _short_row, header=",".join(_SHORT_COLUMNS), extension="csv", expects=_read_short_row),
)

# What the reading was checked against.
EVIDENCE = {
    "pagerduty-analytics-incidents": (
        "documentation only",
        "the examples of PagerDuty's API schema"),
    "pagerduty-incidents-csv": (
        "documentation only",
        "one row of a published report, and the names of its columns"),
    "pagerduty-incidents-short-csv": (
        "documentation only",
        "the names of its columns; not even a row was to be had"),
}

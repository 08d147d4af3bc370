"""ServiceNow's tables: exported lists of incidents, and the log of their updates."""

from .. import clock
from .form import Form


def _quoted(text):
    """As ServiceNow writes every field."""
    return '"' + str(text).replace('"', '""') + '"'


def _row(fields):
    return ",".join(_quoted(field) for field in fields)


def _moment(at):
    """As a user of ServiceNow's own form of dates sees it."""
    return clock.written(at)[:-1].replace("T", " ")


def _american(at):
    """'09/07/2026 05:10:00 AM', as a user sees it who chose so: the month comes first."""
    date, time = _moment(at).split(" ")
    hour = int(time[:2])
    half = f"{(hour + 11) % 12 + 1:02d}{time[2:]} {'AM' if hour < 12 else 'PM'}"
    return f"{date[5:7]}/{date[8:]}/{date[:4]} {half}"


_WEEK = 7 * clock.DAY
"""After so long what is resolved is closed."""


def _number(firing):
    return f"INC{firing.number + 4100:07d}"


def _is_canceled(firing):
    """Whether it was closed without having been resolved."""
    return firing.number % 8 == 6


def _is_child(firing):
    """Whether it belongs to another incident, with which it ended."""
    return firing.number % 8 == 5


def _person(firing):
    """Who resolved it: monitoring is a user like any other."""
    return firing.person[1] if firing.acknowledged_at else "Monitoring"


def _description(firing):
    """With what a table has to quote: a line break, quotation marks and the separators."""
    return f'{firing.rule} on {firing.key}:\n"errors, 5m" above 5; see https://example.com/graph'


# The name of a column, its label on the page, and what is in it.
_COLUMNS = (
    ("number", "Number", lambda firing, moment: _number(firing)),
    ("opened_at", "Opened", lambda firing, moment: moment(firing.fired_at)),
    ("short_description", "Short description", lambda firing, moment: firing.title),
    ("description", "Description", lambda firing, moment: _description(firing)),
    ("caller_id", "Caller", lambda firing, moment: "Monitoring"),
    ("priority", "Priority", lambda firing, moment: "2 - High"),
    ("state", "State", lambda firing, moment: "Closed"),
    ("category", "Category", lambda firing, moment: "Software"),
    ("business_service", "Service", lambda firing, moment: firing.service),
    ("cmdb_ci", "Configuration item", lambda firing, moment: ""),
    ("assignment_group", "Assignment group", lambda firing, moment: "Shop"),
    ("assigned_to", "Assigned to", lambda firing, moment: firing.person[1]),
    ("correlation_id", "Correlation ID", lambda firing, moment: firing.key),
    ("resolved_at", "Resolved", lambda firing, moment: "" if _is_canceled(firing) else moment(firing.resolved_at)),
    ("resolved_by", "Resolved by", lambda firing, moment: "" if _is_canceled(firing) else _person(firing)),
    ("closed_at", "Closed", lambda firing, moment: moment(firing.resolved_at + (0 if _is_canceled(firing) else _WEEK))),
    ("closed_by", "Closed by", lambda firing, moment: _person(firing)),
    ("parent_incident", "Parent Incident", lambda firing, moment: f"INC{firing.number + 4000:07d}" if _is_child(firing) else ""),
    ("close_code", "Resolution code", lambda firing, moment: "Solved (Permanently)"),
    ("reassignment_count", "Reassignment count", lambda firing, moment: "0"),
    ("sys_updated_on", "Updated", lambda firing, moment: moment(firing.resolved_at + _WEEK)),
    ("sys_updated_by", "Updated by", lambda firing, moment: "system"),
)


def _export(firing):
    """/incident_list.do?CSV: the columns by their names."""
    return [_row(cell(firing, _moment) for _, _, cell in _COLUMNS)]


def _list(firings):
    """What the page of a list exports: labels, dates as the user sees them, the newest first."""
    return [_row(cell(firing, _american) for _, _, cell in _COLUMNS) for firing in reversed(firings)]


def _read(firing):
    return {"title": firing.title, "alertKey": firing.key, "team": "Shop", "severity": "2 - High",
            "resolvedBy": None if _is_child(firing) else _person(firing), "endedBy": "merge" if _is_child(firing) else "person"}


_AUDITED = (
    "number", "incident_state", "active", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla", "caller_id", "opened_by",
    "opened_at", "sys_created_by", "sys_created_at", "sys_updated_by", "sys_updated_at", "contact_type", "location", "category",
    "subcategory", "u_symptom", "cmdb_ci", "impact", "urgency", "priority", "assignment_group", "assigned_to", "knowledge",
    "u_priority_confirmation", "notify", "problem_id", "rfc", "vendor", "caused_by", "closed_code", "resolved_by", "resolved_at",
    "closed_at",
)


def _short(at):
    """'7/9/2026 05:10': the day first, to the minute, of no zone."""
    text = clock.written(at)
    return f"{int(text[8:10])}/{int(text[5:7])}/{text[:4]} {text[11:16]}"


def _updates(firing):
    """(state, moment, by, assigned to, how often reopened): what was saved of it, one after the other."""
    at, end = firing.fired_at, firing.resolved_at
    login, name = firing.person
    yield "New", at, "monitoring", "?", 0
    yield "New", at + 60, "monitoring", name, 0
    if firing.acknowledged_at:
        yield "Active", firing.acknowledged_at, login, name, 0
        yield "Awaiting User Info", firing.acknowledged_at + 300, login, name, 0
        if firing.number % 6 == 4:
            yield "Resolved", end - 600, login, name, 0
            yield "Active", end - 300, login, name, 1
    yield "Resolved", end, login if firing.acknowledged_at else "monitoring", name, int(firing.number % 6 == 4)
    yield "Closed", end + _WEEK, "system", name, int(firing.number % 6 == 4)


def _audit(firing):
    """The log of its updates, a row for each; what became of it in the end stands in all of them."""
    return [",".join(_audited(firing, count, *update)) for count, update in enumerate(_updates(firing))]


def _audited(firing, count, state, at, by, assigned_to, reopened):
    closed_at = firing.resolved_at + _WEEK
    cells = {
        "number": _number(firing), "incident_state": state, "active": str(state != "Closed").lower(), "reassignment_count": 0,
        "reopen_count": reopened, "sys_mod_count": count, "made_sla": "true", "caller_id": "Caller 2403", "opened_by": "Opened by  8",
        "opened_at": _short(firing.fired_at), "sys_created_by": "Created by 6", "sys_created_at": _short(firing.fired_at),
        "sys_updated_by": by, "sys_updated_at": _short(at), "contact_type": "Phone", "location": "Location 143",
        **_classes(firing), "cmdb_ci": firing.service, "impact": "2 - Medium",
        "urgency": "1 - High", "priority": "2 - High", "assignment_group": "Shop", "assigned_to": assigned_to, "knowledge": "true",
        "u_priority_confirmation": "false", "notify": "Do Not Notify", "closed_code": "code 5", "resolved_by": _person(firing),
        "resolved_at": _short(firing.resolved_at), "closed_at": _short(closed_at),
    }
    return [str(cells.get(name, "?")) for name in _AUDITED]


def _classes(firing):
    """What it is about: the log has no titles. Of some nobody chose a symptom."""
    symptom = {} if firing.number % 3 == 0 else {"u_symptom": "Symptom 72"}
    return {"category": f"Category {55 - firing.number % 2}", "subcategory": "Subcategory 170", **symptom}


def _read_audit(firing):
    return {"rule": " / ".join(_classes(firing).values()), "incident": _number(firing), "team": "Shop", "severity": "2 - High", "endedBy": "person"}


FORMATS = (
    Form("servicenow-incident-csv", _export, header=_row(name for name, _, _ in _COLUMNS), extension="csv", tells_service=True,
         tells_key=True, expects=_read),
    Form("servicenow-incident-csv", _list, variant="labels", whole=True, header=_row(label for _, label, _ in _COLUMNS),
         extension="csv", tells_service=True, tells_key=True, expects=_read),
    Form("servicenow-audit-csv", _audit, header=",".join(_AUDITED), extension="csv", step=60, tells_acknowledgement=True,
         tells_person=True, tells_service=True, expects=_read_audit),
)

# What the reading was checked against.
EVIDENCE = {
    "servicenow-incident-csv": (
        "documentation only",
        "ServiceNow's documentation of exports; no export was to be had"),
    "servicenow-audit-csv": (
        "documentation only",
        "the description of the public incident event log of the UCI repository"),
}

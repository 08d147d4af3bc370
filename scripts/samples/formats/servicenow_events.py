"""ServiceNow's event management: what monitors pushed to it, and the alerts that it made of that."""

import json

from .. import clock
from .form import Form
from .labelled import unique


def _moment(at):
    """In UTC."""
    return clock.written(at)[:-1].replace("T", " ")


def _about(firing):
    """What events and the alert of them have in common."""
    return {
        "source": "Prometheus", "node": firing.key, "type": firing.rule, "resource": f"{firing.service}-api", "metric_name": "errors",
        "message_key": f"{firing.rule}_{firing.key}",
    }


def _additional(firing):
    """JSON inside of a text, with texts alone."""
    return json.dumps({"team": "shop", "value": str(9 + firing.number % 3), "runbook": f"https://runbooks.example.com/{firing.rule}"})


def _event(firing, at, severity, is_closing=False):
    """One that is pushed: severity 1 is critical, 0 clears; one that is closing keeps its own."""
    return {
        **_about(firing), "event_class": "Prometheus on mon1", "severity": str(severity), "description": firing.title,
        "additional_info": _additional(firing), "time_of_event": _moment(at), "resolution_state": "Closing" if is_closing else "New",
        "ci_type": "cmdb_ci_linux_server",
    }


def _events(firing):
    """It is critical, is so again, or became a major one first; and is over."""
    yield _event(firing, firing.fired_at, 2 if firing.number % 4 == 1 else 1)
    yield _event(firing, firing.fired_at + 120, 1)
    is_cleared = firing.number % 4 < 2
    yield _event(firing, firing.resolved_at, 0 if is_cleared else 1, is_closing=not is_cleared)


def _stored(firing):
    """The same from the table: with the record's own members, and the alert that it became part of."""
    for number, event in enumerate(_events(firing)):
        own = {"sys_id": unique("event", firing.id, number).replace("-", ""), "state": "Processed", "processing_notes": "",
               "sys_created_on": event["time_of_event"], "alert": {"link": _link(firing), "value": _sys_id(firing)}, "bucket": "17"}
        yield event | own


def _sys_id(firing):
    return unique("alert", firing.id).replace("-", "")


def _link(firing):
    return f"https://lanternway.service-now.example/api/now/table/em_alert/{_sys_id(firing)}"


def _alert(firing):
    """An alert that is closed keeps its severity. Whether its last event closed it, or a person did later, it does not tell."""
    updated = _moment(firing.resolved_at + 1800)
    return [{
        **_about(firing), "sys_id": _sys_id(firing), "number": f"Alert{firing.number + 4100:07d}", "severity": "1", "state": "Closed",
        "acknowledged": "true" if firing.acknowledged_at else "false", "maintenance": "false", "description": firing.title,
        "event_count": "3", "initial_event_time": _moment(firing.fired_at), "last_event_time": _moment(firing.resolved_at),
        "additional_info": _additional(firing), "flap_count": "0", "flap_start_window": "", "flap_last_update_time": "",
        "flap_last_state": "", "parent": "", "correlation_group": "None", "incident": "", "task": "", "cmdb_ci": "",
        "knowledge_article": "", "assignment_group": "", "assigned_to": "", "work_notes": "",
        "sys_created_on": _moment(firing.fired_at + 8), "sys_updated_on": updated, "sys_updated_by": "system", "sys_mod_count": "4",
    }]


def _read_events(firing):
    return {"title": firing.title, "endedBy": "monitor"}


def _read(firing):
    return {"title": firing.title, "severity": "1"}


# The alert alone does not tell when it ended; the events of its key do.
FORMATS = (
    Form("servicenow-em-event", _events, page="records", extension="json", tells_key=True, expects=_read_events),
    Form("servicenow-em-event", _stored, variant="table", page="result", extension="json", tells_key=True, expects=_read_events),
    Form("servicenow-em-event", _events, variant="beside-alerts", tells_key=True, helps="servicenow-em-alert", expects=_read_events),
    Form("servicenow-em-alert", _alert, page="result", extension="json", tells_end=False, tells_key=True, expects=_read),
)

# What the reading was checked against.
EVIDENCE = {
    "servicenow-em-event": (
        "documentation only",
        "the example of ServiceNow's documentation, which lacks a time and a message key"),
    "servicenow-em-alert": (
        "documentation only",
        "ServiceNow's documentation of the columns"),
}

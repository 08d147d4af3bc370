"""PagerDuty's webhooks of all three versions: archives of the bodies that were sent."""

from .. import clock
from . import pagerduty
from .form import Form


def _milliseconds(at):
    return clock.written(at)[:-1] + ".000Z"


# ---------------------------------------------------------------------------------------------- version 3

def _event(firing, index, kind, at, agent, data):
    """A webhook subscription's body: one event. `agent` is None for what the system did."""
    return {"event": {
        "id": f"01FR{index:02d}{firing.number:08d}ZX4M8T6BQ0K2", "event_type": kind, "resource_type": kind.partition(".")[0],
        "occurred_at": _milliseconds(at), "agent": agent, "client": None, "data": data,
    }}


def _incident(firing, status):
    """The incident in events: with number for incident_number, and assignees for assignments."""
    bare = pagerduty.incident(firing)
    return {
        "id": bare["id"], "type": "incident", "self": bare["self"], "html_url": bare["html_url"], "number": pagerduty.number(firing),
        "status": status, "incident_key": firing.key, "created_at": clock.written(firing.fired_at), "title": firing.title,
        "service": pagerduty.service(firing), "assignees": [] if status == "resolved" else [pagerduty.person(firing.person)],
        "escalation_policy": pagerduty.policy(), "teams": [pagerduty.team()], "priority": None, "urgency": pagerduty.urgency(firing),
        "conference_bridge": None, "resolve_reason": None, "incident_type": {"name": "incident_default"},
    }


def _note(firing):
    return {"incident": pagerduty.incident(firing), "id": f"QN0T{firing.number:010d}", "content": "Rolling back the last release.",
            "trimmed": False, "type": "incident_note"}


def _status_update(firing):
    return {"incident": pagerduty.incident(firing), "id": f"QS0T{firing.number:010d}", "message": "We are looking.", "trimmed": False,
            "type": "incident_status_update"}


def _version_3(firing):
    """Webhook subscriptions: triggered, acknowledged, notes and other events between, resolved."""
    who = pagerduty.person(firing.person)
    yield _event(firing, 0, "incident.triggered", firing.fired_at, pagerduty.integration(firing), _incident(firing, "triggered"))
    if pagerduty.is_manual(firing):
        at = firing.acknowledged_at
        acknowledged = _event(firing, 1, "incident.acknowledged", at, who, _incident(firing, "acknowledged"))
        yield acknowledged
        if firing.number % 4 == 0:
            # What was not answered in time is sent again: the same event.
            yield acknowledged
        yield _event(firing, 2, "incident.annotated", at + 60, who, _note(firing))
        yield _event(firing, 3, "incident.priority_updated", at + 90, who,
                     {**_incident(firing, "acknowledged"), "priority": pagerduty.reference("priority", "PPRI2X0", "P2", "priorities")})
        yield _event(firing, 4, "incident.status_update_published", at + 120, who, _status_update(firing))
        if pagerduty.is_long(firing):
            yield _event(firing, 7, "incident.unacknowledged", at + 900, None, _incident(firing, "triggered"))
            yield _event(firing, 8, "incident.reassigned", at + 930, who, _incident(firing, "triggered"))
        if pagerduty.is_reopened(firing):
            yield _event(firing, 9, "incident.resolved", at + 600, who, _incident(firing, "resolved"))
            yield _event(firing, 10, "incident.reopened", at + 700, who,
                         {**_incident(firing, "triggered"), "reopened_at": clock.written(at + 700)})
    else:
        yield _event(firing, 5, "incident.escalated", firing.fired_at + 200, None, _incident(firing, "triggered"))
    yield _event(firing, 6, "incident.resolved", firing.resolved_at, pagerduty.closer(firing), _incident(firing, "resolved"))


# ---------------------------------------------------------------------------------------------- version 2

def _message(firing, index, event, entry, status):
    """A generic webhook's body: a message with the log entry and the whole incident as it was then."""
    incident = pagerduty.incident_object(firing, status, clock.moment(entry["created_at"][:-1]))
    webhook = {
        "endpoint_url": "https://archive.example/pagerduty", "name": "Archive", "description": None,
        "webhook_object": pagerduty.service(firing), "config": {}, "accounts_addon": None, "id": "PWEBH0K", "type": "webhook",
        "outbound_integration": pagerduty.reference("outbound_integration", "POUT2V2", "Generic V2 Webhook"),
    }
    return {"messages": [{
        "event": f"incident.{event}", "log_entries": [entry], "webhook": webhook,
        "incident": {**incident, "incident_key": None if firing.number % 4 == 1 else firing.key, "alerts": [{"alert_key": firing.key}]},
        "id": f"7b9d2f10-51a3-11f1-8d2b-{firing.number:08x}{index:04x}", "created_on": entry["created_at"],
    }]}


def _version_2(firing):
    """Generic webhooks v2."""
    yield _message(firing, 0, "trigger", pagerduty.trigger(firing), "triggered")
    yield _message(firing, 1, "assign", pagerduty.assigned(firing), "triggered")
    if pagerduty.is_manual(firing):
        yield _message(firing, 2, "acknowledge", pagerduty.acknowledged(firing), "acknowledged")
        yield _message(firing, 3, "annotate", pagerduty.annotated(firing), "acknowledged")
        if pagerduty.is_long(firing):
            yield _message(firing, 5, "unacknowledge", pagerduty.unacknowledged(firing), "triggered")
            yield _message(firing, 6, "escalate", pagerduty.escalated(firing), "triggered")
    yield _message(firing, 4, "resolve", pagerduty.resolved(firing), "resolved")


# ---------------------------------------------------------------------------------------------- version 1

def _old_person(who):
    return {"id": pagerduty.person_id(who), "name": who[1], "email": f"{who[0]}@example.com",
            "html_url": f"{pagerduty.SITE}/users/{pagerduty.person_id(who)}"}


def _old_incident(firing, status, at):
    """The incident as the API's first version had it: times end in `_on`."""
    service = pagerduty.service(firing)
    who = _old_person(firing.person)
    is_open = status != "resolved"
    changed_by = who if status == "acknowledged" or (not is_open and pagerduty.is_manual(firing)) else None
    fields = {
        "id": pagerduty.incident_id(firing), "incident_number": pagerduty.number(firing), "created_on": clock.written(firing.fired_at),
        "status": status, "pending_actions": [], "html_url": pagerduty.incident(firing)["html_url"], "incident_key": firing.key,
        "service": {"id": service["id"], "name": service["summary"], "html_url": service["html_url"], "deleted_at": None},
        "escalation_policy": {"id": pagerduty.policy()["id"], "name": "Shop", "deleted_at": None},
        "assigned_to_user": who if is_open else None,
        "trigger_summary_data": {"description": firing.title} if firing.number % 2 else {"subject": firing.title},
        "trigger_details_html_url": f"{pagerduty.incident(firing)['html_url']}/log_entries/{pagerduty.entry_id(firing, 0)}",
        "trigger_type": "trigger_svc_event", "last_status_change_on": _pacific(at), "last_status_change_by": changed_by,
        "number_of_escalations": 0, "urgency": pagerduty.urgency(firing),
        "assigned_to": [{"at": clock.written(firing.fired_at), "object": {**who, "type": "user"}}] if is_open else [],
    }
    if firing.number % 8 == 7:
        # It is missing now and then.
        del fields["trigger_summary_data"]
    if status == "acknowledged":
        fields["acknowledgers"] = [{"at": clock.written(at), "object": {**who, "type": "user"}}]
    if not is_open:
        fields["resolved_by_user"] = who if pagerduty.is_manual(firing) else None
    return fields


def _pacific(at):
    """In the account's zone, which one body mixes with UTC."""
    return clock.written(at - 7 * clock.HOUR)[:-1] + "-07:00"


def _old_message(firing, index, event, status, at):
    return {"messages": [{
        "type": f"incident.{event}", "data": {"incident": _old_incident(firing, status, at)},
        "id": f"1c4e6a80-51a3-11f1-9f0e-{firing.number:08x}{index:04x}", "created_on": clock.written(at),
    }]}


def _version_1(firing):
    """Generic webhooks v1."""
    yield _old_message(firing, 0, "trigger", "triggered", firing.fired_at)
    if pagerduty.is_manual(firing):
        yield _old_message(firing, 1, "acknowledge", "acknowledged", firing.acknowledged_at)
        yield _old_message(firing, 2, "annotate", "acknowledged", firing.acknowledged_at + 60)
        if pagerduty.is_long(firing):
            yield _old_message(firing, 4, "unacknowledge", "triggered", firing.acknowledged_at + 900)
            yield _old_message(firing, 5, "escalate", "triggered", firing.acknowledged_at + 900)
    yield _old_message(firing, 3, "resolve", "resolved", firing.resolved_at)


# ---------------------------------------------------------------------------------------------- what is read of them

def _read(firing):
    return pagerduty.read(firing) | {"urgency": pagerduty.urgency(firing)}


def _read_version_1(firing):
    """Version 1 names who resolved it; where that is nobody, it does not say what did."""
    untold = {} if pagerduty.is_manual(firing) else {"endedBy": "unknown"}
    return _read(firing) | untold | ({"title": None} if firing.number % 8 == 7 else {})


def _read_with_team(firing):
    return _read(firing) | {"team": "Shop"}


def _read_with_details(firing):
    """Version 2 has the trigger's details too."""
    return _read_with_team(firing) | {"rule": firing.rule}


FORMATS = (
    Form("pagerduty-webhook-v3", _version_3, tells_acknowledgement=True, tells_person=True, expects=_read_with_team),
    Form("pagerduty-webhook-v2", _version_2, tells_acknowledgement=True, tells_person=True, expects=_read_with_details),
    Form("pagerduty-webhook-v1", _version_1, tells_acknowledgement=True, tells_person=True, expects=_read_version_1),
)

# What the reading was checked against.
EVIDENCE = {
    "pagerduty-webhook-v3": (
        "documentation only",
        "the examples of PagerDuty's developer documentation"),
    "pagerduty-webhook-v2": (
        "documentation only",
        "the four examples of PagerDuty's developer documentation"),
    "pagerduty-webhook-v1": (
        "documentation only",
        "what is known of PagerDuty's retired documentation; not even an example was to be had"),
}

"""PagerDuty's REST API: log entries, incidents and alerts."""

from .. import clock
from .form import Form
from .story import PEOPLE

API = "https://api.pagerduty.com"
SITE = "https://lanternway.pagerduty.com"

_PEOPLE = {"ada": "PADA5K2", "bo": "PBON8W1"}
_SERVICES = {"checkout": ("PCHK7Q4", "Checkout"), "search": ("PSRC2M9", "Search")}
PAGE = {"limit": 100, "offset": 0, "more": False, "total": None}


# ---------------------------------------------------------------------------------------------- references

def reference(kind, identifier, summary, path=None, shown=None):
    """What stands for an object elsewhere. `shown` is the path of its page where it differs."""
    path = path or f"{kind}s"
    return {"id": identifier, "type": f"{kind}_reference", "summary": summary, "self": f"{API}/{path}/{identifier}",
            "html_url": f"{SITE}/{shown or path}/{identifier}"}


def person_id(person):
    return _PEOPLE[person[0]]


def person(who):
    return reference("user", person_id(who), who[1])


def service(firing):
    identifier, name = _SERVICES[firing.service]
    return reference("service", identifier, name, shown="service-directory")


def integration(firing):
    """What an alert came in by."""
    return {"id": f"PI{firing.service[:2].upper()}3XE", "type": "events_api_v2_inbound_integration_reference", "summary": "Monitoring",
            "self": f"{service(firing)['self']}/integrations/PI{firing.service[:2].upper()}3XE",
            "html_url": f"{service(firing)['html_url']}/integrations/PI{firing.service[:2].upper()}3XE"}


def policy():
    return reference("escalation_policy", "PESC41D", "Shop", "escalation_policies")


def team():
    return reference("team", "PTEAM6Z", "Shop")


def incident_id(firing):
    """Incidents have 14 characters since 2021."""
    return f"Q2R8K0WZ{firing.number:06d}"


def incident(firing):
    return reference("incident", incident_id(firing), f"[#{number(firing)}] {firing.title}")


def number(firing):
    return 4100 + firing.number


def is_manual(firing):
    return firing.acknowledged_at is not None


def closer(firing):
    """Who resolved it: a person, or the service as what the monitor's event came to."""
    return person(firing.person) if is_manual(firing) else service(firing)


# ---------------------------------------------------------------------------------------------- log entries

def entry_id(firing, index):
    """Log entries have 26 characters."""
    return f"R{index:02d}{firing.number:08d}7GQZ4T1KX0V9MBY"


def entry(firing, index, kind, at, summary, **more):
    """One entry. Those without an agent are notifications."""
    return {
        "id": entry_id(firing, index), "type": f"{kind}_log_entry", "summary": summary,
        "self": f"{API}/log_entries/{entry_id(firing, index)}", "html_url": None, "created_at": clock.written(at),
        "service": service(firing), "incident": incident(firing), "teams": [team()], "contexts": [], **more,
    }


def trigger(firing):
    """The first entry of an incident, with the event as it came in."""
    details = {"alertname": firing.rule, "runbook": f"https://wiki.example/{firing.rule}"}
    channel = {
        "type": "api", "summary": firing.title, "service_key": "c1d0e2f3a4b5968778695a4b3c2d1e0f", "description": firing.title,
        "incident_key": firing.key, "client": "Monitoring", "client_url": None, "details": details,
        "cef_details": {"message": firing.title, "severity": "critical", "source_component": firing.service,
                        "dedup_key": firing.key, "details": details, "version": "1.0"},
    }
    return entry(firing, 0, "trigger", firing.fired_at, "Triggered through the API.", agent=integration(firing), channel=channel,
                 event_details={"description": firing.title})


def assigned(firing):
    return entry(firing, 1, "assign", firing.fired_at, f"Assigned to {firing.person[1]}.", agent=service(firing),
                 channel={"type": "auto"}, assignees=[person(firing.person)])


def _notified(firing, index, at, kind, address, who=None):
    who = who or firing.person
    names = _NOTIFICATIONS[kind]
    words = "push notification" if kind == "push" else kind
    notification = {"type": names[firing.number // 3 % len(names)], "address": address, "status": "success"}
    return entry(firing, index, "notify", at, f"Notified {who[1]} by {words}", user=person(who),
                 channel={"type": "auto", "notification": notification})


def _notifications(firing):
    """An e-mail, and what wakes people: a push message, a text message or a call."""
    kind = INTERRUPTIONS[firing.number % 3]
    yield _notified(firing, 2, firing.notified_at, kind, None if kind == "push" else "+1 202-555-0142")
    yield _notified(firing, 3, firing.notified_at + 40, "email", f"{firing.person[0]}@example.com")


INTERRUPTIONS = ("push", "sms", "phone")

_NOTIFICATIONS = {
    "push": ("push", "push_notification", "ios_push_notification", "android_push_notification"), "sms": ("sms", "sms_notification"),
    "phone": ("phone", "phone_notification"), "email": ("email", "email_notification", "short_email"),
}
"""The names of channels, of which the schema has some and the API writes others."""


def acknowledged(firing):
    agent = person(firing.person)
    if firing.number % 10 == 8:
        # The API has been seen to leave this out.
        del agent["type"]
    return entry(firing, 4, "acknowledge", firing.acknowledged_at, f"Acknowledged by {firing.person[1]}.", agent=agent,
                 channel={"type": "mobile"}, acknowledgement_timeout=1800, event_details={})


def annotated(firing):
    return entry(firing, 5, "annotate", firing.acknowledged_at + 60, f"Note added by {firing.person[1]}.", agent=person(firing.person),
                 channel={"type": "note", "summary": "The last release is being rolled back."}, event_details={})


def _handled(firing):
    """What somebody does about it."""
    by = {"agent": person(firing.person)}
    at = firing.acknowledged_at
    yield acknowledged(firing)
    yield annotated(firing)
    yield entry(firing, 6, "snooze", at + 120, f"Snoozed by {firing.person[1]} for 1 hour.", **by,
                channel={"type": "website", "duration": 3600},
                changed_actions=[{"type": "unacknowledge", "at": clock.written(at + 3720)}])
    yield entry(firing, 7, "priority_change", at + 180, f"Priority set to P2 by {firing.person[1]}.", **by,
                channel={"type": "website", "new_priority": {"id": "PPRI2X0", "summary": "P2"}}, event_details={})


def is_long(firing):
    """Whether the acknowledgement runs out and it is handed to the next level."""
    return firing.number % 6 == 4


def is_reopened(firing):
    """Whether it is resolved too early once."""
    return firing.number % 12 == 6


def second(firing):
    """Whoever is on the next level."""
    return next(each for each in PEOPLE if each != firing.person)


def unacknowledged(firing):
    return entry(firing, 9, "unacknowledge", firing.acknowledged_at + 900, "Unacknowledged by timeout.", agent=service(firing),
                 channel={"type": "timeout"}, event_details={})


def escalated(firing):
    return entry(firing, 10, "escalate", firing.acknowledged_at + 900, f"Escalated to {second(firing)[1]} by timeout.",
                 agent=service(firing), channel={"type": "auto"}, assignees=[person(second(firing))])


def _handed_on(firing):
    yield unacknowledged(firing)
    yield escalated(firing)
    yield _notified(firing, 11, firing.acknowledged_at + 905, "sms", "+1 202-555-0177", second(firing))


def _acknowledged_by_event(firing):
    """An acknowledgement by what sends the events: not of a person."""
    return entry(firing, 12, "acknowledge", firing.fired_at + 100, "Acknowledged through the API.", agent=integration(firing),
                 channel={"type": "api"}, acknowledgement_timeout=1800, event_details={})


def resolved(firing):
    words = f"Resolved by {firing.person[1]}." if is_manual(firing) else "Resolved through the API."
    return entry(firing, 8, "resolve", firing.resolved_at, words, agent=closer(firing) if is_manual(firing) else integration(firing),
                 channel={"type": "website" if is_manual(firing) else "api"}, event_details={})


def _timed_out(firing):
    """Whether the pager's timer closes it."""
    return firing.number % 10 == 9


def _resolved_by_timer(firing):
    return entry(firing, 8, "resolve", firing.resolved_at, "Resolved by timeout.", agent=service(firing), channel={"type": "timeout"},
                 event_details={})


def _trigger_as_listed(firing):
    """Without its service, as old ones are; what else comes of the incident names it."""
    written = trigger(firing)
    if firing.number % 10 == 7:
        del written["service"]
    return written


def _entries(firing):
    yield _trigger_as_listed(firing)
    yield assigned(firing)
    yield from _notifications(firing)
    if is_manual(firing):
        yield from _handled(firing)
        if is_long(firing):
            yield from _handed_on(firing)
    elif firing.number % 10 == 5:
        yield _acknowledged_by_event(firing)
    yield _resolved_by_timer(firing) if _timed_out(firing) else resolved(firing)


def _log_entries(firings):
    """GET /log_entries?is_overview=false&include[]=channels: the newest first."""
    found = [each for firing in firings for each in _entries(firing)]
    return sorted(found, key=lambda each: each["created_at"])[::-1]


# ---------------------------------------------------------------------------------------------- incidents and alerts

def incident_fields(firing, status, at, ahead=0):
    """An incident as its status was, without its id and type, which come last in full objects.

    `ahead` is the offset of the zone that was asked for.
    """
    def written(moment):
        return clock.written(moment, ahead)

    is_open = status != "resolved"
    return {
        "incident_number": number(firing), "title": firing.title, "description": firing.title,
        "created_at": written(firing.fired_at), "updated_at": written(at), "status": status, "incident_key": firing.key,
        "service": service(firing), "assigned_via": "escalation_policy",
        "assignments": [{"at": written(firing.fired_at), "assignee": person(firing.person)}] if is_open else [],
        "acknowledgements": [{"at": written(at), "acknowledger": person(firing.person)}] if status == "acknowledged" else [],
        "last_status_change_at": written(at),
        "last_status_change_by": {"triggered": service(firing), "acknowledged": person(firing.person), "resolved": closer(firing)}[status],
        "resolved_at": None if is_open else written(at), "escalation_policy": policy(), "teams": [team()],
        "impacted_services": [service(firing)],
        "pending_actions": [], "alert_grouping": None, "is_mergeable": is_open, "incident_type": {"name": "incident_default"},
        "alert_counts": {"all": 1, "triggered": int(is_open), "resolved": int(not is_open)},
        "first_trigger_log_entry": reference("trigger_log_entry", entry_id(firing, 0), "Triggered through the API.", "log_entries"),
        "priority": None, "urgency": urgency(firing), "resolve_reason": None, "conference_bridge": None, "incidents_responders": [],
        "responder_requests": [], "subscriber_requests": [], "basic_alert_grouping": None, "external_references": [], "metadata": {},
    }


def urgency(firing):
    return ("high", "low")[firing.number % 2]


def incident_object(firing, status, at, ahead=0):
    return {**incident_fields(firing, status, at, ahead), **incident(firing), "type": "incident"}


def _incidents(firings):
    """GET /incidents?time_zone=Europe/Berlin: resolved; some on two pages, because the list moved between two calls."""
    found = []
    for firing in firings:
        ended = incident_object(firing, "resolved", firing.resolved_at, 2 * clock.HOUR)
        found.append(ended)
        if firing.number % 14 == 6:
            found.append(ended)
        if firing.number % 14 == 13:
            # Of an earlier dump: what it was then, which is read after what became of it.
            found.append(incident_object(firing, "triggered", firing.fired_at, 2 * clock.HOUR))
    return found


def _alert(firing):
    """GET /incidents/{id}/alerts."""
    identifier = f"Q0A1B2{firing.number:08d}"
    return [{
        "id": identifier, "type": "alert", "summary": firing.title, "self": f"{API}/alerts/{identifier}",
        "html_url": f"{SITE}/alerts/{identifier}", "created_at": clock.written(firing.fired_at),
        "updated_at": clock.written(firing.resolved_at), "resolved_at": clock.written(firing.resolved_at), "status": "resolved",
        "alert_key": f"{firing.key}/events", "service": service(firing),
        "body": {"type": "alert_body", "contexts": [], "details": {"alertname": firing.rule, "cluster": "eu1"},
                 "cef_details": {"severity": "critical", "dedup_key": firing.key, "version": "1.0"}},
        "incident": reference("incident", incident_id(firing), None), "suppressed": False, "severity": "critical",
        "integration": integration(firing), "privilege": None,
    }]


# ---------------------------------------------------------------------------------------------- what is read of them

def read(firing):
    """What every history of PagerDuty's tells besides the moments."""
    return {"incident": incident_id(firing), "alertKey": firing.key, "title": firing.title, "service": service(firing)["summary"],
            "endedBy": "person" if is_manual(firing) else "monitor", "resolvedBy": firing.person[1] if is_manual(firing) else None}


def read_entries(firing):
    return read(firing) | {"rule": firing.rule, "team": "Shop"} | ({"endedBy": "timeout"} if _timed_out(firing) else {})


def _notifies(firing):
    later = [("sms", firing.acknowledged_at + 905)] if is_long(firing) else []
    return [(INTERRUPTIONS[firing.number % 3], firing.notified_at), ("email", firing.notified_at + 40), *later]


def _read_incidents(firing):
    return read(firing) | {"urgency": urgency(firing), "team": "Shop"}


FORMATS = (
    Form("pagerduty-log-entries", _log_entries, whole=True, page="log_entries", behind=PAGE, extension="json", tells_pages=True,
         tells_acknowledgement=True, tells_person=True, expects=read_entries, notifies=_notifies),
    Form("pagerduty-incidents", _incidents, whole=True, page="incidents", behind=PAGE, extension="json", expects=_read_incidents),
    Form("pagerduty-alerts", _alert, page="alerts", behind=PAGE, extension="json", helps="pagerduty-incidents",
         expects=lambda firing: {"severity": "critical", "rule": firing.rule, "alertKey": f"{firing.key}/events"}),
)

# What the reading was checked against.
EVIDENCE = {
    "pagerduty-log-entries": (
        "documentation only",
        "PagerDuty's API schema and its examples, and a published page of 12 entries in that shape"),
    "pagerduty-incidents": (
        "real payloads",
        "four answers of the API that an integration's vendor published, and PagerDuty's API schema"),
    "pagerduty-alerts": (
        "documentation only",
        "the examples of PagerDuty's API schema"),
}

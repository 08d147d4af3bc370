"""incident.io's API, version 2: alerts, escalations, incidents, and what belongs to those."""

from .. import clock
from .form import Form
from .story import PEOPLE

_PEOPLE = {"ada": "01HADA5K2M9QX4ZR7T1WVB8N6C", "bo": "01HB0G3H8W5N1TJC6P4SKD2Y9E"}
_PAGE = {"pagination_meta": {"after": "01J7MEND0F7P4GE0000000000", "page_size": 25}}


def _micro(at):
    return clock.written(at)[:-1] + ".000000Z"


def _id(firing, kind):
    """A ULID: 26 characters."""
    return f"01J7{kind}{firing.number:08d}Q2V9Z4X7KB"


def _person(firing):
    return {"id": _PEOPLE[firing.person[0]], "name": firing.person[1], "email": f"{firing.person[0]}@example.com", "role": "responder",
            "slack_user_id": "U02AXQ7ZK3M"}


def _is_manual(firing):
    return firing.acknowledged_at is not None


def _attribute(name, value, is_array=False):
    """One attribute of an alert, whose value is of the catalogue."""
    told = {"label": value, "literal": value,
            "catalog_entry": {"id": f"01HENTRY{value.upper():0<18}", "name": value, "catalog_type_id": "01HCATALOGTYPE000000000000"}}
    return {
        "attribute": {"id": f"01HATTR{name.upper():0<19}", "name": name, "type": f'CatalogEntry["{name}"]', "array": is_array,
                      "required": False},
        **({"array_value": [told]} if is_array else {"value": told}),
    }


def _alert_object(firing):
    return {
        "id": _id(firing, "ALER"), "title": firing.title, "description": f"{firing.rule} on {firing.key}",
        # It has been seen to lag behind.
        "status": "firing" if firing.number % 5 == 2 else "resolved", "deduplication_key": firing.key,
        "alert_source_id": "01HS0VRCE4Q7ZX2M5K8T3W9B1N", "alert_group_ids": [],
        "attributes": [_attribute("Team", "Shop", firing.number % 3 == 1), _attribute("Service", firing.service)],
        "created_at": _micro(firing.fired_at),
        "updated_at": _micro(firing.resolved_at), "resolved_at": _micro(firing.resolved_at),
        "source_url": "https://prometheus.example/alerts",
    }


def _alert(firing):
    """GET /v2/alerts."""
    return [_alert_object(firing)]


# ---------------------------------------------------------------------------------------------- escalations

def _event(firing, index, event, at, users=(), urgency=None):
    written = {"id": _id(firing, f"EV{index:02d}"), "event": event, "occurred_at": _micro(at), "users": list(users), "channels": []}
    return written | ({"urgency": urgency} if urgency else {})


def _events(firing):
    who = [_person(firing)]
    yield _event(firing, 0, "triggered", firing.fired_at)
    yield _event(firing, 1, "notified_users", firing.notified_at, who, "high")
    yield _event(firing, 2, "notified_channels", firing.notified_at + 1, urgency="high") | {
        "channels": [{"slack_channel_id": "C05RQ2X7ZKA", "slack_team_id": "T03M8W1NB5C"}]}
    if _is_manual(firing):
        yield _event(firing, 3, "acked", firing.acknowledged_at, who)
        yield _event(firing, 4, "resolved", firing.resolved_at, who)
    else:
        yield _event(firing, 5, "entered_grace_period", firing.fired_at + 120)
        yield _event(firing, 4, "resolved", firing.resolved_at)


def _is_of_alert(firing):
    return firing.number % 6 != 5


def _escalation(firing):
    """GET /v2/escalations: of an alert, with the alert as it is listed; some of a workflow."""
    is_of_alert = _is_of_alert(firing)
    alert = {"alert": {"id": _id(firing, "ALER"), "title": firing.title}}
    workflow = {"workflow": {"id": "01HW0RKFL0WZ4X7KB2M9Q5W8T3", "name": "Page the shop"}}
    return [{
        "id": _id(firing, "ESCA"), "title": firing.title, "status": "resolved", "priority": {"name": "P2"},
        "creator": alert if is_of_alert else workflow, "escalation_path_id": "01HPATHZ4X7KB2M9Q5W8T3N1VC",
        "related_alerts": [_alert_object(firing)] if is_of_alert else [], "related_incidents": [], "events": list(_events(firing)),
        "created_at": _micro(firing.fired_at), "updated_at": _micro(firing.resolved_at),
    }]


# ---------------------------------------------------------------------------------------------- incidents

def _incident(firing):
    """GET /v2/incidents; of the first one there is a test too, as people make them to try things."""
    standard = _incident_object(firing, _id(firing, "INCD"), f"INC-{firing.number + 4100}", "standard")
    test = _incident_object(firing, _id(firing, "TEST"), "INC-12", "test") | {"name": "Trying the new form"}
    return [standard, test] if firing.number == 0 else [standard]


def _incident_object(firing, identifier, reference, mode):
    person = _person(firing)
    return {
        "id": identifier, "reference": reference, "name": firing.title, "mode": mode, "visibility": "public",
        "summary": f"{firing.rule} on {firing.key}", "permalink": f"https://app.incident.io/lanternway/incidents/{reference[4:]}",
        "incident_status": {"id": "01HSTATUSCL0SED0000000000", "name": "Closed", "category": "closed", "description": "Done.", "rank": 6,
                            "created_at": "2024-02-12T09:30:00.000000Z", "updated_at": "2024-02-12T09:30:00.000000Z"},
        "severity": {"id": "01HSEVER1TYMAJ0R0000000000", "name": "Major", "description": "Customers notice.", "rank": 2,
                     "created_at": "2024-02-12T09:30:00.000000Z", "updated_at": "2024-02-12T09:30:00.000000Z"},
        "incident_type": {"id": "01HTYPEDEFAULT000000000000", "name": "Production", "is_default": True, "private_incidents_only": False,
                          "create_in_triage": "optional", "description": "", "created_at": "2024-02-12T09:30:00.000000Z",
                          "updated_at": "2024-02-12T09:30:00.000000Z"},
        "creator": {"user": person}, "created_at": _micro(firing.fired_at), "updated_at": _micro(firing.resolved_at + 7200),
        "incident_timestamp_values": [_timestamp("Reported at", 1, firing.fired_at), _timestamp("Accepted at", 2, None),
                                      _timestamp("Resolved at", 5, firing.resolved_at),
                                      _timestamp("Closed at", 6, firing.resolved_at + 7200)],
        "duration_metrics": [{"duration_metric": {"id": "01HMETR1CDURAT10N000000000", "name": "Duration"}, "status": "success",
                              "value_seconds": firing.resolved_at - firing.fired_at}],
        "incident_role_assignments": [{"role": {"id": "01HR0LELEAD00000000000000", "name": "Incident Lead", "role_type": "lead"},
                                       "assignee": person}],
        "custom_field_entries": [], "slack_channel_id": "C05RQ2X7ZKA", "slack_channel_name": f"inc-{reference[4:]}",
        "slack_team_id": "T03M8W1NB5C",
        "has_debrief": False, "postmortem_document_ids": [], "workload_minutes_late": 0, "workload_minutes_sleeping": 12.5,
        "workload_minutes_total": 25.0, "workload_minutes_working": 12.5,
    }


def _timestamp(name, rank, at):
    named = {"incident_timestamp": {"id": f"01HTIMESTAMP{rank:014d}", "name": name, "rank": rank}}
    return named | ({} if at is None else {"value": {"value": _micro(at)}})


def _incident_alert(firing):
    """GET /v2/incident_alerts: which alert belongs to which incident, with both in short."""
    alert = {key: value for key, value in _alert_object(firing).items() if key != "attributes"}
    return [{
        "id": _id(firing, "LINK"), "alert_route_id": "01HR0VTE5Q8T3N1VCWZ4X7KB2M", "alert": alert,
        "incident": {"id": _id(firing, "INCD"), "reference": f"INC-{firing.number + 4100}", "name": firing.title,
                     "external_id": firing.number + 4100, "status_category": "closed", "summary": "", "visibility": "public"},
    }]


_STATUSES = {"Investigating": "live", "Fixing": "live", "Documenting": "learning", "Closed": "closed"}


def _status(name):
    return {"id": f"01HSTATUS{name.upper():0<17}", "name": name, "category": _STATUSES[name], "description": "",
            "rank": list(_STATUSES).index(name) + 1, "created_at": "2024-02-12T09:30:00.000000Z",
            "updated_at": "2024-02-12T09:30:00.000000Z"}


def _update(firing, index, at, status, updater):
    return {"id": _id(firing, f"UP{index:02d}"), "incident_id": _id(firing, "INCD"), "created_at": _micro(at),
            "message": f"{firing.service}: {status.lower()}", "new_incident_status": _status(status),
            "new_severity": {"id": "01HSEVER1TYMAJ0R0000000000", "name": "Major", "description": "", "rank": 2,
                             "created_at": "2024-02-12T09:30:00.000000Z", "updated_at": "2024-02-12T09:30:00.000000Z"},
            "updater": updater}


def _updates(firing):
    """GET /v2/incident_updates: by whom the incident was brought where; what recovered by itself was by a workflow."""
    person = {"user": _person(firing)}
    workflow = {"workflow": {"id": "01HW0RKFL0WZ4X7KB2M9Q5W8T3", "name": "Close what recovered"}}
    by = person if _is_manual(firing) else workflow
    return [
        _update(firing, 0, firing.fired_at + 30, "Investigating", person),
        _update(firing, 1, firing.resolved_at - 60, "Fixing", person),
        _update(firing, 2, firing.resolved_at, "Documenting", by),
        _update(firing, 3, firing.resolved_at + 7200, "Closed", by),
    ]


# ---------------------------------------------------------------------------------------------- schedules

_ROTATION = "01K4S2ROTATION0000000000A1"
_SCHEDULE_PEOPLE = [{"id": _PEOPLE[login], "name": name, "email": f"{login}@example.com", "role": "responder"}
                    for login, name in PEOPLE]


def _schedule(_firings):
    """GET /v2/schedules."""
    rotation = {"id": _ROTATION, "name": "Primary", "layers": [{"id": "01K4S2LAYER00000000000000A1", "name": "Layer 1"}],
                "users": _SCHEDULE_PEOPLE, "handover_start_at": "2026-01-05T08:00:00Z",
                "handovers": [{"interval": 1, "interval_type": "weekly"}]}
    return [{"id": "01K4S2SCHEDULE0000000000A1", "name": "Shop", "timezone": "Europe/London", "team_ids": ["01K4S2TEAM0000000000000A1"],
             "config": {"rotations": [rotation]}, "created_at": "2026-01-05T08:00:00Z", "updated_at": "2026-01-05T08:00:00Z"}]


def _entry(week, start, person):
    return {"entry_id": f"01K4S2ENTRY00000000000000{week:X}", "fingerprint": f"01K4S2FINGER000000000000{week:X}",
            "layer_id": "01K4S2LAYER00000000000000A1", "rotation_id": _ROTATION, "start_at": clock.written(start + week * clock.WEEK),
            "end_at": clock.written(start + (week + 1) * clock.WEEK), "user": person}


def _entries(firings):
    """GET /v2/schedule_entries: of the second week somebody else took over."""
    start = firings[0].fired_at // clock.DAY * clock.DAY
    scheduled = [_entry(week, start, _SCHEDULE_PEOPLE[week % 2]) for week in range(3)]
    overrides = [_entry(1, start, _SCHEDULE_PEOPLE[0])]
    return [{"schedule_entries": {"final": [scheduled[0], *overrides, scheduled[2]], "overrides": overrides, "scheduled": scheduled},
             "pagination_meta": {"after": clock.written(start), "after_url": "https://api.incident.io/v2/schedule_entries"}}]


# ---------------------------------------------------------------------------------------------- what is read of them

def _read_alert(firing):
    return {"title": firing.title, "alertKey": firing.key, "service": firing.service, "team": "Shop", "incident": _id(firing, "ALER"),
            "resolvedBy": None}


def _read_escalation(firing):
    """Whose end nobody is told to have made, that is not said to be the monitor's."""
    alert = {"alertKey": firing.key, "incident": _id(firing, "ALER")} if _is_of_alert(firing) else {"incident": _id(firing, "ESCA")}
    return {"title": firing.title, **alert, "severity": "P2", "urgency": "high",
            "endedBy": "person" if _is_manual(firing) else "unknown", "resolvedBy": firing.person[1] if _is_manual(firing) else None}


def _read_incident(firing):
    return {"title": firing.title, "severity": "Major", "resolvedBy": None}


def _read_with_updates(firing):
    """Who ended the incidents that are listed."""
    who = firing.person[1] if _is_manual(firing) else None
    return _read_incident(firing) | {"endedBy": "person" if who else "monitor", "resolvedBy": who}


FORMATS = (
    Form("incident-io-alerts", _alert, page="alerts", behind=_PAGE, extension="json", expects=_read_alert),
    Form("incident-io-escalations", _escalation, page="escalations", behind=_PAGE, extension="json", tells_acknowledgement=True,
         tells_person=True, expects=_read_escalation, notifies=lambda firing: [("other", firing.notified_at)]),
    Form("incident-io-incidents", _incident, page="incidents", behind=_PAGE, extension="json", expects=_read_incident),
    Form("incident-io-incident-alerts", _incident_alert, page="incident_alerts", behind=_PAGE, extension="json", is_history=False,
         helps="incident-io-alerts", expects=_read_alert),
    Form("incident-io-incident-updates", _updates, page="incident_updates", behind=_PAGE, extension="json", is_history=False,
         helps="incident-io-incidents", expects=_read_with_updates),
    Form("incident-io-schedules", _schedule, whole=True, page="schedules", behind=_PAGE, extension="json", is_history=False,
         helps="incident-io-incidents", expects=_read_incident),
    Form("incident-io-schedule-entries", _entries, whole=True, is_history=False, helps="incident-io-incidents", expects=_read_incident),
)

# What the reading was checked against.
EVIDENCE = {
    "incident-io-alerts": (
        "documentation only",
        "the example in incident.io's API schema"),
    "incident-io-escalations": (
        "documentation only",
        "the examples in incident.io's API schema"),
    "incident-io-incidents": (
        "documentation only",
        "the example in incident.io's API schema"),
    "incident-io-incident-alerts": (
        "documentation only",
        "the example in incident.io's API schema"),
    "incident-io-incident-updates": (
        "documentation only",
        "the example in incident.io's API schema"),
    "incident-io-schedules": (
        "documentation only",
        "the example in incident.io's API schema"),
    "incident-io-schedule-entries": (
        "documentation only",
        "the example in incident.io's API schema"),
}

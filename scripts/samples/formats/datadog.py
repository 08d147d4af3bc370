"""Datadog."""

from .. import clock
from .form import Form
from .labelled import unique, with_milliseconds


def _monitor(firing):
    return (73110842, 73110977)[firing.number % 2]


def _query(firing):
    return f"avg(last_5m):avg:{firing.service}.errors{{*}} by {{host}} > 5"


def _turns(firing):
    """(moment, transition, status, priority): of some it is said again while it lasts."""
    turns = [(firing.fired_at, "Triggered", "error")]
    if firing.acknowledged_at:
        turns.append((firing.fired_at + 900, "Renotify", "error"))
    return turns + [(firing.resolved_at, "Recovered", "success")]


def _title(firing, transition):
    return f"[{transition} on {{host:{firing.key}}}] {firing.title}"


def _event(firing, at, transition, status):
    """An event of a monitor's group."""
    tags = [f"service:{firing.service}", "team:shop", f"host:{firing.key}", "monitor", "source:alert"]
    monitor = {
        "id": _monitor(firing), "name": firing.title, "type": "query alert", "query": _query(firing), "message": "@webhook-archive",
        "templated_name": firing.title, "groups": [f"host:{firing.key}"], "group_status": 0 if status == "success" else 2,
        "tags": ["team:shop"], "created_at": 1750000000000, "modified": 1751000000000, "result": {"result_ts": at},
    }
    number = unique("event", firing.id, transition)
    inner = {
        "aggregation_key": unique("cycle", _monitor(firing), firing.key).replace("-", ""), "date_happened": at, "duration": 0,
        "evt": {"id": str(7_300_000_000_000_000_000 + at), "name": "monitor", "source_id": 36, "type": "query_alert_monitor"},
        "hostname": firing.key, "monitor": monitor, "monitor_groups": monitor["groups"], "monitor_id": monitor["id"],
        "priority": "normal", "service": firing.service, "source_type_name": "monitor alert", "sourcecategory": "monitor_alert",
        "status": status, "tags": tags, "timestamp": at * 1000 + 318, "title": _title(firing, transition),
    }
    outer = {"attributes": inner, "message": f"%%%\n{firing.title}\n%%%", "tags": tags, "timestamp": with_milliseconds(at)}
    return {"type": "event", "id": f"AgAAAZk{number.replace('-', '')}", "attributes": outer}


def _deployment(firing):
    """An event of no monitor."""
    at = firing.fired_at - 1200
    inner = {"title": f"{firing.service} was deployed", "status": "info", "timestamp": at * 1000, "service": "undefined",
             "priority": "low", "evt": {"id": str(7_200_000_000_000_000_000 + at), "source_id": 100, "type": "api"}}
    outer = {"attributes": inner, "message": "version 41", "tags": ["source:ci"], "timestamp": clock.written(at)}
    return {"type": "event", "id": f"AgAAAZk{unique('deployment', firing.id).replace('-', '')}", "attributes": outer}


def _events(firing):
    """GET /api/v2/events: what monitors said, and other things."""
    told = [_event(firing, *turn) for turn in _turns(firing)]
    return [_deployment(firing)] + told if firing.number % 4 == 0 else told


def _moment(at):
    return clock.written(at)[:-1] + ".318207+00:00"


def _incident(firing):
    """GET /api/v2/incidents: what became of it."""
    by = {"data": {"type": "users", "id": unique("user", firing.person[0])}}
    fields = {
        "severity": ("dropdown", "SEV-2"), "state": ("dropdown", "resolved"), "detection_method": ("dropdown", "monitor"),
        "services": ("autocomplete", [firing.service]), "teams": ("autocomplete", ["shop"]), "summary": ("textbox", None),
        "root_cause": ("textbox", None),
    }
    took = firing.resolved_at - firing.fired_at
    attributes = {
        "public_id": 4100 + firing.number, "incident_type_uuid": unique("incident type"), "title": firing.title,
        "resolved": _moment(firing.resolved_at), "customer_impact_scope": None, "customer_impact_start": None,
        "customer_impact_end": None, "customer_impacted": False, "notification_handles": None, "created": _moment(firing.fired_at),
        "modified": _moment(firing.resolved_at + 4000), "detected": _moment(firing.fired_at), "declared": _moment(firing.fired_at),
        "customer_impact_duration": 0, "time_to_detect": 0, "time_to_repair": took, "time_to_internal_response": 0,
        "time_to_resolve": took, "archived": None, "is_test": False, "field_analytics": None, "severity": "SEV-2",
        "state": "resolved", "visibility": "organization", "case_id": None, "non_datadog_creator": None,
        "fields": {name: {"type": kind, "value": value} for name, (kind, value) in fields.items()},
    }
    relationships = {"created_by_user": by, "commander_user": by, "last_modified_by_user": by, "impacts": {"data": []}}
    return [{"type": "incidents", "id": unique("incident", firing.id), "attributes": attributes, "relationships": relationships}]


def _search(firings):
    """GET /api/v2/incidents/search: answers of ten incidents."""
    facets = {"severity": [{"name": "SEV-2", "count": len(firings)}], "state": [{"name": "resolved", "count": len(firings)}]}
    for start in range(0, len(firings), 10):
        found = [{"data": record} for firing in firings[start:start + 10] for record in _incident(firing)]
        attributes = {"facets": facets, "incidents": found, "total": len(firings)}
        yield {"data": {"type": "incidents_search_results", "attributes": attributes}, "included": []}


def _usual(firing, at, transition, status):
    """A body of the usual template; what is not known stays the name of the variable."""
    return {
        "id": str(7_300_000_000_000_000_000 + at), "message": firing.title, "priority": "normal",
        "last_updated": clock.written(at)[:-1] + "+00:00", "event_type": "query_alert_monitor",
        "event_url": f"https://app.datadoghq.com/event/event?id={7_300_000_000_000_000_000 + at}", "service": firing.key,
        "creator": "$USER", "title": _title(firing, transition), "date": str(at * 1000), "org_id": "11733", "org_name": "Example",
        "alert_id": str(_monitor(firing)), "alert_metric": f"{firing.service}.errors", "alert_status": _query(firing),
        "alert_title": _title(firing, transition), "alert_type": status,
        "tags": f"host:{firing.key},monitor,service:{firing.service},team:shop",
    }


def _webhook(firing):
    """An archive of what a webhook was sent; of the odd firings with more variables."""
    bodies = []
    for at, transition, status in _turns(firing):
        body = _usual(firing, at, transition, status)
        if firing.number % 2:
            body |= {"alert_transition": transition, "alert_scope": f"host:{firing.key}", "alert_priority": "$ALERT_PRIORITY",
                     "aggreg_key": unique("cycle", _monitor(firing), firing.key).replace("-", ""),
                     "alert_cycle_key": str(9_100_000_000_000_000_000 + firing.fired_at)}
        bodies.append(body)
    return bodies


_NEXT = {"meta": {"page": {"after": "eyJhZnRlciI6IkFnQUFB"}},
         "links": {"next": "https://api.datadoghq.com/api/v2/events?page%5Bcursor%5D=eyJhZnRlciI6IkFnQUFB"}}


def _object(kind, *names, relationships=None, **attributes):
    found = {"type": kind, "id": unique(kind, *names), "attributes": attributes}
    return found | {"relationships": relationships} if relationships else found


def _reference(kind, *names):
    return {"data": {"type": kind, "id": unique(kind, *names)}}


def _downtime(firing):
    """Monitors are muted while something is worked on."""
    at = firing.fired_at - 7200
    return _object(
        "downtime", firing.id, mute_first_recovery_notification=False, canceled=None, monitor_identifier={"monitor_tags": ["*"]},
        schedule={"start": _moment(at), "end": _moment(at + 1800)}, notify_end_types=["expired"], notify_end_states=["alert", "warn"],
        status="ended", scope=f'host:"{firing.key}"', created=_moment(at), display_timezone="UTC", message=None, modified=_moment(at))


def _rule(firing):
    at = _moment(firing.fired_at)
    return _object("monitor-notification-rule", firing.service, name=f"Alerts of {firing.service}", recipients=["webhook-archive"],
                   filter={"tags": [f"service:{firing.service}"]}, created_at=at, modified_at=at)


def _schedule(firing):
    """Who is on call, by layers that are told elsewhere."""
    layers = {"data": [_reference("layers", firing.service, number)["data"] for number in range(2)]}
    return _object("schedules", firing.service, name=f"{firing.service} on call", time_zone="Europe/Berlin",
                   relationships={"layers": layers, "teams": {"data": [_reference("teams", "shop")["data"]]}})


def _policy(firing):
    steps = {"data": [_reference("steps", firing.service, number)["data"] for number in range(2)]}
    return _object("policies", firing.service, name=f"{firing.service} escalation", resolve_page_on_policy_end=True, retries=2,
                   relationships={"steps": steps, "teams": {"data": [_reference("teams", "shop")["data"]]}})


def _todo(firing):
    """What is left to do after an incident."""
    return _object("incident_todos", firing.id, created=_moment(firing.resolved_at), modified=_moment(firing.resolved_at), completed=None,
                   due_date=None, assignees=[f"@{firing.person[0]}@example.com"], content="Alert on the cause", created_by_uuid=None,
                   incident_id=unique("incident", firing.id), relationships={"created_by_user": _reference("users", firing.person[0])})


def _others(firing):
    """Answers about what is set up, one a line: lists, and single objects."""
    yield {"data": [_downtime(firing)], "meta": {"page": {"total_filtered_count": 1}}}
    for made in (_rule, _schedule, _policy, _todo):
        yield {"data": made(firing)}


FORMATS = (
    Form("datadog-events-v2", _events, page="data", beside=_NEXT, extension="json", tells_service=True, tells_key=True),
    Form("datadog-incidents", _incident, page="data", extension="json", tells_service=True,
         beside={"meta": {"pagination": {"offset": 0, "next_offset": 100, "size": 100}}}),
    Form("datadog-incidents", _search, variant="search", whole=True, tells_service=True),
    Form("datadog-webhook", _webhook, tells_service=True, tells_key=True),
    Form("datadog-other", _others, is_history=False, is_used=False),
)

# What the reading was checked against.
EVIDENCE = {
    "datadog-other": (
        "real payloads",
        "35 recorded answers of Datadog's API client"),
    "datadog-events-v2": (
        "documentation only",
        "Datadog's documentation; recorded answers of the API hold no event of a monitor"),
    "datadog-webhook": (
        "documentation only",
        "Datadog's documentation of variables, and a template with its example that an integration's vendor published"),
    "datadog-incidents": (
        "real payloads",
        "recorded answers for lists, single incidents and searches of Datadog's API client, none of them resolved"),
}

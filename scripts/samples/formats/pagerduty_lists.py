"""PagerDuty's REST API: what incidents refer to, and who is on call."""

from .. import clock
from .form import Form
from .pagerduty import (API, PAGE, incident, integration, is_manual, person, person_id, policy, read_entries, reference, service, team)
from .story import PEOPLE

_ZONES = {"ada": ("Europe/Berlin", "Europe/Berlin"), "bo": ("America/New_York", "Eastern Time (US & Canada)")}
"""The zone of each person, and how it is written: the API has names of Rails besides those of IANA."""


def _users(firings):
    """GET /users."""
    return [_user(who) for who in dict.fromkeys(firing.person for firing in firings)]


def _user(who):
    identifier = person_id(who)
    contact = {"id": f"PC{identifier[1:6]}", "type": "email_contact_method_reference", "summary": "Work",
               "self": f"{API}/users/{identifier}/contact_methods/PC{identifier[1:6]}", "html_url": None}
    return {
        "name": who[1], "email": f"{who[0]}@example.com", "time_zone": _ZONES[who[0]][1], "color": "purple",
        "avatar_url": "https://avatars.example/0.png", "billed": True, "role": "limited_user", "description": None,
        "invitation_sent": False, "job_title": "Engineer", "locale": "en-GB",
        "teams": [team()], "created_via_sso": True, "contact_methods": [contact], "notification_rules": [], **person(who), "type": "user",
    }


def _services(firings):
    """GET /services."""
    return [_service(firing) for firing in {firing.service: firing for firing in firings}.values()]


def _service(firing):
    name = f"{service(firing)['summary']} (shop)"
    return {
        **service(firing), "type": "service", "name": name, "summary": name,
        "description": None, "created_at": "2024-02-12T09:30:00+01:00", "updated_at": "2026-03-02T11:00:00+01:00", "status": "active",
        "teams": [team()], "alert_creation": "create_alerts_and_incidents", "addons": [], "scheduled_actions": [], "support_hours": None,
        "last_incident_timestamp": clock.written(firing.fired_at), "escalation_policy": policy(),
        "incident_urgency_rule": {"type": "constant", "urgency": "high"}, "acknowledgement_timeout": 1800, "auto_resolve_timeout": 14400,
        "alert_grouping_parameters": {"type": None, "config": None}, "integrations": [integration(firing)], "response_play": None,
    }


# ---------------------------------------------------------------------------------------------- who is on call

def _written(at):
    """In the zone of the schedule."""
    return clock.written(at, 2 * clock.HOUR)


def _schedule():
    return reference("schedule", "PSCHED3", "Shop, first level")


def _weeks(firings):
    """(who, start, end) of each shift: a week each, in turn, from Monday at eight."""
    start = firings[0].fired_at // clock.DAY * clock.DAY + 6 * clock.HOUR - clock.WEEK
    return [(PEOPLE[week % 2], start + week * clock.WEEK, start + (week + 1) * clock.WEEK) for week in range(3)]


def _schedules(firings):
    """GET /schedules/{id}?since=…&until=…, cut to what was asked for, and GET /schedules, which has no shifts."""
    shifts = [(who, max(start, firings[0].fired_at), end) for who, start, end in _weeks(firings)]
    listed = _schedule_object()
    return [{"schedule": {**listed, **_rendered(shifts)}}, {"schedules": [listed], **PAGE}]


def _schedule_object():
    return {**_schedule(), "type": "schedule", "name": "Shop, first level", "time_zone": "Europe/Berlin", "description": None,
            "users": [person(who) for who in PEOPLE], "teams": [team()], "escalation_policies": [policy()]}


def _rendered(shifts):
    """The shifts of the layer, which somebody else takes over once, and what became of them."""
    entries = [{"start": _written(start), "end": _written(end), "user": person(who)} for who, start, end in shifts]
    other = {**entries[0], "user": entries[1]["user"]}
    layer = {"id": "PLAYER7", "name": "Weeks", "start": "2026-01-05T08:00:00+01:00", "end": None,
             "rotation_virtual_start": "2026-01-05T08:00:00+01:00", "rotation_turn_length_seconds": clock.WEEK,
             "users": [{"user": person(who)} for who in PEOPLE], "restrictions": [], "rendered_schedule_entries": entries,
             "rendered_coverage_percentage": 100.0}
    return {"schedule_layers": [layer],
            "overrides_subschedule": {"name": "Overrides", "rendered_schedule_entries": [other], "rendered_coverage_percentage": 33.3},
            "final_schedule": {"name": "Final Schedule", "rendered_schedule_entries": [other, *entries[1:]],
                               "rendered_coverage_percentage": 100.0}}


def _oncalls(firings):
    """GET /oncalls?include[]=users: by schedule on the first level; on the second somebody who is always on call, without one."""
    rotated = [_oncall(1, _schedule(), _user(who), clock.written(start), clock.written(end)) for who, start, end in _weeks(firings)]
    return [*rotated, _oncall(2, None, _user(PEOPLE[1]), None, None), _oncall(3, None, person(PEOPLE[0]), None, None)]


def _oncall(level, schedule, user, start, end):
    return {"escalation_policy": policy(), "escalation_level": level, "schedule": schedule, "user": user, "start": start, "end": end}


# ---------------------------------------------------------------------------------------------- the rest

def _others(firings):
    """GET /teams, /priorities and /incidents/{id}/notes, which do not say of which incident they are."""
    priority = {"id": "PPRI2X0", "type": "priority", "summary": "P2", "self": f"{API}/priorities/PPRI2X0", "html_url": None, "name": "P2",
                "description": "Customers notice.", "order": 2, "color": "a8171c"}
    return [
        {**team(), "type": "team", "name": "Shop", "description": "Sells.", "default_role": "manager", "parent": None}, priority,
        *(_note(firing) for firing in firings if is_manual(firing)),
    ]


def _note(firing):
    at = clock.written(firing.acknowledged_at + 60, 2 * clock.HOUR)
    return {"id": f"PN{firing.number:05d}", "user": person(firing.person), "channel": {"summary": "The PagerDuty website or APIs"},
            "content": "The last release is being rolled back.", "created_at": at, "updated_at": at}


def _needed_others(firings):
    """GET /maintenance_windows, /escalation_policies and /schedules/{id}/overrides; notes with the incident that a script adds."""
    start = firings[-1].resolved_at + clock.DAY
    window = reference("maintenance_window", "PW7K2X9", "Moving house", shown="service-directory/maintenance-windows")
    window |= {"type": "maintenance_window", "sequence_number": 1, "start_time": _written(start), "end_time": _written(start + 7200),
               "description": "Moving house", "services": [service(firings[0])], "teams": [team()], "created_by": person(PEOPLE[0])}
    rule = {"id": "PRULE8C", "escalation_delay_in_minutes": 15, "targets": [_schedule(), person(PEOPLE[1])]}
    path = {**policy(), "type": "escalation_policy", "name": "Shop", "num_loops": 1, "on_call_handoff_notifications": "if_has_services",
            "escalation_rules": [rule], "services": [service(firings[0])], "teams": [team()], "description": None}
    override = {"id": "PQ47DCP", "start": _written(start), "end": _written(start + clock.DAY), "user": person(PEOPLE[1])}
    notes = [{**_note(firing), "incident": incident(firing)} for firing in firings if is_manual(firing)]
    return [window, path, override, *notes]


# ---------------------------------------------------------------------------------------------- what is read of them

def _read_with_users(firing):
    return {"hours": clock.hours_class(firing.notified_at, _ZONES[firing.person[0]][0])}


FORMATS = (
    Form("pagerduty-users", _users, whole=True, page="users", behind=PAGE, extension="json", is_history=False,
         helps="pagerduty-log-entries", expects=_read_with_users),
    Form("pagerduty-services", _services, whole=True, page="services", behind=PAGE, extension="json", is_history=False,
         helps="pagerduty-incidents", expects=lambda firing: {"service": f"{service(firing)['summary']} (shop)"}),
    Form("pagerduty-schedules", _schedules, whole=True, is_history=False, helps="pagerduty-log-entries", expects=read_entries),
    Form("pagerduty-oncalls", _oncalls, whole=True, page="oncalls", behind=PAGE, extension="json", is_history=False,
         helps="pagerduty-log-entries", expects=_read_with_users),
    Form("pagerduty-other", _others, whole=True, is_history=False, is_used=False),
    Form("pagerduty-other", _needed_others, variant="needed", whole=True, is_history=False, helps="pagerduty-log-entries",
         expects=read_entries),
)

# What the reading was checked against.
EVIDENCE = {
    "pagerduty-services": (
        "real payloads",
        "five answers of the API that an integration's vendor published, and PagerDuty's API schema"),
    "pagerduty-users": (
        "real payloads",
        "one answer of the API that an integration's vendor published, and PagerDuty's API schema"),
    "pagerduty-schedules": (
        "real payloads",
        "one answer of the API without shifts that an integration's vendor published, and PagerDuty's API schema with "
        "its examples"),
    "pagerduty-oncalls": (
        "real payloads",
        "four answers of the API that an integration's vendor published, and PagerDuty's API schema"),
    "pagerduty-other": (
        "real payloads",
        "published answers for schedules, on-calls and escalation policies, and PagerDuty's API schema"),
}

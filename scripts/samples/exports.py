"""The pager's other lists: GET /users, and GET /incidents page after page."""

import json

from . import clock
from .logentries import (API, SITE, full_person, incident_summary,
                         merge_reason, person_reference, reference, service_reference,
                         team_reference, text, without_links)
from .organisation import PEOPLE, TEAMS

PAGE = 100


def users():
    """The answer of GET /users, indented."""
    team_of = {person: team for team in TEAMS for person in team.members}
    listed = [{**full_person(person), "teams": [team_reference(team_of[person])]}
              for person in PEOPLE]
    envelope = {"users": listed, "limit": PAGE, "offset": 0, "total": None, "more": False}
    return json.dumps(envelope, ensure_ascii=False, indent=1) + "\n"


def incidents(found, entries):
    """The answers of GET /incidents, one after the other as `curl >>` leaves them."""
    triggers = {}
    for entry in entries:
        if entry.action.kind == "trigger":
            triggers.setdefault(entry.incident.id, entry)
    pages = []
    for offset in range(0, len(found), PAGE):
        listed = [without_links(_incident(incident, triggers[incident.id]))
                  for incident in found[offset:offset + PAGE]]
        more = offset + PAGE < len(found)
        pages.append(text({"incidents": listed, "limit": PAGE, "offset": offset, "total": None,
                           "more": more}))
    return "\n".join(pages) + "\n"


def status(incident):
    """'triggered', 'acknowledged' or 'resolved' at the end of the history."""
    last = incident.last("resolve", "merge", "acknowledge", "unacknowledge")
    if last is None or last.kind == "unacknowledge":
        return "triggered"
    return "acknowledged" if last.kind == "acknowledge" else "resolved"


def _incident(incident, trigger):
    team = incident.service.team
    state = status(incident)
    changed = incident.last("resolve", "merge", "acknowledge", "unacknowledge", "trigger")
    changed_at = clock.written(changed.at)
    return {
        "incident_number": incident.number, "title": incident.title,
        "description": incident.title, "created_at": clock.written(incident.opened_at),
        "updated_at": changed_at, "status": state, "incident_key": incident.key,
        "service": service_reference(incident.service),
        "assignments": _assignments(incident, state), "assigned_via": "escalation_policy",
        "last_status_change_at": changed_at,
        "resolved_at": changed_at if state == "resolved" else None,
        "first_trigger_log_entry": _trigger_reference(trigger),
        "alert_counts": _alert_counts(incident, state), "is_mergeable": True,
        "incident_type": {"name": "incident_default"},
        "escalation_policy": reference("escalation_policy", team.policy_id,
                                       f"{team.name} on-call", "escalation_policies"),
        "teams": [team_reference(team)], "pending_actions": [],
        "acknowledgements": _acknowledgements(incident, state),
        "alert_grouping": None, "last_status_change_by": _changed_by(incident, changed),
        "priority": None, "urgency": incident.urgency,
        "resolve_reason": merge_reason(incident) if incident.merged_into else None,
        "id": incident.id, "type": "incident", "summary": incident_summary(incident),
        "self": f"{API}/incidents/{incident.id}", "html_url": f"{SITE}/incidents/{incident.id}"}


def _assignments(incident, state):
    """Who has the incident; the API empties this once it is resolved."""
    given = incident.last("assign", "escalate", "reassign")
    if state == "resolved" or given is None:
        return []
    return [{"at": clock.written(given.at), "assignee": person_reference(given.assignee)}]


def _acknowledgements(incident, state):
    """Who acknowledges now; emptied likewise."""
    if state != "acknowledged":
        return []
    last = incident.last("acknowledge")
    return [{"at": clock.written(last.at), "acknowledger": person_reference(last.person)}]


def _alert_counts(incident, state):
    count = max(1, len(incident.members))
    resolved = count if state == "resolved" else 0
    return {"all": count, "triggered": count - resolved, "resolved": resolved}


def _trigger_reference(entry):
    return {"id": entry.id, "type": "trigger_log_entry_reference",
            "summary": "Triggered through the API", "self": f"{API}/log_entries/{entry.id}",
            "html_url": f"{SITE}/incidents/{entry.incident.id}/log_entries/{entry.id}"}


def _changed_by(incident, action):
    if action.person is not None:
        return person_reference(action.person)
    return service_reference(incident.service)

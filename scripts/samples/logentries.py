"""The pager's log entries as PagerDuty's REST API writes them, exported week by week."""

import json
from dataclasses import dataclass

from . import clock
from .chance import Chance, base36
from .organisation import DOMAIN, SITE

API = "https://api.pagerduty.com"

_INTEGRATIONS = {"alertmanager": "Alertmanager", "checks": "Yard checks", "metrics": "Metrics",
                 "mail": "Support mailbox"}


@dataclass(frozen=True)
class Style:
    """How an export client wrote its answers.

    `ahead`: the seconds of the account's zone, 0 for UTC; `is_escaped`: ASCII only,
    with `\\/`; `is_full`: people and services as full objects (`include[]`), ids last, and
    with the links to the web pages that the others leave out.
    """

    ahead: int = 0
    is_escaped: bool = False
    is_full: bool = False


PLAIN = Style()
_STYLES = {4: Style(ahead=2 * clock.HOUR), 5: Style(ahead=2 * clock.HOUR),
           6: Style(is_escaped=True), 10: Style(is_full=True)}
"""The weeks, from 0, that were not exported plainly."""

WEEKS = -(-(clock.END - clock.FIRST) // clock.WEEK)


def style_of_week(week):
    return _STYLES.get(week, PLAIN)


@dataclass(frozen=True)
class Entry:
    """One log entry: an action of an incident, and its id."""

    id: str
    incident: object
    action: object

    @property
    def week(self):
        return (self.action.at - clock.FIRST) // clock.WEEK

    @property
    def type(self):
        kind = "resolve" if self.action.kind == "merge" else self.action.kind
        return f"{kind}_log_entry"


def all_entries(incidents):
    """Every log entry, oldest first."""
    pairs = [(incident, action) for incident in incidents for action in incident.actions]
    pairs.sort(key=lambda pair: (*pair[1].order, pair[0].number))
    return [Entry(_entry_id(index, action), incident, action)
            for index, (incident, action) in enumerate(pairs)]


def _entry_id(index, action):
    """26 characters that sort by time: the time with a counter, and the week's shard."""
    head = base36(action.at * 1296 + index % 1296)
    shard = Chance("shard", (action.at - clock.FIRST) // clock.WEEK).identifier("", 15)
    return f"R0{head:0>9}{shard}"


def line(entry, style):
    """The entry as one line of JSON, without its end."""
    written = _Writer(entry, style).entry()
    return text(written if style.is_full else without_links(written), style.is_escaped)


def line_with_links(entry, style):
    """The same with all links, as the API gives it."""
    return text(_Writer(entry, style).entry(), style.is_escaped)


def without_links(value):
    """The value with null for every link to a page, and for a log entry's link to itself.

    The API gives these links; leaving them out takes a fifth off the size of the samples.
    """
    if isinstance(value, list):
        return [without_links(element) for element in value]
    if not isinstance(value, dict):
        return value
    bare = {name: without_links(element) for name, element in value.items()}
    if "html_url" in bare:
        bare["html_url"] = None
    if "log_entry" in str(bare.get("type")):
        bare["self"] = None
    return bare


def text(value, is_escaped=False):
    """Compact JSON; escaped like PHP's `json_encode` on request."""
    written = json.dumps(value, ensure_ascii=is_escaped, separators=(",", ":"))
    # A slash cannot stand outside a string.
    return written.replace("/", "\\/") if is_escaped else written


def reference(kind, identifier, summary, path):
    return {"id": identifier, "type": f"{kind}_reference", "summary": summary,
            "self": f"{API}/{path}/{identifier}", "html_url": f"{SITE}/{path}/{identifier}"}


def person_reference(person):
    return reference("user", person.id, person.name, "users")


def service_reference(service):
    written = reference("service", service.id, service.name, "services")
    written["html_url"] = f"{SITE}/service-directory/{service.id}"
    return written


def team_reference(team):
    return reference("team", team.id, team.name, "teams")


def incident_reference(incident):
    return reference("incident", incident.id, incident_summary(incident), "incidents")


def incident_summary(incident):
    return f"[#{incident.number}] {incident.title}"


def full_person(person):
    """A user as GET /users and `include[]=users` give it."""
    return {
        "name": person.name, "email": person.email, "time_zone": person.zone_as_listed,
        "color": "teal", "role": "limited_user", "description": None, "job_title": None,
        "invitation_sent": False, "id": person.id, "type": "user", "summary": person.name,
        "self": f"{API}/users/{person.id}", "html_url": f"{SITE}/users/{person.id}"}


def merge_reason(incident):
    return {"type": "merge_resolve_reason", "incident": incident_reference(incident.merged_into)}


def phone_number(person):
    """A number of the range that is kept free for fiction."""
    return f"+1 202-555-01{int.from_bytes(person.id.encode(), 'big') % 100:02d}"


class _Writer:
    """Writes one entry in one style."""

    def __init__(self, entry, style):
        self._entry = entry
        self._incident = entry.incident
        self._action = entry.action
        self._style = style

    def entry(self):
        identity = self._identity()
        body = {"created_at": self._time(self._action.at)}
        if self._action.kind != "notify":
            body["agent"] = self._agent()
        body["channel"] = self._channel()
        body["service"] = self._service()
        body["incident"] = self._incident_object()
        has_team = self._action.kind != "workflow_run"
        body["teams"] = [team_reference(self._incident.service.team)] if has_team else []
        body["contexts"] = []
        body.update(self._specifics())
        # Full objects of the real API carry their id and type last.
        return {**body, **identity} if self._style.is_full else {**identity, **body}

    def _identity(self):
        return {"id": self._entry.id, "type": self._entry.type, "summary": self._summary(),
                "self": f"{API}/log_entries/{self._entry.id}", "html_url": None}

    def _time(self, at):
        return clock.written(at, self._style.ahead)

    def _person(self, person):
        return full_person(person) if self._style.is_full else person_reference(person)

    def _service(self):
        written = service_reference(self._incident.service)
        if self._style.is_full:
            written = {**written, "type": "service", "name": self._incident.service.name,
                       "status": "active",
                       "acknowledgement_timeout": self._incident.service.acknowledgement_timeout}
        return written

    def _agent(self):
        action = self._action
        if action.person is not None:
            agent = self._person(action.person)
            if action.kind == "acknowledge" and Chance("typeless", self._entry.id).happens(0.007):
                # Seen in the real API: an agent that does not say what it is.
                agent.pop("type")
            return agent
        if self._incident.rule.source == "metrics" and action.machine == "api":
            service = self._incident.service
            return {"id": f"{service.id[:6]}I", "type": "integration_reference",
                    "summary": _INTEGRATIONS["metrics"],
                    "self": f"{API}/services/{service.id}/integrations/{service.id[:6]}I",
                    "html_url": None}
        return service_reference(self._incident.service)

    def _incident_object(self):
        written = incident_reference(self._incident)
        if self._action.kind == "merge":
            written["type"] = "incident"
            written["incident_number"] = self._incident.number
            written["status"] = "resolved"
            written["resolve_reason"] = merge_reason(self._incident)
        return written

    def _summary(self):
        action = self._action
        who = action.person.name if action.person else None
        other = action.assignee.name if action.assignee else None
        by = who or {"api": "the API", "timeout": "timeout", None: "timeout"}[action.machine]
        return {
            "trigger": f"Triggered through {self._way_of_trigger()}",
            "assign": f"Assigned to {other}",
            "notify": f"Notified {who} by {action.channel}",
            "acknowledge": f"Acknowledged by {who}",
            "unacknowledge": "Unacknowledged by timeout",
            "escalate": f"Escalated to {other} by {by}",
            "reassign": f"Reassigned to {other} by {by}",
            "annotate": f"Note added by {who}",
            "snooze": f"Snoozed by {who} for {(action.seconds or 0) // clock.HOUR} hours",
            "merge": f"Merged by {who}",
            "resolve": f"Resolved by {by}",
            "workflow_run": "Workflow \"After the incident\" ran",
        }[action.kind]

    def _way_of_trigger(self):
        return "an email" if self._incident.rule.source == "mail" else "the API"

    def _channel(self):
        action = self._action
        if action.kind == "trigger":
            return self._trigger_channel()
        if action.kind == "notify":
            return {"type": "auto", "notification": self._notification()}
        if action.kind == "annotate":
            return {"type": "note", "summary": action.text}
        if action.kind == "snooze":
            return {"type": action.channel, "duration": action.seconds}
        if action.person is not None:
            return {"type": action.channel}
        return {"type": "auto" if action.kind in ("assign", "escalate") else action.machine}

    def _notification(self):
        person, channel = self._action.person, self._action.channel
        kind = person.push if channel == "push" else channel
        address = {"push": None, "email": person.email}.get(channel, phone_number(person))
        return {"type": kind, "address": address, "status": "success"}

    def _trigger_channel(self):
        incident = self._incident
        if incident.rule.source == "mail":
            return {"type": "email", "summary": incident.title, "subject": incident.title,
                    "to": f"urgent@{DOMAIN}", "from": f"support@{DOMAIN}",
                    "incident_key": incident.key, "body": incident.details}
        channel = {
            "type": "api", "summary": incident.title,
            "service_key": incident.service.integration_key, "incident_key": incident.key,
            "client": _INTEGRATIONS[incident.rule.source], "client_url": incident.client_url,
            "details": incident.details}
        if incident.rule.source == "alertmanager":
            channel["cef_details"] = {"severity": incident.rule.severity, "version": "1.0",
                                      "dedup_key": incident.key}
        return channel

    def _specifics(self):
        """The fields that only some types have."""
        action = self._action
        if action.kind == "trigger":
            return {"event_details": {"description": self._incident.title}}
        if action.kind == "notify":
            return {"user": self._person(action.person)}
        if action.assignee is not None:
            return {"assignees": [self._person(action.assignee)]}
        if action.kind == "acknowledge":
            return {"acknowledgement_timeout": action.seconds, "event_details": {}}
        if action.kind == "snooze":
            ends = self._time(action.at + action.seconds)
            return {"changed_actions": [{"type": "unacknowledge", "at": ends}]}
        if action.kind == "resolve" and action.text:
            return {"note": action.text, "event_details": {}}
        return {"event_details": {}}

"""Grafana OnCall: outgoing webhooks, and the timelines of its web page."""

import json

from .. import clock
from .form import Form

PEOPLE = {"ada": "UADA7K2M9QX4ZR", "bo": "UBO3H8W5N1TJC6"}


def micro(at):
    return clock.written(at)[:-1] + ".000000Z"


def _zoned(at):
    """How webhooks write a moment."""
    return clock.written(at)[:-1] + ".000000+00:00"


def maybe(at):
    return None if at is None else micro(at)


def group_id(firing):
    return f"I{firing.number:05d}QW8ZK3TX"


def is_manual(firing):
    return firing.acknowledged_at is not None


def _is_long(firing):
    """Whether it goes unacknowledged for a while."""
    return firing.number % 6 == 4


def _is_reopened(firing):
    """Whether it is resolved too early once."""
    return firing.number % 12 == 6


def user(firing):
    return {"id": PEOPLE[firing.person[0]], "username": firing.person[0], "email": f"{firing.person[0]}@example.com"}


def payload(firing, is_firing=True):
    """What Alertmanager sent to OnCall."""
    labels = {"alertname": firing.rule, "service": firing.service, "severity": "critical", "shard": firing.key}
    alert = {
        "status": "firing" if is_firing else "resolved", "labels": labels, "annotations": {"summary": firing.title},
        "startsAt": clock.written(firing.fired_at - 30),
        "endsAt": "0001-01-01T00:00:00Z" if is_firing else clock.written(firing.resolved_at),
        "generatorURL": "https://prometheus.example/graph", "fingerprint": f"{firing.number + 0x5c1e:016x}",
    }
    return {
        "receiver": "oncall", "status": alert["status"], "alerts": [alert], "groupLabels": labels, "commonLabels": labels,
        "commonAnnotations": alert["annotations"], "externalURL": "https://alertmanager.example", "version": "4",
        "groupKey": f'{{}}:{{alertname="{firing.rule}", shard="{firing.key}"}}', "truncatedAlerts": 0,
        "numFiring": int(is_firing), "numResolved": int(not is_firing),
    }


def labels(firing):
    return [{"key": {"id": key, "name": key}, "value": {"id": value, "name": value}}
            for key, value in (("service", firing.service), ("severity", "critical"))]


# ---------------------------------------------------------------------------------------------- webhooks

def _group(firing, state, at):
    """An alert group in a webhook, as it was at `at`."""
    acknowledged = firing.acknowledged_at
    return {
        "id": group_id(firing), "integration_id": "CK5Z2MOV9WTQ1", "route_id": "RJ7X0B4E6NPA3", "alerts_count": 1, "state": state,
        "created_at": micro(firing.fired_at), "resolved_at": micro(at) if state == "resolved" else None,
        "acknowledged_at": maybe(acknowledged) if acknowledged and acknowledged <= at else None,
        "title": firing.title, "permalinks": {"slack": None, "slack_app": None, "telegram": None,
                                              "web": f"https://grafana.example/a/grafana-oncall-app/alert-groups/{group_id(firing)}"},
        "labels": {"service": firing.service},
    }


def _body(firing, kind, state, at, author=None, notified=False):
    """The body of a webhook that forwards everything."""
    told = user(firing)
    acknowledged = told if state == "acknowledged" else None
    return {
        "event": {"type": kind, "time": _zoned(at)}, "user": author, "alert_group": _group(firing, state, at),
        "alert_group_id": group_id(firing), "alert_payload": payload(firing),
        "integration": {"id": "CK5Z2MOV9WTQ1", "type": "alertmanager", "name": "Alertmanager", "team": "Shop", "labels": {"team": "shop"}},
        "notified_users": [told] if notified else [], "users_to_be_notified": [] if notified else [told],
        "alert_group_acknowledged_by": acknowledged, "alert_group_resolved_by": author if state == "resolved" else None,
        "responses": {}, "webhook": {"id": "WHP5ZJ7K2", "name": "archive", "labels": {}},
    }


def _bodies(firing):
    yield _body(firing, "alert group created", "firing", firing.fired_at)
    yield _body(firing, "escalation", "firing", firing.fired_at + 10)
    if is_manual(firing):
        who = user(firing)
        at = firing.acknowledged_at
        yield _body(firing, "acknowledge", "acknowledged", at, who, notified=True)
        yield _body(firing, "status change", "acknowledged", at, who, notified=True)
        if _is_long(firing):
            yield _body(firing, "unacknowledge", "firing", at + 600, who, notified=True)
            yield _body(firing, "personal notification", "firing", at + 610, who, notified=True)
        if _is_reopened(firing):
            yield _body(firing, "resolve", "resolved", at + 600, who, notified=True)
            yield _body(firing, "unresolve", "firing", at + 700, who, notified=True)
        yield _body(firing, "resolve", "resolved", firing.resolved_at, who, notified=True)
    else:
        yield _body(firing, "silence", "silenced", firing.fired_at + 60, user(firing))
        yield _body(firing, "unsilence", "firing", firing.fired_at + 120)
        yield _body(firing, "resolve", "resolved", firing.resolved_at, notified=True)


def _webhook(firing):
    """An archive of bodies; of every third firing GET /api/v1/webhooks/{id}/responses instead, with the body as a string."""
    for body in _bodies(firing):
        yield _response(body) if firing.number % 3 == 2 else body


def _response(body):
    return {
        "timestamp": body["event"]["time"].replace("+00:00", "Z"), "url": "https://archive.example/oncall", "request_trigger": "",
        "request_headers": json.dumps({"Authorization": "****************"}), "request_data": "{}", "status_code": 200, "content": "",
        "event_data": json.dumps(body),
    }


# ---------------------------------------------------------------------------------------------- timelines

_CHANNELS = (("push", "sent mobile push message to {{author}}"), ("sms", "sent sms to {{author}}"), ("phone", "called {{author}} by phone"),
             ("chat", "invited {{author}} in Slack"), ("email", "sent email message to {{author}}"))
"""The channels of notifications and the words for them; the name stands for `{{author}}` in the web page."""


def _interruption(firing):
    return _CHANNELS[firing.number % 3]


def _aside(firing):
    """A second notification, which wakes nobody."""
    return _CHANNELS[3 + firing.number // 2 % 2]


def _pk(firing):
    return {"pk": user(firing)["id"], "username": firing.person[0], "avatar": "/avatar/0",
            "avatar_full": "https://grafana.example/avatar/0"}


def _log(at, kind, action, author=None):
    """A record of what happened to the group."""
    return {"time": "a minute", "action": action, "realm": "alert_group", "type": kind, "created_at": micro(at), "author": author,
            "incident": None, "escalation_chain": None, "schedule": None, "webhook": None}


def _sent(at, kind, action, author):
    """A record of what was sent to somebody."""
    return {"time": "a minute", "action": action, "realm": "user_notification", "type": kind, "created_at": micro(at), "author": author}


def _history(firing):
    """render_after_resolve_report_json: by time."""
    who = _pk(firing)
    channel, words = _interruption(firing)
    yield _log(firing.fired_at, 21, "alert group registered")
    yield _log(firing.fired_at, 22, 'alert group assigned to route "default" with escalation chain "Shop"')
    yield _log(firing.fired_at + 10, 5, "triggered step \"Notify on-call from Schedule 'Shop'\"")
    yield _sent(firing.notified_at - 5, 0, "escalation triggered for {{author}}", who) if firing.number % 5 == 4 else None
    yield _sent(firing.notified_at, 0, words, who)
    yield _sent(firing.notified_at + 15, 2, "SMS to {{author}} was delivered successfully", who) if channel == "sms" else None
    yield _sent(firing.notified_at + 40, 0, _aside(firing)[1], who)
    if is_manual(firing):
        at = firing.acknowledged_at
        yield _log(at, 0, "acknowledged by {{author}}", who)
        yield {"time": "4 minutes", "action": "Rolling back the last release.", "realm": "resolution_note", "type": 1,
               "created_at": micro(at + 60), "author": who}
        yield _log(at + 300, 18, "acknowledgement reminder triggered")
        yield _log(at + 600, 11, "unacknowledged automatically") if _is_long(firing) else None
        yield _log(at + 600, 13, "resolved by {{author}}", who) if _is_reopened(firing) else None
        yield _log(at + 700, 14, "unresolved by {{author}}", who) if _is_reopened(firing) else None
    else:
        yield _log(firing.fired_at + 60, 7, "silenced by {{author}} for 1 minute", who)
        yield _log(firing.fired_at + 120, 15, "unsilenced automatically")
    yield _log(firing.resolved_at, 13, "resolved by {{author}}" if is_manual(firing) else "resolved by alert source",
               who if is_manual(firing) else None)


def _timeline(firing):
    """GET /api/internal/v1/alertgroups/{id}: what the web page of a group loads."""
    is_answered = is_manual(firing)
    who = _pk(firing) if is_answered else None
    return [{
        "pk": group_id(firing), "alerts_count": 1, "inside_organization_number": firing.number + 4100,
        "alert_receive_channel": {"id": "CK5Z2MOV9WTQ1", "integration": "alertmanager", "verbal_name": "Alertmanager", "deleted": False},
        "resolved": True, "resolved_by": 1 if is_answered else 0, "resolved_by_user": who, "resolved_at": micro(firing.resolved_at),
        "acknowledged_at": maybe(firing.acknowledged_at), "acknowledged": is_answered, "acknowledged_on_source": False,
        "acknowledged_by_user": who, "silenced": False, "silenced_by_user": None, "silenced_at": None, "silenced_until": None,
        "started_at": micro(firing.fired_at), "related_users": [who] if who else [],
        "render_for_web": {"title": firing.title, "message": "", "image_url": None, "source_link": None},
        "dependent_alert_groups": [], "root_alert_group": None, "status": 2, "declare_incident_link": None, "team": "TI1X5D0K8VWM2",
        "grafana_incident_id": None, "labels": labels(firing), "permalinks": {"slack": None, "telegram": None, "web": None},
        "alerts": [], "render_after_resolve_report_json": [each for each in _history(firing) if each], "slack_permalink": None,
        "last_alert_at": micro(firing.fired_at), "paged_users": [], "external_urls": [],
    }]


def _notifies(firing):
    return [(_interruption(firing)[0], firing.notified_at), (_aside(firing)[0], firing.notified_at + 40)]


def _notifies_webhook(firing):
    """Nobody but those who let themselves be notified by the webhook."""
    return [("other", firing.acknowledged_at + 610)] if is_manual(firing) and _is_long(firing) else []


# ---------------------------------------------------------------------------------------------- what is read of them

def _read(firing):
    return {"title": firing.title, "incident": group_id(firing), "endedBy": "person" if is_manual(firing) else "monitor"}


def read_with_payload(firing):
    """Where the alert is told as Alertmanager sent it."""
    return _read(firing) | {"rule": firing.rule, "severity": "critical", "service": firing.service}


def _read_timeline(firing):
    """A timeline has no alert; what it belongs to is the integration."""
    return _read(firing) | {"service": "Alertmanager", "resolvedBy": firing.person[0] if is_manual(firing) else None}


FORMATS = (
    Form("grafana-oncall-webhook", _webhook, tells_key=True, tells_acknowledgement=True, tells_person=True,
         expects=lambda firing: read_with_payload(firing) | {"team": "Shop"}, notifies=_notifies_webhook),
    Form("grafana-oncall-timeline", _timeline, tells_pages=True, tells_acknowledgement=True, tells_person=True,
         expects=_read_timeline, notifies=_notifies),
)

# What the reading was checked against.
EVIDENCE = {
    "grafana-oncall-webhook": (
        "documentation only",
        "a page of two responses in OnCall's documentation, and OnCall's source"),
    "grafana-oncall-timeline": (
        "documentation only",
        "OnCall's source"),
}

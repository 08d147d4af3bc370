"""Zabbix."""

from .form import Form

_NANOSECONDS = 318_204_771
_USERS = {"ada": "12", "bo": "13"}


def _trigger(firing):
    """The trigger of its rule and host."""
    return str(23000 + firing.alert)


def _problem(firing):
    """The event that begins it, and the event that ends it."""
    return 510_000 + 2 * firing.number, 510_001 + 2 * firing.number


def _tags(firing):
    return [{"tag": "service", "value": firing.service}, {"tag": "team", "value": "shop"}, {"tag": "scope", "value": "availability"}]


def _name(firing):
    return f"{firing.title} on {firing.key}"


def _export(firing):
    """The real-time export: a problem, and of its end the event alone. Until 4.2 hosts were names."""
    problem, recovery = _problem(firing)
    hosts = [firing.key] if firing.number % 4 == 1 else [{"host": firing.key, "name": f"{firing.key}.example.com"}]
    return [
        {"clock": firing.fired_at, "ns": _NANOSECONDS, "value": 1, "eventid": problem, "name": _name(firing), "severity": 4,
         "hosts": hosts, "groups": ["Shop", "Linux servers"], "tags": _tags(firing)},
        {"clock": firing.resolved_at, "ns": _NANOSECONDS + 1, "value": 0, "eventid": recovery, "p_eventid": problem},
    ]


def _step(firing, number, at, action, message=""):
    """What somebody did: `action` has a bit for each thing."""
    login, name = firing.person
    return {
        "acknowledgeid": str(9000 + firing.number * 10 + number), "userid": _USERS[login], "eventid": str(_problem(firing)[0]),
        "clock": str(at), "message": message, "action": str(action), "old_severity": "3" if action & 8 else "0",
        "new_severity": "4" if action & 8 else "0", "suppress_until": "0", "taskid": "0", "username": login,
        "name": name.split()[0], "surname": name.split()[1],
    }


def _acknowledges(firing, is_closed):
    """Newest first: it may be closed, is given another severity, is acknowledged with a message, and a message before that."""
    if not firing.acknowledged_at:
        return []
    at = firing.acknowledged_at
    steps = [(at - 60, 4, "hm"), (at, 2 | 4, "looking"), (at + 600, 8 | 4, "nearly there")]
    steps += [(firing.resolved_at, 1, "")] if is_closed else []
    return [_step(firing, number, *step) for number, step in enumerate(steps)][::-1]


def _event(firing, is_closed):
    """What event.get and problem.get have in common: everything is text. People may close what they acknowledged."""
    problem, recovery = _problem(firing)
    closer = _USERS[firing.person[0]] if firing.acknowledged_at and is_closed else "0"
    return {
        "eventid": str(problem), "source": "0", "object": "0", "objectid": _trigger(firing), "clock": str(firing.fired_at),
        "ns": str(_NANOSECONDS), "r_eventid": str(recovery), "correlationid": "0", "userid": closer, "name": _name(firing),
        "acknowledged": "1" if firing.acknowledged_at else "0", "severity": "4", "cause_eventid": "0", "opdata": "", "suppressed": "0",
        "acknowledges": _acknowledges(firing, is_closed), "tags": _tags(firing), "urls": [], "suppression_data": [],
    }


def _problems(firing):
    """problem.get with recent: also tells when a problem ended."""
    return [{**_event(firing, True), "r_clock": str(firing.resolved_at), "r_ns": str(_NANOSECONDS + 1)}]


def _events(firing):
    """event.get with value 1: names the event that ended a problem, and not when that was."""
    return [{**_event(firing, False), "value": "1", "c_eventid": "0"}]


def _recoveries(firing):
    """event.get without value: the event that ended a problem is listed, too, and does not name it."""
    problem, recovery = _problem(firing)
    ended = {"eventid": str(recovery), "clock": str(firing.resolved_at), "ns": str(_NANOSECONDS + 1), "value": "0", "r_eventid": "0",
             "acknowledged": "0", "acknowledges": [], "userid": "0"}
    return [*_events(firing), {**_events(firing)[0], **ended}]


_SMS, _MAIL = "3", "1"
"""Ids of media types."""


def _alert(firing, number, at, media=_MAIL, **more):
    """What was sent to one person because of an event, as alert.get has it."""
    login = firing.person[0]
    return {
        "alertid": str(70_000 + firing.number * 10 + number), "actionid": "7", "eventid": str(_problem(firing)[0]), "userid": _USERS[login],
        "clock": str(at), "mediatypeid": media, "sendto": "+15550100" if media == _SMS else f"{login}@example.com",
        "subject": f"Problem: {_name(firing)}", "message": f"Problem began on {firing.key}\nSeverity: High\n", "status": "1",
        "retries": "0", "error": "", "esc_step": "1", "alerttype": "0", "p_eventid": "0", "acknowledgeid": "0", **more,
    }


def _alerts(firing):
    """The text message and the mail of a problem; also a mail that failed, a command, and mails of what was done about it and of the end.

    What was sent of the end is of the event that ended it.
    """
    at, (problem, recovery) = firing.notified_at, _problem(firing)
    yield _alert(firing, 0, at, media=_SMS)
    yield _alert(firing, 1, at + 1)
    yield _alert(firing, 2, at + 2, status="2", retries="3", error="connection refused", sendto="nobody@example.com")
    yield _alert(firing, 3, at + 3, mediatypeid="0", userid="0", sendto="", subject="", alerttype="1", message="systemctl restart shop")
    if firing.acknowledged_at:
        acknowledged = str(9000 + firing.number * 10 + 1)
        yield _alert(firing, 4, firing.acknowledged_at, esc_step="0", acknowledgeid=acknowledged)
    yield _alert(firing, 5, firing.resolved_at, eventid=str(recovery), p_eventid=str(problem), esc_step="0")


def _alerts_with_media(firing):
    """alert.get with selectMediatypes and selectUsers: who it was, and what way it went."""
    login, name = firing.person
    user = {"userid": _USERS[login], "username": login, "name": name.split()[0], "surname": name.split()[1]}
    media = {_SMS: {"mediatypeid": _SMS, "type": "2", "name": "SMS"}, _MAIL: {"mediatypeid": _MAIL, "type": "0", "name": "Email"}}
    for alert in _alerts(firing):
        kinds = [media[alert["mediatypeid"]]] if alert["mediatypeid"] in media else []
        yield alert | {"mediatypes": kinds, "users": [user] if kinds else []}


def _mails(firing):
    """alert.get alone: an address tells what way it went, a telephone number does not."""
    return [alert for alert in _alerts(firing) if alert["mediatypeid"] == _MAIL]


def _notifies(firing):
    return [("sms", firing.notified_at), ("email", firing.notified_at + 1)]


_ENVELOPE = {"jsonrpc": "2.0", "id": 1}

FORMATS = (
    Form("zabbix-realtime-export", _export, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _problems, page="result", beside=_ENVELOPE, extension="json", tells_acknowledgement=True,
         tells_person=True, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _events, variant="events", page="result", beside=_ENVELOPE, extension="json",
         tells_acknowledgement=True, tells_person=True, tells_end=False, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _recoveries, variant="recoveries", page="result", beside=_ENVELOPE, extension="json",
         tells_acknowledgement=True, tells_service=True, tells_key=True),
    Form("zabbix-alert-get", _alerts_with_media, page="result", beside=_ENVELOPE, extension="json", is_history=False,
         is_all_used=False, tells_pages=True, helps="zabbix-event-get", notifies=_notifies),
    Form("zabbix-alert-get", _mails, variant="mails", page="result", beside=_ENVELOPE, extension="json", is_history=False,
         is_all_used=False, helps="zabbix-event-get", notifies=lambda firing: _notifies(firing)[1:],
         expects=lambda firing: {"page": False}),
)

# What the reading was checked against.
EVIDENCE = {
    "zabbix-realtime-export": (
        "documentation only",
        "the examples of Zabbix's manual"),
    "zabbix-event-get": (
        "documentation only",
        "the description of the event object in Zabbix's manual"),
    "zabbix-alert-get": (
        "documentation only",
        "the description of the alert object in Zabbix's manual, from memory"),
}

"""Zabbix."""

from .form import Form

_NANOSECONDS = 318_204_771
_USERS = {"ada": "12", "bo": "13"}


def _trigger(firing):
    """The trigger of its rule and host."""
    return str(23000 + firing.number % 1000)


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


_ENVELOPE = {"jsonrpc": "2.0", "id": 1}

FORMATS = (
    Form("zabbix-realtime-export", _export, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _problems, page="result", beside=_ENVELOPE, extension="json", tells_acknowledgement=True,
         tells_person=True, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _events, variant="events", page="result", beside=_ENVELOPE, extension="json",
         tells_acknowledgement=True, tells_person=True, tells_end=False, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _recoveries, variant="recoveries", page="result", beside=_ENVELOPE, extension="json",
         tells_acknowledgement=True, tells_service=True, tells_key=True),
)

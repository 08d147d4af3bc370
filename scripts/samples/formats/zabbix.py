"""Zabbix."""

from .form import Form

_NANOSECONDS = 318_204_771


def _trigger(firing):
    """The trigger of its rule and host."""
    return str(23000 + firing.number % 100)


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
        "acknowledgeid": str(9000 + firing.number * 10 + number), "userid": {"ada": "12", "bo": "13"}[login],
        "eventid": str(_problem(firing)[0]), "clock": str(at), "message": message, "action": str(action), "old_severity": "0",
        "new_severity": "0", "suppress_until": "0", "taskid": "0", "username": login, "name": name.split()[0],
        "surname": name.split()[1],
    }


def _acknowledges(firing):
    """Newest first: a message, an acknowledgement with one, and a message to which bit 256 adds that it is a symptom."""
    if not firing.acknowledged_at:
        return []
    at = firing.acknowledged_at
    return [_step(firing, 2, at + 600, 4, "nearly there"), _step(firing, 1, at, 2 | 4, "looking"), _step(firing, 0, at - 60, 4, "hm")]


def _event(firing):
    """What event.get and problem.get have in common: everything is text."""
    problem, recovery = _problem(firing)
    return {
        "eventid": str(problem), "source": "0", "object": "0", "objectid": _trigger(firing), "clock": str(firing.fired_at),
        "ns": str(_NANOSECONDS), "r_eventid": str(recovery), "correlationid": "0", "userid": "0", "name": _name(firing),
        "acknowledged": "1" if firing.acknowledged_at else "0", "severity": "4", "cause_eventid": "0", "opdata": "", "suppressed": "0",
        "acknowledges": _acknowledges(firing), "tags": _tags(firing), "urls": [], "suppression_data": [],
    }


def _problems(firing):
    """problem.get with recent: also tells when a problem ended."""
    return [{**_event(firing), "r_clock": str(firing.resolved_at), "r_ns": str(_NANOSECONDS + 1)}]


FORMATS = (
    Form("zabbix-realtime-export", _export, tells_service=True, tells_key=True),
    Form("zabbix-event-get", _problems, page="result", beside={"jsonrpc": "2.0", "id": 1}, extension="json",
         tells_acknowledgement=True, tells_person=True, tells_service=True, tells_key=True),
)

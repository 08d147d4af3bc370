"""Icinga 2's event streams."""

from .form import Form
from .labelled import unique

_AT_ONCE = ("sms", "phone")


def _is_host(firing):
    """Whether it is a host that is down, and no service on it."""
    return firing.alert % 8 in (2, 3)


def _state(firing):
    """Of services 2 is critical, of hosts 1 is down."""
    return 1 if _is_host(firing) else 2


def _number(firing, value):
    """Whole numbers are written with a point by some versions, and without by others."""
    return float(value) if firing.number % 4 < 2 else value


def _event(firing, kind, at, **more):
    subject = {"host": firing.key} if _is_host(firing) else {"host": firing.key, "service": firing.rule}
    return {"type": kind, "timestamp": float(at), **subject, **more}


def _result(firing, at, state):
    """What the check said."""
    word = "OK" if state == 0 else "CRITICAL"
    return {
        "active": True, "check_source": "mon1.example.com", "command": ["/usr/lib/nagios/plugins/check_http", "-H", firing.key],
        "execution_end": at - 0.01, "execution_start": at - 0.51, "exit_status": _number(firing, state),
        "output": f"{word} - {firing.title}; see graph", "performance_data": ["errors=9;5;8;0"], "schedule_end": at - 0.01,
        "schedule_start": at - 0.52, "state": _number(firing, state), "ttl": 0, "type": "CheckResult",
        "vars_after": {"attempt": 3, "reachable": True, "state": state, "state_type": 1}, "vars_before": None,
    }


def _change(firing, at, state, is_hard):
    """A change of state; the part of a second is that of the check."""
    change = _event(firing, "StateChange", at, state=_number(firing, state), state_type=_number(firing, int(is_hard)),
                    downtime_depth=_number(firing, 0), acknowledgement=False, check_result=_result(firing, at, state))
    return {**change, "timestamp": at + 0.3182}


def _notification(firing, at, kind, command, author="", text=""):
    state = 0 if kind == "RECOVERY" else _state(firing)
    return _event(firing, "Notification", at, command=f"{command}-notification", users=[firing.person[0]], notification_type=kind,
                  author=author, text=text, check_result=_result(firing, at, state))


def _way(firing):
    return _AT_ONCE[firing.number // 2 % 2]


def _comment(firing, at, kind, text):
    """A comment as an object; `entry_type` 4 is that of an acknowledgement, 1 somebody's own."""
    service = "" if _is_host(firing) else firing.rule
    name = "!".join(each for each in (firing.key, service, unique("comment", firing.id, kind)) if each)
    comment = {"__name": name, "active": True, "author": firing.person[0], "entry_time": float(at), "entry_type": _number(firing, kind),
               "expire_time": 0, "host_name": firing.key, "legacy_id": 17, "name": name.split("!")[-1], "package": "_api",
               "persistent": False, "service_name": service, "text": text, "type": "Comment"}
    return {"type": "CommentAdded", "timestamp": float(at), "comment": comment}


def _people(firing):
    """Somebody acknowledges, which is a comment, too, and of which everyone is told; then writes another one."""
    if not firing.acknowledged_at:
        return []
    at, login, text = firing.acknowledged_at, firing.person[0], "on it; rolling back"
    given = {"author": login, "comment": text, "acknowledgement_type": _number(firing, 1), "notify": True, "expiry": _number(firing, 0),
             "state": _number(firing, _state(firing)), "state_type": _number(firing, 1)}
    return [
        _comment(firing, at, 4, text), _event(firing, "AcknowledgementSet", at, **given),
        _notification(firing, at, "ACKNOWLEDGEMENT", "mail", login, text), _comment(firing, at + 60, 1, "watching"),
    ]


def _end(firing):
    """What was acknowledged is no longer so when all is well again."""
    at = firing.resolved_at
    cleared = [_event(firing, "AcknowledgementCleared", at + 0.4, state=_number(firing, 0), state_type=_number(firing, 1))]
    return [_change(firing, at, 0, True), *(cleared if firing.acknowledged_at else []), _notification(firing, at + 1, "RECOVERY", "mail")]


def _flapping(firing):
    """Of some it is told that the state changes often."""
    if firing.number % 6 != 4:
        return []
    values = {"is_flapping": True, "current_flapping": 31.2, "threshold_low": 25.0, "threshold_high": 30.0}
    return [_event(firing, "Flapping", firing.fired_at + 400, state=2.0, state_type=1.0, **values)]


def _other(firing):
    """Planned work on another host, and an object that is none of the story."""
    if firing.number % 10 != 1:
        return []
    at = float(firing.fired_at + 30)
    downtime = {"__name": f"db-9!{unique('downtime', firing.id)}", "author": "bo", "comment": "disks", "duration": 0.0,
                "end_time": at + 3600, "entry_time": at, "fixed": True, "host_name": "db-9", "service_name": "", "start_time": at + 60,
                "type": "Downtime"}
    return [{"type": "DowntimeAdded", "timestamp": at, "downtime": downtime},
            {"type": "ObjectCreated", "timestamp": at, "object_type": "Downtime", "object_name": downtime["__name"]}]


def _firing(firing):
    at, state = firing.fired_at, _state(firing)
    return [
        _change(firing, at - 120, state, False), _change(firing, at - 60, state, False), _change(firing, at, state, True),
        _notification(firing, firing.notified_at, "PROBLEM", _way(firing)),
        _notification(firing, firing.notified_at + 1, "PROBLEM", "mail"), *_people(firing), *_flapping(firing), *_other(firing),
        *_end(firing),
    ]


def _stream(firings):
    """/v1/events: one event a line, as it happened."""
    return sorted((event for firing in firings for event in _firing(firing)), key=lambda event: event["timestamp"])


def _read(firing):
    """A problem ends when a check says so; how bad it is, is its state."""
    return {"severity": "DOWN" if _is_host(firing) else "CRITICAL", "acknowledgedBy": firing.person[0] if firing.acknowledged_at else None, "endedBy": "monitor", "resolvedBy": None}


def _notifies(firing):
    return [(_way(firing), firing.notified_at), ("email", firing.notified_at + 1)]


FORMATS = (
    Form("icinga2-events", _stream, whole=True, tells_pages=True, tells_acknowledgement=True, tells_key=True, expects=_read,
         notifies=_notifies),
)

# What the reading was checked against.
EVIDENCE = {
    "icinga2-events": (
        "documentation only",
        "Icinga 2's documentation of event streams"),
}

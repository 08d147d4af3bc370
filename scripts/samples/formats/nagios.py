"""Nagios, and the log that Icinga 2 writes in its manner."""

from datetime import datetime, timezone

from .. import clock
from .form import Form

_AT_ONCE, _MAIL = ("sms", "phone"), "email"


def _is_host(firing):
    """Whether it is a host that is down, and no service on it."""
    return firing.alert % 8 in (2, 3)


def _subject(firing):
    return firing.key if _is_host(firing) else f"{firing.key};{firing.rule}"


def _kind(firing):
    return "HOST" if _is_host(firing) else "SERVICE"


def _state(firing, is_over=False):
    if _is_host(firing):
        return "UP" if is_over else "DOWN"
    return "OK" if is_over else "CRITICAL"


def _output(firing, is_over=False):
    """What the check printed: it may have semicolons and marks of HTML in it."""
    return f"{_state(firing, is_over)} - {firing.title}; <a href='https://example.com/?a=1;b=2'>graph</a>"


def _alert(firing, at, kind, attempt, is_over=False):
    return at, f"{_kind(firing)} ALERT: {_subject(firing)};{_state(firing, is_over)};{kind};{attempt};{_output(firing, is_over)}"


def _checks(firing):
    """Two attempts that are not certain yet, the third that is, another service that was well at the second attempt, and the end."""
    at = firing.fired_at
    yield from (_alert(firing, at - 120, "SOFT", 1), _alert(firing, at - 60, "SOFT", 2), _alert(firing, at, "HARD", 3))
    yield at - 90, f"SERVICE ALERT: {firing.key};Disk: /var;WARNING;SOFT;1;DISK WARNING - free space: /var 9%"
    yield at - 30, f"SERVICE ALERT: {firing.key};Disk: /var;OK;SOFT;2;DISK OK - free space: /var 12%"
    yield at, f"{_kind(firing)} EVENT HANDLER: {_subject(firing)};{_state(firing)};HARD;3;restart-service"
    yield _alert(firing, firing.resolved_at, "HARD", 1 if _is_host(firing) else 3, is_over=True)


def _channel(firing):
    """How a person is reached at once."""
    return _AT_ONCE[firing.number // 2 % 2]


def _notification(firing, at, kind, command, is_over=False, by=None):
    """One contact is told. Who acknowledged and with what words stands behind what the check printed."""
    told = [firing.person[0], _subject(firing), kind, command, _output(firing, is_over)] + list(by or ())
    return at, f"{_kind(firing)} NOTIFICATION: {';'.join(told)}"


def _command(firing, way):
    return f"notify-{_kind(firing).lower()}-by-{way}"


def _notifications(firing):
    """Of the problem on two channels, of the acknowledgement and of the end by mail: those are no pages."""
    yield _notification(firing, firing.notified_at, _state(firing), _command(firing, _channel(firing)))
    yield _notification(firing, firing.notified_at + 1, _state(firing), _command(firing, _MAIL))
    if firing.acknowledged_at:
        kind = f"ACKNOWLEDGEMENT ({_state(firing)})"
        yield _notification(firing, firing.acknowledged_at, kind, _command(firing, _MAIL), by=(firing.person[0], _words(firing)))
    yield _notification(firing, firing.resolved_at, _state(firing, True), _command(firing, _MAIL), is_over=True)


def _words(firing):
    return f"on it, see SHOP-{firing.number}: rolling back"


def _commands(firing):
    """What people did in the web interface. A comment, being last, may have semicolons."""
    if not firing.acknowledged_at:
        return
    at, login = firing.acknowledged_at, firing.person[0]
    kind = "HOST" if _is_host(firing) else "SVC"
    yield at, f"EXTERNAL COMMAND: ACKNOWLEDGE_{kind}_PROBLEM;{_subject(firing)};2;1;1;{login};{_words(firing)}"
    yield at + 60, f"EXTERNAL COMMAND: ADD_{kind}_COMMENT;{_subject(firing)};1;{login};the last release; rolled back; watching"
    yield at + 90, f"EXTERNAL COMMAND: SCHEDULE_FORCED_{kind}_CHECK;{_subject(firing)};{at + 90}"


def _flapping(firing):
    """Of some it is told that the state changes often, and no longer; neither begins or ends the problem."""
    if firing.number % 6 != 2:
        return
    text = _kind(firing).capitalize() + " appears to have {} flapping ({}% change {} 20.0% threshold)"
    for after, word, done, share, sign in ((300, "STARTED", "started", "25.1", ">="), (900, "STOPPED", "stopped", "4.8", "<")):
        yield firing.fired_at + after, f"{_kind(firing)} FLAPPING ALERT: {_subject(firing)};{word}; {text.format(done, share, sign)}"


def _daemon(firings):
    """What is of no host: the start, and what is written every hour."""
    start = _midnight(firings[0].fired_at) + 900
    yield from ((start, "Nagios 4.4.6 starting... (PID=2281)"), (start, f"Local time is {_human(start, ' UTC')}"),
                (start, "LOG VERSION: 2.0"), (start, "nerd: Fully initialized and ready to rock!"),
                (start, "wproc: Registry request: name=Core Worker 2285;pid=2285"))
    yield start + 30, "TIMEPERIOD TRANSITION: night;-1;1"
    for at in range(start + 3600, firings[-1].resolved_at, 6 * 3600):
        yield at, "Auto-save of retention data completed successfully."


def _midnight(at):
    return at // clock.DAY * clock.DAY


def _rotations(firings):
    """At midnight a log begins anew, with the state of all there is: of problems that go on, too."""
    for at in range(_midnight(firings[0].fired_at), firings[-1].resolved_at, clock.DAY):
        yield at, "LOG ROTATION: DAILY"
        yield at, "LOG VERSION: 2.0"
        for firing in {firing.key: firing for firing in firings[:8]}.values():
            yield at, f"CURRENT HOST STATE: {firing.key};UP;HARD;1;PING OK - Packet loss = 0%, RTA = 0.04 ms"
            yield at, f"CURRENT SERVICE STATE: {firing.key};Disk: /var;OK;HARD;1;DISK OK - free space: /var 40%"
        for firing in firings:
            if firing.fired_at < at < firing.resolved_at:
                yield at, f"CURRENT {_kind(firing)} STATE: {_subject(firing)};{_state(firing)};HARD;3;{_output(firing)}"


def _happened(firings, notifications):
    """All lines by their moments, as (moment, text)."""
    lines = [*_rotations(firings), *_daemon(firings)]
    for firing in firings:
        lines += [*_checks(firing), *_commands(firing), *notifications(firing), *_flapping(firing)]
    return sorted(lines, key=lambda line: line[0])


def _log(firings):
    return [f"[{at}] {text}" for at, text in _happened(firings, _notifications)]


def _human(at, zone=""):
    """'Mon Sep  7 05:10:00 2026', as of a server in UTC."""
    when = datetime.fromtimestamp(at, timezone.utc)
    return f"{when:%a %b} {when.day:2d} {when:%H:%M:%S}{zone} {when.year}"


def _human_log(firings):
    """As a filter makes the stamps readable: in local time, without the zone."""
    return [f"[{_human(at)}] {text}" for at, text in _happened(firings, _notifications)]


def _syslog(firings):
    """As syslog keeps it beside its own: with a whole date, the machine and the process."""
    return [f"{clock.written(at)[:-1]}+00:00 mon1 nagios[2281]: {text}" for at, text in _happened(firings, _notifications)]


def _icinga_notification(firing, at, kind, way, is_over=False, by=None):
    """Icinga 2 ends every one with author and comment, which are empty as a rule, and says the state of a host behind its kind."""
    kind = f"{kind} ({_state(firing, is_over)})" if _is_host(firing) else kind
    told = [firing.person[0], _subject(firing), kind, f"{way}-{_kind(firing).lower()}-notification", _output(firing, is_over)]
    return at, f"{_kind(firing)} NOTIFICATION: {';'.join(told)};{';'.join(by or ())}"


def _icinga_notifications(firing):
    yield _icinga_notification(firing, firing.notified_at, _state(firing), _channel(firing))
    yield _icinga_notification(firing, firing.notified_at + 1, _state(firing), "mail")
    if firing.acknowledged_at:
        by = (firing.person[0], "looking")
        yield _icinga_notification(firing, firing.acknowledged_at, "ACKNOWLEDGEMENT", "mail", by=by)
    yield _icinga_notification(firing, firing.resolved_at, "RECOVERY", "mail", is_over=True)


def _icinga_log(firings):
    """The compat log of Icinga 2."""
    return [f"[{at}] {text}" for at, text in _happened(firings, _icinga_notifications)]


def _read(firing):
    """A problem ends when a check says so; how bad it is, is its state; the log has no services but checks on a host."""
    return {"severity": _state(firing), "acknowledgedBy": firing.person[0] if firing.acknowledged_at else None, "endedBy": "monitor", "resolvedBy": None}


def _notifies(firing):
    return [(_channel(firing), firing.notified_at), ("email", firing.notified_at + 1)]


_TOLD = {"whole": True, "extension": "log", "tells_pages": True, "tells_acknowledgement": True, "tells_key": True, "expects": _read,
         "notifies": _notifies}

FORMATS = (
    Form("nagios-log", _log, **_TOLD),
    Form("nagios-log", _human_log, variant="human", **_TOLD),
    Form("nagios-log", _syslog, variant="syslog", **_TOLD),
    Form("nagios-log", _icinga_log, variant="icinga", **_TOLD),
)

# What the reading was checked against.
EVIDENCE = {
    "nagios-log": (
        "real payloads",
        "two logs of Nagios 4 that others published, without a notification of a problem, and the source of Nagios and "
        "Icinga 2"),
}

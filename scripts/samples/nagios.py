"""The log of the depots' Nagios, as Nagios Core writes it."""

from . import clock
from .depots import CHECKS

_OUTPUT = {
    "WARNING": "WARNING - 88% used; 91 GB free", "CRITICAL": "CRITICAL - see <b>runbook</b>; threshold passed",
    "UNKNOWN": "UNKNOWN - plugin gave no answer", "DOWN": "PING CRITICAL - Packet loss = 100%",
    "UNREACHABLE": "PING CRITICAL - Packet loss = 100%", "OK": "OK - within limits", "UP": "PING OK - Packet loss = 0%",
}


def log(problems):
    """The whole log as lines of text, in the order of time."""
    lines = [(at, order, text) for order, (at, text) in enumerate(_rotations())]
    for problem in problems:
        lines += [(at, len(lines) + n, text) for n, (at, text) in enumerate(_course(problem))]
    return "".join(f"[{at}] {text}\n" for at, _, text in sorted(lines, key=lambda line: (line[0], line[1])))


def _rotations():
    """At the turn of each month the log is rotated, and each check's state written down."""
    for text in ("2026-08-01T00:00", "2026-09-01T00:00", "2026-10-01T00:00"):
        at = clock.moment(text)
        yield at, "LOG ROTATION: MONTHLY"
        yield at, "LOG VERSION: 2.0"
        for host, service, _, _, _ in CHECKS:
            if service:
                yield at, f"CURRENT SERVICE STATE: {host};{service};OK;HARD;1;{_OUTPUT['OK']}"
            else:
                yield at, f"CURRENT HOST STATE: {host};UP;HARD;1;{_OUTPUT['UP']}"


def _course(problem):
    good = "OK" if problem.service else "UP"
    for attempt in (1, 2):
        yield problem.begins + (attempt - 1) * clock.MINUTE, _alert(problem, problem.state, "SOFT", attempt)
    yield problem.hard_at, _alert(problem, problem.state, "HARD", 3)
    for at, contact, channel in problem.notifications:
        yield at, _notification(problem, contact, channel, problem.state)
    if problem.acknowledged_at:
        yield from _acknowledgement(problem)
    yield problem.ends, _alert(problem, good, "HARD", 3)
    for contact, channel in dict.fromkeys((contact, channel) for _, contact, channel in problem.notifications):
        yield problem.ends, _notification(problem, contact, channel, good)


def _alert(problem, state, kind, attempt):
    if problem.service:
        return f"SERVICE ALERT: {problem.host};{problem.service};{state};{kind};{attempt};{_OUTPUT[state]}"
    return f"HOST ALERT: {problem.host};{state};{kind};{attempt};{_OUTPUT[state]}"


def _notification(problem, contact, channel, kind):
    # The output of an acknowledgement is that of its state, which stands in brackets.
    output = _OUTPUT[problem.state if kind.startswith("ACK") else kind]
    if problem.service:
        return (f"SERVICE NOTIFICATION: {contact};{problem.host};{problem.service};{kind};"
                f"notify-service-by-{channel};{output}")
    return f"HOST NOTIFICATION: {contact};{problem.host};{kind};notify-host-by-{channel};{output}"


def _acknowledgement(problem):
    at, by = problem.acknowledged_at, problem.acknowledged_by
    if problem.service:
        command = f"ACKNOWLEDGE_SVC_PROBLEM;{problem.host};{problem.service};2;1;0;{by};on it; see chat"
    else:
        command = f"ACKNOWLEDGE_HOST_PROBLEM;{problem.host};2;1;0;{by};on it"
    yield at, f"EXTERNAL COMMAND: {command}"
    yield at, _notification(problem, by, "email", f"ACKNOWLEDGEMENT ({problem.state})") + f";{by};on it"

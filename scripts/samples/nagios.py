"""The log of the depots' Nagios, as Nagios Core writes it, its monthly archives one after the other."""

from dataclasses import dataclass

from . import clock
from .chance import Chance
from .depots import CHECKS, HOSTS, all_blips, told

_ADDRESSES = {host: address for host, _, address in HOSTS}

_OUTPUTS = {
    ("Disk /srv/scans", "OK"): "DISK OK - free space: /srv/scans 11{n}204 MB (31% inode=97%):",
    ("Disk /srv/scans", "WARNING"): "DISK WARNING - free space: /srv/scans 4{n}108 MB (11% inode=96%):",
    ("Disk /srv/scans", "CRITICAL"): "DISK CRITICAL - free space: /srv/scans 1{n}332 MB (4% inode=96%):",
    ("RAID", "OK"): "OK - md0, md1: active",
    ("RAID", "CRITICAL"): "CRITICAL - md1: degraded, 3 of 4 disks; rebuild not started",
    ("UPS battery", "OK"): "OK - on line; charge 100 %, load {n} %",
    ("UPS battery", "CRITICAL"): "CRITICAL - on battery; charge below 50 %",
    ("VPN to eu1", "OK"): "OK - last handshake {n} s ago",
    ("VPN to eu1", "CRITICAL"): 'CRITICAL - no handshake for 3 minutes; see <a href="https://wiki.lanternway.example/vpn">the runbook</a>',
    ("Printer queue", "OK"): "OK - {n} labels in the queue",
    ("Printer queue", "UNKNOWN"): "UNKNOWN - no answer from port 631 within 10 s",
    (None, "UP"): "PING OK - Packet loss = 0%, RTA = 1.{n} ms",
    (None, "DOWN"): "PING CRITICAL - Packet loss = 100%",
    (None, "UNREACHABLE"): "CRITICAL - Host Unreachable ({address})",
}

_RESTART = clock.moment("2026-09-12T05:30") + 14

_RESTART_LINES = (
    (-6, "Caught SIGTERM, shutting down..."),
    (-6, "Successfully shutdown... (PID=1187)"),
    (0, "Nagios 4.4.14 starting... (PID=41830)"),
    (0, "Local time is Sat Sep 12 05:30:14 UTC 2026"),
    (0, "LOG VERSION: 2.0"),
    (0, "qh: Socket '/usr/local/nagios/var/rw/nagios.qh' successfully initialized"),
    (0, "nerd: Fully initialized and ready to rock!"),
    (0, "wproc: Successfully registered manager as @wproc with query handler"),
    (1, "Successfully launched command file worker with pid 41838"),
)


@dataclass(frozen=True)
class Line:
    """A line of the log, and whether it tells something of a problem, its notifications or its answers."""

    at: int
    text: str
    tells: bool = False

    @property
    def raw(self):
        return f"[{self.at}] {self.text}".encode()


def all_lines(problems):
    """The whole log, in the order of time."""
    lines = [*_own(), *_rotations(problems)]
    for blip in all_blips():
        lines += _blip(blip)
    for problem in problems:
        lines += _course(problem)
    return sorted(lines, key=lambda line: line.at)


def _own():
    """What the program says of itself."""
    for after, text in _RESTART_LINES:
        yield Line(_RESTART + after, text)
    for first, end in ((clock.FIRST + 17 * clock.MINUTE + 9, _RESTART), (_RESTART + clock.HOUR, clock.END)):
        for at in range(first, end, clock.HOUR):
            yield Line(at, "Auto-save of retention data completed successfully.")


def _rotations(problems):
    """At the turn of each month the log is rotated, and every state written down: of all hosts, then of all services."""
    checks = [(host, None) for host, _, _ in HOSTS] + sorted((check[0], check[1]) for check in CHECKS if check[1])
    for text in ("2026-07-01T00:00", "2026-08-01T00:00", "2026-09-01T00:00", "2026-10-01T00:00"):
        at = clock.moment(text)
        yield Line(at, "LOG ROTATION: MONTHLY")
        yield Line(at, "LOG VERSION: 2.0")
        for host, service in checks:
            yield _current(at, host, service, problems)


def _current(at, host, service, problems):
    """The state of a check at a rotation; one of a problem tells that there is one."""
    here = [p for p in problems if (p.host, p.service) == (host, service) and p.hard_at <= at < p.ends]
    state = here[0].state_at(at) if here else _good(service)
    kind = "SERVICE" if service else "HOST"
    rest = f"{state};HARD;{3 if here else 1};{_output(host, service, state, at)}"
    return Line(at, f"CURRENT {kind} STATE: {_name(host, service)};{rest}", tells=bool(here))


def _good(service):
    return "OK" if service else "UP"


def _name(host, service):
    return f"{host};{service}" if service else host


def _output(host, service, state, at):
    number = Chance("output", host, service, at).whole(16, 62)
    return _OUTPUTS[service, state].format(n=number, address=_ADDRESSES[host])


def _blip(blip):
    results = [blip.state] * blip.results + [_good(blip.service)]
    for attempt, state in enumerate(results, 1):
        yield _alert(blip, blip.begins + (attempt - 1) * clock.MINUTE, state, "SOFT", attempt)


def _course(problem):
    """Every line of a problem. What Nagios sends when it is over, and when somebody acknowledged, goes to whom it told."""
    for attempt in (1, 2):
        yield _alert(problem, problem.begins + (attempt - 1) * clock.MINUTE, problem.state, "SOFT", attempt)
    yield _alert(problem, problem.hard_at, problem.state, "HARD", 3)
    if problem.worsens_at:
        yield _alert(problem, problem.worsens_at, "CRITICAL", "HARD", 3)
    for sent in problem.notifications:
        yield _notification(problem, sent.at, sent.contact, sent.channel, sent.state, sent.state, tells=True)
    if problem.acknowledged_at:
        yield from _acknowledgement(problem)
    good = _good(problem.service)
    yield _alert(problem, problem.ends, good, "HARD", 3)
    for contact, channel in dict.fromkeys((sent.contact, sent.channel) for sent in problem.notifications):
        yield _notification(problem, problem.ends, contact, channel, good, good)


def _alert(check, at, state, kind, attempt):
    word = "SERVICE" if check.service else "HOST"
    output = _output(check.host, check.service, state, at)
    text = f"{word} ALERT: {_name(check.host, check.service)};{state};{kind};{attempt};{output}"
    return Line(at, text, tells=kind == "HARD")


def _notification(problem, at, contact, channel, occasion, state, tells=False, words=""):
    word = "SERVICE" if problem.service else "HOST"
    output = _output(problem.host, problem.service, state, at)
    text = (f"{word} NOTIFICATION: {contact};{_name(problem.host, problem.service)};{occasion};"
            f"notify-{word.lower()}-by-{channel};{output}{words}")
    return Line(at, text, tells)


def _acknowledgement(problem):
    at, by = problem.acknowledged_at, problem.acknowledged_by
    word = "SVC" if problem.service else "HOST"
    comment = Chance("comment", problem.host, at).pick(("on it", "on it; see chat", "looking"))
    yield Line(at, f"EXTERNAL COMMAND: ACKNOWLEDGE_{word}_PROBLEM;{_name(problem.host, problem.service)};2;1;0;{by};{comment}", tells=True)
    state = problem.state_at(at)
    for contact, channel in told(by, state):
        yield _notification(problem, at, contact, channel, f"ACKNOWLEDGEMENT ({state})", state, True, f";{by};{comment}")

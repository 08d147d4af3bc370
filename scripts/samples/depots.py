"""The depots: sites that Nagios watches, whose technicians it notifies itself."""

from dataclasses import dataclass, field

from . import clock
from .chance import Chance

TECHNICIANS = ("mberg", "tnilsen", "kowusu")
"""The contacts whose phones get text messages, on call for a week each, in turn."""

STAND_IN = "sokafor"
"""Who takes over once, for two quiet days: no message was sent to this contact, and only the rota knows it."""

_STAND_IN_FROM, _STAND_IN_UNTIL = clock.moment("2026-08-27T06:00"), clock.moment("2026-08-29T06:00")

MAILBOX = "depot-it"
"""The contact that is all technicians' mailbox."""

HOSTS = (
    # host, the host that it is reached through, address
    ("depot-ham-nas1", "depot-ham-sw1", "10.49.0.21"),
    ("depot-ham-sw1", None, "10.49.0.2"),
    ("depot-ham-ups1", "depot-ham-sw1", "10.49.0.31"),
    ("depot-osa-gw1", None, "10.81.0.1"),
    ("depot-osa-label2", "depot-osa-gw1", "10.81.0.42"),
    ("depot-osa-nas1", "depot-osa-gw1", "10.81.0.21"),
)

CHECKS = (
    # host, service (None is the check of the host itself), problems in a week, median minutes, state
    ("depot-ham-nas1", "Disk /srv/scans", 1.1, 70, "WARNING"),
    ("depot-ham-nas1", "RAID", 0.3, 240, "CRITICAL"),
    ("depot-ham-sw1", None, 0.5, 12, "DOWN"),
    ("depot-ham-ups1", "UPS battery", 0.6, 35, "CRITICAL"),
    ("depot-osa-gw1", "VPN to eu1", 3.2, 4, "CRITICAL"),
    ("depot-osa-gw1", None, 0.5, 9, "DOWN"),
    ("depot-osa-label2", "Printer queue", 1.6, 45, "UNKNOWN"),
    ("depot-osa-nas1", "Disk /srv/scans", 0.9, 80, "CRITICAL"),
)

INTERVAL = 60 * clock.MINUTE
"""How long after a notification the next one goes out while nobody acknowledged."""

TEXTED = ("CRITICAL", "DOWN")
"""The states of which the technician on call gets a text message; of others there is mail only."""


@dataclass(frozen=True)
class Notification:
    at: int
    contact: str
    channel: str
    state: str

    @property
    def interrupts(self):
        return self.channel == "sms"


@dataclass
class Problem:
    """One hard problem of one check, from the first bad result on."""

    host: str
    service: str | None
    state: str
    begins: int
    ends: int
    # When a warning becomes critical.
    worsens_at: int | None = None
    notifications: list = field(default_factory=list)
    acknowledged_at: int | None = None
    acknowledged_by: str | None = None

    @property
    def hard_at(self):
        """The third bad result: the moment from which it is a problem."""
        return self.begins + 2 * clock.MINUTE

    @property
    def is_page(self):
        return any(notification.interrupts for notification in self.notifications)

    def state_at(self, at):
        return "CRITICAL" if self.worsens_at and at >= self.worsens_at else self.state


@dataclass(frozen=True)
class Blip:
    """One or two bad results that were over before anybody was told."""

    host: str
    service: str | None
    state: str
    begins: int
    results: int


def on_call(at):
    """The contact on call, but for the stand-in's days, on which nobody was told of anything."""
    return TECHNICIANS[(at - clock.FIRST) // clock.WEEK % len(TECHNICIANS)]


def shifts():
    """(contact, start, end) of the depots' rota, with the stand-in's days, from a week before the history to a week after it."""
    for start in range(clock.FIRST - clock.WEEK, clock.END + clock.WEEK, clock.WEEK):
        end = start + clock.WEEK
        if not start <= _STAND_IN_FROM < end:
            yield on_call(start), start, end
            continue
        yield on_call(start), start, _STAND_IN_FROM
        yield STAND_IN, _STAND_IN_FROM, _STAND_IN_UNTIL
        yield on_call(start), _STAND_IN_UNTIL, end


def all_problems():
    """Every problem, by start."""
    found = []
    for check in CHECKS:
        found += _problems(*check)
    found += [behind for problem in found if problem.state == "DOWN" for behind in _unreachable(problem)]
    return sorted(found, key=lambda problem: (problem.begins, problem.host, problem.service or ""))


def all_blips():
    """Half as many as problems, between two problems of a check."""
    found = []
    for host, service, _, _, state in CHECKS:
        chance = Chance("blips", host, service)
        own = [problem for problem in all_problems() if (problem.host, problem.service) == (host, service)]
        for one, other in zip(own, own[1:]):
            if other.begins - one.ends > clock.HOUR and chance.happens(0.5):
                at = int(chance.between(one.ends + 10 * clock.MINUTE, other.begins - 10 * clock.MINUTE))
                found.append(Blip(host, service, state, at, chance.whole(1, 2)))
    return found


def _problems(host, service, weekly, minutes, state):
    chance = Chance("depots", host, service)
    found = []
    at = clock.FIRST
    while True:
        at += 10 * clock.MINUTE + int(chance.wait(clock.WEEK / weekly))
        if at >= clock.END - clock.DAY:
            return found
        length = 3 * clock.MINUTE + int(chance.spread(minutes, 0.7) * clock.MINUTE)
        problem = Problem(host, service, state, at, at + length)
        if state == "WARNING" and chance.happens(0.3):
            problem.worsens_at = int(chance.between(problem.hard_at, problem.ends))
        _respond(problem, chance)
        found.append(problem)
        at = problem.ends


def _unreachable(problem):
    """What lies behind a host that is down. Nobody is told: the contacts do not ask for this state."""
    for host, parent, _ in HOSTS:
        if parent == problem.host:
            chance = Chance("behind", host, problem.begins)
            yield Problem(host, None, "UNREACHABLE", problem.begins + chance.whole(5, 50), problem.ends + chance.whole(5, 50))


def _respond(problem, chance):
    """Notifies at once, each hour and when it worsens, until somebody acknowledges or it is over."""
    contact = on_call(problem.hard_at)
    if chance.happens(0.6):
        answered = problem.hard_at + 30 + int(chance.spread(14 * clock.MINUTE, 0.9))
        if answered < problem.ends:
            problem.acknowledged_at, problem.acknowledged_by = answered, contact
    for at in _due(problem, problem.acknowledged_at or problem.ends):
        state = problem.state_at(at)
        problem.notifications += [Notification(at, who, channel, state) for who, channel in told(contact, state)]


def _due(problem, until):
    """The moments of notifications before `until`."""
    at = problem.hard_at
    while at < until:
        yield at
        following, worse = at + INTERVAL, problem.worsens_at
        at = worse if worse and at < worse < following else following


def told(contact, state):
    """Who is told of a state, and by what: text messages, and mail for all."""
    return [*([(contact, "sms")] if state in TEXTED else []), (MAILBOX, "email")]

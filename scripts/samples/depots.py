"""The depots: sites that Nagios watches, whose technicians it notifies itself."""

from dataclasses import dataclass, field

from . import clock
from .chance import Chance

TECHNICIANS = ("mberg", "tnilsen", "kowusu")
"""The contacts, on call for a week each, in turn."""

CHECKS = (
    # host, service (None is the check of the host itself), problems in a week, median minutes, state
    ("depot-ham-nas1", "Disk /srv/scans", 1.1, 70, "WARNING"),
    ("depot-ham-nas1", "RAID", 0.3, 240, "CRITICAL"),
    ("depot-ham-sw1", None, 0.5, 12, "DOWN"),
    ("depot-ham-ups1", "UPS battery", 0.6, 35, "CRITICAL"),
    ("depot-osa-nas1", "Disk /srv/scans", 0.9, 80, "CRITICAL"),
    ("depot-osa-gw1", "VPN to eu1", 3.2, 4, "CRITICAL"),
    ("depot-osa-gw1", None, 0.5, 9, "UNREACHABLE"),
    ("depot-osa-label2", "Printer queue", 1.6, 45, "UNKNOWN"),
)

INTERVAL = 60 * clock.MINUTE
"""How long after a notification the next one goes out while nobody acknowledged."""


@dataclass
class Problem:
    """One hard problem of one check, from the first bad result on."""

    host: str
    service: str | None
    state: str
    begins: int
    ends: int | None
    # (moment, contact, 'sms' or 'email')
    notifications: list = field(default_factory=list)
    acknowledged_at: int | None = None
    acknowledged_by: str | None = None

    @property
    def hard_at(self):
        """The third bad result: the moment from which it is a problem."""
        return self.begins + 2 * clock.MINUTE


def on_call(at):
    return TECHNICIANS[(at - clock.FIRST) // clock.WEEK % len(TECHNICIANS)]


def all_problems():
    """Every problem, by start."""
    found = []
    for check in CHECKS:
        found += _problems(*check)
    return sorted(found, key=lambda problem: (problem.begins, problem.host, problem.service or ""))


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
        _respond(problem, chance)
        found.append(problem)
        at = problem.ends


def _respond(problem, chance):
    """Notifies at once and each hour, until somebody acknowledges or it is over."""
    contact = on_call(problem.hard_at)
    if chance.happens(0.6):
        answered = problem.hard_at + chance.whole(2, 75) * clock.MINUTE + chance.whole(0, 59)
        if answered < problem.ends:
            problem.acknowledged_at, problem.acknowledged_by = answered, contact
    until = problem.acknowledged_at or problem.ends
    at = problem.hard_at
    while at < until:
        # A full disk or a printer can wait until the mail is read.
        channels = ("email",) if problem.state in ("WARNING", "UNKNOWN") else ("sms", "email")
        problem.notifications += [(at, contact, channel) for channel in channels]
        at += INTERVAL

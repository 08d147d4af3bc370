"""What happens in the histories of the formats: alerts of two services, one after the other or several at once."""

import hashlib
from dataclasses import dataclass

from .. import clock

FIRST = clock.moment("2026-09-07T05:10")
"""When the first one fires: on a Monday."""

PEOPLE = (("ada", "Ada Osei"), ("bo", "Bo Lindgren"))
SERVICES = ("checkout", "search")
ALERTS = 100
"""How many alerts there are."""


@dataclass(frozen=True)
class Firing:
    """One firing of one alert.

    Even ones are acknowledged and resolved by a person, odd ones recover by themselves.
    """

    number: int
    fired_at: int
    # Something that no other firing has, so that the text is no easier to pack than a real one.
    own: str = ""

    @property
    def service(self):
        return SERVICES[self.number % 2]

    @property
    def rule(self):
        return ("CheckoutErrorsHigh", "SearchLatencyHigh")[self.number % 2]

    @property
    def title(self):
        return ("Checkout: too many errors", "Search: too slow")[self.number % 2] + self.own

    @property
    def alert(self):
        """Which of the alerts fires."""
        return self.number % ALERTS

    @property
    def key(self):
        """The alert's key; the same for every firing of the alert."""
        return f"{self.service}-{self.alert // 2}"

    @property
    def id(self):
        """What the source calls this firing."""
        return f"F{self.number + 4100}" + self.own.strip()[:16]

    @property
    def person(self):
        """(login, name) of whoever is notified."""
        return PEOPLE[self.number // 2 % 2]

    @property
    def notified_at(self):
        return self.fired_at + 20

    @property
    def acknowledged_at(self):
        """None for those that recover by themselves."""
        return self.fired_at + 180 if self.number % 2 == 0 else None

    @property
    def resolved_at(self):
        return self.fired_at + (1500 if self.number % 2 == 0 else 240)


def firings(count, apart=3600):
    """The first `count` firings, in the order of time, `apart` seconds apart: no two of one alert overlap."""
    return [Firing(number, FIRST + number * apart + number % 7 * 11) for number in range(count)]


def long_firings(count):
    """As many firings as are wanted for measuring: one a minute, each with something of its own in its title and id."""
    return [Firing(number, FIRST + number * 60 + number % 7 * 11, own=" " + _own(number)) for number in range(count)]


def _own(number):
    return hashlib.sha256(str(number).encode()).hexdigest()[:48]

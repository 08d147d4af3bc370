"""Alerts as Prometheus and Grafana have them: known by their labels."""

import hashlib
import uuid

from .. import clock
from ..alertmanager import fingerprint_of
from .story import FIRST

NOT_ENDED = "0001-01-01T00:00:00Z"
"""Go's zero time."""

_PART = 318_204_771
"""The part of a second at which rules are evaluated, in nanoseconds."""


def labels(firing):
    return {"alertname": firing.rule, "instance": firing.key, "service": firing.service, "severity": "critical", "team": "shop"}


def fingerprint(firing):
    return fingerprint_of(labels(firing))


def annotations(firing):
    return {"runbook_url": f"https://runbooks.example.com/{firing.rule}", "summary": firing.title}


def exact(at):
    """The moment of an evaluation in `at`, to the nanosecond."""
    return clock.written_nanoseconds(at * clock.NANOSECONDS + _PART)


def with_milliseconds(at, ahead=0, part=318):
    """RFC 3339 with milliseconds, in the zone that is `ahead` seconds ahead of UTC."""
    text = clock.written(at, ahead)
    return f"{text[:19]}.{part:03d}{text[19:]}"


def unique(*names):
    """A UUID that is the same whenever it is made of the same names."""
    return str(uuid.UUID(hashlib.sha256("/".join(str(name) for name in names).encode()).hexdigest()[:32], version=4))


def flushed_at(firing, at, interval=300):
    """The first flush of the group after `at`: 30 seconds after it fires, then every `interval`."""
    first = firing.fired_at + 30
    return first + max(0, -(-(at - first) // interval)) * interval


def polled(at, every=60):
    """The first poll after `at`."""
    return FIRST + -(-(at - FIRST) // every) * every

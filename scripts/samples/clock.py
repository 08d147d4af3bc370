"""Times of the samples: whole seconds since 1970 in UTC, and what they read as.

Zones have a table of their own, so that the samples do not change with the
time zone data of the machine that makes them.
"""

from datetime import datetime, timezone

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
WEEK = 7 * DAY
NANOSECONDS = 1_000_000_000


def moment(text):
    """The seconds since 1970 of '2026-08-01T00:00' in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=timezone.utc).timestamp())


FIRST = moment("2026-07-01T00:00")
"""The first second of the history."""

END = moment("2026-11-01T00:00")
"""The first second after the history."""

_EUROPE_CHANGES = moment("2026-10-25T01:00")
_SYDNEY_CHANGES = moment("2026-10-03T16:00")

_OFFSETS = {
    "UTC": (0, END, 0),
    "Europe/London": (1, _EUROPE_CHANGES, 0),
    "Europe/Lisbon": (1, _EUROPE_CHANGES, 0),
    "Europe/Berlin": (2, _EUROPE_CHANGES, 1),
    "Europe/Warsaw": (2, _EUROPE_CHANGES, 1),
    "Europe/Amsterdam": (2, _EUROPE_CHANGES, 1),
    "America/New_York": (-4, END, -5),
    "America/Chicago": (-5, END, -6),
    "America/Los_Angeles": (-7, END, -8),
    "America/Sao_Paulo": (-3, END, -3),
    "Asia/Kolkata": (5.5, END, 5.5),
    "Asia/Tokyo": (9, END, 9),
    "Australia/Sydney": (10, _SYDNEY_CHANGES, 11),
}
"""Per zone: hours east of UTC, the moment at which they change, hours after it."""


def offset(at, zone):
    """The seconds that `zone` is ahead of UTC at `at`."""
    before, changes, after = _OFFSETS[zone]
    return int((before if at < changes else after) * HOUR)


def local_hour(at, zone):
    """The hour of the day in `zone`, 0 to 23."""
    return (at + offset(at, zone)) % DAY // HOUR


def is_weekend(at, zone):
    """Whether it is Saturday or Sunday in `zone`."""
    # 1970-01-01 was a Thursday, the fourth day of a week that starts on Monday.
    return ((at + offset(at, zone)) // DAY + 3) % 7 >= 5


def hours_class(at, zone):
    """'sleep', 'off' or 'business', by the hours of PagerDuty's operational reviews."""
    hour = local_hour(at, zone)
    if hour >= 22 or hour < 8:
        return "sleep"
    if hour >= 18 or is_weekend(at, zone):
        return "off"
    return "business"


def written(at, ahead=0):
    """RFC 3339 with whole seconds: 'Z', or the offset when `ahead` seconds are given."""
    text = datetime.fromtimestamp(at + ahead, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    if ahead == 0:
        return text + "Z"
    return f"{text}+{ahead // HOUR:02d}:{ahead % HOUR // MINUTE:02d}"


def written_nanoseconds(at_ns):
    """RFC 3339 as Go writes it: up to nine fraction digits without trailing zeros."""
    seconds, fraction = divmod(at_ns, NANOSECONDS)
    digits = f"{fraction:09d}".rstrip("0")
    return written(seconds)[:-1] + (f".{digits}" if digits else "") + "Z"


def month(at):
    """'2026-08' in UTC."""
    return written(at)[:7]

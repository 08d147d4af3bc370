"""What a reader must find of time on call, nights and rest, counted from docs/METRICS.md on the model.

All of it is of the history's time, clock.FIRST..<clock.END, which is the period of a report on the samples. A night is
named for the day of its evening, as the number of that day since 1970, and is of the period when its 22:00 is. What is counted by incidents (shifts over the limit, gaps between them) is not here: which
alerts are one incident is the correlator's finding, and the model knows of no other.
"""

from . import clock

SLEEPS, WAKES = 22, 8
RESTS, WORKS = 18, 9
LEAST_REST = 11 * clock.HOUR
HISTORY_HOURS = (clock.END - clock.FIRST) / clock.HOUR


def figures(hits, shifts, zone):
    """One person's. `hits`: when notifications on interrupting channels came, in order; `shifts` on the first level, whole, as (start, end)."""
    disturbances = [at for index, at in enumerate(hits) if index == 0 or at - hits[index - 1] > 600]
    own = [cut for cut in (_cut(shift) for shift in shifts) if cut]
    nights = sorted({_night(at, zone) for at in disturbances if clock.hours_class(at, zone) == "sleep"})
    disturbed = [night for night in nights if _is_of_period(night, zone)]
    watched = [night for night in _nights(zone) if any(_overlaps(_sleep(night, zone), shift) for shift in shifts)]
    return {
        "disturbances": len(disturbances),
        "sleepInterruptions": sum(clock.hours_class(at, zone) == "sleep" for at in _interruptions(hits)),
        "onCallHours": round(sum(hours(shift) for shift in own), 3),
        "shifts": len(own),
        "disruptedHours": _disrupted_hours(hits, zone),
        "nightsDisturbed": len(disturbed),
        "longestRunOfNights": _longest_run(disturbed),
        "nightsInRecovery": len({night + later for night in nights for later in range(3) if _is_of_period(night + later, zone)}),
        "onCallNights": len(watched),
        "restBreaches": sum(_is_breach(night, disturbances, zone) for night in watched),
        "consecutiveOnCallDays": _longest_run(sorted({day for shift in own for day in _days(shift, zone)}))}


def hours(shift):
    """How long a shift is inside the history."""
    return max(0, min(shift[1], clock.END) - max(shift[0], clock.FIRST)) / clock.HOUR


def _cut(shift):
    start, end = max(shift[0], clock.FIRST), min(shift[1], clock.END)
    return (start, end) if start < end else None


def _overlaps(one, other):
    return max(one[0], other[0]) < min(one[1], other[1])


def _interruptions(hits):
    """When interruptions began: all that arrives within 60 s of a first one is part of it."""
    first = None
    for at in hits:
        if first is None or at - first > 60:
            first = at
            yield first


def _disrupted_hours(hits, zone):
    """Hours of the person's clock in which an interruption began."""
    return len({at - (at + clock.offset(at, zone)) % clock.HOUR for at in _interruptions(hits)})


# ---------------------------------------------------------------------------------------------- nights

def _night(at, zone):
    return (at + clock.offset(at, zone) - 12 * clock.HOUR) // clock.DAY


def _nights(zone):
    """Every night of the period."""
    return [night for night in range(clock.FIRST // clock.DAY - 2, clock.END // clock.DAY + 2) if _is_of_period(night, zone)]


def _is_of_period(night, zone):
    return clock.FIRST <= _moment(night, SLEEPS, zone) < clock.END


def _sleep(night, zone):
    return _moment(night, SLEEPS, zone), _moment(night + 1, WAKES, zone)


def _moment(day, hour, zone):
    """When a clock of the zone shows a full hour that it neither skips nor repeats."""
    shown = day * clock.DAY + hour * clock.HOUR
    return next(at for at in (shown - clock.offset(shown, zone), shown - clock.offset(shown - clock.DAY, zone),
                              shown - clock.offset(shown + clock.DAY, zone)) if at + clock.offset(at, zone) == shown)


def _is_breach(night, disturbances, zone):
    """Whether the person had less than eleven hours of rest before a working day; night + 1 is that day."""
    # 1970-01-01 was a Thursday.
    if (night + 1 + 3) % 7 >= 5:
        return False
    start, end = _moment(night, RESTS, zone), _moment(night + 1, WORKS, zone)
    edges = [start, *(at for at in disturbances if start <= at < end), end]
    return max(after - before for before, after in zip(edges, edges[1:])) < LEAST_REST


def _days(shift, zone):
    first, last = shift[0], shift[1] - 1
    return range((first + clock.offset(first, zone)) // clock.DAY, (last + clock.offset(last, zone)) // clock.DAY + 1)


def _longest_run(numbers):
    """Of consecutive ones among ascending numbers."""
    best = run = 0
    for index, number in enumerate(numbers):
        run = run + 1 if index and number == numbers[index - 1] + 1 else 1
        best = max(best, run)
    return best

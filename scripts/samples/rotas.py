"""Who is on call when: each team's rotation by the week, and what was changed in it."""

from dataclasses import dataclass

from . import clock
from .organisation import TEAMS

_FIRST_HANDOVER = clock.moment("2026-07-27T08:00")

FIRST = clock.FIRST - clock.WEEK
"""The first second that the schedules were asked for: a week before the history."""

END = clock.END + clock.WEEK

_CHANGES = {
    "booking": (("2026-08-14T16:00", "2026-08-17T08:00", "t.ferreira"),),
    "billing": (("2026-09-05T13:00", "2026-09-06T15:00", None),),
    "edge": (("2026-10-10T07:00", "2026-10-11T09:00", "s.novakova"),),
}
"""Per team: since, until, who stands in for this week's; None where nobody took over."""


@dataclass(frozen=True)
class Shift:
    """A time for which somebody is on call, start..<end."""

    person: object
    start: int
    end: int


def on_call(team, at):
    """The people to page in turn: this week's, next week's, the team's lead. Without the first, the pager goes on to the next."""
    change = next((change for change in changes(team) if change.start <= at < change.end), None)
    primary = change.person if change else _turn(team, _week(at))
    others = (_turn(team, _week(at) + 1), team.members[0])
    return (primary, *others) if primary else others


def shifts(team, level):
    """The shifts of the first or the second level that touch the schedules' time, whole, as they were planned."""
    weeks = range(_week(FIRST), _week(END - 1) + 1)
    return [Shift(_turn(team, week + level - 1), *_span(week)) for week in weeks]


def final_shifts(team, level):
    """The same with the changes, which are to the first level alone."""
    found = shifts(team, level)
    for change in changes(team) if level == 1 else ():
        found = [part for shift in found for part in _without(shift, change)]
        found += [change] if change.person else []
    return sorted(found, key=lambda shift: shift.start)


def changes(team):
    """What was changed; nobody is on call where the person is None."""
    by_handle = {person.handle: person for person in team.members}
    return [Shift(by_handle.get(handle), clock.moment(start), clock.moment(end))
            for start, end, handle in _CHANGES.get(team.slug, ())]


def _week(at):
    return (at - _FIRST_HANDOVER) // clock.WEEK


def _turn(team, week):
    return team.rotation[week % len(team.rotation)]


def _span(week):
    start = _FIRST_HANDOVER + week * clock.WEEK
    return start, start + clock.WEEK


def _without(shift, other):
    """What is left of a shift outside another."""
    parts = (Shift(shift.person, shift.start, min(shift.end, other.start)),
             Shift(shift.person, max(shift.start, other.end), shift.end))
    return [part for part in parts if part.start < part.end]

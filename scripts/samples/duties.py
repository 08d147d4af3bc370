"""Everybody's time on call with what reached them in it, and the sums of teams."""

from . import depots, onduty, rotas
from .organisation import PEOPLE, TEAMS
from .schedules import DEPOT_TEAM

_SUMS = ("notifications", "disturbances", "onCallHours", "shifts", "nightsDisturbed", "nightsInRecovery", "onCallNights",
         "restBreaches", "disruptedHours")
"""What adds up over people."""
_OF_DUTY = ("onCallHours", "shifts", "onCallNights", "restBreaches", "consecutiveOnCallDays")
"""What is not known of whoever no rota may hold."""


def duties(kept, problems):
    """By person and by team. `kept` are the pager's log entries that can be read."""
    # Nobody acknowledged whom nothing had reached: whoever has neither of these two has no row.
    people = {name: person for name, person in (*_engineers(kept), *_technicians(problems))
              if person["notifications"] or person["onCallHours"]}
    teams = {person["team"] or "": [] for person in people.values()}
    for person in people.values():
        teams[person["team"] or ""].append(person)
    counted = _team_sums(teams)
    for person in people.values():
        # In no rota, and of no team that has one: nobody knows when they were on call.
        if person["team"] is None:
            person.update(dict.fromkeys(_OF_DUTY))
    return {
        "people": people,
        "teams": counted,
        "shifts": sum(team["shifts"] for team in counted.values()),
        "uncoveredHours": {team.name: _uncovered(rotas.final_shifts(team, 1)) for team in TEAMS}}


def _team_sums(teams):
    return {team: {"people": len(own), **{key: round(sum(one[key] for one in own), 3) for key in _SUMS}} for team, own in sorted(teams.items())}


def _uncovered(shifts):
    return round(onduty.HISTORY_HOURS - sum(onduty.hours((shift.start, shift.end)) for shift in shifts), 3)


def _engineers(kept):
    """Everybody whom the pager knows. A team's lead is never on the first level."""
    told = {person: [] for person in PEOPLE}
    for entry in kept:
        if entry.action.kind == "notify":
            told[entry.action.person].append(entry.action)
    for team in TEAMS:
        shifts = rotas.final_shifts(team, 1)
        for person in team.members:
            own = [(shift.start, shift.end) for shift in shifts if shift.person == person]
            yield person.name, _person(told[person], own, person.zone, team.name)


def _technicians(problems):
    """The depots' contacts, whose zone is the report's, and their mailbox, which is in no rota and so of no team."""
    for contact in (*depots.TECHNICIANS, depots.STAND_IN, depots.MAILBOX):
        told = [one for problem in problems for one in problem.notifications if one.contact == contact]
        own = [(start, end) for name, start, end in depots.shifts() if name == contact]
        yield contact, _person(told, own, "UTC", DEPOT_TEAM if own else None)


def _person(told, shifts, zone, team):
    hits = sorted(one.at for one in told if one.interrupts)
    return {"team": team, "notifications": len(told), **onduty.figures(hits, shifts, zone)}

"""Who was on call, as it is exported: the pager's GET /schedules/{id} and GET /oncalls, and the depots' own list."""

from . import clock, depots, rotas
from .chance import Chance
from .logentries import person_reference, reference, team_reference, text, without_links
from .organisation import TEAMS

_NAMES = {1: "first line", 2: "second line"}

_ZONES = {"tracking": "Asia/Kolkata", "warehouse": "Asia/Tokyo"}
"""The zones in which schedules are written where it is not UTC: all without daylight-saving time."""

DEPOT_TEAM = "Depot technicians"


def schedules():
    """One document for each schedule, asked for with `since` and `until`."""
    return [text(without_links({"schedule": _schedule(team, level)})) for team in TEAMS for level in _NAMES]


def oncalls():
    """One answer of GET /oncalls, asked for at the end of the history: who is reached at which level now."""
    listed = [oncall for team in TEAMS for oncall in _oncalls(team)]
    return text(without_links({"oncalls": listed, "limit": 100, "offset": 0, "more": False, "total": None}))


def depot_shifts():
    """The depots' rota in retropager's own lines."""
    return [text({"start": clock.written(start), "end": clock.written(end), "team": DEPOT_TEAM, "role": "primary", "user": contact})
            for contact, start, end in depots.shifts()]


def counts():
    """How many records these are."""
    return {"schedules": len(TEAMS) * len(_NAMES), "oncalls": sum(len(list(_oncalls(team))) for team in TEAMS),
            "depotShifts": len(list(depots.shifts()))}


def name(team, level):
    """What a schedule is called; neither tells the role, which /oncalls does."""
    return f"{team.name}, {_NAMES[level]}"


# ---------------------------------------------------------------------------------------------- GET /schedules/{id}

def _schedule(team, level):
    planned, final = _cut(rotas.shifts(team, level)), _cut(rotas.final_shifts(team, level))
    changed = _cut([change for change in rotas.changes(team) if change.person and level == 1])
    layer = {
        "id": Chance("layer", team.slug, level).identifier("P", 7), "name": "Weeks", "start": _written(rotas.FIRST, team),
        "end": None, "rotation_virtual_start": _written(rotas.FIRST, team), "rotation_turn_length_seconds": clock.WEEK,
        "users": [{"user": person_reference(person)} for person in team.rotation], "restrictions": [],
        **_rendered(planned, team)}
    return {
        **_reference(team, level), "type": "schedule", "name": name(team, level), "time_zone": _ZONES.get(team.slug, "Etc/UTC"),
        "description": None, "users": [person_reference(person) for person in dict.fromkeys(team.rotation)],
        "escalation_policies": [_policy(team)], "teams": [team_reference(team)], "schedule_layers": [layer],
        "overrides_subschedule": {"name": "Overrides", **_rendered(changed, team)},
        "final_schedule": {"name": "Final Schedule", **_rendered(final, team)}}


def _cut(shifts):
    """As the API does, to what was asked for."""
    return [rotas.Shift(one.person, max(one.start, rotas.FIRST), min(one.end, rotas.END)) for one in shifts]


def _rendered(shifts, team):
    entries = [{"start": _written(one.start, team), "end": _written(one.end, team), "user": person_reference(one.person)}
               for one in shifts]
    covered = sum(one.end - one.start for one in shifts) / (rotas.END - rotas.FIRST)
    return {"rendered_schedule_entries": entries, "rendered_coverage_percentage": round(100 * covered, 1)}


def _written(at, team):
    return clock.written(at, clock.offset(at, _ZONES.get(team.slug, "UTC")))


# ---------------------------------------------------------------------------------------------- GET /oncalls

def _oncalls(team):
    """The first two levels by schedule; on the third the lead, always and without one."""
    for level in _NAMES:
        now = next(one for one in rotas.final_shifts(team, level) if one.start <= clock.END < one.end)
        yield {"escalation_policy": _policy(team), "escalation_level": level, "schedule": _reference(team, level),
               "user": person_reference(now.person), "start": clock.written(now.start), "end": clock.written(now.end)}
    yield {"escalation_policy": _policy(team), "escalation_level": 3, "schedule": None,
           "user": person_reference(team.members[0]), "start": None, "end": None}


def _reference(team, level):
    return reference("schedule", Chance("schedule", team.slug, level).identifier("P", 7), name(team, level), "schedules")


def _policy(team):
    return reference("escalation_policy", team.policy_id, f"{team.name} on-call", "escalation_policies")

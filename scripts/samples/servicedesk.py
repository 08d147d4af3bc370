"""The incidents of the service desk, as ServiceNow's Table API gives them."""

import json
from dataclasses import dataclass
from datetime import datetime, timezone

from . import clock
from .chance import Chance

_AGENTS = ("Ines Duarte", "Paul Achterberg", "Yuki Mori")
_GROUPS = {"SAP": "Business Applications", "Time clock": "Business Applications", "Wi-Fi": "Site IT", "Telephony": "Site IT"}
_WORDS = {
    "SAP": "SAP logon refused for {n} users", "Time clock": "Time clock {n} does not take badges",
    "Wi-Fi": "No Wi-Fi in hall {n}", "Telephony": "Extension {n} rings out",
}
_PRIORITIES = {1: "1 - Critical", 2: "2 - High", 3: "3 - Moderate", 4: "4 - Low"}


@dataclass
class Ticket:
    """One incident of the service desk."""

    number: int
    service: str
    title: str
    priority: int
    opened_at: int
    resolved_at: int | None
    closed_at: int | None
    resolved_by: str | None


def all_tickets():
    """Every ticket, by the moment at which it was opened."""
    chance = Chance("service desk")
    found = []
    at = clock.FIRST
    while True:
        at += int(chance.wait(clock.DAY * 0.5))
        if at >= clock.END:
            return found
        if clock.hours_class(at, "Europe/Berlin") != "business":
            continue
        found.append(_ticket(len(found), at, chance))


def _ticket(index, at, chance):
    service = chance.pick(tuple(_WORDS))
    resolved = at + int(chance.spread(5 * clock.HOUR, 0.9))
    closed = resolved + 5 * clock.DAY
    by = chance.pick(_AGENTS)
    return Ticket(
        number=20817 + 3 * index, service=service, title=_WORDS[service].format(n=chance.whole(2, 60)),
        priority=chance.pick((1, 2, 3, 3, 3, 4, 4)), opened_at=at,
        resolved_at=resolved if resolved < clock.END else None, closed_at=closed if closed < clock.END else None,
        resolved_by=by if resolved < clock.END else None)


def page(tickets):
    """The answer of GET /api/now/table/incident with sysparm_display_value=all."""
    return json.dumps({"result": [_record(ticket) for ticket in tickets]}, ensure_ascii=False, indent=1) + "\n"


def _record(ticket):
    state = ("7", "Closed") if ticket.closed_at else ("6", "Resolved") if ticket.resolved_at else ("2", "In Progress")
    chance = Chance("ticket", ticket.number)
    return {
        "sys_id": _field(chance.identifier("", 32).lower()),
        "sys_class_name": _field("incident", "Incident"),
        "number": _field(f"INC{ticket.number:07d}"),
        "short_description": _field(ticket.title),
        "state": _field(*state),
        "active": _field("false" if ticket.closed_at else "true"),
        "priority": _field(str(ticket.priority), _PRIORITIES[ticket.priority]),
        "business_service": _reference("cmdb_ci_service", ticket.service),
        "assignment_group": _reference("sys_user_group", _GROUPS[ticket.service]),
        "opened_at": _moment(ticket.opened_at),
        "resolved_at": _moment(ticket.resolved_at),
        "closed_at": _moment(ticket.closed_at),
        "resolved_by": _reference("sys_user", ticket.resolved_by),
        "sys_updated_on": _moment(ticket.closed_at or ticket.resolved_at or ticket.opened_at + 600),
    }


def _field(value, shown=None):
    return {"display_value": value if shown is None else shown, "value": value}


def _reference(table, name):
    if name is None:
        return {"display_value": "", "value": ""}
    key = Chance(table, name).identifier("", 32).lower()
    return {"display_value": name, "value": key,
            "link": f"https://lanternway.service-now.example/api/now/table/{table}/{key}"}


def _moment(at):
    """`value` is of UTC; what is shown, of the asking user: in Hamburg, two hours ahead in summer."""
    if at is None:
        return _field("")
    shown = datetime.fromtimestamp(at + clock.offset(at, "Europe/Berlin"), timezone.utc)
    return _field(datetime.fromtimestamp(at, timezone.utc).strftime("%Y-%m-%d %H:%M:%S"),
                  shown.strftime("%d.%m.%Y %H:%M:%S"))

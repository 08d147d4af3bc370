"""The incidents of the service desk, as ServiceNow's Table API gives them."""

import json
from dataclasses import dataclass
from datetime import datetime, timezone

from . import clock
from .chance import Chance

_ZONE = "Europe/Berlin"
_AGENTS = ("Ines Duarte", "Paul Achterberg", "Yuki Mori")

_SERVICES = (
    # service, group, what is told of it, lowest and highest number in that, priorities as often as they occur
    ("SAP", "Business Applications", "SAP logon refused for {n} users", 2, 40, (1, 2, 2, 3, 3)),
    ("Time clock", "Business Applications", "Time clock {n} does not take badges", 1, 14, (2, 3, 3, 4)),
    ("Wi-Fi", "Site IT", "No Wi-Fi in hall {n}", 1, 9, (2, 3, 3)),
    ("Telephony", "Site IT", "Extension {n} rings out", 2010, 2899, (3, 4, 4, 4)),
)

_PRIORITIES = {1: "1 - Critical", 2: "2 - High", 3: "3 - Moderate", 4: "4 - Low"}
_PAGE = 20


@dataclass(frozen=True)
class Ticket:
    """One incident of the service desk. `closed_at` is when the instance closed what was resolved a week before."""

    number: int
    service: str
    group: str
    title: str
    priority: int
    agent: str
    opened_at: int
    # None for what waits for a vendor.
    resolved_at: int | None
    closed_at: int | None

    @property
    def state(self):
        """The number and the word of the state."""
        if self.closed_at:
            return "7", "Closed"
        return ("6", "Resolved") if self.resolved_at else ("3", "On Hold")

    @property
    def updated_at(self):
        return self.closed_at or self.resolved_at or self.opened_at + 11 * clock.MINUTE


def all_tickets():
    """Every ticket, by the moment at which it was opened."""
    chance = Chance("service desk")
    found = []
    at = clock.FIRST
    while True:
        at += int(chance.wait(clock.DAY * 0.5))
        if at >= clock.END:
            return found
        if clock.hours_class(at, _ZONE) == "business":
            found.append(_ticket(len(found), at, chance))


def _ticket(index, at, chance):
    service, group, words, lowest, highest, priorities = chance.pick(_SERVICES)
    resolved = _at_work(at + 10 * clock.MINUTE + int(chance.spread(3 * clock.HOUR, 0.9)))
    if chance.happens(0.05):
        resolved = clock.END
    closed = (resolved + clock.WEEK) // clock.HOUR * clock.HOUR + clock.HOUR + 12
    return Ticket(
        number=20817 + 3 * index, service=service, group=group,
        title=words.format(n=chance.whole(lowest, highest)), priority=chance.pick(priorities),
        agent=chance.pick(_AGENTS), opened_at=at, resolved_at=_until_end(resolved), closed_at=_until_end(closed))


def _at_work(at):
    """The first moment from then on, by whole hours, at which the desk works."""
    while clock.hours_class(at, _ZONE) != "business":
        at += clock.HOUR
    return at


def _until_end(at):
    return at if at < clock.END else None


def all_pages(tickets):
    """The answers of GET /api/now/table/incident with sysparm_display_value=all, `sysparm_fields` and sysparm_limit=20."""
    for first in range(0, len(tickets), _PAGE):
        records = [_record(ticket) for ticket in tickets[first:first + _PAGE]]
        yield json.dumps({"result": records}, ensure_ascii=False, separators=(",", ":")).encode()


def _record(ticket):
    is_resolved = ticket.resolved_at is not None
    agent = _reference("sys_user", ticket.agent)
    return {
        "sys_id": _field(_key("incident", ticket.number)), "sys_class_name": _field("incident", "Incident"),
        "number": _field(f"INC{ticket.number:07d}"), "short_description": _field(ticket.title),
        "state": _field(*ticket.state), "active": _field("false" if ticket.closed_at else "true"),
        "priority": _field(str(ticket.priority), _PRIORITIES[ticket.priority]),
        "contact_type": _field("phone", "Phone"), "business_service": _reference("cmdb_ci_service", ticket.service),
        "assignment_group": _reference("sys_user_group", ticket.group), "assigned_to": agent,
        "opened_at": _moment(ticket.opened_at),
        "resolved_at": _moment(ticket.resolved_at), "resolved_by": agent if is_resolved else _field(""),
        "close_code": _field("Solved (Permanently)" if is_resolved else ""),
        "closed_at": _moment(ticket.closed_at),
        "closed_by": _reference("sys_user", "System") if ticket.closed_at else _field(""),
        "sys_updated_on": _moment(ticket.updated_at),
    }


def _field(value, shown=None):
    return {"display_value": value if shown is None else shown, "value": value}


def _key(table, name):
    """A sys_id: 32 hexadecimal digits."""
    chance = Chance(table, name)
    return "".join(f"{chance.whole(0, 0xffff):04x}" for _ in range(8))


def _reference(table, name):
    key = _key(table, name)
    return {"display_value": name, "link": f"https://lanternway.service-now.example/api/now/table/{table}/{key}", "value": key}


def _moment(at):
    """`value` is of UTC; what is shown, of the asking user: in Hamburg, two hours ahead in summer."""
    if at is None:
        return _field("")
    shown = datetime.fromtimestamp(at + clock.offset(at, _ZONE), timezone.utc)
    return _field(datetime.fromtimestamp(at, timezone.utc).strftime("%Y-%m-%d %H:%M:%S"),
                  shown.strftime("%d.%m.%Y %H:%M:%S"))

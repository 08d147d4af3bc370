"""ServiceNow's Table API."""

from .. import clock
from .form import Form

_INSTANCE = "https://lanternway.service-now.example/api/now/table"


def _moment(at, ahead=2 * clock.HOUR):
    """`value` is of UTC; what is shown is of the asking user's zone and in the user's form."""
    value = clock.written(at).replace("T", " ")[:-1]
    shown = clock.written(at + ahead)
    return {"display_value": f"{shown[5:7]}/{shown[8:10]}/{shown[:4]} {_half_day(shown[11:19])}", "value": value}


def _half_day(time):
    """'07:10:00 AM' of '07:10:00'."""
    hour = int(time[:2])
    return f"{(hour + 11) % 12 + 1:02d}{time[2:]} {'AM' if hour < 12 else 'PM'}"


def _field(value, shown=None):
    return {"display_value": value if shown is None else shown, "value": value}


def _reference(table, key, name):
    return {"display_value": name, "link": f"{_INSTANCE}/{table}/{key}", "value": key}


def _key(firing, kind):
    """A sys_id: 32 hexadecimal digits."""
    return f"{kind:08x}a8f0164d0{firing.number:015x}"


def _monitoring():
    """A user like any other, by whom the monitor works."""
    return _reference("sys_user", "5ea2c11e" * 4, "Monitoring")


_NOBODY = _field("")


def _incidents(firing):
    """GET /api/now/table/incident?sysparm_display_value=all: every field as it is stored and as it is shown.

    Of every fourth one as it is without that parameter: what is stored alone.
    """
    whole = _incident(firing)
    return [_stored(whole) if _is_plain(firing) else whole]


def _is_canceled(firing):
    """Whether it was closed without having been resolved."""
    return firing.number % 8 == 6


def _is_child(firing):
    """Whether it belongs to another incident, with which it ended."""
    return firing.number % 8 == 5


def _is_plain(firing):
    return firing.number % 4 == 3


def _stored(record):
    """Texts; and for references to other records, their addresses and keys."""
    return {name: {key: field[key] for key in ("link", "value")} if "link" in field else field["value"] for name, field in record.items()}


def _incident(firing):
    is_manual = firing.acknowledged_at is not None
    person = _reference("sys_user", f"{firing.person[0].encode().hex():0<32}", firing.person[1])
    closer = person if is_manual else _monitoring()
    seconds = firing.resolved_at - firing.fired_at
    resolution = {"resolved_at": _moment(firing.resolved_at), "resolved_by": closer,
                  "closed_at": _moment(firing.resolved_at + 5 * clock.DAY), "closed_by": closer}
    if _is_canceled(firing):
        resolution = {"resolved_at": _NOBODY, "resolved_by": _NOBODY, "closed_at": _moment(firing.resolved_at), "closed_by": closer}
    parent = _reference("incident", _key(firing, 0x1c75), f"INC{firing.number + 4000:07d}") if _is_child(firing) else _NOBODY
    return {
        "sys_id": _field(_key(firing, 0x1c74)), "sys_class_name": _field("incident", "Incident"),
        "number": _field(f"INC{firing.number + 4100:07d}"), "short_description": _field(firing.title),
        "description": _field(f"{firing.rule} on {firing.key}"), "state": _field("7", "Closed"), "incident_state": _field("7", "Closed"),
        "active": _field("false"), "priority": _field("2", "2 - High"), "urgency": _field("1", "1 - High"),
        "impact": _field("2", "2 - Medium"),
        "severity": _field("3", "3 - Low"), "category": _field("software", "Software"), "subcategory": _NOBODY,
        "contact_type": _field("monitoring", "Event Monitoring"), "correlation_id": _field(firing.key),
        "correlation_display": _field("alerts"),
        "business_service": _reference("cmdb_ci_service", f"{0xb5 + firing.number % 2:032x}", firing.service), "cmdb_ci": _NOBODY,
        "assignment_group": _reference("sys_user_group", f"{0x60:032x}", "Shop"), "assigned_to": person,
        "caller_id": _monitoring(), "opened_by": _monitoring(),
        "opened_at": _moment(firing.fired_at), "sys_created_on": _moment(firing.fired_at), **resolution,
        "close_code": _field("Solved (Permanently)"), "close_notes": _field("Rolled back."),
        "business_duration": _field(f"1970-01-01 00:{seconds // 60:02d}:{seconds % 60:02d}", f"{seconds // 60} Minutes"),
        "calendar_stc": _field(str(seconds)), "reassignment_count": _field("0"), "reopen_count": _field("0"), "parent_incident": parent,
        "problem_id": _NOBODY, "work_notes": _NOBODY, "comments": _NOBODY, "made_sla": _field("true"), "sys_mod_count": _field("6"),
        "sys_updated_on": _moment(firing.resolved_at + 5 * clock.DAY), "sys_updated_by": _field("system"),
        "sys_domain": _reference("sys_user_group", "global", "global"),
    }


def _read(firing):
    who = firing.person[1] if firing.acknowledged_at else "Monitoring"
    return {"title": firing.title, "alertKey": firing.key, "service": firing.service, "team": "Shop",
            "severity": "2" if _is_plain(firing) else "2 - High",
            "resolvedBy": None if _is_child(firing) else who, "endedBy": "merge" if _is_child(firing) else "person"}


FORMATS = (Form("servicenow-incident", _incidents, page="result", extension="json", expects=_read),)

# What the reading was checked against.
EVIDENCE = {
    "servicenow-incident": (
        "real payloads",
        "one record of the Table API that an integration's vendor published; forms with display values by documentation"),
}

"""The logs of Opsgenie's alerts, which Jira Service Management writes the same way: what was done, as text."""

from .. import clock
from .form import Form

_CHANNELS = (("push", "mobile"), ("sms", "sms"), ("phone", "voice"))
"""The channels of notifications that interrupt, and the words for them."""


def alert_id(firing):
    return f"0c9a3d2e-{firing.id}"


def address(person):
    return f"{person[0]}@example.com"


def is_manual(firing):
    return firing.acknowledged_at is not None


def _is_long(firing):
    """Whether the acknowledgement is taken back for a while."""
    return firing.number % 6 == 4


def _is_muted(firing):
    """Whether a text message is held back, because the person does not want it now."""
    return firing.number % 10 == 7


def _interruption(firing):
    return _CHANNELS[firing.number % 3]


def _line(at, text, kind="system", owner="System", milliseconds=120):
    """One line of a log; its place in the order is its moment in milliseconds and nanoseconds.

    Of the milliseconds, zeros at the end are left out.
    """
    order = f"{at * 1000 + milliseconds}_{at * 1_000_000_000 + milliseconds * 1_000_000 + 503_817}"
    part = f".{milliseconds:03d}".rstrip("0").rstrip(".")
    return {"log": text, "type": kind, "owner": owner, "createdAt": clock.written(at)[:-1] + part + "Z", "offset": order}


def _sent(at, channel, who):
    words = f"Rule[Default][New Alert] -> [{channel}] notification to [{who}] Submitted to provider."
    return _line(at, words, "alertRecipient", milliseconds=0)


def _held_back(at, who):
    return _line(at, f"Rule[Default][New Alert] -> [sms] notification to [{who}] not sent. Reason: quiet hours.", "alertRecipient")


def _raised(firing):
    """What the system does."""
    who = address(firing.person)
    yield _line(firing.fired_at, "Alert created via API [Monitoring]")
    yield _line(firing.fired_at + 1, "Added tags [shop,close watch]")
    yield _sent(firing.notified_at, _interruption(firing)[1], who)
    yield _sent(firing.notified_at + 40, "email", who)
    if _is_muted(firing):
        yield _held_back(firing.notified_at + 60, who)


def _handled(firing):
    """What somebody does about it; notes say what they like."""
    who, at = address(firing.person), firing.acknowledged_at
    yield _line(at - 30, "Viewed on [mobile]", "alertRecipient", who)
    yield _line(at, _acknowledgement(firing, who), "alertRecipient", who)
    yield _line(at + 60, "Added note [Alert closed upstream, acknowledged by the provider]", "alertRecipient", who)
    if _is_long(firing):
        yield _line(at + 600, "Alert unacknowledged via web", "alertRecipient", who)
        yield _line(at + 660, "Alert snoozed until [2026-12-01T08:00:00Z] via web", "alertRecipient", who)
        yield _line(at + 720, "Snooze ended")
    yield _line(firing.resolved_at, _end(firing), "alertRecipient", who)


def _acknowledgement(firing, who):
    """There is no closed list of wordings."""
    words = ("Alert acknowledged via web", f"[{who}] acknowledges the alert", "Acknowledging alert via Slack")
    return words[firing.number // 2 % 3]


def _end(firing):
    return ("Alert closed via web", "Closing alert via web")[firing.number // 4 % 2]


def log(firing):
    """A log, the newest line first."""
    lines = [*_raised(firing)]
    lines += _handled(firing) if is_manual(firing) else [_line(firing.resolved_at, "Alert closed via API [Monitoring]")]
    return lines[::-1]


def pages(firing, page):
    """The pages of a log: `page` makes one of lines.

    Some logs come in two pages, of which the second begins with the last line of the first, as the list moved between the calls.
    """
    lines = log(firing)
    if firing.number % 7 != 4:
        return [page(firing, lines)]
    return [page(firing, lines[:3]), page(firing, lines[2:])]


def alone(firing):
    """The lines with the id of their alert, as a script that reads alert by alert writes them."""
    return [{**line, "alertId": alert_id(firing)} for line in log(firing)]


def read(firing):
    """A log has no title; whose it is, is the alert's id."""
    return {"title": None, "incident": alert_id(firing), "endedBy": "person" if is_manual(firing) else "monitor",
            "resolvedBy": address(firing.person) if is_manual(firing) else None}


def notifies(firing):
    return [(_interruption(firing)[0], firing.notified_at), ("email", firing.notified_at + 40)]


def _page(firing, lines):
    """GET /v2/alerts/{id}/logs."""
    url = f"https://api.opsgenie.com/v2/alerts/{alert_id(firing)}/logs"
    return {
        "data": lines,
        "paging": {"first": f"{url}?limit=100&order=desc&direction=next",
                   "next": f"{url}?offset={lines[-1]['offset']}&limit=100&order=desc&direction=next"},
        "took": 0.017, "requestId": f"4e1b7a52-0c3d-4f86-9a21-{firing.number:012x}",
    }


def _logs(firing):
    """The log of each alert; of every third one without its page."""
    return alone(firing) if firing.number % 3 == 2 else pages(firing, _page)


FORMATS = (
    Form("opsgenie-alert-logs", _logs, tells_pages=True, tells_acknowledgement=True, tells_person=True, expects=read, notifies=notifies),
)

# What the reading was checked against.
EVIDENCE = {
    "opsgenie-alert-logs": (
        "documentation only",
        "Opsgenie's documentation, which names two wordings; the others follow the pattern of its audit log"),
}

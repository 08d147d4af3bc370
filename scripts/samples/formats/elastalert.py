"""ElastAlert: what it writes down of its rules' matches, and of itself."""

from .. import clock
from .form import Form
from .labelled import unique


def _moment(at):
    return clock.written(at)[:-1] + ".318204Z"


def _dumped(index, name, source):
    """A document as elasticdump writes it; its id is known there alone."""
    return {"_index": index, "_id": unique("document", *name).replace("-", "")[:20], "_score": 1, "_source": source}


def _info(firing):
    """What the alert was sent with: of a mail its readers, of a chat the channel."""
    if firing.number % 2:
        return {"type": "slack", "slack_username_override": "elastalert", "slack_channel_override": "#shop"}
    return {"type": "email", "recipients": [f"{firing.person[0]}@example.com"]}


def _body(firing, part):
    """What matched: as the rule's index has it, with whatever members."""
    return {"@timestamp": _moment(firing.fired_at), "host": firing.key, "message": firing.title, "num_hits": 9 + part, "num_matches": 1,
            "_id": unique("hit", firing.id, part)[:8], "_index": "shop-2026.09", "service": {"name": firing.service}}


def _match(firing, part, is_sent, **more):
    """A match of a rule: when what was found happened, and when the alert of it went out."""
    sent_at = firing.notified_at if is_sent else firing.notified_at - 10
    return {
        "match_body": _body(firing, part), "rule_name": firing.rule, "alert_info": _info(firing), "alert_sent": is_sent,
        "alert_time": _moment(sent_at), "match_time": _moment(firing.fired_at), "@timestamp": _moment(sent_at + 1), **more,
    }


def _matches(firing):
    """The alert that was sent. Of some a first attempt failed, others told two matches at once: the second names the first."""
    if firing.number % 4 == 1:
        error = "Error posting to slack: 503 Server Error"
        yield _dumped("elastalert_status", (firing.id, "failed"), _match(firing, 0, False, alert_exception=error))
    first = _dumped("elastalert_status", (firing.id, "sent"), _match(firing, 0, True))
    yield first
    if firing.number % 4 == 2:
        yield _dumped("elastalert_status", (firing.id, "second"), _match(firing, 1, True, aggregate_id=first["_id"]))


def _read(firing):
    """ElastAlert knows a rule, and not by what key it is silenced."""
    return {"rule": firing.rule, "alertKey": firing.rule, "resolvedBy": None}


def _others(firing):
    """A run of the rule, its silence for an hour, and of some an error."""
    at = firing.notified_at
    run = {"rule_name": firing.rule, "starttime": _moment(firing.fired_at - 60), "endtime": _moment(firing.fired_at), "hits": 9,
           "matches": 1, "time_taken": 0.1847, "@timestamp": _moment(at)}
    yield _dumped("elastalert_status_status", (firing.id, "run"), run)
    silence = {"rule_name": f"{firing.rule}.{firing.key}", "until": _moment(at + 3600), "exponent": 0, "@timestamp": _moment(at)}
    yield _dumped("elastalert_status_silence", (firing.id, "silence"), silence)
    if firing.number % 4 == 1:
        lines = ["Traceback (most recent call last):", "  File \"alerts.py\", line 41, in alert", "EAException: 503 Server Error"]
        error = {"message": f"Error while running alert slack: {firing.title}", "traceback": lines, "data": {"rule": firing.rule},
                 "@timestamp": _moment(at)}
        yield _dumped("elastalert_status_error", (firing.id, "error"), error)


FORMATS = (
    Form("elastalert", _matches, tells_end=False, expects=_read),
    Form("elastalert-status", _others, is_history=False, is_used=False),
)

# What the reading was checked against.
EVIDENCE = {
    "elastalert": (
        "documentation only",
        "ElastAlert's documentation and the mappings of its indices"),
    "elastalert-status": (
        "documentation only",
        "ElastAlert's documentation and the mappings of its indices"),
}

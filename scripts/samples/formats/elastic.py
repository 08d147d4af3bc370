"""Elastic's Watcher."""

from .form import Form
from .labelled import unique, with_milliseconds


def _dumped(index, name, source):
    """A document as elasticdump writes it."""
    return {"_index": index, "_type": "_doc", "_id": name, "_score": 1, "_source": source}


def _watch(firing):
    return f"{firing.rule}_{firing.key}"


def _every(firing):
    """The seconds between two checks."""
    return 300 if firing.acknowledged_at else 120


def _is_acknowledged(firing, at):
    return firing.acknowledged_at is not None and firing.acknowledged_at <= at < firing.resolved_at


def _status_of_mail(firing, at, met):
    """A mail is sent once, then held back, and no longer wanted when somebody has acknowledged."""
    if not met:
        return None
    if _is_acknowledged(firing, at):
        return "acknowledged"
    return "success" if at == firing.fired_at else "throttled"


def _acknowledgement(firing, at, met):
    """How far an action is: what was acknowledged stays so until the condition is no longer met."""
    if _is_acknowledged(firing, at):
        return {"timestamp": with_milliseconds(firing.acknowledged_at), "state": "acked"}
    state = "ackable" if met else "awaits_successful_execution"
    return {"timestamp": with_milliseconds(firing.fired_at if met else at), "state": state}


def _actions(firing, at, met):
    """The result of a check's actions: a mail, and a line in the log, which is no notification."""
    status = _status_of_mail(firing, at, met)
    mail = {"id": "mail_shop", "type": "email", "status": status}
    if status == "success":
        message = {"id": f"mail_shop_{firing.id}", "from": "watcher@example.com", "sent_date": with_milliseconds(at),
                   "to": [f"{firing.person[0]}@example.com"], "subject": firing.title, "body": {"text": firing.title}}
        mail["email"] = {"account": "work", "message": message}
    elif status:
        mail["reason"] = f"throttling interval or acknowledgement of [{_watch(firing)}]"
    line = {"id": "log_line", "type": "logging", "status": "success", "logging": {"logged_text": firing.title}}
    return [mail, line] if met else []


def _last_met(firing, at):
    """When the condition was met last, which is remembered; {} before the first time."""
    if at < firing.fired_at:
        return {}
    return {"last_met_condition": with_milliseconds(min(at, firing.resolved_at - _every(firing)))}


def _status(firing, at, met):
    executed = {"timestamp": with_milliseconds(firing.fired_at), "successful": True}
    mail = {"ack": _acknowledgement(firing, at, met)}
    if met:
        mail |= {"last_execution": executed, "last_successful_execution": executed}
        if at > firing.fired_at:
            mail["last_throttle"] = {"timestamp": with_milliseconds(at), "reason": "throttled"}
    status = {"version": 41, "execution_state": "executed" if met else "execution_not_needed",
              "state": {"active": True, "timestamp": "2026-05-04T09:00:00.111Z"}, "last_checked": with_milliseconds(at),
              "actions": {"mail_shop": mail}}
    return status | _last_met(firing, at)


def _execution_state(firing, at, met):
    if not met:
        return "execution_not_needed"
    return {"success": "executed", "throttled": "throttled", "acknowledged": "acknowledged"}[_status_of_mail(firing, at, met)]


def _check(firing, at, met):
    """What one run of a watch found: there is a document for each, met or not."""
    when = with_milliseconds(at)
    triggered = {"type": "schedule", "triggered_time": when, "schedule": {"scheduled_time": with_milliseconds(at, part=1)}}
    condition = {"type": "compare", "status": "success", "met": met,
                 "compare": {"resolved_values": {"ctx.payload.hits.total": 9 if met else 0}}}
    source = {
        "@timestamp": when, "watch_id": _watch(firing), "node": "Zk3oG9nUQ3i7", "messages": [], "trigger_event": triggered,
        "state": _execution_state(firing, at, met), "status": _status(firing, at, met), "user": "shop",
        "input": {"search": {"request": {"indices": ["shop-*"], "body": {"query": {"term": {"host": firing.key}}}}}},
        "condition": {"compare": {"ctx.payload.hits.total": {"gt": 5}}}, "metadata": {"name": firing.title, "team": "shop"},
        "result": {"execution_time": when, "execution_duration": 41, "input": {"type": "search", "status": "success"},
                   "condition": condition, "actions": _actions(firing, at, met)},
    }
    name = f"{_watch(firing)}_{unique('check', firing.key, at)}-{when}"
    return at, _dumped(f".watcher-history-16-{when[:10].replace('-', '.')}", name, source)


def _checks(firing):
    """One check before it is met, those that find it met, and two behind them."""
    every = _every(firing)
    yield _check(firing, firing.fired_at - every, False)
    for at in range(firing.fired_at, firing.resolved_at, every):
        yield _check(firing, at, True)
    yield _check(firing, firing.resolved_at, False)
    yield _check(firing, firing.resolved_at + every, False)


def _watcher_history(firings):
    """The history of all watches, as it was written; one dump may hold a document twice."""
    found = sorted((check for firing in firings for check in _checks(firing)), key=lambda check: check[0])
    documents = [document for _, document in found]
    return documents + documents[-1:]


def _read(firing):
    """A person acknowledges; which one it was is not told."""
    return {"acknowledgedBy": None, "resolvedBy": None, "endedBy": "monitor"}


FORMATS = (
    Form("elastic-watcher-history", _watcher_history, whole=True, tells_acknowledgement=True, tells_key=True, expects=_read),
)

# What the reading was checked against.
EVIDENCE = {
    "elastic-watcher-history": (
        "documentation only",
        "one document that Elastic's documentation shows, and its text"),
}

"""Prometheus's Alertmanager."""

from .. import clock
from .form import Form
from .labelled import NOT_ENDED, annotations, exact, fingerprint, flushed_at, labels, polled, unique

_URL = "https://alertmanager.example.com"
_DIGEST = 4
"""So many firings are in one body to the receiver of digests."""


def _alert(firing, is_resolved):
    """An alert of a webhook body."""
    return {
        "status": "resolved" if is_resolved else "firing", "labels": labels(firing), "annotations": annotations(firing),
        "startsAt": exact(firing.fired_at), "endsAt": exact(firing.resolved_at) if is_resolved else NOT_ENDED,
        "generatorURL": f"https://prometheus.example.com/graph?g0.expr=job%3A{firing.rule}+%3E+0&g0.tab=1",
        "fingerprint": fingerprint(firing),
    }


def _common(tables):
    return {name: value for name, value in tables[0].items() if all(table.get(name) == value for table in tables)}


def _body(receiver, group, alerts, reason):
    """What a webhook receiver is sent: version 4."""
    matched = "".join(f'{name}="{value}"' for name, value in group.items())
    return {
        "receiver": receiver, "status": "firing" if any(alert["status"] == "firing" for alert in alerts) else "resolved",
        "alerts": alerts, "groupLabels": group, "commonLabels": _common([alert["labels"] for alert in alerts]),
        "commonAnnotations": _common([alert["annotations"] for alert in alerts]), "externalURL": _URL, "version": "4",
        "groupKey": f'{{}}/{{receiver="{receiver}"}}:{{{matched}}}', "truncatedAlerts": 0, "notification_reason": reason,
    }


def _document(body, at, firing):
    """What alertmanager2es makes of a body, as elasticdump writes it; its clock is two hours ahead of UTC."""
    source = {**body, "@timestamp": clock.written(at, 2 * clock.HOUR)}
    return {"_index": f"alertmanager-{clock.month(at).replace('-', '.')}", "_type": "alert_group",
            "_id": unique("document", firing.id, at)[:20], "_source": source}


def _webhook_of(firing):
    """First it fires, then that is repeated, then it is resolved; of every fourth firing only the last of it was kept."""
    group = {"alertname": firing.rule}
    bodies = [(_body("shop-pager", group, [_alert(firing, False)], "first notification"), flushed_at(firing, firing.fired_at))]
    if firing.acknowledged_at:
        bodies.append((_body("shop-pager", group, [_alert(firing, False)], "repeat interval elapsed"), firing.fired_at + 930))
    if firing.number % 4 == 3:
        bodies.clear()
    end = flushed_at(firing, firing.resolved_at)
    bodies.append((_body("shop-pager", group, [_alert(firing, True)], "all alerts resolved"), end))
    return [_document(body, at, firing) if firing.number % 2 else body for body, at in bodies]


def _webhook(firings):
    """An archive of what webhook receivers were sent.

    One hears of every notification; another has digests, from an Alertmanager before 0.19, which gives no fingerprints.
    """
    for start in range(0, len(firings), _DIGEST):
        several = firings[start:start + _DIGEST]
        for firing in several:
            yield from _webhook_of(firing)
        digest = [_alert(firing, firing is not several[-1]) for firing in several]
        for alert in digest:
            del alert["fingerprint"]
        yield _body("digest", {"team": "shop"}, digest, "new alerts added")


def _api_alert(firing, at, receivers):
    """An alert as GET /api/v2/alerts has it: its end is when it is forgotten unless Prometheus repeats it."""
    is_silenced = at > firing.fired_at + 300
    return {
        "annotations": annotations(firing), "endsAt": exact(at + 240), "fingerprint": fingerprint(firing),
        "receivers": [{"name": name} for name in receivers], "startsAt": exact(firing.fired_at),
        "status": {"inhibitedBy": [], "mutedBy": [], "silencedBy": [unique("silence", firing.id)] if is_silenced else [],
                   "state": "suppressed" if is_silenced else "active"},
        "updatedAt": exact(at - 4), "generatorURL": "https://prometheus.example.com/graph?g0.expr=up", "labels": labels(firing),
    }


def _polls(firing):
    """When the API is asked while it fires: every minute at first, then once more."""
    first = polled(firing.fired_at + 5)
    return [at for at in (first, first + 60, first + 1200) if at < firing.resolved_at]


def _api_alerts(firing):
    """GET /api/v2/alerts, time and again."""
    return [_api_alert(firing, at, ("shop-pager", "digest")) for at in _polls(firing)]


def _api_groups(firing):
    """GET /api/v2/alerts/groups, time and again: an alert is in a group of each receiver."""
    return [
        {"alerts": [_api_alert(firing, at, (receiver,))], "labels": group, "receiver": {"name": receiver}, "routeLabels": {}}
        for at in _polls(firing)
        for receiver, group in (("digest", {"team": "shop"}), ("shop-pager", {"alertname": firing.rule}))
    ]


def _one_by_one(firing):
    """Alerts of webhook bodies, each by itself; those of the even firings are Grafana's."""
    alerts = [_alert(firing, False), _alert(firing, True)]
    if firing.number % 2 == 0:
        for alert in alerts:
            alert |= {"generatorURL": "https://grafana.example.com/alerting/grafana/cdq7w2/view?orgId=1", "dashboardURL": "",
                      "silenceURL": "https://grafana.example.com/alerting/silence/new?alertmanager=grafana", "panelURL": "",
                      "values": {"A": 0.0631, "C": 1}, "valueString": "[ var='A' labels={} value=0.0631 ]"}
    return alerts


def _pairs(table):
    return {"labels": [{"key": name, "value": value} for name, value in table.items()]}


def _recorded(firing, is_resolved=False):
    """An alert in protojson: 64 bits are text, what is zero is left out."""
    end = {"endsAt": exact(firing.resolved_at), "resolved": True} if is_resolved else {}
    return {"fingerprint": str(int(fingerprint(firing), 16)), "name": firing.rule, "labels": _pairs(labels(firing)),
            "annotations": _pairs(annotations(firing)), "startsAt": exact(firing.fired_at), **end}


def _hash(firing):
    """What lists of alerts hold, with the alert or without it: no fingerprint."""
    return str(int(unique("hash", fingerprint(firing)).replace("-", "")[:16], 16))


def _group_info(firing):
    return {"groupKey": f'{{}}:{{alertname="{firing.rule}"}}', "groupLabels": _pairs({"alertname": firing.rule}),
            "groupId": f"5f01c4{firing.number % 2}", "receiverName": "shop-pager", "groupUuid": unique("group", firing.rule)}


def _notification(firing, is_resolved):
    name = "resolvedAlerts" if is_resolved else "firingAlerts"
    reason = "ALL_ALERTS_RESOLVED" if is_resolved else "FIRST_NOTIFICATION"
    grouped = {"hash": _hash(firing), "details": _recorded(firing, is_resolved)}
    return {"alerts": [grouped], name: [{"hash": grouped["hash"]}], "groupInfo": _group_info(firing), "repeatInterval": "14400s",
            "reason": f"NOTIFY_REASON_{reason}", "flushId": str(88000 + firing.number), "integration": {"name": "webhook"}}


def _silencing(firing):
    silence = {
        "id": unique("silence", firing.id), "startsAt": exact(firing.fired_at + 300), "endsAt": exact(firing.fired_at + 900),
        "updatedAt": exact(firing.fired_at + 300), "createdBy": firing.person[0], "comment": "is being looked at",
        "matchers": [{"type": "TYPE_EQUAL", "name": "instance", "pattern": firing.key, "rendered": f'instance="{firing.key}"'}],
    }
    return [(firing.fired_at + 300, {"silenceCreated": {"silence": silence}}),
            (firing.fired_at + 330, {"silenceMutedAlert": {"silence": silence, "mutedAlert": _recorded(firing)}})]


def _recording(firing):
    """What is recorded of a firing, with the moments; its end is recorded when its group is flushed."""
    grouped = {"hash": _hash(firing), "details": _recorded(firing)}
    over = flushed_at(firing, firing.resolved_at)
    events = [
        (firing.fired_at + 1, {"alertCreated": {"alert": _recorded(firing)}}),
        (firing.fired_at + 1, {"alertGrouped": {"alert": grouped, "groupInfo": _group_info(firing)}}),
        (firing.fired_at + 30, {"notification": _notification(firing, False)}),
        (over, {"notification": _notification(firing, True)}),
        (over, {"alertResolved": {"alert": {**grouped, "details": _recorded(firing, True)}, "groupInfo": _group_info(firing)}}),
    ]
    return events[:3] + _silencing(firing) + events[3:] if firing.acknowledged_at else events


def _recorder(firings):
    """The output of --enable-feature=event-recorder, of two that watch the same alerts."""
    started = {"alertmanagerStartupEvent": {"version": "0.33.0", "buildContext": "(go=go1.25.1, platform=linux/amd64)"}}
    events = [(firings[0].fired_at - 3600, started)] + [event for firing in firings for event in _recording(firing)]
    events.append((firings[-1].resolved_at + 3600, {"alertmanagerShutdownEvent": {}}))
    return [{"@timestamp": exact(at), "instance": f"alertmanager-{replica}", "data": data, "clusterPosition": replica}
            if replica else {"@timestamp": exact(at), "instance": "alertmanager-0", "data": data}
            for at, data in events for replica in range(2)]


FORMATS = (
    Form("alertmanager-webhook", _webhook, whole=True, tells_service=True, tells_key=True),
    Form("alertmanager-api-alerts", _api_alerts, page="", extension="json", tells_end=False, tells_service=True, tells_key=True),
    Form("alertmanager-api-groups", _api_groups, page="", extension="json", tells_end=False, tells_service=True, tells_key=True),
    Form("alertmanager-alert", _one_by_one, tells_service=True, tells_key=True),
    Form("alertmanager-event-recorder", _recorder, whole=True, tells_service=True, tells_key=True),
)

# What the reading was checked against.
EVIDENCE = {
    "alertmanager-webhook": (
        "real payloads",
        "two webhook bodies that another project recorded, one that alertmanager2es shows, and Alertmanager's source"),
    "alertmanager-api-alerts": (
        "documentation only",
        "the OpenAPI description of Alertmanager's API"),
    "alertmanager-api-groups": (
        "documentation only",
        "the OpenAPI description of Alertmanager's API"),
    "alertmanager-alert": (
        "documentation only",
        "two alerts that Grafana OnCall's source uses as examples, and one of Grafana's that an integration's vendor "
        "shows"),
    "alertmanager-event-recorder": (
        "documentation only",
        "the protocol buffers of Alertmanager's source"),
}

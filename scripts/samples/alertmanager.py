"""What Alertmanager makes of the firings: groups, flushes and webhook bodies.

The rules are those of Alertmanager's dispatcher and its de-duplication stage
(`needsUpdate`): a group is flushed `group_wait` after its first alert, then every
`group_interval`; a flush sends a notification when alerts were added, when some
were resolved, or when `repeat_interval` has passed.
"""

import hashlib
import urllib.parse
from dataclasses import dataclass

from . import clock
from .organisation import DOMAIN

GROUP_WAIT = 30
GROUP_INTERVAL = 5 * clock.MINUTE
REPEAT_INTERVAL = {"critical": 2 * clock.HOUR, "warning": 12 * clock.HOUR}

GIVES_REASONS_FROM = clock.moment("2026-10-05T09:00")
"""Since an upgrade, bodies carry `notification_reason`."""

_NOT_ENDED = "0001-01-01T00:00:00Z"


@dataclass(frozen=True)
class Group:
    """The alerts that are notified together."""

    alertname: str
    cluster: str
    service: str
    severity: str

    @property
    def key(self):
        """The group key: the path of the route, then the labels of the group."""
        labels = ", ".join(f'{name}="{value}"' for name, value in self.labels.items())
        return f'{{}}/{{severity="{self.severity}"}}:{{{labels}}}'

    @property
    def labels(self):
        return {"alertname": self.alertname, "cluster": self.cluster, "service": self.service}

    @property
    def incident_key(self):
        """The key under which Alertmanager reports the group to the pager."""
        return hashlib.sha256(self.key.encode()).hexdigest()


@dataclass(frozen=True)
class Flush:
    """One notification of a group: `alerts` are pairs (firing, is resolved)."""

    group: Group
    rule: object
    at: int
    reason: str
    alerts: tuple

    @property
    def is_firing(self):
        return any(not is_resolved for _, is_resolved in self.alerts)


def flushes_of(firings):
    """The notifications of every group, by time within each group."""
    groups = {}
    for firing in firings:
        if firing.rule.source == "alertmanager":
            rule = firing.rule
            group = Group(rule.name, firing.cluster, rule.service.name, rule.severity)
            groups.setdefault(group, []).append(firing)
    return {group: _Dispatcher(group, members).run() for group, members in groups.items()}


class _Dispatcher:
    """Follows one group over the history."""

    def __init__(self, group, firings):
        self._group = group
        self._waiting = list(reversed(firings))
        self._present = {}
        self._told_firing = set()
        self._told_resolved = set()
        self._told_at = None
        self._flushes = []

    def run(self):
        while self._waiting:
            at = self._waiting[-1].start + GROUP_WAIT
            self._told_at = None
            self._told_firing = set()
            self._told_resolved = set()
            self._follow(at)
        return self._flushes

    def _follow(self, at):
        """One life of the group: until every alert of it is resolved and told."""
        while at < clock.END - 1:
            self._admit(at)
            firing = {label for label, alert in self._present.items() if alert.end > at}
            resolved = set(self._present) - firing
            reason = self._reason(firing, resolved, at)
            if reason:
                self._send(reason, resolved, at)
                self._told_firing, self._told_resolved, self._told_at = firing, resolved, at
            for label in resolved:
                del self._present[label]
            if not self._present:
                return
            at += GROUP_INTERVAL
        self._waiting.clear()

    def _admit(self, at):
        while self._waiting and self._waiting[-1].start <= at:
            firing = self._waiting.pop()
            # A newer firing of the same alert takes the older one's place, told or not.
            self._present[fingerprint(firing)] = firing

    def _reason(self, firing, resolved, at):
        if self._told_at is None:
            return "first notification" if firing else None
        if not firing <= self._told_firing:
            return "new alerts added"
        if not firing:
            return "all alerts resolved" if self._told_firing else None
        if not resolved <= self._told_resolved:
            return "some alerts resolved"
        if at - self._told_at >= REPEAT_INTERVAL[self._group.severity]:
            return "repeat interval elapsed"
        return None

    def _send(self, reason, resolved, at):
        alerts = tuple((alert, label in resolved) for label, alert in self._present.items())
        self._flushes.append(Flush(self._group, alerts[0][0].rule, at, reason, alerts))


def labels(firing):
    """The labels of an alert, by name."""
    return {
        "alertname": firing.rule.name, "cluster": firing.cluster, "instance": firing.instance,
        "service": firing.rule.service.name, "severity": firing.rule.severity,
        "team": firing.rule.service.team.name}


def fingerprint(firing):
    """What identifies an alert."""
    return fingerprint_of(labels(firing))


def fingerprint_of(table):
    """FNV-1a over the sorted labels, as Prometheus computes it."""
    state = 0xCBF29CE484222325
    for name, value in sorted(table.items()):
        for byte in name.encode() + b"\xff" + value.encode() + b"\xff":
            state = ((state ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{state:016x}"


def body(flush):
    """The webhook body of one notification."""
    alerts = [_alert(firing, is_resolved) for firing, is_resolved in flush.alerts]
    written = {
        "receiver": _receiver(flush),
        "status": "firing" if flush.is_firing else "resolved",
        "alerts": alerts,
        "groupLabels": flush.group.labels,
        "commonLabels": _common([alert["labels"] for alert in alerts]),
        "commonAnnotations": _common([alert["annotations"] for alert in alerts]),
        "externalURL": external_url(flush.group.cluster),
        "version": "4",
        "groupKey": flush.group.key,
        "truncatedAlerts": 0,
    }
    if flush.at >= GIVES_REASONS_FROM:
        written["notification_reason"] = flush.reason
    return written


def external_url(cluster):
    return f"https://alertmanager.{cluster}.{DOMAIN}"


def _receiver(flush):
    return f"{flush.rule.service.team.slug}-pager" if flush.rule.pages else "archive"


def _alert(firing, is_resolved):
    return {
        "status": "resolved" if is_resolved else "firing",
        "labels": labels(firing),
        "annotations": annotations(firing),
        "startsAt": clock.written_nanoseconds(firing.start_ns),
        "endsAt": clock.written_nanoseconds(firing.end_ns) if is_resolved else _NOT_ENDED,
        "generatorURL": _generator_url(firing),
        "fingerprint": fingerprint(firing),
    }


def annotations(firing):
    rule = firing.rule
    return {
        "runbook_url": f"https://runbooks.{DOMAIN}/{rule.service.name}/{rule.name}",
        "summary": rule.summary.format(
            service=rule.service.name, cluster=firing.cluster, instance=firing.instance)}


def _generator_url(firing):
    query = urllib.parse.quote(f'job:{firing.rule.name}{{cluster="{firing.cluster}"}} > 0')
    return f"https://prometheus.{firing.cluster}.{DOMAIN}/graph?g0.expr={query}&g0.tab=1"


def _common(tables):
    """The pairs that all tables share."""
    first = tables[0]
    return {name: value for name, value in first.items()
            if all(table.get(name) == value for table in tables)}

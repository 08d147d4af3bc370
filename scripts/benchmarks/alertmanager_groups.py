"""A year of Alertmanager groups: what is notified when, by the rules of its dispatcher in short."""
import heapq
import itertools
import math
from dataclasses import dataclass

from .varying import Varying

YEAR_START = 1_735_689_600  # 2025-01-01T00:00:00Z
YEAR = 365 * 86_400
MOST_ALERTS = 20
_WAIT, _INTERVAL, _REPEAT = 30, 300, 4 * 3600
# Makes a log end with the year: the notifications of one life of a group, and what noisy groups send more.
_SPREAD = 4.0

_SYSTEMS = ("checkout", "ledger", "search", "identity", "ingest", "edge", "media", "notify", "pricing", "catalog")
_PARTS = ("api", "worker", "store", "cache")
_TEAMS = ("Platform", "Payments", "Search", "Identity", "Data", "Edge", "Storage", "Growth")
_CLUSTERS = ("eu-west-1", "us-east-1", "us-west-2", "ap-south-1")
_RULES = (
    # name, severity, summary
    ("HighErrorRate", "critical", "More than {n} % of the requests to {service} fail"),
    ("LatencyHigh", "critical", "p99 of {service} is above {n}00 ms"),
    ("PodCrashLooping", "critical", "Pods of {service} restart over and over"),
    ("DiskFillingUp", "warning", 'Volume "/var/lib/{service}" is full in {n} hours'),
    ("ReplicaLagging", "critical", "Replicas of {service} are {n} s behind – réplicas"),
    ("QueueGrowing", "warning", "The queue of {service} is longer than {n}0k"),
    ("CertificateExpiring", "warning", "The certificate of {service}.shop.example expires in {n} days"),
    ("MemoryNearLimit", "warning", "{service} uses more than {n} % of its memory"),
    ("TargetDown", "critical", "Prometheus cannot reach {service}"),
    ("ErrorBudgetBurning", "critical", "{service} burns its error budget {n} times too fast (1h/5m)"),
)


@dataclass(frozen=True)
class Group:
    """The alerts that are notified together."""

    alertname: str
    severity: str
    summary: str
    service: str
    team: str
    cluster: str
    threshold: int

    @property
    def labels(self):
        return {"alertname": self.alertname, "cluster": self.cluster, "service": self.service}

    @property
    def key(self):
        listed = ", ".join('%s="%s"' % label for label in self.labels.items())
        return '{}/{severity="%s"}:{%s}' % (self.severity, listed)


@dataclass(frozen=True)
class Life:
    """A group from its first alert to its last: when it began, how many alerts began with it, when the others did."""

    number: int
    group: int
    start: int
    early: int
    late_at: int


@dataclass(frozen=True)
class Flush:
    """A notification: the alerts `first` to before `last` of a life, of which so many, from `first` on, are resolved."""

    at: int
    life: Life
    first: int
    last: int
    resolved: int


def all_groups():
    """Every rule for every service; a service runs in one cluster."""
    varying = Varying("groups")
    found = []
    for number, (system, part) in enumerate(itertools.product(_SYSTEMS, _PARTS)):
        service, cluster = "%s-%s" % (system, part), varying.pick(_CLUSTERS)
        for name, severity, summary in _RULES:
            threshold = 2 + varying.below(90)
            found.append(Group(
                name, severity, summary.format(n=threshold, service=service), service, _TEAMS[number % len(_TEAMS)],
                cluster, threshold))
    return found


def flushes(count):
    """The first `count` notifications of all groups, by time; they cover about a year."""
    groups = all_groups()
    varying = Varying("lives")
    # A third of the groups is noisy, so that rows of the report differ.
    weights = [0.3 if number % 3 == 0 else 1.4 for number in range(len(groups))]
    wait = len(groups) * YEAR * _SPREAD / count
    waiting = [(YEAR_START + _chance_wait(varying, wait * weight), number) for number, weight in enumerate(weights)]
    heapq.heapify(waiting)
    found = []
    for life in itertools.count():
        start, group = heapq.heappop(waiting)
        if start >= YEAR_START + YEAR and len(found) >= count:
            break
        lived = _lived(life, group, start, varying)
        found += lived
        heapq.heappush(waiting, (lived[-1].at + 60 + _chance_wait(varying, wait * weights[group]), group))
    found.sort(key=lambda flush: (flush.at, flush.life.number))
    return found[:count]


def _lived(number, group, start, varying):
    """The notifications of one life of a group."""
    alerts = min(MOST_ALERTS, 1 + _chance_wait(varying, 3))
    early = 1 + varying.below(alerts)
    at = start + _WAIT
    life = Life(number, group, start, early, at + _INTERVAL)
    found = [Flush(at, life, 0, early, 0)]
    if early < alerts:
        at = life.late_at
        found.append(Flush(at, life, 0, alerts, 0))
    while varying.below(6) == 0:
        at += _REPEAT
        found.append(Flush(at, life, 0, alerts, 0))
    over = 0
    while over < alerts:
        at += _INTERVAL * (1 + varying.below(9))
        # Mostly all of them end at once.
        resolved = alerts - over if varying.below(3) else 1 + varying.below(alerts - over)
        found.append(Flush(at, life, over, alerts, resolved))
        over += resolved
    return found


def _chance_wait(varying, mean):
    """A whole waiting time of that mean, as between independent events."""
    return int(-math.log((1 + varying.bits(24)) / (1 << 24)) * mean)

"""When each alert was firing: daily life, noise, flaps, storms."""

from dataclasses import dataclass

from . import clock
from .chance import Chance
from .organisation import CLUSTER_ZONES, DEPENDENTS, RULES, SERVICES, TUNED, instances

STEP_NS = 15 * clock.NANOSECONDS
"""The monitors look every 15 s; a rule's firings start and end on its own beat."""


@dataclass(frozen=True)
class Firing:
    """One alert, firing in start_ns..<end_ns."""

    rule: object
    cluster: str
    instance: str
    start_ns: int
    end_ns: int
    storm: str | None = None

    @property
    def start(self):
        return self.start_ns // clock.NANOSECONDS

    @property
    def end(self):
        return self.end_ns // clock.NANOSECONDS


@dataclass(frozen=True)
class Storm:
    """A failure of `origin` that reaches other services within ten minutes."""

    name: str
    at: int
    origin: str
    alerts: int
    minutes: int


STORMS = (
    Storm("postgres-failover", clock.moment("2026-08-19T13:41"), "postgres-core", 34, 48),
    Storm("edge-partition", clock.moment("2026-09-22T02:12"), "edge-proxy", 46, 70),
    Storm("kafka-disk-full", clock.moment("2026-10-14T17:04"), "kafka-events", 27, 55),
)


def all_firings():
    """Every firing, by start."""
    found = []
    for rule in RULES:
        found += _flapping(rule) if rule.kind == "flapping" else _usual(rule)
    for storm in STORMS:
        found += _storm(storm)
    found += _unfinished()
    return _without_overlap(sorted(found, key=_order))


def _order(firing):
    return (firing.start_ns, firing.rule.name, firing.cluster, firing.instance)


def _usual(rule):
    """Firings at chance, more in the hours of the rule's shape."""
    chance = Chance("firings", rule.name)
    found = []
    at = clock.FIRST
    while True:
        at += int(chance.wait(clock.WEEK / rule.weekly / _HIGHEST))
        if at >= clock.END:
            return found
        cluster = chance.pick(rule.service.clusters)
        if chance.happens(_weight(rule, cluster, at) / _HIGHEST):
            found += _outbreak(rule, cluster, at, chance)


_HIGHEST = 4.5
"""No weight is above this."""


def _weight(rule, cluster, at):
    """How much likelier than on average the rule fires at `at`."""
    hour = clock.local_hour(at, CLUSTER_ZONES[cluster])
    weight = _hour_weight(rule.shape, hour, clock.is_weekend(at, CLUSTER_ZONES[cluster]))
    if rule.shape == "growing":
        weight *= 0.35 + 1.45 * (at - clock.FIRST) / (clock.END - clock.FIRST)
    tuned = TUNED.get(rule.name)
    if tuned and at >= tuned[0]:
        weight *= tuned[1]
    return weight


def _hour_weight(shape, hour, weekend):
    if shape == "night":
        return 3.4 if 1 <= hour < 5 else 0.5
    if shape == "afternoon":
        # In Berlin; late evening to early morning in Sydney.
        return 2.4 if 14 <= hour < 21 else 0.4
    if shape == "even":
        return 1.0
    busy = 2.0 if 8 <= hour < 18 else 0.9 if 18 <= hour < 22 or 6 <= hour < 8 else 0.2
    return busy * (0.45 if weekend else 1.2)


def _outbreak(rule, cluster, at, chance):
    """One alert, sometimes of several instances, sometimes with services that depend on it."""
    width = chance.whole(2, 4) if rule.kind == "real" and chance.happens(0.2) else 1
    length = max(1.0, chance.spread(rule.minutes, 0.45 if rule.kind == "noise" else 0.9))
    found = []
    for instance in chance.some(instances(rule.service, cluster), width):
        begins = at + chance.whole(0, 90)
        found.append(_firing(rule, cluster, instance, begins, length * chance.between(0.8, 1.2)))
    if rule.kind == "real" and rule.pages and chance.happens(0.25):
        found += _followers(rule, cluster, at, length, chance)
    return found


def _followers(rule, cluster, at, length, chance):
    names = DEPENDENTS.get(rule.service.name, ())
    candidates = [other for other in RULES
                  if other.service.name in names and other.kind == "real" and other.pages
                  and cluster in other.service.clusters and other.source != "mail"]
    found = []
    for other in chance.some(candidates, chance.whole(1, 2)):
        instance = chance.pick(instances(other.service, cluster))
        found.append(_firing(other, cluster, instance, at + chance.whole(40, 300), length))
    return found


def _flapping(rule):
    """Bouts in which the alert comes and goes every few minutes."""
    chance = Chance("flapping", rule.name)
    found = []
    at = clock.FIRST
    while at < clock.END:
        at += int(chance.wait(clock.WEEK / rule.weekly))
        cluster = chance.pick(rule.service.clusters)
        instance = chance.pick(instances(rule.service, cluster))
        for _ in range(chance.whole(4, 9)):
            minutes = chance.between(1.5, 9)
            found.append(_firing(rule, cluster, instance, at, minutes))
            at += int((minutes + chance.between(2, 11)) * clock.MINUTE)
    return found


def _storm(storm):
    """The origin's alerts first, then those of the services around it."""
    chance = Chance("storm", storm.name)
    origin = SERVICES[storm.origin]
    around = [SERVICES[name] for name in DEPENDENTS[storm.origin]]
    around += [SERVICES[name] for name in DEPENDENTS.get(around[0].name, ())]
    first = _pairs([origin])
    rest = chance.some(_pairs(around + [SERVICES["quote-engine"], SERVICES["geo-index"]]),
                       storm.alerts)
    found = []
    for number, (rule, cluster) in enumerate(first + rest):
        delay = chance.whole(0, 60) if number < len(first) else chance.whole(60, 560)
        for instance in chance.some(instances(rule.service, cluster), chance.whole(1, 3)):
            minutes = storm.minutes * chance.between(0.7, 1.2)
            found.append(_firing(rule, cluster, instance, storm.at + delay + chance.whole(0, 20),
                                 minutes, storm.name))
            if rule.source != "alertmanager" or len(found) >= storm.alerts + 10:
                break
    return found


def _unfinished():
    """Firings that outlast the history, so that incidents are open at its end."""
    chance = Chance("unfinished")
    rules = {rule.name: rule for rule in RULES}
    return [
        _firing(rules[name], cluster, chance.pick(instances(rules[name].service, cluster)),
                clock.moment(f"2026-10-31T{begins}"), 6 * 60)
        for name, cluster, begins in _UNFINISHED]


_UNFINISHED = (("KafkaUnderReplicated", "us1", "21:48"), ("lake_partition_missing", "eu1", "22:30"),
               ("CustomsQueueOld", "us1", "23:20"), ("Edge packet loss", "eu1", "23:57"))


def _pairs(services):
    """The critical rules of the services, in each of their clusters."""
    return [(rule, cluster) for service in services for rule in RULES
            if rule.service == service and rule.pages and rule.source != "mail" and rule.recovers
            and rule.severity == "critical"
            for cluster in service.clusters]


def _firing(rule, cluster, instance, at, minutes, storm=None):
    begins = at * clock.NANOSECONDS // STEP_NS * STEP_NS + rule.phase_ns
    steps = max(3, int(minutes * clock.MINUTE) // 15)
    return Firing(rule, cluster, instance, begins, begins + steps * STEP_NS, storm)


def _without_overlap(firings):
    """Leaves out firings of an alert that is still firing, or has only just ended."""
    ends = {}
    kept = []
    for firing in firings:
        alert = (firing.rule.name, firing.cluster, firing.instance)
        if firing.start_ns > ends.get(alert, 0) and firing.start < clock.END - clock.MINUTE:
            ends[alert] = firing.end_ns + STEP_NS
            kept.append(firing)
    return kept

"""Lanternway Freight: 40 people, 6 teams, 14 services, 36 alert rules."""

from dataclasses import dataclass, field

from . import clock
from .chance import Chance

DOMAIN = "lanternway.example"
SITE = "https://lanternway.pagerduty.com"


@dataclass(frozen=True)
class Person:
    """Somebody who may be paged."""

    name: str
    handle: str
    zone: str
    # Some accounts still carry the zone names of Ruby on Rails.
    zone_as_listed: str
    id: str
    push: str
    notification_rules: tuple

    @property
    def email(self):
        return f"{self.handle}@{DOMAIN}"


@dataclass(frozen=True)
class Team:
    """A team with one weekly rotation; the first member leads and is the last resort."""

    name: str
    slug: str
    id: str
    members: tuple
    rotation: tuple
    escalates_after: int
    policy_id: str


@dataclass(frozen=True)
class Service:
    """A service; `acknowledgement_timeout` in seconds, None where it is switched off."""

    name: str
    team: Team
    clusters: tuple
    id: str
    integration_key: str
    acknowledgement_timeout: int | None = None
    resolves_after: int = clock.DAY


@dataclass(frozen=True)
class Rule:
    """An alert rule.

    `source` is the monitor that owns it, `weekly` how often it fires in a week,
    `minutes` its median length, `kind` 'real', 'noise' or 'flapping'.
    """

    name: str
    service: Service
    source: str
    severity: str
    weekly: float
    shape: str
    minutes: float
    kind: str
    summary: str
    phase_ns: int = field(default=0)

    @property
    def pages(self):
        """Whether it opens incidents of the pager."""
        return self.severity != "warning"

    @property
    def recovers(self):
        """Whether its monitor tells the pager of the end."""
        return self.source != "mail" and self.name not in NEVER_RECOVER


CLUSTER_ZONES = {"eu1": "Europe/Berlin", "us1": "America/New_York", "ap1": "Asia/Tokyo"}
EVERYWHERE = ("eu1", "us1", "ap1")

_NOTIFICATION_RULES = (
    ((0, "push"), (120, "sms"), (300, "phone")),
    ((0, "push"), (0, "email"), (180, "phone")),
    ((0, "sms"), (120, "phone")),
    ((0, "push"), (180, "push"), (360, "phone")),
)
"""(seconds after the assignment, channel), one tuple per habit."""

_PUSH = ("push", "ios_push_notification", "android_push_notification")

_RAILS_ZONES = {"m.castillo": "Eastern Time (US & Canada)", "a.iyer": "New Delhi"}

_BERLIN, _LONDON, _WARSAW = "Europe/Berlin", "Europe/London", "Europe/Warsaw"
_LISBON, _AMSTERDAM = "Europe/Lisbon", "Europe/Amsterdam"
_YORK, _CHICAGO, _ANGELES = "America/New_York", "America/Chicago", "America/Los_Angeles"
_PAULO, _KOLKATA, _TOKYO = "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo"
_SYDNEY = "Australia/Sydney"

_TEAMS = (
    ("Booking", "booking", 15, (
        ("Henrike Vogt", "h.vogt", _BERLIN), ("Zoë van Dam", "zoe.vandam", _AMSTERDAM),
        ("Łukasz Wróbel", "l.wrobel", _WARSAW), ("Jürgen Groß", "j.gross", _BERLIN),
        ("Aoife O'Brien", "a.obrien", _LONDON), ("İpek Yıldız", "i.yildiz", _BERLIN),
        ("Tomás Ferreira", "t.ferreira", _LISBON), ("Nadia Bensaïd", "n.bensaid", _AMSTERDAM))),
    ("Tracking", "tracking", 10, (
        ("Priya Raghunathan", "p.raghunathan", _KOLKATA), ("Arjun Mehta", "a.mehta", _KOLKATA),
        ("Ananya Iyer", "a.iyer", _KOLKATA), ("Rohan Deshpande", "r.deshpande", _KOLKATA),
        ("नेहा शर्मा", "n.sharma", _KOLKATA), ("Owen Pritchard", "o.pritchard", _LONDON),
        ("Søren Kjær", "s.kjaer", _BERLIN))),
    ("Billing & Customs", "billing", 15, (
        ("Grace Whitfield", "g.whitfield", _YORK), ("Mateo Castillo", "m.castillo", _YORK),
        ("Dwayne Abbott", "d.abbott", _CHICAGO), ("Renée Thibodeaux", "r.thibodeaux", _CHICAGO),
        ("João Nascimento", "j.nascimento", _PAULO), ("Luísa Araújo", "l.araujo", _PAULO),
        ("Kim Nguyễn", "k.nguyen", _ANGELES))),
    ("Warehouse Systems", "warehouse", 20, (
        ("北野 美咲", "m.kitano", _TOKYO), ("Haruto Ishikawa", "h.ishikawa", _TOKYO),
        ("Sakura Endō", "s.endo", _TOKYO), ("Liam Gallagher-Ng", "l.gallagherng", _SYDNEY),
        ("Ruby Thornton", "r.thornton", _SYDNEY), ("Zhang Wei 张伟", "w.zhang", _TOKYO))),
    ("Data Platform", "data", 10, (
        ("Eleanor Marsh", "e.marsh", _LONDON), ("Callum Reid", "c.reid", _SYDNEY),
        ("Beatriz Sá", "b.sa", _LISBON), ("Milan Horák", "m.horak", _WARSAW),
        ("Θεοδώρα Παππά", "t.pappa", _BERLIN), ("Giulia D'Amico", "g.damico", _BERLIN))),
    ("Edge & Network", "edge", 10, (
        ("Victor Okonkwo", "v.okonkwo", _LONDON), ("Hannah Lindqvist", "h.lindqvist", _BERLIN),
        ("Noam Ben-David נועם", "n.bendavid", _WARSAW), ("Camila Ríos", "c.rios", _PAULO),
        ("Tyler Brooks", "t.brooks", _ANGELES), ("Šárka Nováková", "s.novakova", _WARSAW))),
)
"""(name, slug, minutes until escalation, members); the first member leads."""

_EXTRA_TURNS = {"data": ("c.reid", "b.sa", "c.reid", "m.horak", "c.reid", "t.pappa", "g.damico")}
"""Rotations that are not one turn each: Callum Reid stands in for a vacancy, in Sydney."""

_SERVICES = (
    ("booking-api", "booking", EVERYWHERE, None),
    ("quote-engine", "booking", ("eu1", "us1"), None),
    ("customer-portal", "booking", ("eu1", "us1"), None),
    ("tracking-stream", "tracking", EVERYWHERE, 1800),
    ("geo-index", "tracking", ("eu1", "ap1"), 1800),
    ("invoice-worker", "billing", ("us1", "eu1"), None),
    ("customs-filing", "billing", ("us1", "eu1"), None),
    ("payments-gateway", "billing", ("us1", "eu1"), 1800),
    ("dock-scheduler", "warehouse", ("ap1", "eu1"), None),
    ("scanner-sync", "warehouse", ("ap1",), None),
    ("postgres-core", "data", EVERYWHERE, 3600),
    ("kafka-events", "data", EVERYWHERE, 3600),
    ("lake-loader", "data", ("eu1",), None),
    ("edge-proxy", "edge", EVERYWHERE, None),
)
"""(name, team, clusters, acknowledgement timeout in seconds)."""

DEPENDENTS = {
    "postgres-core": ("booking-api", "invoice-worker", "dock-scheduler", "customs-filing"),
    "kafka-events": ("tracking-stream", "scanner-sync", "lake-loader", "invoice-worker"),
    "edge-proxy": ("customer-portal", "booking-api", "payments-gateway", "tracking-stream"),
    "geo-index": ("quote-engine", "tracking-stream"),
}
"""Which services suffer when one fails."""

NEVER_RECOVER = {"customs_cert_expiry", "backup_missing", "lake_partition_missing"}

_RULES = (
    # name, service, source, severity, weekly, shape, minutes, kind, summary
    ("BookingErrorRateHigh", "booking-api", "alertmanager", "critical", 3.3, "office", 24, "real",
     "More than 2 % of requests to {service} in {cluster} fail"),
    ("Booking latency high", "booking-api", "metrics", "critical", 3.0, "office", 15, "real",
     "[Triggered on {{cluster:{cluster}}}] Booking latency high: p99 {n}00 ms"),
    ("BookingPodMemoryHigh", "booking-api", "alertmanager", "warning", 4.1, "even", 20, "real",
     "{instance} uses more than 85 % of its memory"),
    ("Quote engine timeouts", "quote-engine", "metrics", "critical", 2.2, "office", 18, "real",
     "[Triggered on {{host:{instance}}}] Quote engine timeouts: {n} carriers given up"),
    ("quote_cache_stale", "quote-engine", "checks", "critical", 2.5, "office", 22, "real",
     "CRITICAL - rate card cache on {instance} is {n} minutes old"),
    ("Portal synthetic journey failed", "customer-portal", "metrics", "critical", 9.5, "even", 3.5,
     "noise", "[Triggered on {{cluster:{cluster}}}] Portal synthetic journey failed at step {n}"),
    ("Portal TLS handshake errors", "customer-portal", "metrics", "critical", 1.6, "office", 16,
     "real", "[Triggered on {{host:{instance}}}] Portal TLS handshake errors above {n} per minute"),
    ("CustomerReport", "customer-portal", "mail", "critical", 2.5, "office", 60, "real", "{odd}"),
    ("PortalBundleSizeGrew", "customer-portal", "alertmanager", "warning", 1.0, "office", 300,
     "real", "The portal's bundle in {cluster} grew by more than 10 %"),
    ("TrackingConsumerLagHigh", "tracking-stream", "alertmanager", "critical", 4.9, "growing", 14,
     "real", "Consumers of {service} in {cluster} are 5 minutes behind"),
    ("TrackingPositionsDropped", "tracking-stream", "alertmanager", "critical", 3.7, "growing", 20,
     "real", "{service} in {cluster} drops positions of vehicles"),
    ("TrackingPodRestarts", "tracking-stream", "alertmanager", "warning", 4.9, "even", 15, "real",
     "{instance} restarted more than 3 times in 10 minutes"),
    ("GeoIndexReplicaLagging", "geo-index", "alertmanager", "critical", 1.2, "even", 6, "flapping",
     "Replica of {service} in {cluster} is more than 30 s behind"),
    ("Geo queries slow", "geo-index", "metrics", "critical", 3.3, "growing", 17, "real",
     "[Triggered on {{service:geo-index,cluster:{cluster}}}] Geo queries slow: p95 {n}00 ms"),
    ("InvoiceBacklogGrowing", "invoice-worker", "alertmanager", "critical", 2.0, "office", 35,
     "real", "Backlog of {service} in {cluster} grows for 20 minutes"),
    ("invoice_pdf_failures", "invoice-worker", "checks", "low", 3.3, "office", 45, "real",
     "WARNING - {n} invoices without PDF on {instance}"),
    ("CustomsAuthorityUnreachable", "customs-filing", "alertmanager", "critical", 7.0, "even", 4,
     "noise", "The authority's endpoint does not answer {service} in {cluster}"),
    ("customs_cert_expiry", "customs-filing", "checks", "low", 1.5, "office", 300, "real",
     "WARNING - certificate of {instance} expires in {n} days"),
    ("CustomsQueueOld", "customs-filing", "alertmanager", "critical", 1.6, "office", 40, "real",
     "Oldest declaration of {service} in {cluster} waits 30 minutes"),
    ("Payment declines anomaly", "payments-gateway", "metrics", "critical", 2.5, "office", 20,
     "real", "[Triggered] Payment declines anomaly in {cluster}: {n} % above the forecast"),
    ("PaymentsErrorBudgetBurn", "payments-gateway", "alertmanager", "critical", 1.6, "office", 30,
     "real", "{service} in {cluster} burns its error budget 14 times too fast"),
    ("dock_plan_late", "dock-scheduler", "checks", "critical", 2.9, "office", 28, "real",
     "CRITICAL - dock plan of {instance} is {n} minutes late"),
    ("DockSchedulerDown", "dock-scheduler", "alertmanager", "critical", 1.2, "even", 22, "real",
     "{instance} is down"),
    ("DockSlotsOverbooked", "dock-scheduler", "alertmanager", "warning", 1.6, "office", 90, "real",
     "More than 5 % of the dock slots in {cluster} are taken twice"),
    ("scanner_heartbeat_late", "scanner-sync", "checks", "critical", 11.0, "even", 3, "noise",
     "CRITICAL - no heartbeat of scanner group {instance} for {n} s"),
    ("ScannerSyncErrors", "scanner-sync", "alertmanager", "critical", 2.0, "office", 18, "real",
     "{service} in {cluster} rejects scans"),
    ("PostgresReplicationLag", "postgres-core", "alertmanager", "critical", 1.6, "night", 18,
     "real", "Replica {instance} is more than 60 s behind its primary"),
    ("postgres_connections", "postgres-core", "checks", "critical", 1.6, "office", 12, "real",
     "WARNING - {instance} has {n} connections left"),
    ("backup_missing", "postgres-core", "checks", "critical", 0.8, "night", 90, "real",
     "CRITICAL - no base backup of {instance} for {n} hours"),
    ("PostgresVacuumStuck", "postgres-core", "alertmanager", "warning", 1.5, "even", 120, "real",
     "Vacuum on {instance} runs for more than 4 hours"),
    ("KafkaUnderReplicated", "kafka-events", "alertmanager", "critical", 2.0, "even", 16, "real",
     "Partitions on {instance} are under-replicated"),
    ("Kafka broker disk almost full", "kafka-events", "metrics", "critical", 1.2, "even", 50,
     "real", "[Triggered on {{host:{instance}}}] Kafka broker disk almost full ({n} %)"),
    ("LakeLoadLate", "lake-loader", "alertmanager", "critical", 6.0, "afternoon", 8, "noise",
     "Hourly load of {service} in {cluster} is late"),
    ("lake_partition_missing", "lake-loader", "checks", "critical", 1.5, "afternoon", 60, "real",
     "CRITICAL - partition {n} of shipments missing on {instance}"),
    ("EdgeUpstreamErrors", "edge-proxy", "alertmanager", "critical", 2.9, "office", 14, "real",
     "{instance} gets errors from more than 5 % of its upstreams"),
    ("Edge packet loss", "edge-proxy", "metrics", "critical", 2.9, "even", 9, "real",
     "[Triggered on {{host:{instance}}}] Edge packet loss {n} % towards the carriers' VPN"),
)

TUNED = {"scanner_heartbeat_late": (clock.moment("2026-09-28T07:00"), 0.15)}
"""Rules that were repaired: since when, and the share of firings that is left."""


def _person(entry):
    name, handle, zone = entry
    chance = Chance("person", handle)
    return Person(
        name=name, handle=handle, zone=zone, zone_as_listed=_RAILS_ZONES.get(handle, zone),
        id=chance.identifier("P", 7), push=chance.pick(_PUSH),
        notification_rules=chance.pick(_NOTIFICATION_RULES))


def _team(entry):
    name, slug, minutes, people = entry
    chance = Chance("team", slug)
    members = tuple(_person(person) for person in people)
    by_handle = {person.handle: person for person in members}
    turns = _EXTRA_TURNS.get(slug, [person.handle for person in members[1:]])
    return Team(
        name=name, slug=slug, id=chance.identifier("P", 7), members=members,
        rotation=tuple(by_handle[handle] for handle in turns),
        escalates_after=minutes * clock.MINUTE, policy_id=chance.identifier("P", 7))


def _service(entry):
    name, slug, clusters, timeout = entry
    chance = Chance("service", name)
    return Service(
        name=name, team=_TEAM_BY_SLUG[slug], clusters=clusters, id=chance.identifier("P", 7),
        integration_key=chance.identifier("", 32).lower(), acknowledgement_timeout=timeout)


def _rule(entry):
    name, service, source, severity, weekly, shape, minutes, kind, summary = entry
    phase = Chance("phase", name).whole(0, 15 * clock.NANOSECONDS - 1)
    return Rule(name, SERVICES[service], source, severity, weekly, shape, minutes, kind, summary,
                phase)


TEAMS = tuple(_team(entry) for entry in _TEAMS)
_TEAM_BY_SLUG = {team.slug: team for team in TEAMS}
SERVICES = {entry[0]: _service(entry) for entry in _SERVICES}
RULES = tuple(_rule(entry) for entry in _RULES)
PEOPLE = tuple(person for team in TEAMS for person in team.members)


def instances(service, cluster):
    """The hosts or pods of a service in a cluster."""
    return tuple(f"{service.name}-{cluster}-{number}" for number in range(1, 6))

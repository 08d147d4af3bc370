"""The independent count over the simulator's neutral events, after METRICS 1-3 and 12.

Nothing of the tool and nothing of the formats under test is used: `events.ndjson` alone decides what happened, one episode per `alert`,
identical lines read once.  Moments are whole milliseconds UTC, cut to whole seconds where the history to compare with knows no finer ones.
"""
import json
import os
from collections import Counter, defaultdict
from datetime import datetime, timezone
from fractions import Fraction
from zoneinfo import ZoneInfo

from .common import lines, millis, moment, whole_second

INTERRUPTING = {"push", "phone", "sms"}
FOLD, DISTURBANCE = 60_000, 600_000
CLASSES = ("business", "off", "sleep")


class Episode:
    """One firing of one alert."""

    def __init__(self, event, t):
        self.alert, self.key, self.fired = event["alert"], event["fp"], t
        self.rule, self.service, self.title, self.source = event["rule"], event["service"], event["summary"], event["source"]
        self.severity = event["severity"]
        self.notified, self.acknowledgements = [], []
        self.ended = self.ended_by = self.resolver = None
        self.duration_end = None

    @property
    def incident(self):
        return "Q" + self.alert[1:]

    @property
    def interrupting(self):
        return sorted((t, p) for t, p, c in self.notified if c in INTERRUPTING)

    @property
    def page(self):
        return bool(self.interrupting)

    @property
    def acknowledged(self):
        return min(self.acknowledgements)[0] if self.acknowledgements else None

    @property
    def acknowledger(self):
        return min(self.acknowledgements)[1] if self.acknowledgements else None

    @property
    def acknowledged_open(self):
        return self.acknowledged is not None and (self.ended is None or self.acknowledged <= self.ended)

    @property
    def self_resolved(self):
        return self.ended_by in ("monitor", "timeout") and self.acknowledged is None


class History:
    def __init__(self, folder, cut=whole_second):
        with open(os.path.join(folder, "org.json"), encoding="utf-8") as file:
            people = json.load(file)["engineers"]
        self.name = {p["id"]: p["name"] for p in people}
        self.zone = {p["name"]: p["zone"] for p in people}
        found, seen = {}, set()
        for line in lines(os.path.join(folder, "events.ndjson")):
            if line in seen:
                continue
            seen.add(line)
            event = json.loads(line)
            kind, t = event["type"], cut(millis(event["t"]))
            if kind == "alert.fired":
                found[event["alert"]] = Episode(event, t)
            elif kind == "alert.resolved":
                e = found[event["alert"]]
                e.ended, e.ended_by = t, {"user": "person"}.get(event["by"], event["by"])
                e.resolver = self.name.get(event.get("user"))
                e.duration_end = None if e.ended_by == "timeout" else t
            elif kind == "page.notified":
                found[event["alert"]].notified.append((t, self.name[event["user"]], event["channel"]))
            elif kind == "page.acked":
                found[event["alert"]].acknowledgements.append((t, self.name[event["user"]]))
        self.episodes = list(found.values())
        self.fold()

    def fold(self):
        """Interruptions and disturbances of each person, over the whole history."""
        hits = defaultdict(list)
        for e in self.episodes:
            for t, person in e.interrupting:
                hits[person].append(t)
        self.interruptions, self.disturbances = defaultdict(list), defaultdict(list)
        for person, times in hits.items():
            first = last = None
            for t in sorted(times):
                if first is None or t - first > FOLD:
                    first = t
                    self.interruptions[person].append(t)
                if last is None or t - last > DISTURBANCE:
                    self.disturbances[person].append(t)
                last = t

    def period(self):
        """METRICS 12 in UTC: from midnight before the first start or notification to the end of the day of the last."""
        times = [e.fired for e in self.episodes] + [t for e in self.episodes for t, _, _ in e.notified]
        day = 86_400_000
        return min(times) // day * day, (max(times) // day + 1) * day


def hours_class(t, zone, cache={}):
    """METRICS 2, on the wall clock of the person."""
    zone = cache.setdefault(zone, ZoneInfo(zone))
    wall = datetime.fromtimestamp(t // 1000, zone)
    if wall.hour >= 22 or wall.hour < 8:
        return "sleep"
    return "business" if wall.isoweekday() <= 5 and wall.hour < 18 else "off"


def page_class(history, episode):
    """The class of the first interrupting notification; ties by the bytes of the person."""
    if not episode.page:
        return None
    t, person = min(episode.interrupting, key=lambda x: (x[0], x[1].encode()))
    return hours_class(t, history.zone[person])


def nearest_rank(values, percent):
    values = sorted(values)
    return values[-(-percent * len(values) // 100) - 1] if values else None


def plain(t):
    """Milliseconds as decimal seconds, at most three digits."""
    return None if t is None else t // 1000 if t % 1000 == 0 else t / 1000


def distribution(values):
    mean = Fraction(sum(values), 1000 * len(values)) if values else None
    return {"count": len(values), **{"p%dSeconds" % p: plain(nearest_rank(values, p)) for p in (50, 75, 90, 95)},
            "meanSeconds": None if mean is None else float(mean)}


def response(pages):
    acknowledge = distribution([e.acknowledged - e.fired for e in pages if e.acknowledged_open])
    acknowledge["excluded"] = {"neverAcknowledged": sum(e.acknowledged is None for e in pages),
                               "acknowledgedAfterEnd": sum(e.acknowledged is not None and not e.acknowledged_open for e in pages)}
    times, excluded = [], {"stillOpen": 0, "byTimer": 0, "neverTouched": 0}
    for e in pages:
        if e.ended is None:
            excluded["stillOpen"] += 1
        elif e.ended_by == "timeout":
            excluded["byTimer"] += 1
        elif e.acknowledged is None and e.ended_by != "person":
            excluded["neverTouched"] += 1
        else:
            times.append(e.ended - e.fired)
    resolve = distribution(times)
    resolve["excluded"] = excluded
    return {"timeToAcknowledge": acknowledge, "timeToResolve": resolve}


class Cut:
    """The figures of one half-open period."""

    def __init__(self, history, start, end):
        inside = lambda t: start <= t < end
        self.history, self.start, self.end = history, start, end
        self.episodes = [e for e in history.episodes if inside(e.fired)]
        self.pages = [e for e in self.episodes if e.page]
        self.notifications = [(t, p, c) for e in history.episodes for t, p, c in e.notified if inside(t)]
        self.interruptions = {p: [t for t in v if inside(t)] for p, v in history.interruptions.items()}
        self.disturbances = {p: [t for t in v if inside(t)] for p, v in history.disturbances.items()}

    def summary(self):
        return {"episodes": len(self.episodes), "pages": len(self.pages), "notifications": len(self.notifications),
                "interruptions": sum(map(len, self.interruptions.values())), "disturbances": sum(map(len, self.disturbances.values())),
                "people": sum(bool(v) for v in self.interruptions.values())}

    def people(self):
        """One row per person with a figure above 0."""
        notified = Counter(p for _, p, _ in self.notifications)
        acknowledged = Counter(e.acknowledger for e in self.pages if e.acknowledger)
        out = {}
        for person in set(notified) | set(acknowledged) | {p for p, v in self.interruptions.items() if v}:
            times = self.interruptions.get(person, [])
            classes = Counter(hours_class(t, self.history.zone[person]) for t in times)
            out[person] = {"notifications": notified[person], "interruptions": len(times), "disturbances": len(self.disturbances.get(person, [])),
                           **{c: classes[c] for c in CLASSES}, "acknowledged": acknowledged[person]}
        return out

    def totals(self):
        rows = self.people().values()
        return {k: sum(r[k] for r in rows) for k in ("notifications", "interruptions", "disturbances", *CLASSES, "acknowledged")}

    def rules(self):
        """Rows by (rule, service) as the neutral events name them: counts of pages, the median over all episodes with a known end."""
        groups = defaultdict(list)
        for e in self.episodes:
            groups[e.rule, e.service].append(e)
        return {key: rule_row(v) for key, v in groups.items()}


def rule_row(episodes):
    pages = [e for e in episodes if e.page]
    known = [e.duration_end - e.fired for e in episodes if e.duration_end is not None]
    return {"episodes": len(episodes), "pages": len(pages), "acknowledged": sum(e.acknowledged_open for e in pages),
            "selfResolved": sum(e.self_resolved for e in pages), "medianDurationSeconds": plain(nearest_rank(known, 50))}


def months(history, start, end):
    """(name, cut, partial) of the calendar months in UTC that the period touches."""
    first = datetime.fromtimestamp(start // 1000, timezone.utc)
    year, month = first.year, first.month
    while True:
        a = int(datetime(year, month, 1, tzinfo=timezone.utc).timestamp()) * 1000
        b = int(datetime(year + month // 12, month % 12 + 1, 1, tzinfo=timezone.utc).timestamp()) * 1000
        if a >= end:
            return
        yield "%04d-%02d" % (year, month), Cut(history, max(a, start), min(b, end)), a < start or b > end
        year, month = year + month // 12, month % 12 + 1


def mixed_rules(folder, cut):
    """(rule, service) pairs that own firings without a service in the neutral event, so that a row of the tool may hold more."""
    total = Counter()
    for line in lines(os.path.join(folder, "truth.ndjson")):
        truth = json.loads(line)
        if truth["kind"] == "rule":
            total[truth["rule"], truth["service"]] += truth["alerts"]
    named = Counter((e.rule, e.service) for e in cut.episodes if e.service)
    return {key for key, n in named.items() if total[key] != n}

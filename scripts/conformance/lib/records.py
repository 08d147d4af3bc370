"""Incidents and deployments of a simulated organisation as files of records, and an independent count of what pages have to do with them."""
import csv
import json
import os
import random
import re
from bisect import bisect_left

from .common import lines, millis, moment
from .people import organisation, truth

LEAD, WINDOW, LEAST = 15 * 60_000, 60 * 60_000, 10
MOMENTS = ("detected", "acknowledged", "mitigated", "restored")


# ------------------------------------------------------------------------------------------------------------ files

def alias(service):
    return "cmdb/" + service


def make_incidents(run, seed):
    """Rows of a table: what people needed to work on, with everything that records get wrong."""
    rng = random.Random(seed)
    cleared = {}
    for row in truth(run, "alert"):
        if row["incident"] and row["cleared"]:
            cleared[row["incident"]] = max(millis(row["cleared"]), cleared.get(row["incident"], 0))
    services = [s["name"] for s in organisation(run)["services"]]
    rows = []
    for row in truth(run, "incident"):
        if not row["needs_human"] or not row["root"]:
            continue
        start = millis(row["start"]) + rng.choice((0, 0, 240_000, -120_000))
        end = max(cleared.get(row["incident"], 0), start + 60_000)
        if rng.random() < .6:
            start, end = start // 1000 * 1000, end // 1000 * 1000
        hit = [row["root"]] + ([rng.choice(services)] if rng.random() < .2 else [])
        names = [alias(s) if rng.random() < .3 else s for s in hit]
        fault = rng.random()
        if fault < .03:
            names = []
        elif fault < .06:
            names = ["nobody-knows-%d" % rng.randrange(3)]
        elif fault < .08:
            end = start - rng.choice((1, 1000, 90_000))
        elif fault < .10:
            end = None
        rows.append({
            "id": row["incident"], "service": names, "start": start, "end": end, "severity": rng.choice(("SEV1", "SEV2", "SEV3", "")),
            "title": "%s on %s" % (row["fault"], row["root"]),
            **{m: start + int(rng.expovariate(1 / 600_000)) - (400_000 if rng.random() < .05 else 0) if rng.random() < .6 else None for m in MOMENTS[:3]},
            "restored": end + 30_000 if end is not None and end > start and rng.random() < .3 else None})
    # Quiet times have incidents, too, that nothing told of.
    first, last = min(r["start"] for r in rows), max(r["start"] for r in rows)
    for number in range(25):
        start = rng.randrange(first, last)
        rows.append({
            "id": "Q%03d" % number, "service": [rng.choice(services)], "start": start, "end": start + rng.randrange(60_000, 7_200_000),
            "severity": "SEV2", "title": "told by a customer", **dict.fromkeys(MOMENTS)})
    return rows


def write_incidents(rows, path):
    """Some incidents in a row for each service, some rows twice."""
    rng = random.Random(len(rows))
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "services", "start", "end", *MOMENTS, "severity", "title"])
        for row in rows:
            told = [[s] for s in row["service"]] if len(row["service"]) > 1 and rng.random() < .5 else [row["service"]]
            for services in told * (2 if rng.random() < .1 else 1):
                writer.writerow([
                    row["id"], rng.choice((";", "; ")).join(services), moment(row["start"]), moment(row["end"]) or "",
                    *(moment(row[m]) or "" for m in MOMENTS), row["severity"], row["title"]])


def make_deployments(run, pages, span, seed):
    rng = random.Random(seed)
    services = [s["name"] for s in organisation(run)["services"]]
    busy = [s for s, _ in pages]
    rows = []
    for number in range(1500):
        service = rng.choice(busy) if rng.random() < .7 else rng.choice(services) if rng.random() < .9 else "nobody-knows"
        at = rng.randrange(span[0] - 86_400_000, span[1])
        if rng.random() < .2:
            at = rng.choice(pages)[1] - rng.choice((0, 1, 3_600_000, 3_600_001, 3_599_000, 60_000))
        rows.append({"id": "D%05d" % number, "version": "1.%d" % number, "service": service, "at": at if rng.random() < .3 else at // 1000 * 1000})
    return rows


def write_deployments(rows, table, path):
    """One half as a table, the other as lines; some twice."""
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["service", "at", "id", "version"])
        for row in rows[::2]:
            writer.writerow([row["service"], moment(row["at"]), row["id"], row["version"]])
    with open(path, "w", encoding="utf-8") as file:
        for row in rows[1::2] + rows[1:40:2]:
            file.write(json.dumps({**row, "at": moment(row["at"]), "service": alias(row["service"]) if row["id"].endswith("1") and "nobody" not in row["service"] else row["service"]}) + "\n")


# ------------------------------------------------------------------------------------------------------------ the count

def whole(t):
    return t % 1000 == 0


def length(start, t):
    """Whole seconds where one of the two is in whole seconds; None where it is not later."""
    a, b = (start // 1000 * 1000, t // 1000 * 1000) if whole(start) or whole(t) else (start, t)
    return b - a if b >= a else None


def through(t):
    return t + 999 if whole(t) else t


def nearest_rank(values, percent):
    return sorted(values)[-(-percent * len(values) // 100) - 1] if values else None


def seconds(t):
    return None if t is None else int(t / 1000) if t % 1000 == 0 else t / 1000


def times(values):
    mean = (2 * sum(values) + len(values)) // (2 * len(values)) if values else None
    return {"count": len(values), **{"p%dSeconds" % p: seconds(nearest_rank(values, p)) for p in (50, 75, 90, 95)}, "meanSeconds": seconds(mean)}


def percent(count, of):
    return None if of == 0 else (2000 * count + of) // (2 * of) / 10


def share(count, of):
    return {"count": count, "of": of, "percent": percent(count, of)}


class Pages:
    """When services paged."""

    def __init__(self, past, run):
        names = {t["id"]: t["name"] for t in organisation(run)["teams"]}
        self.all = sorted((e.fired, e.service) for e in past.episodes if e.page)
        self.of, self.seen, self.teams = {}, set(), {}
        for event in map(json.loads, lines(os.path.join(run, "events.ndjson"))):
            if event["type"] == "alert.fired" and event.get("service"):
                self.seen.add(event["service"])
                if event.get("team"):
                    self.teams.setdefault(event["service"], set()).add(names.get(event["team"], event["team"]))
        for t, service in self.all:
            self.of.setdefault(service, []).append(t)
        self.known = self.seen | {s["name"] for s in organisation(run)["services"]}
        self.owner = {s["name"]: names[s["team"]] for s in organisation(run)["services"]}

    def first(self, services, start, end):
        found = []
        for service in services:
            moments = self.of.get(service, [])
            place = bisect_left(moments, start)
            if place < len(moments) and moments[place] <= end:
                found.append(moments[place])
        return min(found, default=None)


def plain(name):
    return re.sub("^cmdb/", "", name)


def incidents(rows, pages, span, input_span):
    """What the report should say of a period."""
    bins = dict.fromkeys(("endBeforeStart", "outsidePeriod", "outsideInput", "withoutService", "unknownService", "withoutEnd", "judged"), 0)
    certain, doubtful, counting, missed = [], [], [], []
    count, before, waits = 0, 0, []
    for row in sorted(rows, key=lambda r: (r["start"], r["id"])):
        start, end, services = row["start"], row["end"], {plain(s) for s in row["service"]}
        if end is None:
            end = row["restored"]
        if end is not None and length(start, end) is None:
            bins["endBeforeStart"] += 1
            continue
        known = services & pages.known
        inside = span[0] <= start < span[1]
        kind = "withoutService" if not services else "unknownService" if not known else "withoutEnd" if end is None else "judged"
        if kind == "judged":
            certain.append((known, start - LEAD, max(start - LEAD, through(end))))
        elif kind == "withoutEnd":
            doubtful.append((known, start - LEAD, float("inf")))
        elif kind == "withoutService":
            doubtful.append((None, start - LEAD, through(end) if end is not None else float("inf")))
        if not inside:
            bins["outsidePeriod"] += 1
            continue
        if not input_span[0] <= start < input_span[1]:
            bins["outsideInput"] += 1
            continue
        bins[kind] += 1
        counting.append(row)
        if kind != "judged":
            continue
        first = pages.first(known, start - LEAD, through(end))
        if first is None:
            missed.append(row["id"])
            continue
        count += 1
        wait = length(start, first)
        if wait is None:
            before += 1
        else:
            waits.append(wait)
    on = judged = undecided = homeless = 0
    for t, service in pages.all:
        if not span[0] <= t < span[1]:
            continue
        if not service:
            homeless += 1
        elif any(service in s and a <= t <= b for s, a, b in certain):
            on, judged = on + 1, judged + 1
        elif any((s is None or service in s) and a <= t <= b for s, a, b in doubtful):
            undecided += 1
        else:
            judged += 1
    touches = any(s & pages.seen and a < span[1] and b >= span[0] for s, a, b in certain)
    severities = {r["severity"] or None for r in counting}
    return {
        "bins": bins, "precision": share(on, judged) if touches else None, "pagesNotJudged": {"withoutService": homeless, "undecided": undecided},
        "recall": share(count, bins["judged"]), "pagedBeforeStart": share(before, bins["judged"]),
        "detectionSeconds": {"excluded": {"notPaged": bins["judged"] - count, "pagedBeforeStart": before}, **times(waits)},
        "missed": missed, "all": course(counting),
        "bySeverity": {s: course([r for r in counting if (r["severity"] or None) == s]) for s in severities}}


def course(rows):
    def of(name, moment):
        told = [(r["start"], moment(r)) for r in rows if moment(r) is not None]
        lengths = [length(a, b) for a, b in told]
        return {"excluded": {"notTold": len(rows) - len(told), "beforeStart": lengths.count(None)}, **times([x for x in lengths if x is not None])}
    return {
        "incidents": len(rows), "timeToDetect": of("detect", lambda r: r["detected"]), "timeToAcknowledge": of("acknowledge", lambda r: r["acknowledged"]),
        "timeToMitigate": of("mitigate", lambda r: r["mitigated"]),
        "timeToRestore": of("restore", lambda r: r["restored"] if r["restored"] is not None else r["end"])}


def deployments(rows, pages, span, input_span):
    bins = dict.fromkeys(("outsidePeriod", "outsideInput", "unknownService", "judged"), 0)
    services, teams, total = {}, {}, [0, 0]
    for row in rows:
        service, at = plain(row["service"]), row["at"]
        if not span[0] <= at < span[1]:
            bins["outsidePeriod"] += 1
        elif at < input_span[0] or at + WINDOW > input_span[1]:
            bins["outsideInput"] += 1
        elif service not in pages.known:
            bins["unknownService"] += 1
        else:
            bins["judged"] += 1
            followed = pages.first([service], at, through(at + WINDOW)) is not None
            owners = pages.teams.get(service) or ({pages.owner[service]} if service in pages.seen else set())
            for tally in [total, services.setdefault(service, [0, 0])] + [teams.setdefault(t, [0, 0]) for t in owners]:
                tally[0] += followed
                tally[1] += 1
    rows_of = lambda table: {k: share(*v) for k, v in table.items() if v[1] >= LEAST}
    return {"bins": bins, "changeFailureRate": share(*total), "services": rows_of(services), "teams": rows_of(teams)}

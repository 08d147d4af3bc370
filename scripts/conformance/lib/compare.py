"""Holds the tool's answers for one simulated run against the independent count."""
import bisect
import hashlib
import os
from collections import Counter, defaultdict

from . import history as count
from . import monitor
from .common import ABSENT, episodes, get, millis, moment, report, whole_second

SUMMARY = ("episodes", "pages", "notifications", "interruptions", "disturbances", "people")
SECONDS = ("p50Seconds", "p75Seconds", "p90Seconds", "p95Seconds")
PERSON = ("notifications", "interruptions", "disturbances", "business", "off", "sleep", "acknowledged")
ROW = ("episodes", "pages", "acknowledged", "selfResolved", "medianDurationSeconds")


def pagerduty(checks, tool, folder, options):
    inputs = [os.path.join(folder, f) for f in ("pagerduty.ndjson", "pagerduty_users.json")]
    past = count.History(folder)
    answer = report(tool, inputs, "--time-zone", "UTC", *options)
    pager_report(checks, folder, past, answer)
    pager_episodes(checks, past, episodes(tool, inputs, "--time-zone", "UTC", *options))
    bins(checks, answer, sum(1 for _ in open(inputs[0], encoding="utf-8")) + len(past.zone))


def alertmanager(checks, tool, folder, options):
    path = os.path.join(folder, "alertmanager.ndjson")
    answer = report(tool, [path], "--time-zone", "UTC", *options)
    got = episodes(tool, [path], "--time-zone", "UTC", *options)
    seen = monitor.replay(path)
    unknown_people(checks, answer, got)
    monitor_episodes(checks, folder, seen, got)
    monitor_report(checks, seen, answer)
    bins(checks, answer, sum(1 for _ in open(path, encoding="utf-8")))


def joined(checks, tool, folder, options):
    inputs = [os.path.join(folder, f) for f in ("pagerduty.ndjson", "pagerduty_users.json", "alertmanager.ndjson")]
    past, seen = count.History(folder), monitor.replay(inputs[2])
    start_of = {e["alert"]: e for e in monitor.firings(folder)}
    for e in past.episodes:  # durations by the monitor's end, cut to the pager's precision; the pager's own where the monitor has none
        event = start_of[e.alert]
        end, _ = seen.get((event["fp"], millis(event["t"])), (None, None))
        if end is not None:
            e.duration_end = whole_second(end)
    answer = report(tool, inputs, "--time-zone", "UTC", *options)
    got = episodes(tool, inputs, "--time-zone", "UTC", *options)
    pager_report(checks, folder, past, answer)
    pager_episodes(checks, past, got)
    every_monitor_episode_joined(checks, start_of, seen, got)
    bins(checks, answer, sum(1 for p in (inputs[0], inputs[2]) for _ in open(p, encoding="utf-8")) + len(past.zone))


# ---------------------------------------------------------------------------------------------- PagerDuty, and both together

def pager_report(checks, folder, past, answer):
    start, end = past.period()
    cut = count.Cut(past, start, end)
    for key, value in (("period.start", moment(start)), ("period.end", moment(end)), ("period.timeZone", "UTC")):
        checks.equal(key, value, get(answer, key))
    wanted = cut.summary()
    for key in SUMMARY:
        checks.equal("summary." + key, wanted[key], get(answer, "summary." + key))
    responses(checks, "", count.response(cut.pages), answer)
    people(checks, cut, answer)
    rules(checks, folder, cut, answer)
    calendar(checks, past, start, end, answer)


def responses(checks, prefix, wanted, answer):
    for what in ("timeToAcknowledge", "timeToResolve"):
        at = "%sresponse.%s" % (prefix, what)
        got = get(answer, "response." + what)
        for key in ("count", *SECONDS):
            checks.equal("%s.%s" % (at, key), wanted[what][key], get(got, key))
        checks.equal(at + ".meanSeconds", wanted[what]["meanSeconds"], get(got, "meanSeconds"), near=0.00051)
        for key, value in wanted[what]["excluded"].items():
            checks.equal("%s.excluded.%s" % (at, key), value, get(got, "excluded." + key))


def people(checks, cut, answer):
    wanted = cut.people()
    rows = {}
    for row in get(answer, "load.people"):
        if row.get("person") in rows:
            checks.row("load.people: one row a person", "yes", row.get("person"), False)
        rows[row.get("person")] = row
    quiet = [p for p, row in rows.items() if p not in wanted and not any(row.get(k) for k in PERSON)]
    for person in quiet:  # someone with no figure here may stand for one that is not compared
        del rows[person]
    for key in PERSON:
        checks.each("load.people: " + key, {p: r[key] for p, r in wanted.items()}, {p: get(r, key) for p, r in rows.items()})
    order = [(-r["interruptions"], r["person"].encode()) for r in get(answer, "load.people")]
    checks.true("load.people: by interruptions, then name", order == sorted(order), order == sorted(order))


def rules(checks, folder, cut, answer):
    wanted, mixed = cut.rules(), count.mixed_rules(folder, cut)
    got = {}
    for row in get(answer, "rules"):
        key = row.get("rule"), row.get("service")
        if key in got:
            checks.row("rules: one row a (rule, service)", "yes", key, False)
        got[key] = row
    strict = {k: v for k, v in wanted.items() if k[1] and k not in mixed}
    for key in ROW:
        checks.each("rules by (rule, service): " + key, {k: v[key] for k, v in strict.items()}, {k: get(got[k], key) for k in strict if k in got})
    rest, seen = defaultdict(Counter), defaultdict(Counter)
    for source, into in ((wanted, rest), (got, seen)):
        for k, row in source.items():
            if k not in strict:
                into[k[0]].update({c: row.get(c) or 0 for c in ROW[:4]})
    checks.each("rules of firings without a service: sums by rule", {k: dict(v) for k, v in rest.items()}, {k: dict(v) for k, v in seen.items()})


def calendar(checks, past, start, end, answer):
    rows = {row.get("month"): row for row in get(answer, "months")}
    wanted = {name: (cut, partial) for name, cut, partial in count.months(past, start, end)}
    checks.equal("months", list(wanted), [row.get("month") for row in get(answer, "months")])
    for name, (cut, partial) in wanted.items():
        row = rows.get(name, {})
        summary = cut.summary()
        for key in SUMMARY:
            checks.equal("months %s summary.%s" % (name, key), summary[key], get(row, "summary." + key))
        response = count.response(cut.pages)
        flat = {"%s.%s" % (w, k): response[w][k] for w in response for k in ("count", *SECONDS)}
        checks.each("months %s response" % name, flat, {k: get(row, "response." + k) for k in flat})
        load = get(row, "load.totals")
        load = get(row, "load") if load is ABSENT else load
        totals = cut.totals()
        checks.each("months %s load totals" % name, totals, {k: get(load, k) for k in totals})
        checks.equal("months %s partial" % name, partial, get(row, "partial"))


def pager_episodes(checks, past, got):
    """Every line by its incident; times cut to whole seconds on both sides."""
    wanted = {e.incident: e for e in past.episodes}
    checks.equal("episodes: lines", len(wanted), len(got))
    checks.equal("episodes: lines without an incident", 0, sum(line.get("incident") is None for line in got))
    lines = {line.get("incident"): line for line in got}
    checks.equal("episodes: incidents named twice", 0, len(got) - len(lines))

    def field(name, expect, read, only=None):
        use = {k: e for k, e in wanted.items() if only is None or only(e)}
        checks.each("episodes: " + name, {k: expect(e) for k, e in use.items()}, {k: read(v) for k, v in lines.items() if k in use or k not in wanted})

    field("alertKey", lambda e: e.key, lambda l: l.get("alertKey"))
    field("firedAt", lambda e: moment(e.fired), lambda l: l.get("firedAt"))
    field("acknowledgedAt", lambda e: moment(e.acknowledged), lambda l: l.get("acknowledgedAt"))
    field("acknowledgedBy", lambda e: e.acknowledger, lambda l: l.get("acknowledgedBy"))
    field("time to acknowledge", lambda e: None if e.acknowledged is None else e.acknowledged - e.fired, lambda l: apart(l, "acknowledgedAt"))
    field("resolvedAt", lambda e: moment(e.ended), lambda l: l.get("resolvedAt"))
    field("resolvedBy", lambda e: e.resolver, lambda l: l.get("resolvedBy"))
    field("endedBy", lambda e: e.ended_by, lambda l: l.get("endedBy"))
    field("duration to the pager's end", lambda e: None if e.ended is None else e.ended - e.fired, lambda l: apart(l, "resolvedAt"))
    field("page", lambda e: e.page, lambda l: l.get("page"))
    field("hours class of the page", lambda e: count.page_class(past, e), lambda l: l.get("hours"), only=lambda e: e.page)
    field("rule", lambda e: e.rule, lambda l: l.get("rule"))
    field("service", lambda e: e.service, lambda l: l.get("service"), only=lambda e: e.service)
    field("title", lambda e: e.title, lambda l: l.get("title"))
    told = lambda t, p, c: (moment(t), p, c, c in count.INTERRUPTING, count.hours_class(t, past.zone[p]))
    field("notified (at, person, channel, interrupting, hours)", lambda e: sorted(told(*n) for n in e.notified),
          lambda l: sorted((n.get("at"), n.get("person"), n.get("channel"), n.get("interrupting"), n.get("hours")) for n in l.get("notified") or []))
    order_and_names(checks, got)


def apart(line, key):
    return None if line.get(key) is None else millis(line[key]) - millis(line["firedAt"])


def order_and_names(checks, got):
    """INTERFACES 2: lines by firedAt, alertKey, id; the id from key and start."""
    order = [(millis(l["firedAt"]), (l.get("alertKey") or "").encode(), l["id"]) for l in got]
    checks.true("episodes: ordered by firedAt, alertKey, id", order == sorted(order), order == sorted(order))
    checks.equal("episodes: ids are distinct", len(got), len({l["id"] for l in got}))
    once = Counter((l.get("alertKey"), l["firedAt"]) for l in got)
    digest = lambda l: hashlib.sha256(("%s\n%s" % (l.get("alertKey"), l["firedAt"])).encode()).hexdigest()[:16]
    single = {l["id"]: digest(l) for l in got if once[l.get("alertKey"), l["firedAt"]] == 1}
    checks.each("episodes: ids after INTERFACES 2", {v: v for v in single.values()}, {k: k for k in single})


# ---------------------------------------------------------------------------------------------- Alertmanager

def unknown_people(checks, answer, got):
    """No pages, people or acknowledgements: null, and said."""
    for key in SUMMARY[1:]:
        checks.equal("summary.%s is null" % key, None, get(answer, "summary." + key))
    acknowledge = get(answer, "response.timeToAcknowledge")
    values = [acknowledge] if not isinstance(acknowledge, dict) else [acknowledge.get(k) for k in ("count", *SECONDS, "meanSeconds")]
    checks.true("response.timeToAcknowledge is null", all(v is None for v in values), values)
    checks.true("load.people is null or empty", not get(answer, "load.people") and get(answer, "load.people") is not ABSENT, get(answer, "load.people"))
    notes = [n for k in ("notes", "load.notes", "response.notes", "dataQuality.notes") if isinstance(get(answer, k), list) for n in get(answer, k)]
    checks.true("notes say that people are not known", any(isinstance(n, dict) and n.get("reason") for n in notes), len(notes))
    for key in ("page", "acknowledgedAt", "acknowledgedBy", "resolvedBy"):
        checks.equal("episodes: lines whose %s is not null" % key, 0, sum(l.get(key, ABSENT) is not None for l in got))
    checks.equal("episodes: notifications", 0, sum(len(l.get("notified") or []) for l in got))


def monitor_episodes(checks, folder, seen, got):
    cleared = monitor.truth_cleared(folder)
    neutral = {(e["fp"], millis(e["t"])): e for e in monitor.firings(folder) if e["source"] == "alertmanager"}
    lines = {(l.get("alertKey"), millis(l["firedAt"])): l for l in got}
    checks.equal("episodes: lines", len(seen), len(got))
    checks.each("episodes: the firings of the log", {k: True for k in seen}, {k: True for k in lines})
    checks.equal("episodes: lines that are no neutral alertmanager firing", 0, sum(k not in neutral for k in lines))
    ended = {k: l for k, l in lines.items() if l.get("resolvedAt") and k in neutral}
    checks.each("episodes: ends equal truth's `cleared`", {k: moment(cleared[neutral[k]["alert"]]) for k in ended}, {k: l["resolvedAt"] for k, l in ended.items()})
    checks.each("episodes: the ends of the log", {k: moment(end) for k, (end, _) in seen.items()}, {k: l.get("resolvedAt") for k, l in lines.items()})
    checks.equal("episodes: ends by the monitor", len(ended), sum(l.get("endedBy") == "monitor" for l in ended.values()))
    starts = defaultdict(list)
    for fp, t in sorted(neutral):
        starts[fp].append(t)
    lost = [k for k in neutral if k not in ended and not refires(starts[k[0]], k[1], cleared[neutral[k]["alert"]])]
    checks.equal("missing or unended without a firing within 300 s", 0, len(lost))
    for name in ("rule", "service"):
        known = {k: e for k, e in neutral.items() if k in lines and e["service"]}
        checks.each("episodes: " + name, {k: e[name] for k, e in known.items()}, {k: lines[k].get(name) for k in known})
    order_and_names(checks, got)


def refires(starts, t, end):
    later = bisect.bisect_right(starts, t)
    return later < len(starts) and starts[later] <= end + 300_000


def monitor_report(checks, seen, answer):
    """Episodes; times to resolve over all resolved episodes; rules with their median."""
    checks.equal("summary.episodes", len(seen), get(answer, "summary.episodes"))
    times = [end - start for (_, start), (end, _) in seen.items() if end is not None]
    wanted = count.distribution(times)
    got = get(answer, "response.timeToResolve")
    for key in ("count", *SECONDS):
        checks.equal("response.timeToResolve." + key, wanted[key], get(got, key))
    checks.equal("response.timeToResolve.meanSeconds", wanted["meanSeconds"], get(got, "meanSeconds"), near=0.00051)
    checks.equal("response.unit", "episodes", get(answer, "response.unit"))
    groups = defaultdict(list)
    for (_, start), (end, labels) in seen.items():
        groups[labels["alertname"], labels.get("service")].append(None if end is None else end - start)
    wanted = {k: (len(v), count.plain(count.nearest_rank([x for x in v if x is not None], 50))) for k, v in groups.items()}
    rows = {(r.get("rule"), r.get("service")): r for r in get(answer, "rules")}
    checks.each("rules: episodes, medianDurationSeconds", wanted, {k: (r.get("episodes"), r.get("medianDurationSeconds")) for k, r in rows.items()})
    for key in ("pages", "acknowledged"):
        checks.equal("rules: rows whose %s is not null" % key, 0, sum(r.get(key, ABSENT) is not None for r in rows.values()))


# ---------------------------------------------------------------------------------------------- the join

def every_monitor_episode_joined(checks, start_of, seen, got):
    """Each firing of the Alertmanager log belongs to the incident of the same neutral alert, and to nothing else."""
    alert_of = {(e["fp"], millis(e["t"])): a for a, e in start_of.items()}
    wanted = {"Q" + alert_of[k][1:]: moment(end) for k, (end, _) in seen.items()}
    with_monitor = {l.get("incident"): l for l in got if any(s.startswith("alertmanager") for s in l.get("sources") or [])}
    checks.each("join: incidents with an Alertmanager episode", {k: True for k in wanted}, {k: True for k in with_monitor})
    checks.each("join: clearedAt", wanted, {k: l.get("clearedAt") for k, l in with_monitor.items()})
    checks.equal("join: lines of Alertmanager alone", 0, sum((l.get("sources") or [""]) == ["alertmanager"] for l in got))
    members = [m for l in got for m in l.get("members") or []]
    checks.true("join: no monitor episode in two lines", len(members) == len({str(m) for m in members}), "%d members" % len(members))


# ---------------------------------------------------------------------------------------------- bins

def bins(checks, answer, read):
    records = get(answer, "dataQuality.records")
    checks.equal("dataQuality.records.read", read, get(records, "read"))
    checks.equal("dataQuality.records.refused", 0, get(records, "refused"))
    parts = [get(records, k) for k in ("used", "duplicate", "ignored", "refused")]
    checks.equal("dataQuality.records: the bins add up", get(records, "read"), sum(p for p in parts if isinstance(p, int)))

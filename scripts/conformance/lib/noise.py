"""The independent count of what makes alerts noise, after METRICS 6 and 7: over firings, whoever told of them.

Moments are milliseconds since 1970.  Every figure is counted by its definition, as slowly as that is; nothing of the tool is used.
"""
import math
from collections import Counter, defaultdict
from fractions import Fraction

from . import history
from .common import millis

SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000
WEIGHT = {"business": 1, "off": 2, "sleep": 4}
Z = 1.959963984540054
HIGH, LOW = {"critical"}, {"info"}
MEDIUM = {"warning", "error"}


class Firing:
    """One episode: when it began and was over, whom it reached, what came of it."""

    def __init__(self, key, fired, cleared, rule, service, severity, notified, page, hours, acknowledged, acknowledged_open, self_resolved):
        self.key, self.fired, self.cleared, self.rule, self.service, self.severity = key, fired, cleared, rule, service, severity
        self.notified, self.page, self.hours = notified, page, hours  # [person] on interrupting channels; True, False, None
        self.cost, self.verdict, self.evidence = 1, None, ()
        self.acknowledged, self.acknowledged_open, self.self_resolved = acknowledged, acknowledged_open, self_resolved
        self.flapping = self.chattering = self.repeat = False
        self.stale = None  # (first, last) moment at which it was open for over a day


def of_events(folder):
    """The firings of the simulator's neutral events."""
    past = history.History(folder, cut=lambda t: t)
    for e in past.episodes:
        firing = Firing(
            e.key, e.fired, e.duration_end, e.rule or None, e.service or None, e.severity, [p for _, p in e.interrupting], e.page,
            history.page_class(past, e), e.acknowledged, e.acknowledged_open, e.self_resolved)
        firing.cost = sum(WEIGHT[history.hours_class(t, past.zone[p])] for t, p in e.interrupting) or 1
        yield firing


def of_lines(lines):
    """The firings of `retropager episodes`: what they are is the tool's, what follows from them is counted here."""
    for e in lines:
        end = e["clearedAt"] or (e["resolvedAt"] if e["endedBy"] != "timeout" else None)
        fired, cleared = millis(e["firedAt"]), millis(end)
        if len(e["sources"]) > 1:
            # Of two systems the coarser precision counts; what was over before the pager fired lasted 0.
            cleared = None if e["clearedAt"] is None and e["endedBy"] == "timeout" else max(fired, cleared // 1000 * 1000) if cleared is not None else None
        elif cleared is not None and cleared < fired // 1000 * 1000:
            cleared = None
        firing = Firing(
            e["alertKey"], fired, cleared, e["rule"], e["service"], e["severity"],
            [n["person"] for n in e["notified"] if n["interrupting"]], e["page"], e["hours"], millis(e["acknowledgedAt"]),
            acknowledged_open(e), e["endedBy"] in ("monitor", "timeout") and e["acknowledgedAt"] is None)
        firing.cost = sum(WEIGHT[n["hours"]] for n in e["notified"] if n["interrupting"]) or 1
        judge(firing, e)
        yield firing


def judge(firing, line):
    """The verdict that `episodes` tells: which it should be is another check's question."""
    verdict = line.get("verdict")
    if verdict:
        firing.verdict, firing.evidence = verdict["value"], [x["key"] for x in verdict["evidence"] if x["key"] != "prior"]


def judged(firings, lines):
    """The same firings with the verdicts of their lines."""
    told = {(e["alertKey"], millis(e["firedAt"])): e for e in lines}
    for firing in firings:
        judge(firing, told[firing.key, firing.fired])
    return firings


def acknowledged_open(e):
    """Compared in whole seconds where the end has no finer ones."""
    acknowledged, end = millis(e["acknowledgedAt"]), millis(e["resolvedAt"])
    if acknowledged is None or end is None:
        return acknowledged is not None
    return (acknowledged // 1000 * 1000 if end % 1000 == 0 else acknowledged) <= end


class Noise:
    def __init__(self, firings, last):
        """last: what the input knows of last, a start or a notification"""
        self.firings = sorted(firings, key=lambda f: f.fired)
        keys = defaultdict(list)
        for f in self.firings:
            keys[f.key].append(f)
        for group in keys.values():
            self.mark(group, last)

    @staticmethod
    def mark(group, last):
        for i, f in enumerate(group):
            for others in (group[i:i + 3], group[max(0, i - 1):i + 2], group[max(0, i - 2):i + 1]):
                if len(others) == 3 and f in others:
                    f.flapping |= others[2].fired - others[0].fired <= HOUR
                    f.chattering |= others[2].fired - others[0].fired <= MINUTE
            if i and group[i - 1].cleared is not None:
                f.repeat = 0 <= f.fired - group[i - 1].cleared <= HOUR
            if f.cleared is not None:
                if f.cleared - f.fired > DAY:
                    f.stale = (f.fired + DAY, f.cleared - 1)
            elif min([last] + [g.fired for g in group[i + 1:i + 2]]) - f.fired > DAY:
                f.stale = (f.fired + DAY, f.fired + DAY)

    def rows(self, start, end):
        """(rule, service) -> figures of a period"""
        groups = defaultdict(list)
        for f in self.firings:
            if start <= f.fired < end:
                groups[f.rule, f.service].append(f)
        rows = {key: row(own) for key, own in groups.items()}
        for place, key in enumerate(sorted(rows, key=lambda k: (-rows[k]["score"], [(n is None, (n or "").encode()) for n in k])), 1):
            rows[key]["rank"] = place
        run = 0
        for key in sorted(rows, key=lambda k: (-(rows[k]["pages"] or 0), -rows[k]["episodes"], [(n is None, (n or "").encode()) for n in k])):
            run += rows[key]["pages"] or 0
            rows[key]["cumulative"] = None if rows[key]["pages"] is None else run
        return rows

    def top_ten(self, start, end):
        counts = Counter((f.rule, f.service) for f in self.firings if start <= f.fired < end and f.page)
        return {"count": sum(n for _, n in counts.most_common(10)), "of": sum(counts.values())}

    def scorecard(self, start, end):
        """id -> (value, n)"""
        own = [f for f in self.firings if start <= f.fired < end]
        pages = [f for f in own if f.page]
        found, seconds = floods([f.fired for f in self.firings]), 0
        inside = [x for x in found if start <= x[0] < end]
        seconds = sum(min(b, end) - a for a, b, _ in inside)
        windows = Counter(f.fired // (10 * MINUTE) for f in own)
        all_windows = (end - 1) // (10 * MINUTE) - start // (10 * MINUTE) + 1
        levels = Counter(level(f.severity) for f in own)
        known = sum(n for name, n in levels.items() if name)
        ten = self.top_ten(start, end)
        out = {
            "floodTime": (percent(seconds, end - start), len(inside)),
            "windowsOverLimit": (percent(sum(n > 10 for n in windows.values()), all_windows), all_windows),
            "peakRate": (max([peak for _, _, peak in inside] + [most_in_ten_minutes(self.firings, start, end)]), len(own)),
            "topTen": (percent(ten["count"], ten["of"]), ten["of"]),
            "chattering": (sum(f.chattering for f in own), len(own)), "flapping": (sum(f.flapping for f in own), len(own)),
            "stale": (stale_on_worst_day(self.firings, start, end), sum(f.stale is not None for f in own)),
            "selfResolved": (percent(sum(f.self_resolved for f in pages), len(pages)), len(pages)),
            "acknowledged": (percent(sum(f.acknowledged_open for f in pages), len(pages)), len(pages)),
            "shorterThan5Minutes": (percent(sum(short(f) for f in pages), ended := sum(f.cleared is not None for f in pages)), ended)}
        worth = Counter(f.verdict for f in pages)
        decided = worth["actionable"] + worth["notActionable"]
        # Of too many nobody knows: no figure. Which teams leave few traces is another check's question.
        out["actionable"] = (None if 4 * worth["unknown"] > len(pages) else percent(worth["actionable"], decided), decided)
        for name in ("High", "Medium", "Low"):
            out["severity" + name] = (percent(levels[name], known) if known else None, known)
        return out


def row(own):
    pages = [f for f in own if f.page]
    known = any(f.page is not None for f in own)
    count = lambda values: sum(values) if known else None
    keys = defaultdict(list)
    for f in own:
        keys[f.key].append(f.fired)
    indices = [x for x in map(chatter_index, keys.values()) if x is not None]
    severities = Counter(f.severity for f in own if f.severity is not None)
    most = max(severities.values()) if severities else 0
    worth, cost = Counter(f.verdict for f in pages), sum(f.cost for f in pages if f.verdict == "notActionable")
    evidence = Counter(key for f in pages for key in f.evidence)
    return {
        "actionable": worth["actionable"], "notActionable": worth["notActionable"], "unknown": worth["unknown"], "cost": cost,
        "score": cost * lower_end(worth["notActionable"], worth["actionable"] + worth["notActionable"]),
        "evidence": sorted(([key, n] for key, n in evidence.items()), key=lambda x: (-x[1], x[0])),
        "episodes": len(own), "pages": len(pages) if known else None, "flapping": sum(f.flapping for f in own), "chattering": sum(f.chattering for f in own),
        "chatterIndex": rounded(max(indices)) if indices else None, "stale": sum(f.stale is not None for f in own), "repeats": sum(f.repeat for f in own),
        "sleepPages": count(f.hours == "sleep" for f in pages), "people": len({p for f in pages for p in f.notified}) if known else None,
        "renotified": count(len(f.notified) > len(set(f.notified)) for f in pages), "neverAcknowledged": count(f.acknowledged is None for f in pages),
        "selfResolvedUnder5Minutes": count(f.self_resolved and short(f) for f in pages),
        "severity": min((s for s, n in severities.items() if n == most), key=str.encode) if severities else None}


def lower_end(count, whole):
    """Wilson 1927, as METHODS 4 writes it."""
    if count == 0:
        return 0
    p, n = count / whole, whole
    return max(0, ((p + Z * Z / (2 * n)) - Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))) / (1 + Z * Z / n))


def short(f):
    return f.cleared is not None and f.cleared - f.fired < 5 * MINUTE


def chatter_index(starts):
    """By its definition: the sum over run lengths r of P(r)/r."""
    runs = Counter(max(1, (b - a) // SECOND) for a, b in zip(starts, starts[1:]))
    count = sum(runs.values())
    return sum(Fraction(n, count * r) for r, n in runs.items()) if count else None


def rounded(value):
    """Four digits, half up."""
    return float(Fraction((20_000 * value + 1) // 2, 10_000))


def percent(count, whole):
    """One digit, half up on the exact ratio."""
    return float(Fraction((2000 * count + whole) // (2 * whole), 10)) if whole else None


def level(severity):
    """high, medium, low of the words that simulated and sampled histories use; None of others"""
    word = (severity or "").lower().lstrip("0123456789 -")
    return "High" if word in HIGH | {"down", "unreachable"} else "Low" if word in LOW | {"low", "planning"} else "Medium" if word in MEDIUM | {"high", "moderate"} else None


def floods(starts):
    """METRICS 7: (start, end, peak) by walking over every change of c(t)."""
    found, start, peak = [], None, 0
    changes = sorted({t for s in starts for t in (s, s + 10 * MINUTE)})
    low = high = 0
    for t in changes:
        while high < len(starts) and starts[high] <= t:
            high += 1
        while low < len(starts) and starts[low] <= t - 10 * MINUTE:
            low += 1
        now = high - low
        if start is None and now > 10:
            start, peak = t, 0
        if start is not None:
            peak = max(peak, now)
            if now < 5:
                found.append((start, t, peak))
                start = None
    return found


def most_in_ten_minutes(firings, start, end):
    starts, low, most = [f.fired for f in firings], 0, 0
    for high, t in enumerate(starts):
        while starts[low] <= t - 10 * MINUTE:
            low += 1
        if start <= t < end:
            most = max(most, high - low + 1)
    return most


def stale_on_worst_day(firings, start, end):
    days = Counter()
    for f in firings:
        if f.stale and f.stale[0] < end and f.stale[1] >= start:
            for day in range(max(f.stale[0], start) // DAY, min(f.stale[1], end - 1) // DAY + 1):
                days[day] += 1
    return max(days.values(), default=0)

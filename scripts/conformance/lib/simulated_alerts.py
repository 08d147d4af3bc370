"""The alerts of a run of the simulator, what is known of its services, and the truth."""
import json
import os
from collections import defaultdict

from lib.common import lines, millis


class Alert:
    """One firing; times in milliseconds, `end` None while open and when the pager's timer closed it."""

    def __init__(self, record):
        labels = record["labels"]
        self.id, self.key, self.start, self.end = record["alert"], record["fp"], millis(record["t"]), None
        self.rule, self.service = record["rule"] or "", record["service"] or labels.get("service") or ""
        self.cluster, self.host, self.text = labels.get("cluster", ""), labels.get("node", ""), record["summary"]
        self.team, self.page = record["team"], record["severity"] == "critical"


class Run:
    def __init__(self, folder):
        with open(os.path.join(folder, "org.json"), encoding="utf-8") as file:
            organisation = json.load(file)
        self.services = [s["name"] for s in organisation["services"]]
        self.edges = [tuple(e) for e in organisation["dependencies"]]
        self.neighbours = defaultdict(set)
        for a, b in self.edges:
            self.neighbours[a].add(b)
            self.neighbours[b].add(a)
        self.alerts = self.read(os.path.join(folder, "events.ndjson"))
        self.incident, self.role, self.truth = {}, {}, {}
        for line in lines(os.path.join(folder, "truth.ndjson")):
            record = json.loads(line)
            if record["kind"] == "alert":
                self.incident[record["alert"]], self.role[record["alert"]] = record["incident"], record["role"]
            elif record["kind"] == "incident":
                self.truth[record["incident"]] = record

    def read(self, path):
        names = sorted(set(self.services) | {s for e in self.edges for s in e}, key=lambda s: (-len(s), s))
        alerts, found = {}, {}
        for line in lines(path):
            if '"alert.fired"' not in line and '"alert.resolved"' not in line:
                continue
            record = json.loads(line)
            if record["type"] == "alert.fired" and record["alert"] not in alerts:
                alert = alerts[record["alert"]] = Alert(record)
                if not alert.service:
                    if alert.text not in found:
                        found[alert.text] = next((n for n in names if n in alert.text), "")
                    alert.service = found[alert.text]
            elif record["type"] == "alert.resolved" and record["by"] != "timeout" and record["alert"] in alerts:
                alerts[record["alert"]].end = millis(record["t"])
        return sorted(alerts.values(), key=lambda a: (a.start, a.key, a.id))

    def input(self):
        """The lines that retropager-links reads."""
        for service in self.services:
            yield {"kind": "service", "service": service}
        for service, dependency in self.edges:
            yield {"kind": "needs", "service": service, "dependency": dependency}
        for a in self.alerts:
            line = {"kind": "alert", "id": a.id, "key": a.key, "start": a.start, "rule": a.rule, "service": a.service, "cluster": a.cluster, "host": a.host, "text": a.text, "page": a.page}
            yield line if a.end is None else {**line, "end": a.end}

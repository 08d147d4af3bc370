"""Answers the question of scripts/bench with Python's gzip and orjson; run as a program: peer_orjson.py FILE...

Prints the answer of answers.py as JSON, with the seconds from after the imports until it was there.
"""
import collections
import gzip
import json
import re
import sys
import time
from datetime import datetime, timezone

import orjson

NUMBERED = re.compile(r"\S*[0-9]\S*")


class Incident:
    """The first trigger, the first acknowledgement by a user, and the rule; moments in seconds, None where there is none."""

    __slots__ = ("fired", "acknowledged", "rule")

    def __init__(self):
        self.fired = self.acknowledged = self.rule = None


class Answer:
    """What the entries tell, one after the other."""

    def __init__(self):
        self.notifications = collections.Counter()
        self.names = {}
        self.incidents = collections.defaultdict(Incident)

    def add(self, entry):
        kind = entry["type"]
        if kind == "notify_log_entry":
            self._notify(entry)
        elif kind == "trigger_log_entry":
            incident, at = self.incidents[entry["incident"]["id"]], seconds(entry["created_at"])
            if incident.fired is None or at < incident.fired:
                incident.fired, incident.rule = at, rule(entry)
        elif kind == "acknowledge_log_entry" and is_by_user(entry):
            incident, at = self.incidents[entry["incident"]["id"]], seconds(entry["created_at"])
            if incident.acknowledged is None or at < incident.acknowledged:
                incident.acknowledged = at

    def _notify(self, entry):
        at, user = entry["created_at"], entry["user"]
        # The month of UTC stands in the text when the text is UTC's.
        utc = at if at.endswith("Z") else datetime.fromisoformat(at).astimezone(timezone.utc).isoformat()
        self.notifications[utc[:7], user["id"]] += 1
        if utc >= self.names.get(user["id"], ("",))[0]:
            self.names[user["id"]] = (utc, user["summary"])

    def rows(self):
        waits = collections.defaultdict(list)
        for incident in self.incidents.values():
            if incident.fired is not None:
                waits[incident.rule].append(
                    None if incident.acknowledged is None else max(0, incident.acknowledged - incident.fired))
        return {
            "notifications": [(month, person, self.names[person][1], count)
                              for (month, person), count in self.notifications.items()],
            "rules": [(name, len(all_of), len(known := sorted(w for w in all_of if w is not None)),
                       known[(len(known) - 1) // 2] if known else None) for name, all_of in waits.items()],
        }


def seconds(text):
    return datetime.fromisoformat(text).timestamp()


def is_by_user(entry):
    agent = entry["agent"]
    kind = agent.get("type")
    return kind.startswith("user") if kind is not None else "/users/" in (agent.get("self") or "")


def rule(entry):
    """As the details name it, else the title with `*` for each word that has a digit."""
    details = entry["channel"].get("details") or {}
    return (details.get("alertname") or details.get("check") or details.get("monitor_name")
            or NUMBERED.sub("*", entry["event_details"]["description"]))


def main():
    start = time.perf_counter()
    answer = Answer()
    for path in sys.argv[1:]:
        with gzip.open(path, "rb") as lines:
            for line in lines:
                answer.add(orjson.loads(line))
    json.dump({**answer.rows(), "seconds": time.perf_counter() - start}, sys.stdout)


if __name__ == "__main__":
    main()

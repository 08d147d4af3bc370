"""What an Alertmanager webhook log says, replayed after SPEC 3.1, and what the truth says about the same firings."""
import json
import os

from .common import lines, millis


def firings(folder):
    """The neutral firings, each once, with their full precision."""
    seen = set()
    for line in lines(os.path.join(folder, "events.ndjson")):
        event = json.loads(line)
        if event["type"] == "alert.fired" and event["alert"] not in seen:
            seen.add(event["alert"])
            yield event


def truth_cleared(folder):
    """alert -> when its condition cleared, milliseconds"""
    out = {}
    for line in lines(os.path.join(folder, "truth.ndjson")):
        truth = json.loads(line)
        if truth["kind"] == "alert":
            out[truth["alert"]] = millis(truth["cleared"])
    return out


def replay(path):
    """(fingerprint, startsAt) -> (end or nil, labels); a newer start of the same fingerprint leaves the older one without an end."""
    found = {}
    for line in lines(path):
        for alert in json.loads(line)["alerts"]:
            key = alert["fingerprint"], millis(alert["startsAt"])
            end, labels = found.get(key, (None, alert["labels"]))
            if alert["status"] == "resolved" and not alert["endsAt"].startswith("0001-"):
                end = millis(alert["endsAt"])
            found[key] = (end, labels)
    return found

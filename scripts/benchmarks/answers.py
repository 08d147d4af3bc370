"""The question that peers answer, and whether their answers are retropager's.

Per month (UTC) and engineer: notifications, on any channel. Per rule: triggers, which are incidents by their first
trigger; how many of them a user acknowledged, whenever; the median (nearest rank) of the seconds from the first trigger
to the first acknowledgement. The report has the first two; `episodes` has the moments for the rest, as the report's own
figures of acknowledgement are those of pages that were acknowledged while open.
"""
import collections
import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime

from . import bars
from .measuring import Failure

# The most bytes of the name that a rule has by its title.
_LONGEST = 120


@dataclass(frozen=True)
class Answer:
    """Notifications by (month, person); by rule: triggers, how many acknowledged, the median wait or None."""

    months: tuple
    notifications: dict
    triggers: dict
    acknowledged: dict
    waits: dict


def of_retropager(tools, paths, report):
    """The answer that the report and `episodes` give."""
    notifications, triggers = {}, collections.Counter()
    for month in report["months"]:
        for person in month["load"]["people"]:
            if person["notifications"]:
                notifications[month["month"], person["person"]] = person["notifications"]
    for rule in report["rules"]:
        triggers[rule["rule"]] += rule["episodes"]
    waits = collections.defaultdict(list)
    for episode in _episodes(tools, paths):
        known = waits[episode["rule"]]
        if episode["acknowledgedAt"] is not None:
            known.append(max(0, _seconds(episode["acknowledgedAt"]) - _seconds(episode["firedAt"])))
    return Answer(
        tuple(month["month"] for month in report["months"]), notifications, dict(triggers),
        {rule: len(known) for rule, known in waits.items()},
        {rule: sorted(known)[(len(known) - 1) // 2] if known else None for rule, known in waits.items()})


def of_peer(answer, months):
    """A peer's answer: people by name, and of the months only those that the report has."""
    rows = answer["notifications"]
    ids = collections.defaultdict(set)
    for _, person, name, _ in rows:
        ids[name].add(person)
    notifications = {
        (month, name if len(ids[name]) == 1 else "%s (%s)" % (name, person)): count
        for month, person, name, count in rows if month in months}
    rules = [(_shortened(rule), *rest) for rule, *rest in answer["rules"]]
    return Answer(
        months, notifications, {rule: count for rule, count, _, _ in rules},
        {rule: count for rule, _, count, _ in rules}, {rule: wait for rule, _, _, wait in rules})


def compared(name, ours, theirs):
    """The outcomes of comparing an answer with retropager's."""
    found = []
    for what, mine, others in (
            ("notifications per month and engineer", ours.notifications, theirs.notifications),
            ("triggers per rule", ours.triggers, theirs.triggers),
            ("acknowledged per rule", ours.acknowledged, theirs.acknowledged),
            ("median time to acknowledge per rule", ours.waits, theirs.waits)):
        keys = sorted(set(mine) | set(others))
        differing = [key for key in keys if mine.get(key) != others.get(key)]
        for key in differing[:5]:
            print("%s of %s: retropager %s, %s %s" % (what, key, mine.get(key), name, others.get(key)), file=sys.stderr)
        found.append(bars.equal("%s: %s" % (name, what), "%d figures" % len(keys), len(differing)))
    return found


def _episodes(tools, paths):
    """Every episode, one after the other: together they may be larger than memory."""
    command = [tools.retropager, "episodes", "--reveal-names", *map(str, paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        yield from map(json.loads, child.stdout)
    if child.returncode != 0:
        raise Failure("`retropager episodes` ended with %d" % child.returncode)


def _seconds(moment):
    return datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp()


def _shortened(rule):
    """A rule's name as retropager cuts it: words with single blanks between them, at most so many bytes."""
    return " ".join(rule.split()).encode()[:_LONGEST].decode("utf-8", "ignore").rstrip()

"""Clusters of linked alerts, storms of several places kept apart, worked out another way: decision 24."""
from collections import Counter, defaultdict

STORM, SHARE = 30, .05


def parted(alerts, pairs):
    """The alerts of each cluster, in their order. An alert has an `id` and a `cluster`, its place; pairs are of ids."""
    place = {a.id: a.cluster for a in alerts}
    members = components(alerts, pairs)
    home = {a.id: number for number, group in enumerate(members) for a in group}
    sizes = [Counter(a.cluster for a in group) for group in members]
    passages = Counter(passage for passage in (between(home, place, pair) for pair in pairs) if passage)
    def is_bridge(pair):
        passage = between(home, place, pair)
        if not passage:
            return False
        number, places = passage
        smaller = min(sizes[number][p] for p in places)
        return smaller >= STORM and passages[passage] < SHARE * smaller
    bridges = [pair for pair in pairs if is_bridge(pair)]
    return components(alerts, set(pairs) - set(bridges)) if bridges else members


def between(home, place, pair):
    """The cluster and both places of a link from one place to another."""
    places = frozenset(place[i] for i in pair)
    return (home[pair[0]], places) if len(places) == 2 and all(places) else None


def components(alerts, pairs):
    neighbours = defaultdict(list)
    for one, other in pairs:
        neighbours[one].append(other)
        neighbours[other].append(one)
    label = {}
    for alert in alerts:
        reached = [] if alert.id in label else [alert.id]
        for i in reached:
            label.setdefault(i, alert.id)
        while reached:
            for i in neighbours[reached.pop()]:
                if i not in label:
                    label[i] = alert.id
                    reached.append(i)
    groups = defaultdict(list)
    for alert in alerts:
        groups[label[alert.id]].append(alert)
    return list(groups.values())

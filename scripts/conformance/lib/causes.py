"""The probable causes of clusters, worked out another way: decisions 19 and 22."""
import math
from statistics import median_low

LEAST, SLOW = 20, 300_000


class Causes:
    """Of alerts with a start `t` in seconds, a `service` and a place `i` in the order of all; `needs[s]`: who needs s."""

    def __init__(self, groups, needs):
        self.needs = needs
        delays = []
        for group in groups:
            first = self.first(group)
            own = [first[v] - first[u] for u in first for v in needs[u] if v in first and first[v] > first[u]]
            delays += [median_low(own)] if own else []
        self.ordered = len(delays) >= LEAST and sorted(delays)[math.ceil(.75 * len(delays)) - 1] > SLOW

    @staticmethod
    def first(group):
        """When each service fired first, in milliseconds."""
        first = {}
        for a in group:
            at = round(a.t * 1000)
            first[a.service] = min(first.get(a.service, at), at)
        return first

    def dependents(self, service, first):
        """The services that need this one over at most three steps inside the cluster."""
        found, layer = {service}, {service}
        for _ in range(3):
            layer = {v for u in layer for v in self.needs[u] if v in first and v not in found and not (self.ordered and first[v] < first[u])}
            found |= layer
        return len(found) - 1

    def of(self, group):
        first = self.first(group)
        count = {s: self.dependents(s, first) for s in first}
        start = min(first.values())
        return min(group, key=lambda a: ((round(a.t * 1000) - start) / 3_600_000 - 1.5 * math.log1p(count[a.service]), a.t, a.i))

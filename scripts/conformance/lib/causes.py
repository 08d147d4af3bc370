"""The probable causes of clusters, worked out another way: decisions 22 and 24."""
import math
from statistics import median_low

LEAST, SLOW = 20, 300_000


class Causes:
    """Of alerts with a start `t` in seconds, a `service`, a `rule` and a place `i` in the order of all; `needs[s]`: who needs s."""

    def __init__(self, groups, needs):
        self.needs, self.firing = needs, {a.service for group in groups for a in group}
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
        found, layer = set(), {service}
        for _ in range(3):
            layer = {v for u in layer for v in self.needs[u] if v in first and not (self.ordered and first[v] < first[u])}
            layer -= found | {service}
            found |= layer
        return found

    def evidence(self, service, first, rules):
        known = set(first) - {""}
        if not service:
            return -.4 * math.log1p(len(known))
        found = self.dependents(service, first)
        needed = {s for s in known if service in self.needs[s]} - found - {service}
        value = math.log1p(len(found)) + .3 * math.log1p(len(rules)) - .4 * math.log1p(len(known - found - needed - {service}))
        if not self.ordered:
            direct = {v for v in self.needs[service] if v != service}
            silent = len((direct & self.firing) - set(first)) / (1 + len(direct & set(first)) / 3)
            later = sum(first[s] > first[service] for s in needed)
            value += .25 * math.log1p(later) - .25 * math.log1p(silent)
        return value

    def of(self, group):
        first = self.first(group)
        rules = {s: {a.rule for a in group if a.service == s} for s in first}
        weight = {s: self.evidence(s, first, rules[s]) if len(first) > 1 else 0 for s in first}
        start = min(first.values())
        return min(group, key=lambda a: ((round(a.t * 1000) - start) / 7_200_000 - weight[a.service], a.t, a.i))

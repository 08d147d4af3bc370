"""Ways to put alerts together that look at the clock and one label: what links must be better than."""


class Groups:
    """Numbers of groups by key; an alert joins the open group of its key, else it begins one."""

    def __init__(self, alerts, key, gap, while_open=False):
        self.labels, self.open, self.count = [], {}, 0
        for alert in alerts:
            self.labels.append(self.group(alert, key(alert), gap, while_open))

    def group(self, alert, key, gap, while_open):
        number, last, end = self.open.get(key, (None, None, None))
        if number is None or not (alert.start - last <= gap or while_open and end > alert.start):
            self.count += 1
            number, end = self.count, alert.start
        self.open[key] = (number, alert.start, max(end, alert.start if alert.end is None else alert.end))
        return number


def gaps(key, minutes, while_open=False):
    return lambda run: Groups(run.alerts, key, minutes * 60_000, while_open).labels


def one_hop(run, minutes=15):
    """The same service, or one that it needs or that needs it, within the time."""
    parents, recent, labels = list(range(len(run.alerts))), {}, []

    def root(x):
        while parents[x] != x:
            parents[x] = parents[parents[x]]
            x = parents[x]
        return x

    for place, alert in enumerate(run.alerts):
        near = run.neighbours.get(alert.service, set())
        for service in [alert.service, *near]:
            if service in recent and alert.start - run.alerts[recent[service]].start <= minutes * 60_000:
                a, b = root(place), root(recent[service])
                parents[max(a, b)] = min(a, b)
        recent[alert.service] = place
    for place in range(len(run.alerts)):
        labels.append(root(place))
    return labels


BASELINES = [
    ("singletons", lambda run: list(range(len(run.alerts)))),
    ("tumbling 5 min", lambda run: [a.start // 300_000 for a in run.alerts]),
    ("global gap 2 min", gaps(lambda a: 0, 2)),
    ("per-service gap 5 min", gaps(lambda a: a.service, 5)),
    ("per-service gap 30 min", gaps(lambda a: a.service, 30)),
    ("per-service while open", gaps(lambda a: a.service, 5, True)),
    ("per-team gap 5 min", gaps(lambda a: a.team, 5)),
    ("group_by alertname, cluster", gaps(lambda a: (a.rule, a.cluster), 5, True)),
    ("group_by alertname, cluster, service", gaps(lambda a: (a.rule, a.cluster, a.service), 5, True)),
    ("graph 1-hop, 15 min", one_hop),
]

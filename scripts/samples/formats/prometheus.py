"""Prometheus."""

from .form import Form
from .labelled import labels

_STEP = 60
_POLL = 120
_STALE = 300
"""How long an alert may fire on behind its last sample, where nobody tells how often it was asked for."""


def _metric(table, state):
    return {"__name__": "ALERTS", **table, "alertstate": state}


def _series(table, state, moments):
    return {"metric": _metric(table, state), "values": [[at, "1"] for at in moments]}


def _grid(firing):
    """The moments of an answer: from before it fires until after its end; some queries start within a second."""
    start = firing.fired_at // _STEP * _STEP - 3 * _STEP + (0.25 if firing.number % 2 else 0)
    return [start + _STEP * number for number in range(35 if firing.acknowledged_at else 12)]


def _answer(firing, grid):
    """First it is pending, and another alert is pending all the time."""
    pending = [at for at in grid if firing.fired_at - 120 <= at < firing.fired_at]
    fires = [at for at in grid if firing.fired_at <= at < firing.resolved_at]
    other = {"alertname": "CertificateExpiresSoon", "instance": "gateway", "service": "gateway", "severity": "warning"}
    result = [_series(other, "pending", grid), _series(labels(firing), "firing", fires), _series(labels(firing), "pending", pending)]
    result = [series for series in result if series["values"]]
    return {"status": "success", "data": {"resultType": "matrix", "result": result}}


def _range(firing):
    """GET /api/v1/query_range?query=ALERTS&step=60; some were asked for in two parts, of which the first ends while it fires."""
    grid = _grid(firing)
    half = len(grid) // 2
    return [_answer(firing, part) for part in ((grid[:half], grid[half:]) if firing.acknowledged_at else (grid,))]


def _instant(firings):
    """GET /api/v1/query?query=ALERTS{alertstate="firing"}, asked every two minutes; kept when something fires."""
    for at in range(firings[0].fired_at // _POLL * _POLL, firings[-1].resolved_at, _POLL):
        fire = [firing for firing in firings if firing.fired_at <= at < firing.resolved_at]
        result = [{"metric": _metric(labels(firing), "firing"), "value": [at + 0.781, "1"]} for firing in fire]
        if result:
            yield {"status": "success", "data": {"resultType": "vector", "result": result}}


FORMATS = (
    Form("prometheus-alerts-series", _range, tolerance=_STEP, tells_service=True, tells_key=True),
    Form("prometheus-alerts-series", _instant, variant="instant", whole=True, tolerance=_STALE, tells_end_by_next=True,
         tells_service=True, tells_key=True),
)

# What the reading was checked against.
EVIDENCE = {
    "prometheus-alerts-series": (
        "documentation only",
        "the documentation of Prometheus's API"),
}

"""What pages are held against: incidents and deployments. Among the inputs nothing of them is needed."""

from .. import clock
from .form import Form


def _incidents(firings):
    """docs/CONFIGURATION.md: every second firing was an incident."""
    for firing in firings:
        if firing.number % 2 == 0:
            start, end = (clock.written(firing.fired_at + seconds) for seconds in (0, 1500))
            yield "INC-%d,%s,%s,%s,SEV%d,%s" % (firing.number, firing.service, start, end, firing.number % 3 + 1, firing.title.replace(",", ""))


def _deployments(firings):
    for firing in firings:
        yield firing.service, clock.written(firing.fired_at - 600), "1.%d" % firing.number


FORMATS = (
    Form("retropager-incidents", lambda firings: list(_incidents(firings)), extension="csv", header="id,service,start,end,severity,title",
         whole=True, is_history=False, is_used=False),
    Form("retropager-deployments-csv", lambda firings: [",".join(row) for row in _deployments(firings)], extension="csv",
         header="service,at,version", whole=True, is_history=False, is_used=False),
    Form("retropager-deployments", lambda firings: [dict(zip(("service", "at", "version"), row)) for row in _deployments(firings)],
         whole=True, is_history=False, is_used=False),
)

# What the reading was checked against.
EVIDENCE = {name: ("documentation only", "the description of the form") for name in ("retropager-incidents", "retropager-deployments-csv", "retropager-deployments")}

"""Verdicts of people on incidents, as a table."""

from .form import Form
from .retropager_events import read


def _rows(firings):
    """docs/CONFIGURATION.md: of every third incident, some of them without who or when."""
    for firing in firings:
        if firing.number % 3 == 0:
            who = firing.person[0] if firing.number % 2 else ""
            yield "%s,%s,%s,%s," % (firing.id, "not_actionable" if firing.number % 2 else "actionable", "threshold wrong" if firing.number % 2 else "", who)


def _line(row):
    """The same as a line of JSON; what nobody said is null."""
    incident, verdict, reason, who, _ = row.split(",")
    return {"incident": incident, "verdict": verdict, "reason": reason or None, "who": who or None}


FORMATS = (
    Form("retropager-labels-ndjson", lambda firings: [_line(row) for row in _rows(firings)], whole=True, is_history=False,
         helps="retropager-events", expects=read),
    Form("retropager-labels", lambda firings: list(_rows(firings)), extension="csv", header="incident,verdict,reason,who,when",
         whole=True, is_history=False, helps="retropager-events", expects=read),
)

# What the reading was checked against.
EVIDENCE = {name: ("documentation only", "the description of the form") for name in ("retropager-labels", "retropager-labels-ndjson")}

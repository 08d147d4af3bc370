"""Verdicts of people on incidents, as a table."""

from .form import Form
from .retropager_events import read


def _rows(firings):
    """docs/CONFIGURATION.md: of every third incident, some of them without who or when."""
    for firing in firings:
        if firing.number % 3 == 0:
            who = firing.person[0] if firing.number % 2 else ""
            yield "%s,%s,%s,%s," % (firing.id, "not_actionable" if firing.number % 2 else "actionable", "threshold wrong" if firing.number % 2 else "", who)


FORMATS = (
    Form("retropager-labels", lambda firings: list(_rows(firings)), extension="csv", header="incident,verdict,reason,who,when",
         whole=True, is_history=False, helps="retropager-events", expects=read),
)

# What the reading was checked against.
EVIDENCE = {
    "retropager-labels": (
        "documentation only",
        "the description of the form"),
}

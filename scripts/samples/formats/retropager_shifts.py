"""Retropager's own lines of who was on call."""

from .. import clock
from .form import Form
from .retropager_events import read
from .story import PEOPLE


def _line(start, weeks, who, **more):
    return {"start": clock.written(start), "end": clock.written(start + weeks * clock.WEEK), **more, "user": who}


def _shifts(firings):
    """docs/CONFIGURATION.md: by the week, people by login and by name; somebody who always is on call."""
    start = firings[0].fired_at // clock.DAY * clock.DAY
    for week in range(4):
        first, second = PEOPLE[week % 2], PEOPLE[1 - week % 2]
        yield _line(start + week * clock.WEEK, 1, first[week % 2], team="Shop", role="primary")
        yield _line(start + week * clock.WEEK, 1, second[0], team="Shop", role="secondary")
    yield {"start": None, "end": None, "rota": "Incident commander", "user": PEOPLE[0][1]}


FORMATS = (
    Form("retropager-shifts", lambda firings: list(_shifts(firings)), whole=True, is_history=False, helps="retropager-events",
         expects=read),
)

# What the reading was checked against.
EVIDENCE = {
    "retropager-shifts": (
        "documentation only",
        "the description of the form, and what a simulator writes in it"),
}

"""All systems' episodes in one shape, and their figures by source and together."""

from collections import Counter
from dataclasses import dataclass

from . import clock
from .counting import ranks, sorted_counts


@dataclass(frozen=True)
class Episode:
    """`is_page` is None where the source does not record whom it notified; `team` where it names none."""

    source: str
    start: int
    service: str
    team: str | None
    is_page: bool | None
    acknowledged_at: int | None = None
    is_self_resolved: bool = False


def of_problems(problems):
    """The depots': a host stands for the service. Only what nobody acknowledged resolved itself."""
    return [Episode("nagios", problem.hard_at, problem.host, None, problem.is_page, problem.acknowledged_at,
                    problem.acknowledged_at is None) for problem in problems]


def of_tickets(tickets):
    """The service desk's, which has no acknowledgements."""
    return [Episode("servicenow", ticket.opened_at, ticket.service, ticket.group, None) for ticket in tickets]


def of_alerts(firings):
    """What Alertmanager told, and the pager did not."""
    return [Episode("alertmanager", firing.start, firing.rule.service.name, firing.rule.service.team.name, None)
            for firing in firings]


def figures(episodes):
    """The figures of all, and of each source."""
    sources = sorted({episode.source for episode in episodes})
    return {"all": _figures(episodes),
            "bySource": {source: _figures([e for e in episodes if e.source == source]) for source in sources}}


def _figures(episodes):
    pages = [episode for episode in episodes if episode.is_page]
    seconds = sorted(e.acknowledged_at - e.start for e in pages if e.acknowledged_at is not None)
    return {
        "episodes": len(episodes),
        "ofUnknownNotifications": sum(episode.is_page is None for episode in episodes),
        "pages": len(pages),
        "acknowledged": len(seconds),
        "selfResolved": sum(episode.is_self_resolved for episode in pages),
        "secondsToAcknowledge": ranks(seconds),
        "episodesBy": _rows(episodes),
        "pagesBy": _rows(pages),
        "acknowledgedBy": _rows([e for e in pages if e.acknowledged_at is not None]),
        "selfResolvedBy": _rows([e for e in pages if e.is_self_resolved])}


def _rows(episodes):
    return {"month": sorted_counts(Counter(clock.month(episode.start) for episode in episodes)),
            "team": sorted_counts(Counter(episode.team for episode in episodes)),
            "service": sorted_counts(Counter(episode.service for episode in episodes))}

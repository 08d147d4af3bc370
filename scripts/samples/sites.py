"""What a reader must find in the depots' log and in the service desk's export, counted on the model."""

from collections import Counter

from .counting import load, sorted_counts
from .depots import MAILBOX, TECHNICIANS


def depots(problems, lines):
    """Lines, problems by state, notifications. `telling` lines say something of a problem, a notification or an answer."""
    sent = [notification for problem in problems for notification in problem.notifications]
    return {
        "lines": len(lines),
        "telling": sum(line.tells for line in lines),
        "problems": len(problems),
        "byState": sorted_counts(Counter(problem.state for problem in problems)),
        "worsened": sum(problem.worsens_at is not None for problem in problems),
        "untold": sum(not problem.notifications for problem in problems),
        "pages": sum(problem.is_page for problem in problems),
        "notifications": sorted_counts(Counter(notification.channel for notification in sent))}


def contacts(problems):
    """Per contact: what it got, and the pages that it acknowledged first. The log tells no zones: they are the report's."""
    sent = [notification for problem in problems for notification in problem.notifications]
    acknowledged = Counter(problem.acknowledged_by for problem in problems if problem.is_page)
    return {name: {**load([one for one in sent if one.contact == name], "UTC"), "acknowledged": acknowledged[name]}
            for name in (*TECHNICIANS, MAILBOX)}


def desk(tickets):
    """Tickets by state and priority."""
    return {
        "tickets": len(tickets),
        "byState": sorted_counts(Counter(ticket.state[1] for ticket in tickets)),
        "byPriority": sorted_counts(Counter(ticket.priority for ticket in tickets)),
        "open": sum(ticket.resolved_at is None for ticket in tickets)}

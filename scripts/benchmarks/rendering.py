"""The section rendering: what it takes to write a report, beside the run that writes only the figures of the period."""
import statistics
from functools import partial

from . import bars, table
from .measuring import in_turn, measured, median, output_of

FIGURES = "`retropager report --format openmetrics`"
FORMS = ("html", "json", "markdown")


def measured_on(tools, log, rounds):
    """Prints what the forms took. Rendering is the difference to the shortest of them, round by round."""
    reports = {"`retropager report --format %s`" % form: partial(measured, tools.report(log.whole, form=form)) for form in FORMS}
    runs, busy = in_turn({FIGURES: partial(measured, tools.report(log.whole, form="openmetrics")), **reports}, rounds)
    table.print_runs("Rendering", log.packed, int(output_of(tools.inflate(log.packed))), runs, busy, base="figures alone")
    return [bars.at_most(
        "rendering: share of the run's CPU as %s" % form, share(runs, name), bars.RENDERING_SHARE, " %", 1)
        for form, name in zip(FORMS, reports)]


def share(runs, name):
    """The percentage that the form adds to the figures; none where other programs made the figures slower."""
    own = statistics.median(report.cpu - figures.cpu for report, figures in zip(runs[name], runs[FIGURES]))
    return 100 * max(0, own) / median(runs[name], "cpu")

"""The section correlation: what it takes to put the episodes of a history together, beside making them and beside a report."""
import statistics
from functools import partial

from . import bars, table
from .measuring import in_turn, measured, median, output_of

APART = "reading, and making episodes"
LINKED = "the same, put together"
REPORT = "`retropager report --format json`"


def measured_on(tools, log, rounds):
    """Prints what the programs took. The correlation is the difference of two of them, round by round."""
    episodes = int(output_of(tools.reviewed("linked", log.whole)))
    runs, busy = in_turn({
        APART: partial(measured, tools.reviewed("apart", log.whole)),
        LINKED: partial(measured, tools.reviewed("linked", log.whole)),
        REPORT: partial(measured, tools.report(log.whole)),
    }, rounds)
    table.print_runs("Correlation", log.packed, int(output_of(tools.inflate(log.packed))), runs, busy, base="episodes alone")
    own = statistics.median(linked.cpu - apart.cpu for linked, apart in zip(runs[LINKED], runs[APART]))
    share = 100 * own / median(runs[REPORT], "cpu")
    print("Putting %s episodes together took %.2f s of CPU, %.0f %% of the report's.\n" % (f"{episodes:,}", own, share), flush=True)
    return [
        bars.at_most("correlation: CPU for a million episodes", own * 1e6 / episodes, bars.CORRELATION_CPU, " s", 1),
        bars.at_most("correlation: peak memory with it", median(runs[LINKED], "peak"), bars.CORRELATION_PEAK, " MB", 0)]

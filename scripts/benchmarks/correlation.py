"""The section correlation: what it takes to put the episodes of a history together, beside making them and beside a report."""
import statistics
from functools import partial

from . import bars, table
from .inputs import Log
from .large_organisation import LargeOrganisation
from .measuring import in_turn, measured, median, output_of

APART = "reading, and making episodes"
LINKED = "the same, put together"
REPORT = "`retropager report --format json`"


def measured_on(tools, log, rounds, config=None, name="correlation"):
    """Prints what the programs took. The correlation is the difference of two of them, round by round."""
    episodes = int(output_of(tools.reviewed("linked", log.whole, config)))
    runs, busy = in_turn({
        APART: partial(measured, tools.reviewed("apart", log.whole, config)),
        LINKED: partial(measured, tools.reviewed("linked", log.whole, config)),
        REPORT: partial(measured, tools.report(log.whole, *(["--config", str(config)] if config else []))),
    }, rounds)
    table.print_runs(name.capitalize(), log.packed, int(output_of(tools.inflate(log.packed))), runs, busy, base="episodes alone")
    own = statistics.median(linked.cpu - apart.cpu for linked, apart in zip(runs[LINKED], runs[APART]))
    share = 100 * own / median(runs[REPORT], "cpu")
    print("Putting %s episodes together took %.2f s of CPU, %.0f %% of the report's.\n" % (f"{episodes:,}", own, share), flush=True)
    return [
        bars.at_most(name + ": CPU for a million episodes", own * 1e6 / episodes, bars.CORRELATION_CPU, " s", 1),
        bars.at_most(name + ": peak memory with it", median(runs[LINKED], "peak"), bars.CORRELATION_PEAK, " MB", 0)]


def measured_at_scale(tools, folder, rounds):
    """The same on a million episodes of 1,500 services, where they can be made."""
    made = LargeOrganisation(folder)
    if not made.make():
        print("A million episodes of 1,500 services: not measured, there is no simulator.\n", flush=True)
        return []
    return measured_on(tools, Log((made.log,)), min(rounds, 3), made.config, "correlation, 1,500 services")

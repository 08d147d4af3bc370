"""The section startup: how long `retropager --help` takes against a program that does nothing."""
import os
import statistics
import time

from . import bars
from .measuring import Failure

_ROUNDS = 60
_NOTHING = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]


def measured(tools):
    commands = {"true": ["/bin/true"], "help": [tools.retropager, "--help"]}
    times = {name: [] for name in commands}
    for number in range(_ROUNDS + 1):
        for name, command in commands.items():
            spent = _spent(command)
            # The first round brings the programs into memory.
            if number > 0:
                times[name].append(spent)
    nothing, ours = (statistics.median(times[name]) for name in ("true", "help"))
    factor, more = bars.STARTUP
    what = "start: `retropager --help` (%d x `/bin/true`, which takes %.1f ms, and %d ms)" % (factor, nothing, more)
    return [bars.at_most(what, ours, factor * nothing + more, " ms", 1)]


def _spent(command):
    """The milliseconds from before a program starts until it has ended."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=_NOTHING)
    _, status = os.waitpid(child, 0)
    spent = time.perf_counter() - start
    if status != 0:
        raise Failure("`%s` ended with %d" % (" ".join(command), os.waitstatus_to_exitcode(status)))
    return spent * 1000

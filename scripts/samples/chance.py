"""Seeded chance that gives the same answers with every Python 3."""

import math
import random

SEED = "lanternway-1"


class Chance:
    """A stream of chance that depends on its names only.

    Every subject (a rule, an incident) has a stream of its own, so that a change
    of one subject leaves the others as they were. Only `random()` is asked of
    Python: its answers are promised to stay the same between versions.
    """

    def __init__(self, *names):
        self._random = random.Random("/".join([SEED, *map(str, names)]))

    def happens(self, probability):
        """True in a share `probability` of the calls."""
        return self._random.random() < probability

    def between(self, low, high):
        """A number in low..<high."""
        return low + (high - low) * self._random.random()

    def whole(self, low, high):
        """A whole number in low...high."""
        return low + int((high - low + 1) * self._random.random())

    def pick(self, choices):
        """One of `choices`, all equally likely."""
        return choices[self.whole(0, len(choices) - 1)]

    def some(self, choices, count):
        """`count` different ones of `choices`, in a new order."""
        left = list(choices)
        return [left.pop(self.whole(0, len(left) - 1)) for _ in range(min(count, len(left)))]

    def wait(self, mean):
        """A waiting time of the given mean, as between independent events."""
        return -math.log(1 - self._random.random()) * mean

    def spread(self, median, sigma):
        """A positive number around `median` with a long tail (log-normal)."""
        normal = sum(self._random.random() for _ in range(12)) - 6
        return median * math.exp(sigma * normal)

    def identifier(self, first, length):
        """An id as PagerDuty writes them: `first`, then capitals and digits."""
        return first + "".join(self.pick(_CAPITALS) for _ in range(length - len(first)))


_CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def base36(number):
    """`number` in capitals and digits."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _CAPITALS[digit] + digits
    return digits or "0"

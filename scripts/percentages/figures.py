"""Percentages in prose and cells: which count each one has beside it, and whether it is rightly rounded.

A `Piece` is what is read at once: a sentence or a cell, and the row that a cell stands in. A percentage is a share, which must
have its count and its whole in the piece or its row, or one of a few kinds that `EXCEPTIONS` lists.
"""
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

EXCEPTIONS = {
    "confidence": "how sure an interval is: '95 % interval'",
    "interval": "the ends of an interval, behind the share with its counts that it belongs to",
    "percentile": "a place in an ordered list: '90 % within'",
    "limit": "what something is held against: 'under 1 %', 'target 70 to 85 %'",
    "axis": "a mark on the axis of a drawing, whose values stand in its description",
}
"""Kinds of percentages that count nothing, with the reason."""

N = r"(?:\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?"
PERCENT = re.compile(
    rf"(?P<word>under |over |up |down |rising by |rising, |falling, )?(?P<sign>[+-])?(?:(?P<low>{N})(?: to | and |-))?(?P<value>{N}) %")
CONFIDENCE = re.compile(r"95 %(?: interval|: \d)")
PERCENTILE = re.compile(r"(?:75|90|95) % within|Strokes: 75, 90 and 95 %")
LIMIT = re.compile(
    rf"(?:under|over|above|below|about|at least|at most|more than|[Tt]arget:?(?: of)?)(?: a)? {N}(?: to {N})? %(?: and {N} %)?")
TARGETS = ("target", "published limit", "against target")
"""Columns in which limits stand."""
SPAN = r"\d+ (?:s|min|h|d)(?: \d+ (?:s|min|h))?|under 1 s"
PAIR = re.compile(rf"(?P<count>{N})(?: of (?:the |all )?)(?P<of>{N})")
ENDS = re.compile(rf"(?P<low>{N})(?: to |-)(?P<high>{N}) of (?:all )?(?P<of>{N})")
SPANS = re.compile(rf"\((?P<count>{SPAN}) of (?P<of>{SPAN}| d)\)")
DAYS = re.compile(rf"({N}) in ({N}) d(?:ays?)?\b")
TREND = re.compile(r"^ a month(?:,| \()? ?p (?:=|<) [\d.]+; \d+ months?, [\d ]+ disturbances?")
FEWER = re.compile(rf"({N}) [a-z ]+ (?:was|were) ({N}) [a-z ]+ \($")
UNITS = {"s": 1, "min": 60, "h": 3600, "d": 86400}


@dataclass
class Piece:
    place: str
    text: str
    cells: list = field(default_factory=list)
    """The other cells of its row; counts of those that have a percentage of their own count for that alone."""
    column: str = ""
    whole: bool = False
    """Whether percentages are whole from 1 % on, as on the page."""


def number(text):
    return Decimal(text.replace(" ", ""))


def plain(text):
    """With ordinary spaces, hyphens for dashes and minus signs."""
    text = re.sub(r"[\u202f\u00a0]", " ", text).replace("\u2013", "-").replace("\u2212", "-")
    return re.sub(r"\s+", " ", text).strip()


def faults(piece):
    """What is wrong with the percentages of a piece."""
    text = plain(piece.text)
    if "%" not in text:
        return
    pairs = Counts(text, [cell for cell in map(plain, piece.cells) if "%" not in cell])
    for match in PERCENT.finditer(text):
        if not exception(match, text, piece.column) and not change(match, text, pairs) and not share(match, text, pairs, piece.whole):
            yield f"{piece.place}: '{match[0]}' has no count that gives it in '{around(text, match)}'"


def around(text, match):
    return text[max(0, match.start() - 60):match.end() + 60]


# ---------------------------------------------------------------------------------------------- what counts nothing

def exception(match, text, column):
    """The kind of a percentage that is no share; None of the others."""
    if any(found.start() <= match.start("value") < found.end() for found in CONFIDENCE.finditer(text)):
        return "confidence"
    if any(found.start() <= match.start("value") < found.end() for found in PERCENTILE.finditer(text)):
        return "percentile"
    if match["low"] and (text[:match.start()].endswith("95 % interval ") or re.search(r"\d\)(?:, [\d ]+ unknown)?, $", text[:match.start()])):
        return "interval"
    if re.search(rf"95 % interval {N} to $", text[:match.start()]):
        return "interval"
    return "limit" if is_limit(match, text, column) else None


def is_limit(match, text, column):
    """Whether it is what something is held against: by the words before it, or by the column in which it is."""
    if re.match(r"under 0\.1 %|over 99(?:\.9)? %", match[0]):
        return False
    return column.lower() in TARGETS or any(
        found.start() <= match.start("value") < found.end() for found in LIMIT.finditer(text))


# ---------------------------------------------------------------------------------------------- what is counted

class Counts:
    """The counts of a piece and of its row, each of which tells of one percentage."""

    def __init__(self, text, cells):
        self.text, self.cells, self.used = text, cells, set()

    def take(self, pattern, fits, after):
        """Whether a count fits: the next one behind the percentage, one before it, or one of the row."""
        places = [(0, found) for found in pattern.finditer(self.text)]
        places.sort(key=lambda place: (place[1].start() < after, abs(place[1].start() - after)))
        places += [(index + 1, found) for index, cell in enumerate(self.cells) for found in pattern.finditer(cell)]
        for index, found in places:
            key = (index, found.start())
            if key not in self.used and fits(found):
                self.used.add(key)
                return True
        return False


def share(match, text, counts, whole):
    word = (match["word"] or "").strip()
    value, end = match["value"], match.end()
    if match["low"]:
        def ends(found):
            return rounds(match["low"], "", *bounds(found["low"], found["of"]), whole, is_end=True) and rounds(
                value, "", *bounds(found["high"], found["of"]), whole, is_end=True)
        return counts.take(ENDS, ends, end)
    if counts.take(PAIR, lambda found: rounds(value, word, *bounds(found["count"], found["of"]), whole), end):
        return True
    if counts.take(SPANS, lambda found: rounds(value, word, *spans(found["count"], found["of"]), whole), end):
        return True
    return of_row(match, text, counts, word, whole) or of_sentence(match, text, word, whole)


def of_row(match, text, counts, word, whole):
    """`31.3 % (10)`, where the whole is a number of the row."""
    behind = re.match(rf"\s*\(({N})\)", text[match.end():])
    if not behind:
        return False
    wholes = [found for cell in counts.cells for found in re.findall(N, cell)]
    return any(rounds(match["value"], word, *bounds(behind[1], of), whole) for of in wholes if number(of) > 0)


def of_sentence(match, text, word, whole):
    """`Of 655 pages: 236 actionable (36.0 %)`, where the whole opens the sentence."""
    head = re.match(rf"Of ({N}) ", text)
    before = re.search(rf"({N}) [a-z ]+ \($", text[:match.start()])
    return bool(head and before and rounds(match["value"], word, *bounds(before[1], head[1]), whole))


def change(match, text, counts):
    """A growth or a difference: with what it rests on, or with both counts that it compares."""
    before, behind = text[:match.start()], text[match.end():]
    if behind.startswith(" a month"):
        return bool(TREND.match(behind))
    fewer = FEWER.search(before)
    if match["sign"] or fewer:
        size = number(match["value"]) * (-1 if match["sign"] == "-" else 1)
        return bool(fewer) and near(size, (number(fewer[2]) / number(fewer[1]) - 1) * 100)
    if match["word"] not in ("up ", "down "):
        return False
    places = DAYS.findall(text) if len(DAYS.findall(text)) > 1 else [pair for cell in counts.cells for pair in DAYS.findall(cell)]
    if len(places) != 2:
        return False
    (old, days), (new, now) = [(number(a), number(b)) for a, b in places]
    return near(number(match["value"]) * (1 if match["word"] == "up " else -1), (new / now / (old / days) - 1) * 100)


def near(value, exact):
    return abs(value - exact) <= Decimal("0.0501")


def bounds(count, of):
    """The least and the most that a count and its whole may be: what is shown, also of hours and of expected counts."""
    return (number(count), number(count)), (number(of), number(of))


def spans(count, of):
    """The same of spans of time in words: the smallest unit is rounded."""
    def seconds(text):
        parts = re.findall(r"(\d+) (s|min|h|d)", text)
        total = sum(int(size) * UNITS[unit] for size, unit in parts)
        slack = Decimal(UNITS[parts[-1][1]]) / 2 if total else 0
        return Decimal(total) - slack, Decimal(total) + slack
    return seconds(count), seconds(of)


def rounds(value, word, count, of, whole, is_end=False):
    """Whether a percentage is a count of a whole, half up: with a decimal, or whole from 1 % on; 0 % and 100 % are exact."""
    if of[0] <= 0:
        return False
    low, high = [Decimal(100) * part / all for part, all in ((count[0], of[1]), (count[1], of[0]))]
    if word == "under":
        return value == "0.1" and high > 0 and low < Decimal("0.05")
    if word == "over":
        return value in ("99.9", "99") and low < 100 and high >= (Decimal("99.5") if value == "99" else Decimal("99.95"))
    shown = number(value)
    if not is_end and shown in (0, 100) and "." not in value:
        return low <= shown <= high
    step = Decimal(1) if "." not in value else Decimal("0.1")
    if step == 1 and not whole:
        return False
    return low.quantize(step, ROUND_HALF_UP) <= shown <= high.quantize(step, ROUND_HALF_UP)

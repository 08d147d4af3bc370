"""What machines read: documents, tables and expositions, and what is wrong with the percentages in them."""
import csv
import io
import re
from decimal import ROUND_HALF_UP, Decimal

from .figures import faults
from .reading import prose

CONSTANT = {"target", "source", "definitions", "targets", "actionablePercent", "onCallSharePercent", "amber", "red"}
"""Members that hold what figures are held against, or what words mean."""
GIVEN = {"title", "rule", "service", "incident", "alertKey"}
"""Members that hold names as the input gives them: what percentages are in those, it says."""
GROWTH = {"perMonthPercent": ("count", "months", "p")}
"""Percentages that are no share, and what stands beside them."""


def members(name, value, path="", beside=None):
    """Faults of a document: of `percent`, of keys that end in `Percent`, of values in percent, and of texts."""
    if isinstance(value, list):
        for element in value:
            yield from members(name, element, path + "[]", beside)
    elif isinstance(value, str):
        if "%" in value:
            for piece in prose(f"{name}{path}", value):
                yield from faults(piece)
    elif isinstance(value, dict):
        yield from shares(f"{name}{path}", value)
        for key, member in value.items():
            if key not in CONSTANT | GIVEN:
                yield from members(name, member, f"{path}.{key}", value)


def shares(place, item):
    if "percent" in item and not ({"count", "of"} <= item.keys() and is_share(item["percent"], item["count"], item["of"])):
        yield f"{place}: percent {item['percent']} of {item.get('count')} of {item.get('of')}"
    if {"actionable", "notActionable"} & item.keys() and not {"unknown", "labels"} & item.keys():
        yield f"{place}: what was worth it, without what nobody knows"
    if "gapPoints" not in item:
        for key in [key for key in item if key.endswith("Percent")]:
            yield from named(place, key, item)
    if item.get("unit") == "percent" and "text" not in item:
        for value, count, of in (("value", "count", "of"), ("base", "baseCount", "baseOf"), ("previous", "previousCount", "previousOf")):
            if value in item and not is_share(item[value], item.get(count), item.get(of), or_bounds=True):
                yield f"{place}: {value} {item[value]} of {item.get(count)} of {item.get(of)}"
        for value, count, of in zip(item.get("series", []), item.get("seriesCount", []), item.get("seriesOf", [])):
            if not is_share(value, count, of, or_bounds=True):
                yield f"{place}: a month's {value} of {count} of {of}"
        if len(item.get("series", [])) != len(item.get("seriesCount", [])):
            yield f"{place}: a series without its counts"
    if item.get("metric") in ("actionableShare", "pagesPerDay"):
        yield from monthly(place, item)
    if item.get("indicator") == "onCallSharePercent" and not (item.get("count") is not None and item.get("exposure")):
        yield f"{place}: a share of time on call without its hours"


def monthly(place, item):
    for value, count, of in (("value", "count", "of"), ("previous", "previousCount", "previousOf")):
        known = item[value] is not None
        if known and (item.get(count) is None or not item.get(of)):
            yield f"{place}: {value} {item[value]} without what it is counted from"
        elif known and item["metric"] == "actionableShare" and not is_share(item[value], item[count], item[of]):
            yield f"{place}: {value} {item[value]} of {item[count]} of {item[of]}"


def named(place, key, item):
    stem = key.removesuffix("Percent")
    if key in GROWTH:
        missing = [other for other in GROWTH[key] if item[key] is not None and item.get(other) is None]
    elif key == "reductionPercent":
        missing = [] if item.get("before") is not None and item.get("after") is not None else ["before, after"]
        if item[key] is not None and not missing and not is_share(item[key], item["before"] - item["after"], item["before"]):
            missing = ["a right rounding"]
    else:
        missing = [] if is_share(item[key], item.get(stem + "Count"), item.get("of")) else [stem + "Count, of"]
    if missing:
        yield f"{place}: {key} {item[key]} without {', '.join(missing)}"


def is_share(percent, count, of, or_bounds=False):
    """Whether a percentage is its counts, half up; not known only where the counts are nothing, or say bounds alone."""
    if percent is None:
        return True
    if count is None or not of:
        return False
    return Decimal(str(percent)) == (Decimal(100) * Decimal(str(count)) / Decimal(str(of))).quantize(Decimal("0.1"), ROUND_HALF_UP)


def table(name, text):
    """Faults of a table for spreadsheets."""
    reader = csv.DictReader(io.StringIO(text))
    for column in reader.fieldnames:
        yield from alone(name, column, reader.fieldnames)
    for count, cells in enumerate(reader, 2):
        for column, value in cells.items():
            place = f"{name}:{count}"
            if column in shared(reader.fieldnames):
                yield from spread(place, column, value, cells)
            elif column == "unit" and value == "percent":
                for figure, part, of in (("value", "count", "of"), ("base", "baseCount", "baseOf"), ("previous", "previousCount", "previousOf")):
                    if cells.get(figure) and not is_share(cells[figure], cells.get(part) or None, cells.get(of) or 0):
                        yield f"{place}: {figure} {cells[figure]} of {cells.get(part)} of {cells.get(of)}"
            elif "%" in value and name != "definitions.csv" and column not in CONSTANT and not re.search("rule|service|title", column.lower()):
                for piece in prose(place, value):
                    yield from faults(piece)


def alone(name, column, columns):
    """Faults of a column of percentages without those of its counts."""
    if column.endswith("erMonthPercent"):
        beside = [column.removesuffix("PerMonthPercent") + end for end in ("Count", "Months", "P")]
    elif column in shared(columns):
        beside = counted(column)
    elif column == "unit" and "value" in columns:
        beside = ["count", "of"] + (["baseCount", "baseOf"] if "base" in columns else [])
    else:
        return
    missing = [other for other in beside if other not in columns]
    if missing:
        yield f"{name}: {column} without {', '.join(missing)}"


def shared(columns):
    """The columns of shares in percent: neither of targets nor of growth."""
    return [column for column in columns if re.search(r"[a-z]Percent$|^percent$", column) and not re.search("[tT]arget|erMonth", column)]


def counted(column):
    """The columns of the count and of the whole of one of a share; of a low and a high bound the whole is the same."""
    stem = column[:-len("Percent")]
    end = re.search(r"(.*?)(?:[lL]ow|[hH]igh)$", stem)
    return [stem + "Count", (end[1] if end else stem) + "Of"]


def spread(place, column, value, cells):
    count, of = [cells.get(other) for other in counted(column)]
    if value and not is_share(value, count or None, float(of or 0) and of):
        yield f"{place}: {column} {value} of {count} of {of}"


def exposition(name, text):
    """Faults of an exposition: every ratio has its numerator and its denominator."""
    samples = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            key, value = line.rsplit(" ", 1)
            samples[key] = Decimal(value)
    for key, value in samples.items():
        metric, labels = re.match(r"(\w+)(.*)", key).groups()
        if not metric.endswith("_ratio"):
            continue
        part, whole = [samples.get(metric.removesuffix("ratio") + end + labels) for end in ("part", "whole")]
        if part is None or not whole or value != (part / whole).quantize(Decimal("0.0001"), ROUND_HALF_UP):
            yield f"{name}: {key} {value} of {part} of {whole}"

"""What people and machines read of each form of a report, in pieces: sentences, cells with their rows, members, samples."""
import csv
import io
import json
import re
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser

from .figures import Piece, faults

DEFINITIONS = "How the figures are defined"
"""The heading behind which constants of definitions stand."""
SENTENCE = re.compile(r"(?<=[.?!]) +(?=[A-Z])")


def prose(place, text, whole=False):
    return [Piece(place, sentence, whole=whole) for sentence in SENTENCE.split(text)]


def row(place, cells, heads, whole=False):
    return [
        Piece(place, cell, cells[:index] + cells[index + 1:], heads[index] if index < len(heads) else "-", whole)
        for index, cell in enumerate(cells)]


# ---------------------------------------------------------------------------------------------- Markdown and text

def markdown(name, text):
    heads = None
    for count, line in enumerate(text.splitlines(), 1):
        place = f"{name}:{count}"
        if line.startswith("## " + DEFINITIONS):
            return
        if line.startswith("|"):
            cells = [unescaped(cell) for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            if heads is None:
                heads = cells
            elif not re.fullmatch(r"[-: |]+", line):
                yield from row(place, cells, heads)
        else:
            heads = None
            yield from prose(place, unescaped(line))


def unescaped(text):
    return re.sub(r"\\(.)", r"\1", text).replace("&lt;", "<").replace("&amp;", "&").strip()


def plain_text(name, text):
    """Paragraphs, and tables: heads, a rule, and rows whose words may go on in further lines."""
    for block in re.split(r"\n\n+", text):
        lines = block.splitlines()
        if lines[0].startswith(DEFINITIONS):
            return
        rule = next((index for index, line in enumerate(lines) if re.fullmatch(r"-+(?:  -+)+", line)), None)
        if rule is None:
            for item in re.split(r"\n(?=- )", block):
                yield from prose(f"{name}: '{lines[0][:40]}'", " ".join(item.split()))
            continue
        slices = [slice(found.start(), found.end()) for found in re.finditer(r"-+", lines[rule])]
        heads = [" ".join(filter(None, (line[part].strip() for line in lines[:rule]))) for part in slices]
        for cells in rows_of(lines[rule + 1:], slices):
            yield from row(f"{name}: '{cells[0]}'", cells, heads)


def rows_of(lines, slices):
    """The cells of each row; a line with a figure at the end of its column begins another one."""
    rows = []
    for line in lines:
        cells = [line[part].strip() for part in slices]
        begins = not rows or (cells[0] and sum(map(bool, cells)) > 1 and not goes_on(rows[-1], cells))
        if begins:
            rows.append(cells)
        else:
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells)]
    return rows


def goes_on(row, cells):
    """Whether a line lacks what every row has."""
    return sum(map(bool, cells)) < sum(map(bool, row)) and not any(re.search(r"\d|^none$|^not known$", cell) for cell in cells[1:-1])


# ---------------------------------------------------------------------------------------------- the page

class Page(HTMLParser):
    """The texts of a page by their elements; names that the input gives are left out, and so are definitions."""
    BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "title", "desc", "text", "figcaption", "summary", "dt", "dd", "div", "section"}
    VOID = {"br", "hr", "wbr", "meta", "link", "img", "input", "rect", "line", "circle", "path"}
    DRAWN = {"title", "desc", "text"}

    def __init__(self, name):
        super().__init__(convert_charrefs=True)
        self.name, self.stack, self.rows, self.pieces, self.heads, self.skipped = name, [], [], [], [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.heads = []
        if tag == "tr":
            self.rows.append(([], []))
        for key in ("aria-label", "title"):
            if attributes.get(key) and not self.is_hidden():
                self.add(tag, attributes[key], "-")
        if tag in self.VOID:
            return
        self.stack.append([tag, attributes, []])

    def handle_startendtag(self, tag, attributes):
        if tag not in self.VOID:
            self.handle_starttag(tag, attributes)
            self.handle_endtag(tag)

    def handle_data(self, data):
        if self.stack and not self.is_hidden():
            self.stack[-1][2].append(data)

    def is_hidden(self):
        return any(tag in ("style", "script", "bdi") or attributes.get("id") == "method" for tag, attributes, _ in self.stack)

    def handle_endtag(self, tag):
        while self.stack and self.stack[-1][0] != tag:
            self.close()
        if self.stack:
            self.close()
        if tag == "tr" and self.rows:
            cells, drawn = self.rows.pop()
            texts = [text for text, _ in cells]
            for index, (text, head) in enumerate(cells):
                self.pieces.append(Piece(f"{self.name}: row '{texts[0][:40]}'", text, texts[:index] + texts[index + 1:], head, True))
            self.pieces += [Piece(f"{self.name}: drawing '{texts[0][:40]}'", text, [], "-", True) for text in drawn]

    def close(self):
        tag, attributes, parts = self.stack.pop()
        text = "".join(parts)
        hidden = self.is_hidden() or tag in ("style", "script", "bdi") or attributes.get("id") == "method"
        if tag not in self.BLOCKS:
            if self.stack and not hidden and tag not in ("svg",):
                self.stack[-1][2].append((" " if attributes.get("class") == "s" else "") + text)
            return
        if hidden or not text.strip() and tag not in ("td", "th"):
            return
        self.add(tag, text, attributes.get("scope"))

    def add(self, tag, text, scope):
        if tag == "text" and is_axis(text):
            return
        if tag in ("td", "th") and self.rows:
            if scope == "col":
                self.heads.append(text.strip())
                if re.fullmatch(r"\s*(?:75|90|95)\s%\s*|.*, 0 to 100\s%\s*", text):
                    return
            cells = self.rows[-1][0]
            cells.append((text, self.heads[len(cells)] if scope != "col" and len(cells) < len(self.heads) else "-"))
        elif self.rows:
            if tag in ("div", "p"):
                self.stack[-1][2].append(" " + text)
            else:
                self.rows[-1][1].append(text)
        elif tag in self.DRAWN or scope == "-":
            self.pieces += [Piece(f"{self.name}: drawing", part, [], "", True) for part in text.split("; ")]
        else:
            self.pieces += prose(f"{self.name}: {tag}", text, whole=True)


def is_axis(text):
    """Marks of axes are zero or 1, 2, 2.5 or 5 times ten's powers apart."""
    return re.fullmatch(r"\d+(?:\.5)?[\s\u202f]%", text.strip()) is not None


def page(name, text):
    reader = Page(name)
    reader.feed(text)
    return reader.pieces


# ---------------------------------------------------------------------------------------------- for machines

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


def message(name, text):
    """The texts of a message of Block Kit."""
    def walk(value):
        if isinstance(value, dict):
            for key, member in value.items():
                if key == "text" and isinstance(member, str):
                    yield member
                else:
                    yield from walk(member)
        elif isinstance(value, list):
            for member in value:
                yield from walk(member)
    for found in walk(json.loads(text)):
        for line in found.splitlines():
            yield from prose(name, line)

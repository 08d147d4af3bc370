"""What people read of each form of a report, in pieces: sentences, and cells with their rows."""
import json
import re
from html.parser import HTMLParser

from .figures import Piece

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
    """Paragraphs, and tables: heads, a rule, and rows whose words may go on in further lines, or stand below with their title."""
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
        for cells, below in rows_of(lines[rule + 1:], slices):
            titles, texts = [title for title, _ in below], [text for _, text in below]
            yield from row(f"{name}: '{cells[0]}'", cells + texts, heads + titles)


def rows_of(lines, slices):
    """The cells of each row, and the titles and texts below it; a line with a figure at the end of its column begins another one."""
    rows, below = [], []
    for line in lines:
        if rows and (found := BELOW.match(line)):
            below[-1].append(found.groups(""))
            continue
        if rows and below[-1] and line.startswith("      "):
            title, text = below[-1].pop()
            below[-1].append((title, f"{text} {line.strip()}".strip()))
            continue
        cells = [line[part].strip() for part in slices]
        begins = not rows or (cells[0] and sum(map(bool, cells)) > 1 and not goes_on(rows[-1], cells))
        if begins:
            rows.append(cells)
            below.append([])
        else:
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells)]
    return list(zip(rows, below))


BELOW = re.compile(r" {4}(\w[^:]*):(?: (.*))?$")
"""What has no room in a table: below its row, with its title."""


def goes_on(row, cells):
    """Whether a line lacks what every row has."""
    told = [cell for cell in cells[1:-1] if re.search(r"\d|^none$|^not known$", cell)]
    # What a share is counted from may stand below it.
    return sum(map(bool, cells)) < sum(map(bool, row)) and all(cell.startswith("(") for cell in told)


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


# ---------------------------------------------------------------------------------------------- Slack

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

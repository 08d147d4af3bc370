"""The JSON Schema of the report, made from the tables of docs/REPORT-JSON.md.

Keys are open, as within a schema version they are only added; every value may be null, which is "not known".
"""
import json
import re

ONES = {
    "integer": {"type": ["integer", "null"]}, "number": {"type": ["number", "null"]}, "text": {"type": ["string", "null"]},
    "boolean": {"type": ["boolean", "null"]}, "moment": {"type": ["string", "null"], "format": "date-time"},
    "share": {"$ref": "#/$defs/share"}, "object": {"type": ["object", "null"]}, "array": {"type": ["array", "null"]},
    "array of texts": {"type": ["array", "null"], "items": {"type": ["string", "null"]}},
}
MANY = {"integers": "integer", "numbers": "number", "texts": "text", "moments": "moment", "shares": "share", "arrays": "array", "objects": "object"}
SHARE = {
    "type": ["object", "null"],
    "properties": {name: {"type": ["number", "null"]} for name in ("count", "of", "percent", "low", "high")},
    "required": ["count", "of", "percent"],
}
LISTS = {"settings.interruptingChannels", "dataQuality.notRecognised", "quality.silentTeams", "load.teams[].overloadedPeople"}
"""Of these "texts" are one array; elsewhere they are several keys with a text each."""

BY_NAME = (("share|.*Share", "share"), (".*(Seconds|Hours|Percent|Ratio)|count|of|hour|weekday", "number"), (".*At", "moment"))
"""What the page says of all keys that are called so; for rows that tell no kind."""
SAME = ((r"months\[\]\.(summary|response|quality|load|rules|services|teams|tiers)", r"#/properties/\1"),
        (r"quality\.by\w+\[\]\.(?!tier$|team$|service$|severity$|hours$)(\w+)", r"#/properties/quality/properties/\1"))
"""Keys that are as others, and those."""


def schema(page):
    """The schema as the text of a file."""
    section = re.search(r"^## `report.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)[0]
    root = {"type": "object", "properties": {}, "required": []}
    for names, words in re.findall(r"^\| ([^|]*`[^|]*) \| ?([^|]*?) ?\|", section, re.MULTILINE):
        paths = full_paths(re.findall(r"`([^`]+)`", names))
        for path, word in zip(paths, kinds(words, paths)):
            place(root, path, word)
            if re.fullmatch(r"\w+", path) and "*" not in names:
                root["required"].append(path)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "retropager report --format json, schemaVersion 1"}
    return json.dumps({**head, **root, "$defs": {"share": SHARE}}, indent=1) + "\n"


def full_paths(names):
    """The paths of a row: later ones leave out what the one before begins with."""
    paths, prefix = [], ""
    for name in names:
        if "." in name:
            prefix = name.rpartition(".")[0] + "."
        paths.append(name if "." in name else prefix + name)
    return paths


def kinds(words, paths):
    """A kind for each path; None where the row tells of none that holds for this path alone."""
    several = words.split(", ")
    if len(several) == len(paths):
        return several
    if words in MANY:
        return [MANY[words]] * len(paths)
    return [words or None if len(paths) == 1 else None] * len(paths)


def place(root, path, word):
    """Puts a path into the schema; what has keys or items is an object or an array, whatever the row says."""
    at = root
    for name in path.split("."):
        key, is_array = name.removesuffix("[]"), name.endswith("[]")
        at = inside(at).setdefault(key, {})
        if is_array:
            at.update({"type": ["array", "null"]})
            at = at.setdefault("items", {})
    if not at:
        at.update(leaf(path, word))


def leaf(path, word):
    """What a value without keys of its own is: as another key, by its row, or by its name; anything where nothing tells."""
    for pattern, there in SAME:
        if re.fullmatch(pattern, path):
            return {"$ref": re.sub(pattern, there, path)}
    if path in LISTS:
        return ONES["array of texts"]
    by_name = [kind for pattern, kind in BY_NAME if re.fullmatch(pattern, path.rpartition(".")[2])]
    return ONES.get(word) or (ONES[by_name[0]] if by_name else {})


def inside(at):
    """The properties of what is an object; a share keeps its own."""
    if "$ref" not in at and at.get("type") != "object":
        at["type"] = ["object", "null"]
    return at.setdefault("properties", {})

"""A short history in every format that can be read, and what a reader must find in it.

Each module holds the formats of one system; `FORMATS` in it lists them, and `EVIDENCE` says what their reading was checked
against. All tell the same story, as far as they can: of
`story.firings(count)`. docs/formats/ has the first few firings of it, scripts/bench many of them.
"""

import importlib
import pkgutil


def _modules():
    return [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def evidence():
    """What the reading of each format was checked against: by id, in a word and in words."""
    return {id: checked for module in _modules() for id, checked in getattr(module, "EVIDENCE", {}).items()}


def all_formats():
    """Every format, by its key: that is its id but for variants of one."""
    formats = [form for module in _modules() for form in getattr(module, "FORMATS", ())]
    return {form.key: form for form in sorted(formats, key=lambda form: form.key)}

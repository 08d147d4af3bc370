"""A short history in every format that can be read, and what a reader must find in it.

Each module holds the formats of one system; `FORMATS` in it lists them. All tell the same story, as far as they can: of
`story.firings(count)`. docs/formats/ has the first few firings of it, scripts/bench many of them.
"""

import importlib
import pkgutil


def all_formats():
    """Every format, by its key: that is its id but for variants of one."""
    modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    formats = [form for module in modules for form in getattr(module, "FORMATS", ())]
    return {form.key: form for form in sorted(formats, key=lambda form: form.key)}

"""The section formats: how long it takes to read a history in each format, against zlib's loop on the same file."""
import gzip
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from samples.formats import all_formats
from samples.formats.story import long_firings

from . import bars
from .measuring import in_turn, measured as run, median, ratios
from .progress import tell

_BYTES = 48_000_000
"""How much a history is, decoded: about; of the records of a few firings it is told how many are needed."""

_STORY = 256


def measured(tools, folder, rounds):
    """Prints a row a format and returns the outcomes of the bars."""
    print("| format | MB | MB decoded | inflate-only s | wall s | wall to inflate-only | CPU to inflate-only |")
    print("|---|--:|--:|--:|--:|--:|--:|", flush=True)
    return [_row(tools, form, path, rounds) for form, path in _made(folder)]


def _made(folder):
    """The files of all formats, made where they are missing."""
    formats = [form for form in all_formats().values() if form.is_history]
    paths = [Path(folder, f"{form.key}-v1.gz") for form in formats]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_make, [form.key for form in formats], paths))
    return zip(formats, paths)


def _make(name, path):
    if path.exists():
        return
    form = all_formats()[name]
    few = len(form.text(long_firings(_STORY), as_lines=True))
    text = form.text(long_firings(max(_STORY, _BYTES * _STORY // few)), as_lines=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with gzip.GzipFile(part, "wb", compresslevel=6, mtime=0) as file:
        file.write(text.encode())
    part.rename(path)
    tell("made %s\n" % path.name)


def _row(tools, form, path, rounds):
    runs, _ = in_turn({
        "inflate": lambda: run(tools.inflate([path])),
        "check": lambda: run([tools.retropager, "check", str(path), "--max-refused", "100%"])}, rounds)
    wall, cpu = (sorted(ratios(runs["check"], runs["inflate"], what))[rounds // 2] for what in ("wall", "cpu"))
    with gzip.open(path) as file:
        decoded = sum(len(piece) for piece in iter(lambda: file.read(1 << 20), b""))
    print("| `%s` | %.1f | %.1f | %.3f | %.3f | %.2f | %.2f |" % (
        form.key, path.stat().st_size / 1e6, decoded / 1e6, median(runs["inflate"], "wall"), median(runs["check"], "wall"),
        wall, cpu), flush=True)
    is_json = form.extension in ("json", "ndjson")
    return bars.at_most(
        f"{form.key}: wall, in times of inflate-only", wall, bars.JSON_WALL if is_json else bars.ROWS_WALL)

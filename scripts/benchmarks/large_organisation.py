"""A million episodes of an organisation of 1,500 services: one simulated history, told again and again in later weeks.

The simulator stands beside the project (RETROPAGER_SHARED, else ../shared); without it there is no such history.
"""
import gzip
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from .progress import tell

ROOT = Path(__file__).resolve().parent.parent.parent
SIMULATOR = Path(os.environ.get("RETROPAGER_SHARED") or ROOT.parent / "shared") / "sim" / "simulate.py"
EPISODES = 1_000_000
# Whole weeks, so that days of the week stay what they are.
DAYS = 91
_DAY = re.compile(rb'"(\d{4}-\d\d-\d\d)T')
_ID = re.compile(rb'"alert":"')
_KEPT = (b'"type":"alert.fired"', b'"type":"alert.resolved"', b'"type":"page.notified"', b'"type":"page.acked"')


class LargeOrganisation:
    """The history and its configuration below a folder; kept there."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self.log, self.config = self._folder / "large-organisation-v1.ndjson.gz", self._folder / "large-organisation-v1.yml"

    def make(self):
        """Makes what is not there; False when there is nothing to make it with."""
        if self.log.exists() and self.config.exists():
            return True
        if not SIMULATOR.exists():
            return False
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=".making-") as scratch:
            tell("simulating %d days of 1,500 services" % DAYS)
            subprocess.run([sys.executable, SIMULATOR, "--out", scratch, "--seed", "1", "--preset", "large", "--days", str(DAYS), "--formats", "neutral"], check=True, stderr=subprocess.DEVNULL)
            self._tile(Path(scratch, "events.ndjson"), Path(scratch, "log"))
            _write_config(Path(scratch, "org.json"), self.config)
            Path(scratch, "log").replace(self.log)
        return True

    def _tile(self, events, log):
        kept = [line for line in events.read_bytes().splitlines(True) if any(kind in line for kind in _KEPT)]
        with gzip.open(log, "wb", compresslevel=1) as out:
            out.writelines(_tiled(kept))


def _tiled(lines):
    """The lines again and again, until enough alerts have fired; alerts have their own ids in each."""
    fired = 0
    for tile in itertools.count():
        tell("history %d" % (tile + 1))
        days = _Days(tile * DAYS)
        for line in lines:
            fired += _KEPT[0] in line
            if fired > EPISODES:
                return
            yield _ID.sub(b'"alert":"%d-' % tile, _DAY.sub(days.later, line))


class _Days:
    """Days so many days later; each is computed once."""

    def __init__(self, shift):
        self._shift, self._known = timedelta(days=shift), {}

    def later(self, found):
        if found[1] not in self._known:
            self._known[found[1]] = b'"%sT' % (date.fromisoformat(found[1].decode()) + self._shift).isoformat().encode()
        return self._known[found[1]]


def _write_config(organisation, config):
    services = json.loads(organisation.read_text(encoding="utf-8"))
    needs = {}
    for service, dependency in (edge[:2] for edge in services["dependencies"]):
        needs.setdefault(service, []).append(dependency)
    lines = ["  - {name: %s, dependencies: [%s]}" % (s["name"], ", ".join(needs.get(s["name"], []))) for s in services["services"]]
    config.write_text("services:\n%s\n" % "\n".join(lines), encoding="utf-8")

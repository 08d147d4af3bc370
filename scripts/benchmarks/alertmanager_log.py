"""Large logs of Alertmanager's webhook: one body of version 4 a line, gzip."""
import gzip
import json
import multiprocessing
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import quote

from . import alertmanager_groups, monthly
from .progress import tell
from .varying import Varying

# Raise it when other bytes are made, so that old files are not taken for new ones.
VERSION = 1
_PIECE = 10_000
_WEEK = 7 * 86_400
_PODS = 60
_NOT_ENDED = "0001-01-01T00:00:00Z"


class AlertmanagerLog:
    """The file of a log of that many lines in a folder."""

    def __init__(self, folder, lines):
        self._folder, self._lines = Path(folder), lines
        self.log = self._folder / ("alertmanager-%d-v%d.ndjson.gz" % (lines, VERSION))

    def make(self, jobs):
        """Makes the file if it is not there. The same number of lines gives the same bytes before compression."""
        if self.log.exists():
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        _Pieces.groups, _Pieces.flushes = alertmanager_groups.all_groups(), alertmanager_groups.flushes(self._lines)
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=".making-") as folder:
            starts = range(0, self._lines, _PIECE)
            orders = [(start, Path(folder, "%09d" % start)) for start in starts]
            size = 0
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                for number, count in enumerate(pool.imap(_Pieces.write, orders), 1):
                    size += count
                    tell("%d of %d lines" % (min(number * _PIECE, self._lines), self._lines))
            whole = Path(folder, "log")
            monthly.concatenated([path for _, path in orders], whole)
            whole.rename(self.log)
        _Pieces.flushes = ()
        packed = self.log.stat().st_size
        tell("%s: %d lines, %.1f MB of %.1f MB before compression (%.1f : 1)\n" % (
            self.log.name, self._lines, packed / 1e6, size / 1e6, size / packed))


class _Pieces:
    """What the processes that write pieces are born with."""

    groups = flushes = ()

    @staticmethod
    def write(job):
        """Writes the bodies from `start` on as one gzip member; how many bytes they are before compression."""
        start, path = job
        bodies = (body(_Pieces.groups[flush.life.group], flush) for flush in _Pieces.flushes[start:start + _PIECE])
        content = b"".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for one in bodies)
        path.write_bytes(gzip.compress(content, 6, mtime=0))
        return len(content)


def body(group, flush):
    """The body that Alertmanager posts."""
    alerts = [_alert(group, flush, number) for number in range(flush.first, flush.last)]
    return {
        "receiver": group.team.lower() + "-pager",
        "status": "resolved" if flush.resolved == len(alerts) else "firing",
        "alerts": alerts,
        "groupLabels": group.labels,
        "commonLabels": _common([alert["labels"] for alert in alerts]),
        "commonAnnotations": _common([alert["annotations"] for alert in alerts]),
        "externalURL": "https://alertmanager.%s.shop.example" % group.cluster,
        "version": "4",
        "groupKey": group.key,
        "truncatedAlerts": 0,
    }


def _alert(group, flush, number):
    life = flush.life
    # The alert is the same in every body that tells of it; its pod lives for a week, and may have others.
    varying = Varying("alert/%d/%d" % (life.number, number))
    pods = Varying("pod/%s/%d/%d" % (group.service, life.start // _WEEK, (life.number + number) % _PODS))
    pod, address = pods.pod(group.service), pods.address()
    began = life.start - varying.below(90) if number < life.early else life.late_at - varying.below(250)
    nanoseconds, value = varying.below(1_000_000) * 1000, varying.value()
    message = varying.message() if varying.below(3) == 0 else "see the runbook"
    is_resolved = number < flush.first + flush.resolved
    return {
        "status": "resolved" if is_resolved else "firing",
        "labels": {
            "alertname": group.alertname, "cluster": group.cluster, "instance": address + ":9100", "job": group.service,
            "namespace": group.service.split("-")[0], "pod": pod, "service": group.service, "severity": group.severity,
            "team": group.team},
        "annotations": {
            "description": "%s (now %s): %s" % (group.summary, value, message),
            "runbook_url": "https://runbooks.shop.example/%s/%s" % (group.service, group.alertname),
            "summary": group.summary},
        "startsAt": _written(began, nanoseconds),
        "endsAt": _written(flush.at - 1 - varying.below(200), nanoseconds) if is_resolved else _NOT_ENDED,
        "generatorURL": "https://prometheus.%s.shop.example/graph?g0.expr=%s&g0.tab=1" % (
            group.cluster, quote('%s{service="%s"} > %d' % (group.alertname.lower(), group.service, group.threshold))),
        "fingerprint": Varying(group.alertname + pod).hexadecimal(16),
    }


def _written(at, nanoseconds):
    """RFC 3339 as Go writes it."""
    text = datetime.fromtimestamp(at, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    digits = ("%09d" % nanoseconds).rstrip("0")
    return text + ("." + digits if digits else "") + "Z"


def _common(tables):
    """The pairs that all tables share."""
    return {name: value for name, value in tables[0].items() if all(table.get(name) == value for table in tables)}

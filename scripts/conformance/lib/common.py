"""What every conformance script shares: places, times, running the tool, and the table of checks."""
import json
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
SHARED = os.path.abspath(os.environ.get("RETROPAGER_SHARED") or os.path.join(ROOT, "..", "shared"))
DEFAULT_TOOL = os.path.join(ROOT, ".build", "release", "retropager")
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def need(path):
    """Ends the script with status 0 when something it compares against is not on this machine."""
    if not os.path.exists(path):
        print("skipped: %s not there" % path)
        sys.exit(0)
    return path


def need_tool(path):
    if not os.access(path, os.X_OK):
        print("no tool at %s: build it (swift build -c release) or name it with --tool" % path, file=sys.stderr)
        sys.exit(2)
    return os.path.abspath(path)


def millis(text):
    """Milliseconds since 1970 of an RFC 3339 moment; nil stays nil, finer fractions are cut."""
    if text is None:
        return None
    head, dot, tail = text.partition(".")
    fraction = 0
    if dot:
        digits = tail[: len(tail) - len(tail.lstrip("0123456789"))]
        fraction, tail = int((digits + "000")[:3]), tail[len(digits):]
        text = head + tail
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (moment - EPOCH) // timedelta(milliseconds=1) + fraction


def moment(t):
    """INTERFACES 1: RFC 3339, UTC, milliseconds only if not zero."""
    if t is None:
        return None
    whole = (EPOCH + timedelta(seconds=t // 1000)).strftime("%Y-%m-%dT%H:%M:%S")
    return whole + (".%03d" % (t % 1000) if t % 1000 else "") + "Z"


def whole_second(t):
    return None if t is None else t // 1000 * 1000


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield line


class Failure(Exception):
    """The tool did not give what a check needs."""


def run(tool, arguments, timeout=600, expect=(0,)):
    done = subprocess.run([tool, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
    if done.returncode not in expect:
        raise Failure("`%s` ended with %d: %s" % (" ".join([os.path.basename(tool), *map(os.path.basename, arguments)]), done.returncode,
                                                  done.stderr.decode("utf-8", "replace").strip()[-500:]))
    return done


def report(tool, inputs, *options, expect=(0,)):
    return json.loads(run(tool, ["report", *inputs, "--format", "json", "--reveal-names", *options], expect=expect).stdout)


def episodes(tool, inputs, *options, expect=(0,)):
    return [json.loads(l) for l in run(tool, ["episodes", *inputs, "--reveal-names", *options], expect=expect).stdout.splitlines() if l.strip()]


def get(value, path):
    """`summary.pages` of nested objects; an absent key reads as the marker `absent`."""
    for key in path.split("."):
        if not isinstance(value, dict) or key not in value:
            return ABSENT
        value = value[key]
    return value


class Absent:
    def __repr__(self):
        return "absent"


ABSENT = Absent()


class Checks:
    """A table of named comparisons; of many differences inside one check the first ten are shown."""
    LIMIT = 10

    def __init__(self):
        self.rows, self.failed = [], 0

    def equal(self, name, expected, got, near=0):
        ok = expected == got and isinstance(expected, bool) == isinstance(got, bool)
        if near and isinstance(expected, (int, float)) and isinstance(got, (int, float)):
            ok = abs(expected - got) <= near
        self.row(name, expected, got, ok)

    def true(self, name, ok, got):
        self.row(name, "yes", got, bool(ok))

    def each(self, name, expected, got, same=lambda a, b: a == b):
        """Two maps from a key to a value must agree; counts are shown, differences listed."""
        wrong = [k for k in expected if k not in got or not same(expected[k], got[k])] + [k for k in got if k not in expected]
        self.row(name, "%d equal" % len(expected), "%d of %d" % (len(expected) - sum(k in expected for k in wrong), len(got)), not wrong)
        for k in wrong[: self.LIMIT]:
            print("      %s: expected %s, got %s" % (k, short(expected.get(k, ABSENT)), short(got.get(k, ABSENT))))
        if len(wrong) > self.LIMIT:
            print("      and %d more" % (len(wrong) - self.LIMIT))

    def row(self, name, expected, got, ok):
        self.rows.append((name, expected, got, ok))
        self.failed += not ok
        print("%-58s %24s %24s  %s" % (name, short(expected, 24), short(got, 24), "ok" if ok else "DIFFERS"), flush=True)

    def title(self, text):
        print("\n%s\n%-58s %24s %24s" % (text, "check", "expected", "got"), flush=True)

    def finish(self):
        print("\n%d checks, %d differ" % (len(self.rows), self.failed))
        return 1 if self.failed else 0


def short(value, width=300):
    text = value if isinstance(value, str) else repr(value) if value is ABSENT else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= width else text[: width - 1] + "…"

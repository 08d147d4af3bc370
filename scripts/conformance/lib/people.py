"""What the simulator knows of people, as a configuration, and what the independent review says of their load."""
import json
import os
import sys

from .common import SHARED


def oracle():
    """The independent review, as a module."""
    folder = os.path.join(SHARED, "sim")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import oracle as module  # noqa: E402

    return module


def history(run):
    """The independent history of a run, whose alerts of one instant come in the order of their keys."""
    module = oracle()
    correlate = module.History.correlate

    def in_order(told):
        keys = {e.occurrence: (e.key, e.occurrence) for e in told.inputOrder}
        told.inputOrder.sort(key=lambda e: (e.fired, e.key, e.occurrence))
        told.stream.sort(key=lambda x: (x[0], x[1], keys[x[2]]))
        correlate(told)

    module.History.correlate = in_order
    try:
        return module.History(run, "events", "UTC")
    finally:
        module.History.correlate = correlate


def kept_awake(told, names):
    """Labels of people whom a storm wakes again after an hour without a pause: their nights are counted otherwise here."""
    found = set()
    for person, hits in told.hits.items():
        disturbances, last = {t for t, _ in told.disturbances[person]}, None
        for moment, _ in hits:
            if moment in disturbances or last is None:
                last = moment
            elif moment - last >= 3_600_000:
                last = moment
                found.add(names(person))
    return found


def organisation(run):
    with open(os.path.join(run, "org.json"), encoding="utf-8") as file:
        return json.load(file)


def truth(run, kind):
    with open(os.path.join(run, "truth.ndjson"), encoding="utf-8") as file:
        return [row for row in map(json.loads, file) if row["kind"] == kind]


def write_configuration(run, path, key=None):
    """A retropager.yml that tells what the organisation is, and where its schedule is. JSON is YAML."""
    known = organisation(run)
    names = {team["id"]: team["name"] for team in known["teams"]}
    needs = {}
    for service, dependency in known["dependencies"]:
        # The simulator may draw one dependency twice.
        if dependency not in needs.setdefault(service, []):
            needs[service].append(dependency)
    configuration = {
        "people": [
            {"name": p["name"], "aliases": [p["id"]], "timeZone": p["zone"], "team": names[p["team"]]} for p in known["engineers"]
        ],
        "teams": [{"name": t["name"], "aliases": [t["id"]], "timeZone": t["zone"]} for t in known["teams"]],
        "services": [
            {"name": s["name"], "team": names[s["team"]], "tier": s["tier"], "dependencies": needs.get(s["name"], [])} for s in known["services"]
        ],
        "schedules": [{"name": "All rotas", "file": os.path.abspath(os.path.join(run, "rota.ndjson"))}],
    }
    if key:
        configuration["privacy"] = {"keyFile": os.path.abspath(key)}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(configuration, file, ensure_ascii=False, indent=1)
    return path

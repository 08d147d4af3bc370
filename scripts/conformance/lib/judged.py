"""The verdicts on the pages of a run of the simulator: what another implementation says, what the tool does, and scores."""
import json
import os

from lib import common


def configuration(folder, weights="standard"):
    """Services with what they need, each once, and the weights of evidence, for a run: written beside it."""
    with open(os.path.join(folder, "org.json"), encoding="utf-8") as file:
        organisation = json.load(file)
    needs = {}
    for service, dependency in organisation["dependencies"]:
        needs.setdefault(service, set()).add(dependency)
    names = sorted({s["name"] for s in organisation["services"]} | set(needs) | {d for all in needs.values() for d in all})
    path = os.path.join(folder, weights + ".yml")
    with open(path, "w", encoding="utf-8") as file:
        services = [{"name": n, **({"dependencies": sorted(needs[n])} if n in needs else {})} for n in names]
        json.dump({"services": services, "verdicts": {"weights": weights}}, file)
    return path


def episodes(tool, folder, weights="standard"):
    return common.episodes(tool, [os.path.join(folder, "events.ndjson")], "--config", configuration(folder, weights))


def noisiest(tool, folder, lines, truth, weights, most=20):
    """How many of the rules that the report calls the noisiest are so in truth: less than half of their pages were worth it."""
    pages = {}
    for line in lines:
        if "verdict" in line:
            pages.setdefault((line["rule"], line["service"]), []).append(truth[line["incident"]])
    report = common.report(tool, [os.path.join(folder, "events.ndjson")], "--config", configuration(folder, weights))
    ranked = sorted((row for row in report["rules"] if row["rank"] is not None), key=lambda row: row["rank"])[:most]
    noisy = [pages[row["rule"], row["service"]] for row in ranked]
    return sum(2 * sum(worth) < len(worth) for worth in noisy), len(noisy), report["quality"]["estimate"]


def clusters(lines):
    """The cluster of each alert; one that is no incident of a pager has none."""
    return {line["incident"]: line["cluster"] for line in lines if line.get("incident")}


def expected(sim, pages):
    """Value, score, labelled and weights by key, of each page; for that, words of evidence are made its keys."""
    own = sim.own_evidence
    sim.own_evidence = lambda page: [(key, weight, "key:%s" % key) for key, weight, _ in own(page)]
    try:
        return {page: record(*answer) for page, answer in sim.judge(pages).items()}
    finally:
        sim.own_evidence = own


NAMES = {"actionable": "actionable", "not_actionable": "notActionable", "unknown": "unknown"}


def record(value, score, words):
    labelled, items = bool(words) and words[0].startswith("human label"), {}
    for word in words[1 if labelled else 0:]:
        weight, _, text = word.partition(" ")
        items[key(text)] = float(weight)
    return NAMES[value], score, labelled, items


def key(text):
    if text.startswith("key:"):
        return text[4:]
    return "rule_history" if "other pages of this rule" in text else "same_incident_acted"


def answer(verdict):
    items = {item["key"]: item["weight"] for item in verdict["evidence"]}
    return verdict["value"], verdict["score"], verdict["labelled"], items


def same(expected, got):
    """Weights are told with one digit on the one side; the prior is not, but in the score."""
    if expected[0] != got[0] or expected[2] != got[2] or abs(expected[1] - got[1]) > 6e-4:
        return False
    items = {k: v for k, v in got[3].items() if k != "prior"}
    return items.keys() == expected[3].keys() and all(abs(items[k] - v) <= .0505 for k, v in expected[3].items())


def is_ordered(verdict):
    """The heaviest first, as far as printed weights tell, equals by key, and a score that is the sum.

    The weight of the rule's history has more digits than are printed: it may stand on either side of what prints the same.
    """
    weights = [abs(item["weight"]) for item in verdict["evidence"]]
    total = sum(item["weight"] for item in verdict["evidence"])
    keys = [(-abs(i["weight"]), i["key"].encode()) for i in verdict["evidence"] if i["key"] != "rule_history"]
    return weights == sorted(weights, reverse=True) and keys == sorted(keys) and abs(total - verdict["score"]) < 2e-3


def score(values, truth):
    """How verdicts stand against the truth of the same pages."""
    pages = len(values)
    decided = {k: v == "actionable" for k, v in values.items() if v != "unknown"}
    right = sum(truth[k] == v for k, v in decided.items())
    found = sum(decided.values())
    hits = sum(v and truth[k] for k, v in decided.items())
    missed = sum(not v and truth[k] for k, v in decided.items())
    return {
        "decided": len(decided) / pages, "accuracy": right / len(decided), "precision": hits / max(1, found),
        "recall": hits / max(1, hits + missed), "true": sum(truth[k] for k in values) / pages, "share": found / len(decided),
        "bounds": (found / pages, (found + pages - len(decided)) / pages),
    }

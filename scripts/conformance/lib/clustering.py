"""The input of retropager-links made of a run of the simulator, and what it answers."""
import json
import subprocess

from lib.common import Failure


def load(sim, folder, graph=True):
    """A run by the reference's own reader: alerts, stream, topology; the ends as the stream has them."""
    alerts, stream, topology, _ = sim.load_run(folder)
    if not graph:
        topology = sim.Topology()
    return alerts, stream, topology, ends(stream)


def ends(stream):
    last = {}
    for time, kind, alert in stream:
        if not kind:
            last[alert.id] = time
    return last


def lines(alerts, topology, last):
    """The NDJSON that retropager-links reads. A service that was found in the text alone is left for it to find."""
    for name in topology.names:
        yield {"kind": "service", "service": name}
    for service in sorted(topology.dep):
        for dependency in sorted(topology.dep[service]):
            yield {"kind": "needs", "service": service, "dependency": dependency}
    for a in alerts:
        line = {"kind": "alert", "id": a.id, "key": a.fp, "start": round(a.t * 1000), "rule": a.rule, "service": a.service, "cluster": a.cluster, "host": a.host, "page": a.page}
        if "service" not in a.labels and topology.infer_service(a.text) == a.service:
            line.update(service="", text=a.text)
        if a.id in last:
            line["end"] = round(last[a.id] * 1000)
        yield line


def ask(tool, alerts, topology, last, *options):
    """Links by alert, and clusters, as the tool gives them."""
    return answer(tool, lines(alerts, topology, last), *options)


def answer(tool, records, *options):
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    done = subprocess.run([tool, *options], input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=1200)
    if done.returncode:
        raise Failure("retropager-links ended with %d: %s" % (done.returncode, done.stderr.decode()))
    links, clusters = {}, []
    for line in done.stdout.decode().splitlines():
        record = json.loads(line)
        if "alert" in record:
            links[record["alert"]] = record["links"]
        else:
            clusters.append(record)
    return links, clusters

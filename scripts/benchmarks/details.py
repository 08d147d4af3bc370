"""The custom details of triggers as monitors send them: no two alike."""
import contextlib


class Details:
    """Puts details of its own into each trigger, around what the samples have there."""

    def __init__(self, varying):
        self._varying = varying

    @contextlib.contextmanager
    def told_by(self, entry):
        """While it lasts, the incident of the entry has the details that this very entry tells."""
        incident, before = entry.incident, entry.incident.details
        if entry.action.kind == "trigger":
            way = {"alertmanager": self._alertmanager, "checks": self._checks, "metrics": self._metrics}
            incident.details = way.get(incident.rule.source, self._mail)(incident, before, entry.action.at)
        try:
            yield
        finally:
            incident.details = before

    def _alertmanager(self, incident, before, at):
        """With the text that Alertmanager's own template makes of the alerts."""
        alerts = "".join(self._alert(incident, firing) for firing in incident.members)
        return {**before, "firing": alerts, "resolved": ""}

    def _alert(self, incident, firing):
        varying, rule = self._varying, incident.rule
        labels = {
            "alertname": rule.name, "cluster": firing.cluster, "instance": varying.address() + ":9100",
            "pod": varying.pod(firing.instance), "service": rule.service.name, "severity": rule.severity}
        notes = {"description": varying.message(), "value": varying.value()}
        source = "https://prometheus.%s.lanternway.example/graph?g0.expr=%s+%%3E+%d&g0.tab=1" % (
            firing.cluster, rule.name, varying.below(900))
        return "Labels:\n%sAnnotations:\n%sSource: %s\n" % (_listed(labels), _listed(notes), source)

    def _checks(self, incident, before, at):
        varying = self._varying
        return {
            **before, "address": varying.address(), "attempt": "%d/5" % (1 + varying.below(5)),
            "perfdata": "time=%ss;;;0 size=%dB;;;0" % (varying.value(), varying.bits(16)),
            "output": "%s - %s" % (before["output"], varying.message()), "check_id": varying.hexadecimal(24)}

    def _metrics(self, incident, before, at):
        varying = self._varying
        return {
            **before, "value": varying.value(), "threshold": varying.below(900) / 10, "event_id": str(varying.bits(63)),
            "tags": "%s,host:i-%s" % (before["tags"], varying.hexadecimal(17)), "last_sample": varying.message(),
            "snapshot": "https://metrics.lanternway.example/snapshots/%s.png?from=%d000&to=%d000" % (
                varying.hexadecimal(32), at - 3600, at)}

    def _mail(self, incident, before, at):
        varying = self._varying
        return "%s\r\n\r\n%s\r\nMessage-ID: <%s@mail.lanternway.example>" % (
            before, varying.message(), varying.hexadecimal(32))


def _listed(pairs):
    return "".join(" - %s = %s\n" % pair for pair in pairs.items())

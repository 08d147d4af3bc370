"""Which incidents the pager opens, from Alertmanager and from the other monitors."""

import itertools
from dataclasses import dataclass, field

from .alertmanager import annotations, external_url
from .chance import Chance
from .responses import Response, repeated_trigger

ODD_TITLES = (
    "Customer report: <script>alert(1)</script> shown in the shipment note",
    "Customer report: table broken | columns | everywhere | see `SELECT * FROM quotes`",
    '=HYPERLINK("https://portal.lanternway.example","Open the booking")',
    "Customer report: 🚚💥 no label prints 🙈",
    "بلاغ عميل: لا يمكن فتح صفحة التتبع",
    "דיווח לקוח: מסך לבן אחרי ההתחברות",
    "Customer report: \u202etxt.eciovni\u202c cannot be downloaded",
    "+SUM(1;2) in the weight field gives a 500",
    "@booking: prices in \"€\" read as \"â‚¬\" since noon",
    "お客様からの報告:集荷時間が表示されない",
    "Customer report: **bold** _and_ [link](javascript:alert(1)) in the e-mail's footer",
    "Customer report: C:\\Freight\\labels\\new.pdf opens\tempty\nand a second page is blank",
    "-5 kg accepted as weight; '; DROP TABLE quotes; --",
    "Customer report: " + "the page of my shipment says that it is on its way and then that it "
    "is not and then that it is again, " * 6 + "please look",
    "Réclamation client : l'étiquette « fragile » s'imprime à l'envers",
    "&lt;b&gt;Urgent&lt;/b&gt; &amp; blocking: portal logs everybody out",
    "Customer report: cafe\u0301 and café are two different consignees",
    "Fwd: Re: AW: 回复: cannot book 👩‍👩‍👧‍👦 family relocation",
)
"""Titles that a report has to write safely: markup, formulas, directions, long lines."""


@dataclass
class Incident:
    """One incident of the pager. Ids and numbers are given once all are known."""

    rule: object
    title: str
    key: str
    opened_at: int
    details: object
    client_url: str | None = None
    storm: str | None = None
    members: tuple = ()
    actions: list = field(default_factory=list)
    id: str = ""
    number: int = 0
    merged_into: object = None

    @property
    def service(self):
        return self.rule.service

    @property
    def urgency(self):
        return "low" if self.rule.severity == "low" else "high"

    @property
    def is_paged(self):
        """Whether somebody was notified on a channel that interrupts."""
        return any(action.interrupts for action in self.actions)

    def last(self, *kinds):
        """The last action of one of the kinds, or None."""
        return next((a for a in reversed(self.actions) if a.kind in kinds), None)


def all_incidents(firings, flushes):
    """Every incident, numbered by the time at which it opened."""
    found = []
    for group, sent in flushes.items():
        if sent and sent[0].rule.pages:
            found += _of_group(group, sent)
    odd = itertools.cycle(ODD_TITLES)
    for firing in firings:
        if firing.rule.source != "alertmanager" and firing.rule.pages:
            found.append(_of_firing(firing, next(odd) if firing.rule.source == "mail" else None))
    found.sort(key=lambda incident: (incident.opened_at, incident.key))
    _number(found)
    _merge(found)
    return found


def _number(incidents):
    for index, incident in enumerate(incidents):
        incident.number = 48213 + index
        incident.id = Chance("incident", incident.number).identifier("Q", 14)


def _merge(incidents):
    """Points the incidents that were closed by a merge at the first of their storm."""
    firsts = {}
    for incident in incidents:
        if incident.storm:
            firsts.setdefault(incident.storm, incident)
        if incident.last("merge"):
            incident.merged_into = firsts[incident.storm]


def _of_group(group, sent):
    """The incidents of one Alertmanager group: a new one when none is open under its key."""
    found = []
    open_until = 0
    for index, flush in enumerate(sent):
        arrives = flush.at + 1
        if not flush.is_firing:
            continue
        if arrives < open_until:
            # What comes after a merge is recorded with the incident that took it over.
            if not found[-1].last("merge"):
                found[-1].actions.append(repeated_trigger(arrives))
            continue
        clears = next((later.at + 1 for later in sent[index:] if not later.is_firing), None)
        incident = _from_flush(flush, arrives)
        response = Response(incident, clears)
        incident.actions = response.run()
        open_until = response.open_until
        found.append(incident)
    for incident in found:
        incident.actions.sort(key=lambda action: action.order)
    return found


def _from_flush(flush, arrives):
    firing = [alert for alert, is_resolved in flush.alerts if not is_resolved]
    group = flush.group
    title = (f"[FIRING:{len(firing)}] {group.alertname} {group.service} "
             f"({group.cluster} {group.severity})")
    details = {
        "alertname": group.alertname, "cluster": group.cluster, "service": group.service,
        "num_firing": str(len(firing)), "num_resolved": str(len(flush.alerts) - len(firing)),
        "firing": "\n".join(annotations(alert)["summary"] for alert in firing)}
    return Incident(
        rule=flush.rule, title=title, key=group.incident_key, opened_at=arrives, details=details,
        client_url=external_url(group.cluster), storm=firing[0].storm, members=tuple(firing))


def _of_firing(firing, odd):
    chance = Chance("incident", firing.rule.name, firing.instance, firing.start)
    title = firing.rule.summary.format(
        service=firing.rule.service.name, cluster=firing.cluster,
        instance=firing.instance, n=chance.whole(2, 95), odd=odd)
    key = f"{firing.rule.name}/{firing.instance}"
    if firing.rule.source == "mail":
        key = chance.identifier("", 32).lower()
    incident = Incident(
        rule=firing.rule, title=title, key=key, opened_at=firing.start + chance.whole(1, 4),
        details=_details(firing, title), storm=firing.storm)
    clears = firing.end + chance.whole(1, 4) if firing.rule.recovers else None
    incident.actions = Response(incident, clears).run()
    return incident


def _details(firing, title):
    rule = firing.rule
    if rule.source == "checks":
        return {"check": rule.name, "host": firing.instance, "output": title}
    if rule.source == "metrics":
        return {"monitor_name": rule.name, "cluster": firing.cluster,
                "tags": f"service:{rule.service.name},cluster:{firing.cluster}"}
    # Mail integrations give their text as it came.
    return f"Forwarded by the support desk: {title}"

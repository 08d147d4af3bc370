"""Who was notified of an incident and what people did about it."""

from dataclasses import dataclass

from . import clock
from .chance import Chance
from .organisation import PEOPLE
from .rotas import on_call

INTERRUPTING = ("push", "sms", "phone")

_RANKS = {"trigger": 0, "assign": 1, "escalate": 1, "reassign": 1, "unacknowledge": 1, "notify": 2,
          "acknowledge": 3, "resolve": 5, "merge": 5, "workflow_run": 6}
"""How the pager orders entries of one second; all other kinds have rank 4."""

_NOTES_OF_WORK = (
    "Rolled back the last deploy, error rate is falling",
    "Restarted the pod, watching",
    "Fail-over done, replica catches up",
    "Added two consumers; lag is down to {n} s",
    "Disk cleaned, {n} GB free now",
    "Fixed by a new certificate – Schöner Mist ✅",
    "Known problem of the carrier, ticket LF-{n} open",
    "原因を調査中です。暫定対応済み",
)

_NOTES_OF_NOISE = (
    "Recovered on its own, nothing to do",
    "Flapping again. We need a longer `for` here",
    "False alarm, the partner had a planned restart",
    "No impact for customers, looking at it in the morning",
)


@dataclass(frozen=True)
class Action:
    """One thing that happened to an incident.

    `person` acted, or was notified; None when a machine acted. `channel` is the
    way of a notification or of an answer; `machine` is 'api' or 'timeout'.
    """

    at: int
    kind: str
    person: object = None
    channel: str | None = None
    machine: str | None = None
    assignee: object = None
    text: str | None = None
    seconds: int | None = None

    @property
    def order(self):
        return (self.at, _RANKS.get(self.kind, 4))

    @property
    def interrupts(self):
        return self.kind == "notify" and self.channel in INTERRUPTING


def repeated_trigger(at):
    """What an open incident records when its alert is sent again."""
    return Action(at, "trigger", machine="api")


class Response:
    """Plays the response to one incident; `clears_at` is when its monitor reports the end."""

    def __init__(self, incident, clears_at):
        self._incident = incident
        self._clears_at = clears_at
        self._chance = Chance("response", incident.key, incident.opened_at)
        self._actions = []
        self._timer_at = incident.opened_at + incident.service.resolves_after
        self.open_until = 0

    def run(self):
        """The actions by time; those after the end of the history are left out."""
        self._add(self._incident.opened_at, "trigger", machine="api")
        person, acknowledged_at = self._page()
        if person is None:
            self._close_untouched()
        else:
            self._handle(person, acknowledged_at)
        self._actions.sort(key=lambda action: action.order)
        return [action for action in self._actions if action.at < clock.END]

    # Paging

    def _page(self):
        """Pages one level after another; who acknowledged and when, or (None, None)."""
        levels = on_call(self._incident.service.team, self._incident.opened_at)
        assigned_at = self._incident.opened_at
        for level, person in enumerate(levels):
            kind = "assign" if level == 0 else "escalate"
            self._add(assigned_at, kind, machine="timeout", assignee=person)
            escalates_at = self._escalates_at(assigned_at, level, levels)
            stops_at = min(escalates_at, self._machine_closes_at)
            answers_at = self._answers_at(person, assigned_at)
            if answers_at is not None and answers_at < stops_at:
                self._notify(person, assigned_at, answers_at)
                self._acknowledge(person, answers_at)
                return person, answers_at
            self._notify(person, assigned_at, stops_at)
            if stops_at == self._machine_closes_at:
                break
            assigned_at = escalates_at
        return None, None

    @property
    def _machine_closes_at(self):
        """When the incident closes if nobody closes it."""
        return self._timer_at if self._clears_at is None else min(self._clears_at, self._timer_at)

    def _escalates_at(self, assigned_at, level, levels):
        is_last = level + 1 == len(levels)
        if is_last or self._incident.urgency == "low":
            return self._timer_at
        return assigned_at + self._incident.service.team.escalates_after

    def _answers_at(self, person, assigned_at):
        """When the person acknowledges, or None when they do not."""
        hours = clock.hours_class(assigned_at, person.zone)
        if self._incident.urgency == "low":
            return assigned_at + int(self._chance.spread(95 * clock.MINUTE, 0.9))
        if not self._chance.happens(self._willingness(hours)):
            return None
        median = {"business": 100, "off": 170, "sleep": 300}[hours]
        at = assigned_at + 15 + int(self._chance.spread(median, 0.8))
        if self._incident.storm:
            # In a storm people acknowledge everything that is on the screen at once.
            at = (at // 90 + 1) * 90
        return at

    def _willingness(self, hours):
        if self._incident.rule.kind == "real":
            return {"business": 0.97, "off": 0.94, "sleep": 0.86}[hours]
        if self._incident.rule.kind == "flapping":
            return 0.45
        return {"business": 0.28, "off": 0.2, "sleep": 0.14}[hours]

    def _notify(self, person, since, until):
        """Follows the person's notification rules until they or a machine react."""
        rules = ((0, "email"),) if self._incident.urgency == "low" else person.notification_rules
        for delay, channel in rules:
            at = since + delay + self._chance.whole(1, 4)
            if at < until:
                self._add(at, "notify", person, channel)

    def _acknowledge(self, person, at):
        way = self._chance.pick(("mobile", "mobile", "mobile", "website", "sms", "phone"))
        seconds = self._incident.service.acknowledgement_timeout
        self._add(at, "acknowledge", person, way, seconds=seconds)

    # Working

    def _handle(self, person, acknowledged_at):
        """What happens between the acknowledgement and the end."""
        closes_at, kind = self._ending(acknowledged_at)
        self._annotate(person, acknowledged_at, closes_at)
        if self._chance.happens(0.1) and closes_at - acknowledged_at > 15 * clock.MINUTE:
            handed_at = acknowledged_at + self._chance.whole(180, 600)
            person = self._hand_over(person, handed_at, closes_at)
        self._keep_acknowledged(person, acknowledged_at, closes_at)
        self._close(kind, person, closes_at)

    def _ending(self, acknowledged_at):
        """When and how the incident ends: by a 'person', a 'merge', the 'api', or a 'timeout'."""
        machine_at = self._machine_closes_at
        if self._incident.storm and self._chance.happens(0.12):
            at = acknowledged_at + self._chance.whole(180, 700)
            return (at, "merge") if at < machine_at else self._machine_ending()
        left = machine_at - acknowledged_at
        if self._clears_at is None:
            at = acknowledged_at + int(self._chance.spread(self._incident.rule.minutes * 60, 0.8))
        elif self._chance.happens(0.22):
            at = acknowledged_at + int(left * self._chance.between(0.6, 0.98))
        else:
            return self._machine_ending()
        return (at, "person") if acknowledged_at + 45 < at < machine_at else self._machine_ending()

    def _machine_ending(self):
        at = self._machine_closes_at
        return at, "api" if at == self._clears_at else "timeout"

    def _annotate(self, person, since, until):
        """Notes: most pages have one where the team writes them, and some tell nothing that helps to judge."""
        kind = self._incident.rule.kind
        wanted = {"real": 0.7, "flapping": 0.52, "noise": 0.5}[kind]
        likely, unlikely = (_NOTES_OF_WORK, _NOTES_OF_NOISE) if kind == "real" else (_NOTES_OF_NOISE, _NOTES_OF_WORK)
        while self._chance.happens(wanted) and until - since > 90:
            since += int((until - since) * self._chance.between(0.15, 0.7))
            notes = unlikely if self._chance.happens(0.12) else likely
            text = self._chance.pick(notes).format(n=self._chance.whole(11, 480))
            self._add(since, "annotate", person, "note", text=text)

    def _hand_over(self, person, at, closes_at):
        """Reassigns the incident, or escalates it by hand; who has it then."""
        levels = on_call(self._incident.service.team, at)
        other = next((other for other in levels[1:] if other != person), levels[0])
        kind = self._chance.pick(("reassign", "escalate"))
        if kind == "reassign" and self._chance.happens(0.3):
            other = self._chance.pick([p for p in PEOPLE if p != person])
        self._add(at, kind, person, "website", assignee=other)
        answers_at = at + 20 + int(self._chance.spread(80, 0.6))
        self._notify(other, at, min(answers_at, closes_at))
        if answers_at >= closes_at:
            return person
        self._acknowledge(other, answers_at)
        return other

    def _keep_acknowledged(self, person, since, until):
        """Snoozes and timeouts after which the person is notified again."""
        seconds = self._incident.service.acknowledgement_timeout
        if until - since > 40 * clock.MINUTE and self._chance.happens(0.18):
            since += self._chance.whole(400, 1500)
            seconds = self._chance.pick((clock.HOUR, 2 * clock.HOUR, 4 * clock.HOUR))
            self._add(since, "snooze", person, "website", seconds=seconds)
        for _ in range(3):
            if seconds is None or since + seconds + 400 >= until:
                return
            since += seconds
            self._add(since, "unacknowledge", machine="timeout")
            answers_at = since + 20 + int(min(300, self._chance.spread(90, 0.7)))
            self._notify(person, since, answers_at)
            self._acknowledge(person, answers_at)
            since, seconds = answers_at, self._incident.service.acknowledgement_timeout

    # Closing

    def _close_untouched(self):
        at, kind = self._machine_ending()
        self._close(kind, None, at)

    def _close(self, kind, person, at):
        # Machines go on sending to a merged incident's key until the alert has cleared.
        self.open_until = at if kind != "merge" else self._machine_closes_at
        if kind == "merge":
            self._add(at, "merge", person, "website")
        elif kind == "person":
            text = "Fixed" if self._chance.happens(0.1) else None
            self._add(at, "resolve", person, self._chance.pick(("mobile", "website")), text=text)
        else:
            self._add(at, "resolve", machine=kind)
        if self._chance.happens(0.012):
            self._add(at + 30, "workflow_run", machine="api")

    def _add(self, at, kind, person=None, channel=None, **rest):
        self._actions.append(Action(at, kind, person, channel, **rest))

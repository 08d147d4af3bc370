"""The page that describes the samples, with the counts as they were made."""


def page(expected):
    """samples/README.md."""
    return _PAGE.format(
        log=_lines(expected["logEntries"]["lines"]),
        log_damages=_damages(expected["logEntries"]["lines"], _LOG_DAMAGES),
        kinds=_table(("type", "entries"), expected["logEntries"]["kinds"]),
        months=_table(("month (UTC)", "pages"), expected["incidents"]["pagesByMonth"]),
        teams=_table(("team", "pages"), expected["incidents"]["pagesByTeam"]),
        nagios=expected["nagios"], contacts=_contacts(expected["contacts"]), desk=expected["serviceNow"],
        nagios_states=_listed(expected["nagios"]["byState"]), desk_states=_listed(expected["serviceNow"]["byState"]),
        sources=_sources(expected["episodes"]), incidents=expected["incidents"], webhooks=expected["webhooks"], join=expected["join"],
        on_call=_on_call(expected["duties"]), schedules=expected["schedules"], duties=expected["duties"],
        status=_listed(expected["incidents"]["byStatus"]),
        bodies=_lines(expected["webhooks"]["lines"]),
        body_damages=_damages(expected["webhooks"]["lines"], _BODY_DAMAGES),
        reasons=_table(("reason", "bodies"), expected["webhooks"]["reasons"]))


def _lines(counts):
    damaged = sum(counts["damaged"].values())
    again = f"{counts['exactDuplicates']} exact duplicates"
    if counts["rewrittenDuplicates"]:
        again += f", {counts['rewrittenDuplicates']} duplicates written otherwise"
    return (f"{counts['all']} lines: {counts['distinct']} distinct records, {again}, "
            f"{damaged} damaged")


def _table(heads, counts):
    rows = [f"| {heads[0]} | {heads[1]} |", "|---|--:|"]
    rows += [f"| {name} | {count} |" for name, count in counts.items()]
    return "\n".join(rows)


def _contacts(contacts):
    rows = ["| contact | text messages | mails | in sleep hours (UTC) | pages acknowledged |", "|---|--:|--:|--:|--:|"]
    for name, person in contacts.items():
        sent, hours = person["notifications"], person["interruptionsByHours"]
        rows.append(f"| `{name}` | {sent.get('sms', 0)} | {sent.get('email', 0)} | {hours.get('sleep', 0)} "
                    f"| {person['acknowledged']} |")
    return "\n".join(rows)


def _on_call(duties):
    """By team; leads and the mailbox are never on call, and have no share in the hours."""
    rows = ["| team | people | hours on call | shifts | nights disturbed | rest breaches |", "|---|--:|--:|--:|--:|--:|"]
    for name, team in duties["teams"].items():
        rows.append(f"| {name or '(no team)'} | {team['people']} | {team['onCallHours']:.0f} | {team['shifts']} "
                    f"| {team['nightsDisturbed']} | {team['restBreaches']} |")
    return "\n".join(rows)


def _sources(episodes):
    rows = ["| source | episodes | pages |", "|---|--:|--:|"]
    for source, name in _SOURCES.items():
        own = episodes["bySource"][source]
        pages = "not recorded" if own["ofUnknownNotifications"] == own["episodes"] else own["pages"]
        rows.append(f"| {name} | {own['episodes']} | {pages} |")
    return "\n".join([*rows, f"| all | {episodes['all']['episodes']} | {episodes['all']['pages']} |"])


_SOURCES = {"pagerduty": "PagerDuty, with the alerts that joined its incidents", "alertmanager": "Alertmanager alone",
            "nagios": "Nagios", "servicenow": "ServiceNow"}


def _listed(counts):
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _damages(counts, explanations):
    return "\n".join(f"- {counts['damaged'][damage]} × {damage}: {explanation}"
                     for damage, explanation in explanations.items())


_LOG_DAMAGES = {
    "cut in the middle": "the line ends after three fifths of the record.",
    "invalid UTF-8": "a name in ISO 8859-1 (byte EB).",
    "bad escape": "`\\x41` in a note, which JSON does not know.",
    "NUL byte": "an unescaped control character in the summary.",
    "no created_at": "valid JSON, but the time stands under `created_on`.",
    "lone surrogate": "half an emoji (`\\ud83d`) in a note; many JSON readers accept it.",
}

_BODY_DAMAGES = {
    "cut in the middle": "the line ends after three fifths of the body.",
    "invalid UTF-8": "the bytes FF FE in a summary.",
    "no JSON": "the error page of a proxy.",
}

_PAGE = """\
# Samples

Four months (2026-07-01 to 2026-10-31, UTC) of the paging history of Lanternway
Freight, an organisation that does not exist, from four systems that know of each other
only in part:

- PagerDuty knows 40 people in 12 time zones: 6 teams, 14 services, 36 alert rules.
- Alertmanager owns 19 of these rules, and tells what it sent.
- Nagios watches 6 hosts of two depots, and notifies their 3 technicians itself.
- ServiceNow has the tickets of a service desk, which nobody is paged for.

Use it to try the report, and in tests.

```
scripts/make-samples                  # writes the files anew, with the same bytes
scripts/make-samples --check          # exits 1 when they are not what is made now
scripts/make-samples --truth FILE     # what a reader must find in them, as JSON
```

This page is made by the same command; its counts are those of the files.

## Files

| file | holds |
|---|---|
| `pagerduty/log-entries.ndjson.gz` | PagerDuty REST v2 log entries, one a line |
| `pagerduty/users.json` | the answer of `GET /users`: 40 people with their teams and zones, two of them under Rails names |
| `pagerduty/schedules.json.gz` | the answers of `GET /schedules/{{id}}` with `since` and `until`: 12 schedules, one a line |
| `pagerduty/oncalls.json` | the answer of `GET /oncalls` at the end of the history: which schedule is reached at which level |
| `pagerduty/incidents.json.gz` | the answers of `GET /incidents`, 100 incidents a page, one after the other |
| `alertmanager/webhooks.ndjson.gz` | Alertmanager webhook bodies (version 4), one a line |
| `nagios/nagios.log.gz` | the log of Nagios Core: its monthly archives, one after the other |
| `nagios/rota.ndjson` | who of the technicians was on call, in [retropager's own lines](../docs/CONFIGURATION.md#schedules) |
| `servicenow/incidents.json.gz` | the answers of `GET /api/now/table/incident` with `sysparm_display_value=all` and `sysparm_fields`, 20 records a page, one after the other |

What they hold together, each firing counted once:

{sources}

## PagerDuty log entries

{log}.

{kinds}

`workflow_run_log_entry` is a type that PagerDuty's documentation does not list.
A merge is a `resolve_log_entry` whose incident has a `resolve_reason`.

The export asked for one week after the other, each newest first, and for a little
of the week before; this gives the duplicates. Some weeks were written otherwise:

- weeks 5 and 6 (from 2026-07-29): times with `+02:00`
- week 7 (from 2026-08-12): ASCII with `\\u` escapes and `\\/`
- week 11 (from 2026-09-09): people and services as full objects, ids last

To keep the files small, links (`html_url`, and `self` of log entries) are null
except in week 11.

A few acknowledgements have an agent without `type`. The titles of customers'
reports hold markup, formulas, emoji and right-to-left text.

Damaged lines, each in place of an entry:

{log_damages}

## PagerDuty incidents

{incidents[all]} incidents: {status}; {incidents[merged]} of them were merged into
another. {incidents[pages]} reached somebody by push, text message or phone: these are
the pages. The others were of low urgency and sent mail only.

{months}

{teams}

{incidents[pagesAcknowledged]} pages were acknowledged;
{incidents[pagesSelfResolved]} were closed by a machine and never acknowledged.

What the history holds on purpose: a flapping rule (`GeoIndexReplicaLagging`); four
rules that mostly recover by themselves (`Portal synthetic journey failed`,
`CustomsAuthorityUnreachable`, `scanner_heartbeat_late`, which was repaired on
2026-09-28, and `LakeLoadLate`); three storms (2026-08-19 13:41, 2026-09-22 02:12 and
2026-10-14 17:04 UTC); growing load in Tracking; and Callum Reid, who is on call
in Sydney for a team whose trouble comes in the European afternoon.

## Who was on call

Each team has two schedules of weeks in turn from Monday 08:00 UTC: the first line is
paged first, the second line after it, then the team's lead, who is always reached and in no
schedule. The schedules do not name their level; `GET /oncalls` does. They cover a week
before and a week after the history; those of Tracking and Warehouse Systems are written
in the zones of Kolkata and Tokyo.

What was changed, and whom the pager paged accordingly:

- Booking, 2026-08-14 16:00 to 2026-08-17 08:00: Tomás Ferreira instead of Jürgen Groß.
- Edge & Network, 2026-10-10 07:00 to 2026-10-11 09:00: Šárka Nováková instead of Hannah Lindqvist.
- Billing & Customs, 2026-09-05 13:00 to 2026-09-06 15:00: nobody; pages went to the second line.

The depots' technicians are on call for a week each. `sokafor` stood in from
2026-08-27 06:00 to 2026-08-29 06:00 and was not needed: no other file knows this contact.

{on_call}

These are {duties[shifts]} shifts. People are those with any figure: who was
on call, or was notified.

## Alertmanager webhooks

{bodies}.

Of the distinct bodies {webhooks[bodies][firing]} are firing and
{webhooks[bodies][resolved]} resolved, from {webhooks[groups]} groups. The bodies
give the reason as `notification_reason` since 2026-10-05:

{reasons}

They tell of {webhooks[alerts]} alerts (fingerprint and start);
{webhooks[alertsToldResolved]} of them are told resolved and
{webhooks[alertsThatNeverPage]} are warnings that never page.

The pager's `incident_key` is the SHA-256 of the body's `groupKey`. By this key
{join[joinedAlerts]} alerts join {join[joinedIncidents]} incidents: those whose incident
started between 60 s before the alert's start and 15 min after its end.

Damaged lines:

{body_damages}

## Nagios log

{nagios[lines]} lines; {nagios[telling]} tell of a problem, a notification or an answer. The others are
results that were over before they were certain (`SOFT`), states at each rotation, what
was sent when a problem was over, and what the program says of itself, each hour.

{nagios[problems]} problems, by their first state: {nagios_states}.
{nagios[worsened]} warnings became critical. The unreachable ones are hosts behind one that was down;
nobody is told of them. {nagios[pages]} problems reached the technician on call by text message:
these are the pages.

{contacts}

`depot-it` is the technicians' mailbox. The log names no team and no zone: a reader can
only count hours in a zone of its own. The technicians are in no other system, and the
hosts are no services of PagerDuty's. Outputs of the VPN's check hold markup, and
some comments a semicolon.

## ServiceNow incidents

{desk[tickets]} tickets: {desk_states}. They tell service, group,
priority, start, end and who resolved them; not who was notified, and no acknowledgement.
`value` is of UTC; `display_value` of a user in Hamburg, as that user writes dates.

## Licence

The samples are invented, text and numbers alike, and are under the licence of
this project. No record comes from a real system or tells of a real person; names of
products and formats belong to their owners.
"""

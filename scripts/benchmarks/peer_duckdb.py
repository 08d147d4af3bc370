"""Answers the question of scripts/bench with DuckDB; run as a program: peer_duckdb.py FILE...

The schema is given and has only what is asked for; one statement on two threads passes over the files once, which is
the fastest of several ways to write it. Prints the answer of answers.py as JSON, with the seconds that it took after
the imports.
"""
import json
import sys
import time

import duckdb

COLUMNS = {
    "type": "VARCHAR",
    "created_at": "TIMESTAMPTZ",
    "incident": "STRUCT(id VARCHAR)",
    "agent": "STRUCT(type VARCHAR, self VARCHAR)",
    "user": "STRUCT(id VARCHAR, summary VARCHAR)",
    "channel": 'STRUCT(details STRUCT(alertname VARCHAR, "check" VARCHAR, monitor_name VARCHAR))',
    "event_details": "STRUCT(description VARCHAR)",
}
# A rule that the details do not name is called by its title, with `*` for each word that has a digit.
QUESTION = r"""
with entries as materialized (
  select type, make_timestamp(epoch_us(created_at)) as moment, incident.id as incident, "user".id as person, "user".summary as name,
    coalesce(channel.details.alertname, channel.details."check", channel.details.monitor_name) as told,
    event_details.description as title,
    agent.type like 'user%%' or agent.type is null and agent.self like '%%/users/%%' as by_user
  from read_json($files, format = 'newline_delimited', columns = {%s})
  where type in ('trigger_log_entry', 'notify_log_entry', 'acknowledge_log_entry')),
incidents as (
  select min(moment) filter (type = 'trigger_log_entry') as fired,
    min(moment) filter (type = 'acknowledge_log_entry' and by_user) as acknowledged,
    arg_min(coalesce(told, regexp_replace(title, '\S*[0-9]\S*', '*', 'g')), moment)
      filter (type = 'trigger_log_entry') as rule
  from entries group by incident)
select strftime(moment, '%%Y-%%m') as month, person, arg_max(name, moment) as name, count(*) as count, null as wait
from entries where type = 'notify_log_entry' group by 1, 2
union all
select null, rule, count(acknowledged)::varchar, count(*),
  quantile_disc(greatest(0, epoch(acknowledged) - epoch(fired)), 0.5) filter (acknowledged is not null)
from incidents where fired is not null group by rule
"""


def main():
    start = time.perf_counter()
    connection = duckdb.connect(config={"threads": 2, "preserve_insertion_order": False})
    columns = ", ".join("'%s': '%s'" % column for column in COLUMNS.items())
    rows = connection.execute(QUESTION % columns, {"files": sys.argv[1:]}).fetchall()
    answer = {
        "notifications": [row[:4] for row in rows if row[0] is not None],
        "rules": [(rule, count, int(acknowledged), wait) for month, rule, acknowledged, count, wait in rows if month is None],
    }
    json.dump({**answer, "seconds": time.perf_counter() - start}, sys.stdout)


if __name__ == "__main__":
    main()

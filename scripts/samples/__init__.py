"""Makes the sample exports of an invented organisation, Lanternway Freight.

Read the modules in this order:

    clock, chance      times and seeded chance, free of the machine's own
    organisation       people, teams, services and alert rules (tables)
    rotas              who is on call when: rotations by the week, and what was changed
    firings            when each alert was firing: daily life, noise, flaps, storms
    alertmanager       how Alertmanager groups the firings and what it sends
    incidents          which pager incidents these and the other monitors open
    responses          who was notified of an incident and what people did
    logentries         the pager's log as PagerDuty's REST API writes it
    exports            the pager's other lists: users and incidents
    depots             the sites that Nagios watches: problems, and who was told
    nagios             the log of it
    schedules          who was on call, as the pager exports it, and the depots' own list
    servicedesk        the tickets of the service desk, as ServiceNow exports them
    damage             what went wrong while the history was exported
    truth              what a reader of the files must find in them; with counting,
                       episodes (all systems'), sites (the depots, the desk), duties
                       and onduty (time on call, nights and rest)
    collection         all files together
"""

import Testing

@Suite("Configuration: values that are wrong")
struct ValueProblemTests {
  @Test(arguments: [
    ("timeZone: Europe/Berln", "1:11: unknown time zone 'Europe/Berln' (did you mean 'Europe/Berlin'?)"),
    ("timeZone: [UTC]", "1:11: 'timeZone' is a text, which is missing here"),
    ("timezone: UTC", "1:1: 'timezone' is no key of a configuration (did you mean 'timeZone'?)"),
    (
      "colour: red",
      "1:1: 'colour' is no key of a configuration (known are organisation, timeZone, hours, holidays, people, teams, services, "
        + "catalogs, schedules, interruptingChannels, targets, privacy, correlation, verdicts, labels, incidents, "
        + "incidentPriorities, deployments, sources, include)"
    ),
    ("timeZone: UTC\ntimeZone: UTC", "1:1: 'timeZone' is there twice (the file must be YAML)"),
    ("- a", "1:1: a configuration is written as 'key: value'"),
    ("text", "1:1: a configuration is written as 'key: value'"),
    ("hours: {sleap: {}}", "1:9: 'sleap' is no key of 'hours' (did you mean 'sleep'?)"),
    ("hours: 8-18", "1:8: 'hours' is written as 'key: value'"),
    (
      "hours: {business: {from: 8, to: \"18:00\"}}",
      "1:26: '8' is no time of day (written as \"08:00\", up to \"23:59\")"
    ),
    ("hours: {business: {to: '24:30'}}", "1:24: '24:30' is no time of day (written as \"08:00\", up to \"24:00\")"),
    (
      "hours: {sleep: {from: '22:00', to: '22:00'}}",
      "1:16: the sleep hours end when they start (expected times of day such as from \"22:00\" to \"08:00\")"
    ),
    (
      "hours: {business: {from: '18:00', to: '08:00'}}",
      "1:19: the business hours end before they start (expected times of day such as from \"08:00\" to \"18:00\")"
    ),
    (
      "hours: {business: {days: Mon-Fry}}",
      "1:26: 'Mon-Fry' are no weekdays (written as Mon-Fri, Sat or [Sun-Wed, Fri])"
    ),
    ("hours: {business: {days: []}}", "1:26: 'days' names no weekday (written as Mon-Fri, Sat or [Sun-Wed, Fri])"),
    ("holidays: [2026-02-30]", "1:12: '2026-02-30' is no day (written as 2026-12-25, or {file: holidays.ics})"),
    ("holidays: [2026-12-25, 2026-12-25]", "1:24: '2026-12-25' is there twice"),
    ("holidays: 2026-12-25", "1:11: 'holidays' is a list (- one element a line, or [one, two])"),
    ("holidays: [{fil: x.csv, file: x.csv}]", "1:13: 'fil' is no key of a calendar of holidays (did you mean 'file'?)"),
    (
      "holidays: [{teams: [a]}]",
      "1:12: 'file' is missing (it names a calendar: {file: holidays.ics, teams: [payments]})"
    ),
    (
      "interruptingChannels: [phne]",
      "1:24: 'phne' is nothing that 'interruptingChannels' can be (did you mean 'phone'?)"
    ),
    (
      "interruptingChannels: [carrier-pigeon]",
      "1:24: 'carrier-pigeon' is nothing that 'interruptingChannels' can be (known are push, phone, sms, email, chat)"
    ),
    (
      "interruptingChannels: []",
      "1:23: 'interruptingChannels' names no channel (known are push, phone, sms, email, chat)"
    ),
    ("interruptingChannels: [sms, sms]", "1:29: 'sms' is there twice"),
    (
      "targets: {actionablePercent: {tier4: 80}}",
      "1:31: 'tier4' is no key of 'actionablePercent' (did you mean 'tier0'?)"
    ),
    (
      "targets: {actionablePercent: {other: 101}}",
      "1:38: 'other' is a percentage from 0 to 100, not '101' (written as 80 or 72.5)"
    ),
    (
      "targets: {onCallSharePercent: 25%}",
      "1:31: 'onCallSharePercent' is a percentage from 0 to 100, not '25%' (written as 80 or 72.5)"
    ),
    ("targets: {incidentsPerShift: 0}", "1:30: 'incidentsPerShift' is a whole number from 1 to 1000, not '0'"),
    ("targets: {incidentsPerShift: []}", "1:30: 'incidentsPerShift' is a whole number from 1 to 1000"),
    ("privacy: {names: hidden}", "1:18: 'hidden' is nothing that 'names' can be (known are pseudonyms, shown)"),
    (
      "privacy: {keyFile: key.txt}",
      "1:20: there is no file 'key.txt' (looked for key.txt)"
    ),
    ("privacy: {smallestGroup: few}", "1:26: 'smallestGroup' is a whole number from 1 to 1000, not 'few'"),
    (
      "correlation: {lookback: 30}",
      "1:25: 'lookback' is a length of time of up to 366 days, not '30' (written as 90s, 30m, 4h or 7d)"
    ),
    (
      "correlation: {flapGap: 367d}",
      "1:24: 'flapGap' is a length of time of up to 366 days, not '367d' (written as 90s, 30m, 4h or 7d)"
    ),
    ("correlation: {threshold: -1}", "1:26: 'threshold' is a whole number from 1 to 1000000, not '-1'"),
    ("labels: [x.csv, y.csv]", "1:17: there is no file 'y.csv' (looked for y.csv)"),
    ("labels: x.csv", "1:9: 'labels' is a list (- one element a line, or [one, two])"),
    ("incidents: [{}]", "1:13: 'incidents' is a text, which is missing here"),
    ("incidentPriorities: []", "1:21: 'incidentPriorities' names no priority (as the record writes them: [P1, P2])"),
    ("incidentPriorities: P1", "1:21: 'incidentPriorities' is a list (- one element a line, or [one, two])"),
    ("deployments: ['']", "1:15: 'deployments' is a text, which is missing here"),
    (
      "sources: [{files: '*.csv'}]",
      "1:11: 'mapping' is missing (it names the file that tells how the files are read: docs/MAPPINGS.md)"
    ),
    ("sources: [{files: [], mapping: m.yml}]", "1:19: 'files' names nothing"),
    ("sources: [{files: [''], mapping: m.yml}]", "1:20: 'files' names nothing here"),
    ("sources: [{mapping: n.yml}]", "1:21: there is no file 'n.yml' (looked for n.yml)"),
    ("include: [n.yml]", "1:11: there is no file 'n.yml' (looked for n.yml)"),
  ])
  func aValueIsNamedWithItsPlace(yaml: String, problem: String) {
    #expect(problems(yaml + "\n") == [problem])
  }

  @Test(arguments: [
    "", "# nothing yet\n", "timeZone: UTC\r\n", "\u{FEFF}timeZone: UTC\n", "privacy: {keyFile: null}\n",
    "privacy: {keyFile: ~}\n", "hours: {business: {days: [Sun-Thu]}, sleep: {from: '00:00', to: '06:30'}}\n",
    "hours: {business: {to: '24:00'}}\n", "people: []\n", "targets: {onCallSharePercent: 12.5}\n",
    "sources: [{files: ['a/*.csv', '*.csv'], mapping: m.yml}, {mapping: m.yml}]\n",
  ])
  func whatIsRightHasNoProblem(yaml: String) { #expect(problems(yaml) == []) }

  @Test func allProblemsAreToldInTheOrderOfTheirLines() {
    let yaml =
      "targets: {incidentsPerShift: x}\nhours: 8\npeople:\n- {nam: a}\n- {name: b, timeZone: x}\ntimeZone: Mars\n"
    #expect(
      problems(yaml).map { $0.prefix { $0 != " " } } == ["1:30:", "2:8:", "4:3:", "4:4:", "5:23:", "6:11:"],
      "\(problems(yaml))")
  }
}

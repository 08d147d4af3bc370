/// What is said of incidents and deployments that somebody recorded, in words.
enum RecordDefinitions {
  static let incident = MetricDefinition(
    id: "incidentRecord", title: "Record of incidents", unit: "incidents",
    text: """
      an incident that somebody declared and wrote down: what the files of --incidents tell, each incident once by its source and id, in its newest state; of PagerDuty only what has a \
      priority; of the priorities that are configured, where any are. Parts of another incident, and those that end before they \
      start, count nowhere. It belongs to the period of its start. Held against pages are those with an end and a service that the \
      history or the configuration names; a page belongs to it from 15 min before its start to its end, both included, on one of its \
      services. The record is taken to be complete for the period
      """,
    source: "own, after SRE Workbook, chapter 5")

  static let precision = MetricDefinition(
    id: "precision", title: "Precision", unit: "percent",
    text: """
      pages that are on a recorded incident, of those judged; not judged are pages without a service, and pages in the time \
      of an incident that names no service, or of one without an end on its services, unless another one holds them. Not known \
      where no incident that can be held against pages touches the period
      """,
    source: "SRE Workbook, chapter 5")

  static let recall = MetricDefinition(
    id: "recall", title: "Recall", unit: "percent",
    text: """
      recorded incidents with a page on them, of those held against pages, with Wilson's 95 % interval; incidents whose first \
      page came before their recorded start are among them, and counted
      """,
    source: "SRE Workbook, chapter 5; Wilson 1927")

  static let detection = MetricDefinition(
    id: "detectionSeconds", title: "Detection time", unit: "seconds",
    text: """
      recorded start of an incident to its first page; incidents without one, and those whose first page came before their \
      recorded start, are left out and counted
      """,
    source: "SRE Workbook, chapter 5")

  static let course = MetricDefinition(
    id: "timeToRestore", title: "Times of recorded incidents", unit: "seconds",
    text: """
      recorded start of an incident to when the record says that it was detected, acknowledged, mitigated, restored; to its end where \
      no restoration is told apart; incidents of which that is not told, or told for a moment before the start, are left out and \
      counted. Incidents per week over the part of the period that the input covers
      """,
    source: "own; the terms of DORA and incident management")

  static let changeFailureRate = MetricDefinition(
    id: "changeFailureRate", title: "Change failure rate", unit: "percent",
    text: """
      deployments of the period that a page on the same service followed within 60 min, of those whose service the history or the \
      configuration names, and for which the input covers the whole hour, with Wilson's 95 % interval; a page that came by chance \
      counts, too. Services and teams have a row from 10 deployments on; a deployment counts for all teams of its service
      """,
    source: "after DORA, State of DevOps; Wilson 1927")

  static let all = [incident, precision, recall, detection, course, changeFailureRate]
}

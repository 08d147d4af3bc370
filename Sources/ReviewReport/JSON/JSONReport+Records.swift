import OncallMetrics
import PagingModel

/// What pages have to do with incidents and deployments that somebody recorded.
extension JSONReport {
  /// Writes `incidents`; `null` where no record was given.
  static func writeIncidents(_ report: Report, _ json: inout JSONWriter) {
    json.key("incidents")
    guard let values = report.incidents else { return json.null() }
    json.beginObject()
    json.object("record") {
      writeAccount(report.dataQuality.incidentRecord, &$0)
      $0.member("first", values.first)
      $0.member("last", values.last)
      $0.strings("priorities", values.priorities)
      $0.member("incidents", values.bins.all)
      $0.object("leftOut") { writeLeftOut(values.bins, &$0) }
      $0.member("inPeriod", values.bins.ofPeriod)
      $0.object("notJudged") {
        $0.member("withoutService", values.bins.withoutService)
        $0.member("unknownService", values.bins.unknownService)
        $0.member("withoutEnd", values.bins.withoutEnd)
      }
      $0.member("judged", values.bins.judged)
      $0.strings("unknownServices", values.unknownServices)
    }
    writeMatching(values, &json)
    json.object("all") { writeSeverity(values.all, report, &$0) }
    json.objects("bySeverity", values.severities) { json, row in
      json.member("severity", row.severity)
      writeSeverity(row, report, &json)
    }
    json.objects("missed", values.missed, writeMissed)
    json.endObject()
  }

  private static func writeAccount(_ account: RecordAccount?, _ json: inout JSONWriter) {
    json.member("files", account?.files)
    json.object("records") { writeBins(account?.records ?? RecordBins(), &$0) }
  }

  private static func writeLeftOut(_ bins: IncidentValues.Bins, _ json: inout JSONWriter) {
    json.member("merged", bins.merged)
    json.member("withoutPriority", bins.withoutPriority)
    json.member("otherPriority", bins.otherPriority)
    json.member("endBeforeStart", bins.endBeforeStart)
    json.member("outsidePeriod", bins.outsidePeriod)
    json.member("outsideInput", bins.outsideInput)
  }

  private static func writeMatching(_ values: IncidentValues, _ json: inout JSONWriter) {
    json.share("precision", values.precision)
    json.object("pagesNotJudged") {
      $0.member("withoutService", values.recall.map { _ in values.unjudgedPages.withoutService })
      $0.member("undecided", values.recall.map { _ in values.unjudgedPages.undecided })
    }
    writeShare("recall", values.recall, &json)
    json.share("pagedBeforeStart", values.pagedBeforeStart)
    json.key("detectionSeconds")
    guard values.recall != nil else { return json.null() }
    json.beginObject()
    json.member("count", values.detection.times.count)
    json.object("excluded") {
      $0.member("notPaged", values.detection.notPaged)
      $0.member("pagedBeforeStart", values.detection.pagedBeforeStart)
    }
    writeTimes(values.detection.times, &json)
    json.endObject()
  }

  private static func writeSeverity(_ row: SeverityValues, _ report: Report, _ json: inout JSONWriter) {
    json.member("incidents", row.incidents)
    json.thousandths("perWeek", report.perWeek(row.incidents, of: report.values.covered))
    writeCourse("timeToDetect", row.timeToDetect, &json)
    writeCourse("timeToAcknowledge", row.timeToAcknowledge, &json)
    writeCourse("timeToMitigate", row.timeToMitigate, &json)
    writeCourse("timeToRestore", row.timeToRestore, &json)
  }

  private static func writeCourse(_ name: StaticString, _ course: CourseTimes, _ json: inout JSONWriter) {
    json.object(name) { json in
      json.member("count", course.times.count)
      json.object("excluded") {
        $0.member("notTold", course.notTold)
        $0.member("beforeStart", course.beforeStart)
      }
      writeTimes(course.times, &json)
    }
  }

  private static func writeMissed(_ json: inout JSONWriter, _ incident: MissedIncident) {
    json.member("id", incident.id)
    json.member("source", incident.source)
    json.member("title", incident.title)
    json.member("severity", incident.severity)
    json.strings("services", incident.services)
    json.member("startedAt", incident.startedAt)
    json.member("endedAt", incident.endedAt)
  }

  // MARK: deployments

  /// Writes `deployments`; `null` where nobody told of any.
  static func writeDeployments(_ report: Report, _ json: inout JSONWriter) {
    json.key("deployments")
    guard let values = report.deployments else { return json.null() }
    json.beginObject()
    json.object("record") {
      writeAccount(report.dataQuality.deploymentRecord, &$0)
      $0.member("first", values.first)
      $0.member("last", values.last)
      $0.member("deployments", values.bins.all)
      $0.object("notJudged") {
        $0.member("outsidePeriod", values.bins.outsidePeriod)
        $0.member("outsideInput", values.bins.outsideInput)
        $0.member("unknownService", values.bins.unknownService)
      }
      $0.member("judged", values.bins.judged)
      $0.strings("unknownServices", values.unknownServices)
    }
    json.seconds("windowSeconds", DeploymentValues.window)
    writeShare("changeFailureRate", values.changeFailureRate, &json)
    writeRows("services", "service", values.services, &json)
    writeRows("teams", "team", values.teams, &json)
    json.member("servicesWithFew", values.changeFailureRate.map { _ in values.fewServices })
    json.member("teamsWithFew", values.changeFailureRate.map { _ in values.fewTeams })
    json.endObject()
  }

  private static func writeRows(
    _ name: StaticString, _ key: StaticString, _ rows: [DeploymentValues.Row], _ json: inout JSONWriter
  ) {
    json.objects(name, rows) { json, row in
      json.member(key, row.name)
      writeShare("changeFailureRate", row.share, &json)
    }
  }

  /// A share with Wilson's interval, or `null`.
  private static func writeShare(_ name: StaticString, _ share: Share?, _ json: inout JSONWriter) {
    json.key(name)
    if let share { writeInterval(share.count, of: share.of, &json) } else { json.null() }
  }
}

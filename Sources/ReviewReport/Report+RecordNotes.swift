import OncallMetrics
import PagingModel

/// What is not known, or limited, of pages against records.
extension Report {
  var recordNotes: [ReportNote] { incidentNotes + deploymentNotes }

  private var incidentNotes: [ReportNote] {
    guard let incidents else { return [ReportNote(field: "incidents", reason: IncidentWords.none)] }
    var notes: [ReportNote] = []
    if values.summary.pages == nil {
      notes += ["precision", "recall", "detectionSeconds"].map {
        ReportNote(field: "incidents.\($0)", reason: Report.noNotifications)
      }
    } else if incidents.precision == nil {
      let reason = "no recorded incident that can be held against pages touches the period"
      notes.append(ReportNote(field: "incidents.precision", reason: reason))
    }
    if let reason = Self.unknown(incidents.unknownServices, of: incidents.bins.unknownService, "recorded incident") {
      notes.append(ReportNote(field: "incidents.record.unknownServices", reason: reason))
    }
    if !incidents.priorities.isEmpty && incidents.bins.ofPeriod == 0 && incidents.bins.otherPriority > 0 {
      let reason =
        "no recorded incident of the period has one of the priorities \(incidents.priorities.joined(separator: ", "))"
      notes.append(ReportNote(field: "incidents", reason: reason))
    }
    return notes
  }

  private var deploymentNotes: [ReportNote] {
    guard let deployments else { return [ReportNote(field: "deployments", reason: "no deployments given")] }
    var notes: [ReportNote] = []
    if deployments.changeFailureRate == nil {
      notes.append(ReportNote(field: "deployments.changeFailureRate", reason: Report.noNotifications))
    }
    if let reason = Self.unknown(deployments.unknownServices, of: deployments.bins.unknownService, "deployment") {
      notes.append(ReportNote(field: "deployments.record.unknownServices", reason: reason))
    }
    return notes
  }

  /// What the services are called that only the record names.
  private static func unknown(_ names: [String], of count: Int, _ one: String) -> String? {
    if count == 0 { return nil }
    let listed = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(NumberText.grouped(names.count - 5)) more" : ""
    return
      "\(NumberText.counted(count, one)) of services that neither the history nor the configuration names, and not "
      + "counted: \(listed)\(more); a name or alias in the configuration's services makes them known"
  }
}

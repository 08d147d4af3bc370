import PagingModel

/// How far incidents came, and when.
struct SeverityTally {
  private var count = 0
  private var detect = CourseTally()
  private var acknowledge = CourseTally()
  private var mitigate = CourseTally()
  private var restore = CourseTally()

  init(_ incidents: [RecordedIncident]) {
    for incident in incidents {
      let course = incident.course
      count += 1
      detect.add(course.detectedAt, after: course.startedAt)
      acknowledge.add(course.acknowledgedAt, after: course.startedAt)
      mitigate.add(course.mitigatedAt, after: course.startedAt)
      restore.add(course.restoredAt ?? course.endedAt, after: course.startedAt)
    }
  }

  func values(_ severity: String?) -> SeverityValues {
    var values = SeverityValues(severity: severity)
    values.incidents = count
    (values.timeToDetect, values.timeToAcknowledge) = (detect.values, acknowledge.values)
    (values.timeToMitigate, values.timeToRestore) = (mitigate.values, restore.values)
    return values
  }

  /// What spellings of one row have in common.
  static func folded(_ severity: String?) -> [UInt8]? { severity.map { $0.utf8.map(\.smallLetter) } }

  /// One row for each severity, by bytes; what has none comes last. Spellings that differ in small and capital letters alone
  /// are one severity, as in `SeverityNames`.
  static func bySeverity(_ incidents: [RecordedIncident], _ history: PagingHistory) -> [SeverityValues] {
    let named = incidents.map { ($0.severity.map { history.printed($0) }, $0) }
    let groups = Dictionary(grouping: named) { folded($0.0) }
    return groups.values.map { group in
      let name = group.compactMap(\.0).max { ByteOrder.precedes($0, $1) }
      return SeverityTally(group.map(\.1)).values(name)
    }
    .sorted { ByteOrder.precedes($0.severity, $1.severity) }
  }
}

/// How long something took.
private struct CourseTally {
  private var times = DurationTally.empty
  private var notTold = 0
  private var beforeStart = 0

  mutating func add(_ moment: Timestamp?, after start: Timestamp) {
    guard let moment else {
      notTold += 1
      return
    }
    guard let time = IncidentWindow.length(from: start, to: moment) else {
      beforeStart += 1
      return
    }
    times.add(time)
  }

  var values: CourseTimes {
    var values = CourseTimes()
    (values.times, values.notTold, values.beforeStart) = (times.values, notTold, beforeStart)
    return values
  }
}

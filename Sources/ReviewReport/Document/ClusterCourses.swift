import OncallMetrics
import PagingModel

/// What happened to the alerts of the largest clusters, one table each: when each fired, when somebody was notified of it first,
/// when it was acknowledged and when it was over.
extension ReportDocument {
  /// Of so many clusters, and of each the first alerts.
  private static let mostCourses = 3
  private static let mostAlerts = 12

  static func courses(of report: Report) -> [DocumentBlock] {
    report.stories.prefix(mostCourses).flatMap { story -> [DocumentBlock] in
      let start = MomentText.moment(story.value.startedAt, in: report.zone)
      let more = story.alerts.count - mostAlerts
      let rest = more > 0 ? ", of \(NumberText.grouped(story.alerts.count)) alerts the first \(mostAlerts)" : ""
      return [
        .paragraph("What happened from \(start) on, in time since then\(rest):"),
        .table(
          DocumentTable(
            columns: [
              .names("Alert"), .numbers("Fired"), .numbers("Notified"), .numbers("Acknowledged"), .numbers("Over"),
            ], rows: story.alerts.prefix(mostAlerts).map { row($0, since: story.value.startedAt) })),
      ]
    }
  }

  private static func row(_ alert: ClusterStory.Alert, since start: Timestamp) -> [DocumentCell] {
    func cell(_ moment: Timestamp?) -> DocumentCell {
      moment.map { .duration(max($0, start) - start) } ?? .words("none known")
    }
    return [
      .name(alert.name, orElse: "an alert without a name"), cell(alert.firedAt), cell(alert.notifiedAt),
      alert.hidesAnswer ? hidden : cell(alert.acknowledgedAt), cell(alert.resolvedAt),
    ]
  }
}

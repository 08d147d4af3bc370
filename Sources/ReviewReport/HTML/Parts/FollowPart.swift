import OncallMetrics
import ReportMarkup

/// What became of what earlier reviews decided.
enum FollowPart {
  static func part(of report: Report) -> PagePart? {
    guard report.values.summary.episodes > 0 else { return nil }
    return PagePart(
      id: "follow", title: "Earlier actions", question: "Did what was changed after earlier reviews work?", minutes: 5
    ) {
      Markup.note("No actions were recorded, so that nothing can be said of what became of them.")
    }
  }
}

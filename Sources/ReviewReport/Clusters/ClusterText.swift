import OncallMetrics
public import PagingModel

/// One cluster to be read in a terminal: what began when, and why each alert is thought to belong to an earlier one.
public enum ClusterText {
  /// Of more alerts the first ones; `json` has all.
  public static let mostAlerts = 50

  /// - Parameters:
  ///   - zone: of the moments.
  ///   - width: prose is no wider than 100 columns.
  public static func text(of story: ClusterStory, in zone: TimeZoneRules, width: Int = TextRenderer.width) -> String {
    let title = "\(MomentText.moment(story.value.startedAt, in: zone)): \(name(story.cause))"
    let more = story.alerts.count - mostAlerts
    let rest = more > 0 ? ["and \(NumberText.counted(more, "more alert")); as json, all are printed"] : []
    let lines = [counts(story), "Probable cause: \(name(story.cause)): \(PlainText.clean(story.causeReason))."]
    return ([title] + (lines + alerts(story) + rest).flatMap { indented($0, width) }).map { $0 + "\n" }.joined()
  }

  private static func counts(_ story: ClusterStory) -> String {
    let value = story.value
    let span = ending(story).map { ", " + $0 } ?? ""
    let storm = value.storm == nil ? "" : ", in a storm"
    let alerts = NumberText.counted(story.alerts.count, "alert")
    let services = NumberText.counted(value.services.count, "service")
    return "\(alerts), \(services), \(reached(value))\(span)\(storm)"
  }

  /// Whom it reached, where that is known.
  private static func reached(_ value: ClusterValue) -> String {
    guard let pages = value.pages else { return "pages not known" }
    let counted = NumberText.counted(pages, "page")
    if value.isSuppressed { return "\(counted), interruptions and people hidden: they would tell of a small group" }
    guard let interruptions = value.interruptions, let people = value.people else { return counted }
    return [
      counted, NumberText.counted(interruptions, "interruption"), NumberText.counted(people, "person", "people"),
    ].joined(separator: ", ")
  }

  /// How long it took: nothing is over while the end of an alert is not known.
  static func ending(_ story: ClusterStory) -> String? {
    let unknown = story.alerts.count { $0.resolvedAt == nil }
    if unknown > 0 { return "\(NumberText.counted(unknown, "alert")) open or of unknown end" }
    return story.value.endedAt.map {
      "over after \(DurationText.text(max($0, story.value.startedAt) - story.value.startedAt))"
    }
  }

  private static func alerts(_ story: ClusterStory) -> [String] {
    let names = Dictionary(story.alerts.map { ($0.id, name($0)) }) { first, _ in first }
    let links = Dictionary(grouping: story.links, by: \.episode)
    return story.alerts.prefix(mostAlerts).map { alert in
      let after = DurationText.text(alert.firedAt - story.value.startedAt)
      let why = links[alert.id]?.first.map { link in
        ", linked to \(names[link.earlier] ?? "an alert before"): \(PlainText.clean(link.words))"
      }
      let course = course(of: alert)
      return "+\(after) \(name(alert))\(why ?? "")\(course.isEmpty ? "" : "; \(course)")"
    }
  }

  /// What became of an alert: `notified after 2 s, acknowledged after 3 min 10 s, over after 40 min`.
  private static func course(of alert: ClusterStory.Alert) -> String {
    func step(_ word: String, _ at: Timestamp?) -> String? {
      at.map { "\(word) after \(DurationText.text(max($0, alert.firedAt) - alert.firedAt))" }
    }
    let steps = [
      step("notified", alert.notifiedAt),
      alert.hidesAnswer ? "acknowledgement hidden" : step("acknowledged", alert.acknowledgedAt),
      step("over", alert.resolvedAt),
    ]
    return steps.compactMap(\.self).joined(separator: ", ")
  }

  private static func name(_ alert: ClusterStory.Alert) -> String {
    alert.name.map(PlainText.clean) ?? "an alert without a name"
  }

  /// Under the first line; what does not fit a line goes on further in.
  private static func indented(_ line: String, _ width: Int) -> [String] {
    LineWrapping.lines(of: line, width: min(width, TextRenderer.width) - 6).enumerated().map {
      $0 == 0 ? "  \($1)" : "      \($1)"
    }
  }
}

import OncallMetrics
import PagingModel
import ReportMarkup

/// The largest incidents: what probably came first, and why the others belong to it.
enum IncidentsFigure {
  /// The most incidents, and links of each.
  static let mostIncidents = 5
  static let mostLinks = 5

  static func markup(of report: Report) -> Markup {
    let stories = report.stories.filter { $0.alerts.count > 1 }.prefix(mostIncidents)
    guard !stories.isEmpty else { return .empty }
    return Markup("div") {
      Markup("div", .class("cap")) {
        Markup("h3") { "The largest incidents, and why their alerts belong together" }
        Markup("p", .class("sub")) {
          Markup.defined("cluster", "How alerts are put together")
          ", and how well that holds, is told among the definitions."
        }
      }
      stories.map { incident($0, report) }
    }
  }

  private static func incident(_ story: ClusterStory, _ report: Report) -> Markup {
    Markup("div", .class("incident")) {
      Markup("h4") {
        Phrase(MomentText.short(story.value.startedAt, in: report.zone)).markup + ": ".text
          + AlertWords.markup(of: story.cause)
      }
      Markup("p", .class("m")) { counts(story, report) }
      Markup("p") { "Probable cause: \(quote: story.causeReason)." }
      links(story)
    }
  }

  private static func counts(_ story: ClusterStory, _ report: Report) -> Phrase {
    let value = story.value
    var parts = [NumberText.counted(story.alerts.count, "alert")]
    if report.values.summary.pages != nil { parts.append(NumberText.counted(value.pages, "page")) }
    if !value.services.isEmpty { parts.append(NumberText.counted(value.services.count, "service")) }
    if report.values.summary.notifications != nil { parts.append(NumberText.counted(value.people, "person", "people")) }
    if let ended = value.endedAt, ended > value.startedAt {
      parts.append("over after \(DurationText.text(ended - value.startedAt))")
    }
    let names = value.incidents.prefix(3).map { incident -> Phrase in "\(quote: incident)" }
    let more = value.incidents.count > 3 ? " and \(value.incidents.count - 3) more" : ""
    let incidents: Phrase = names.isEmpty ? "" : "; " + Phrase.joined(names, by: ", ") + more.phrase
    return Phrase(parts.joined(separator: ", ")) + incidents
  }

  /// One of each alert: the strongest. Of many, the first by time.
  private static func links(_ story: ClusterStory) -> Markup {
    let alerts = Dictionary(story.alerts.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<UInt64> = []
    let strongest = story.links.filter { seen.insert($0.episode).inserted }
    let shown = strongest.prefix(mostLinks)
    let more = strongest.count - shown.count
    return Markup("ul", .class("links")) {
      shown.compactMap { link -> Markup? in
        guard let alert = alerts[link.episode], let earlier = alerts[link.earlier] else { return nil }
        let after = link.before.count == 0 ? "at the same moment as" : "\(DurationText.text(link.before)) after"
        return Markup("li") {
          AlertWords.markup(of: alert)
          Phrase(", \(after) ")
          AlertWords.markup(of: earlier)
          ": \(quote: link.reason)"
        }
      }
      more > 0 ? Markup("li", .class("m")) { Phrase("and \(NumberText.counted(more, "more alert"))") } : .empty
    }
  }
}

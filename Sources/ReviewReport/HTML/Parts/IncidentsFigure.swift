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
        Markup("h3", .id("largest")) { "The largest incidents, and why their alerts belong together" }
        Markup("p", .class("sub")) {
          Markup.defined("cluster", "How alerts are put together")
          ", and how well that holds, is told among the definitions."
        }
      }
      stories.map { story in
        incident(story, report, list: report.list(.cluster, (report.stories.firstIndex(of: story) ?? 0) + 1))
      }
    }
  }

  private static func incident(_ story: ClusterStory, _ report: Report, list: String?) -> Markup {
    Markup("div", .class("incident")) {
      Markup("h4") {
        Phrase(MomentText.short(story.value.startedAt, in: report.zone)).markup + ": ".text
          + AlertWords.markup(of: story.cause)
      }
      Markup("p", .class("m")) { counts(story, list) }
      Markup("p") { "Probable cause: \(quote: story.causeReason)." }
      links(story)
    }
  }

  private static func counts(_ story: ClusterStory, _ list: String?) -> Phrase {
    let value = story.value
    var alerts: Phrase = "\(NumberText.counted(story.alerts.count, "alert"), list: list)"
    if let pages = value.pages {
      alerts = alerts + ", \(NumberText.counted(pages, "page"), list: pages > 0 ? list : nil)"
    }
    var parts = [""]
    if !value.services.isEmpty { parts.append(NumberText.counted(value.services.count, "service")) }
    if let people = value.people { parts.append(NumberText.counted(people, "person", "people")) }
    if let ending = ClusterText.ending(story) { parts.append(ending) }
    if !value.incidents.isEmpty { parts.append(NumberText.counted(value.incidents.count, "pager incident")) }
    if let verdict = value.verdict { parts.append(words(for: verdict)) }
    return alerts + Phrase(parts.joined(separator: ", "))
  }

  /// One page that was worth it makes the incident worth it.
  private static func words(for verdict: PageVerdict.Value) -> String {
    switch verdict {
    case .actionable: "worth it"
    case .notActionable: "not worth it"
    case .unknown: "whether it was worth it is not known"
    }
  }

  /// What belongs to what for the same reason, however often.
  private struct Group {
    var link: ClusterStory.Link
    var alert: ClusterStory.Alert
    var earlier: ClusterStory.Alert
    var count = 1

    func isLike(_ other: Group) -> Bool {
      alert.rule == other.alert.rule && alert.service == other.alert.service && earlier.rule == other.earlier.rule
        && earlier.service == other.earlier.service && link.relation == other.link.relation
    }
  }

  /// The strongest link of each alert, by time; those that are alike stand once.
  private static func groups(_ story: ClusterStory) -> [Group] {
    let alerts = Dictionary(story.alerts.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<UInt64> = []
    var groups: [Group] = []
    for link in story.links where seen.insert(link.episode).inserted {
      guard let alert = alerts[link.episode], let earlier = alerts[link.earlier] else { continue }
      let group = Group(link: link, alert: alert, earlier: earlier)
      if let index = groups.firstIndex(where: group.isLike) {
        groups[index].count += 1
      } else if groups.count <= mostLinks {
        groups.append(group)
      }
    }
    return groups
  }

  private static func links(_ story: ClusterStory) -> Markup {
    let groups = groups(story)
    let isMore = groups.count > mostLinks
    return Markup("ul", .class("links")) {
      groups.prefix(mostLinks).map { group in
        Markup("li") {
          AlertWords.markup(of: group.alert)
          if group.link.odds != nil {
            Markup("span", .class("m")) { Phrase(", \(DurationText.text(group.link.before)) after ") }
            AlertWords.markup(of: group.earlier)
          }
          group.link.odds != nil ? ", \(quote: group.link.words)" as Phrase : ": \(quote: group.link.words)"
          group.count > 1 ? Phrase("; and \(NumberText.grouped(group.count - 1)) more alike").markup : .empty
        }
      }
      isMore ? Markup("li", .class("m")) { "and others: the JSON report has all links" } : .empty
    }
  }
}

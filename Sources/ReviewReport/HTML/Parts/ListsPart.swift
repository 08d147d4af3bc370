import OncallMetrics
import PagingModel
import ReportMarkup

/// The alerts behind the numbers of the page: each list is closed until a number leads to it.
///
/// The style sheet opens what a link leads to, so that no script is needed.
enum ListsPart {
  static func part(of report: Report, _ length: ListLength = .long) -> PagePart? {
    guard !report.lists.isEmpty else { return nil }
    return PagePart(
      id: "lists", title: "The alerts behind the numbers",
      question: "Underlined numbers above lead here. Of each list the first are shown: “retropager episodes” has all."
    ) {
      var page = ListsOfPage(report, length)
      for group in groups {
        let own = report.lists.filter { group.holds($0.kind) }
        if !own.isEmpty {
          Markup("h3") { Phrase(group.title) }
          own.map { page.markup(of: $0) }
        }
      }
    }
  }

  private struct Group {
    var title: String
    /// Nil for figures of all of the period.
    var families: Set<EpisodeList.Family>?

    func holds(_ kind: EpisodeList.Kind) -> Bool {
      switch kind {
      case .figure: families == nil
      case .row(let family, _): families?.contains(family) ?? false
      }
    }
  }

  private static let groups = [
    Group(title: "All of the period"), Group(title: "By rule", families: [.rule, .before, .comparedRule]),
    Group(title: "Storms, incidents, patterns", families: [.storm, .cluster, .pattern]),
    Group(title: "By day, week and month", families: [.day, .month, .compared]),
    Group(
      title: "Answers after noise, recorded incidents, deployments",
      families: [.answered, .severity, .deployedService, .deployedTeam]),
    Group(title: "By rota, team and person on call", families: [.rota, .carriers, .comparedTeam, .person]),
    Group(title: "By weekday and hour of interruptions", families: [.weekday, .hour, .weekHour]),
    Group(title: "By tier, team and service", families: [.tier, .team, .service]),
  ]
}

/// How much of the lists a page has room for: all of it, fewer of families of many rows, one alert of each row, few of all, those
/// of figures of all of the period alone, or none.
enum ListLength: CaseIterable {
  case long, medium, oneOfRow, few, figures, counts

  /// The most alerts of all rows of a family together.
  fileprivate var mostOfFamily: Int {
    switch self {
    case .long: 160
    case .medium: 60
    case .oneOfRow, .few, .figures, .counts: 0
    }
  }
}

/// Lays out lists, and tells what weighs most of each alert where it stands first.
private struct ListsOfPage {
  private let report: Report
  private let alerts: [UInt64: ListedAlert]
  private var told: Set<UInt64> = []
  /// How many lists there are of each family.
  private let rows: [EpisodeList.Family: Int]

  private let length: ListLength

  init(_ report: Report, _ length: ListLength) {
    (self.report, self.length) = (report, length)
    alerts = Dictionary(report.listedAlerts.map { ($0.id, $0) }) { first, _ in first }
    rows = report.lists.reduce(into: [:]) { rows, list in
      if case .row(let family, _) = list.kind { rows[family, default: 0] += 1 }
    }
  }

  mutating func markup(of list: ReportList) -> Markup {
    let shown = list.episodes.prefix(most(of: list.kind)).compactMap { alerts[$0] }
    let items = shown.map { item($0, of: list.kind) }
    let place = "list-" + list.id
    return Markup("div", .id(place)) {
      Markup("p") {
        Markup("a", .link(to: place)) { list.title }
        ": \(Self.head(list, shown.count))"
      }
      ListWords.counts(of: list).map { words in Markup("p") { "\(words)." } }
      list.namesAlerts ? .empty : Markup("p") { Self.unnamed }
      items.isEmpty ? .empty : Markup("ol") { items }
    }
  }

  /// Of figures that the page begins with so many; of many rows fewer, so that the page stays small, but one at least.
  private static let (mostOfHeadline, mostOfFigure, leastOfRow) = (15, 5, 1)

  private func most(of kind: EpisodeList.Kind) -> Int {
    switch kind {
    case _ where length == .counts: return 0
    case .row where length == .figures: return 0
    case .figure where length == .few: return Self.mostOfFigure
    case .figure(let figure):
      return figure.rawValue <= EpisodeList.Figure.neverAcknowledged.rawValue ? Self.mostOfHeadline : Self.mostOfFigure
    case .row(let family, _):
      let even = length.mostOfFamily / max(1, rows[family] ?? 0)
      return max(Self.leastOfRow, min(EpisodeList.mostOfRow, even))
    }
  }

  private static let unnamed: Phrase = "Not listed: with their moments they would tell people’s time zones."

  private static func head(_ list: ReportList, _ shown: Int) -> String {
    if list.total == 0 { return "of alerts that began before the input" }
    if list.total == 1 && shown == 1 { return "one" }
    let total = NumberText.grouped(list.total)
    return list.total > shown ? "\(shown) of \(total) shown" : "all \(total)"
  }

  // MARK: alerts

  /// `Sat 7 Feb, 06:32: HighErrorRate on checkout, not actionable, acknowledged after 2 min`.
  private mutating func item(_ alert: ListedAlert, of kind: EpisodeList.Kind) -> Markup {
    let tellsAnswer = !Self.isOfOnePerson(kind)
    let evidence = tellsAnswer && told.insert(alert.id).inserted ? alert.evidence : nil
    let name = Self.name(of: alert, in: kind)
    let course = Self.course(of: alert, tellsAnswer: tellsAnswer, isExplained: evidence != nil)
    let parts = [Self.verdict(of: alert), course].compactMap(\.self)
    return Markup("li") {
      Phrase(MomentText.short(alert.firedAt, in: report.zone) + (name.isEmpty ? "" : ": "))
      name
      Phrase(", " + parts.joined(separator: ", ")) + (evidence.map { "; \(quote: $0)" } ?? "")
    }
  }

  /// What the title of the list says is not said again.
  private static func name(of alert: ListedAlert, in kind: EpisodeList.Kind) -> Markup {
    switch kind {
    case .row(.rule, _), .row(.before, _): .empty
    case .row(.service, _): NameMarkup.of(alert.rule ?? alert.title, orElse: "an alert without a name", breaks: false)
    default:
      NameMarkup.of(alert.rule ?? alert.title, orElse: "an alert without a name", breaks: false)
        + (alert.service.map { " on ".text + NameMarkup.of($0, breaks: false) } ?? .empty)
    }
  }

  private static func verdict(of alert: ListedAlert) -> String? {
    switch alert.verdict {
    case .actionable: "actionable"
    case .notActionable: "not actionable"
    case .unknown: "unknown"
    case nil: alert.isPage == false ? "no page" : nil
    }
  }

  /// No answers are told of one person: neither when, nor what was known of the page after it.
  private static func isOfOnePerson(_ kind: EpisodeList.Kind) -> Bool {
    if case .row(.person, _) = kind { true } else { false }
  }

  /// The end is left out where the evidence says more.
  private static func course(of alert: ListedAlert, tellsAnswer: Bool, isExplained: Bool) -> String? {
    if tellsAnswer, let time = alert.timeToAcknowledge { return "acknowledged after \(DurationText.text(time))" }
    if isExplained { return nil }
    return alert.duration.map { "over after \(DurationText.text($0))" } ?? "its end is not known"
  }
}

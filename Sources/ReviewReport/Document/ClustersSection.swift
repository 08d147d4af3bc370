import AlertClustering
import OncallMetrics
import PagingModel

/// What fired together, and when there was more than anybody can follow.
extension ReportDocument {
  /// The most rows of clusters, of patterns and of storms; the JSON report has more.
  static let mostClusters = 10

  static func clusters(of report: Report) -> [DocumentBlock] {
    guard let clusters = report.clusters, let alerts = clusters.alerts, alerts.before > 0 else { return [] }
    let heading = DocumentBlock.heading("What belongs together")
    return [heading, .paragraph(reductions(clusters))] + agreement(of: report) + largest(of: report)
      + patterns(clusters, of: report) + storms(of: report)
  }

  private static func reductions(_ clusters: ClusterValues) -> Phrase {
    let parts: [(ClusterValues.Reduction?, before: String, after: (one: String, many: String))] = [
      (clusters.alerts, "alert", ("incident", "incidents")),
      (clusters.pages, "page", ("incident that paged", "incidents that paged")),
      (clusters.notifications, "notification", ("interruption", "interruptions")),
    ]
    let words = parts.compactMap { reduction, before, after -> String? in
      guard let reduction, let percent = reduction.percent else { return nil }
      let counts = [
        NumberText.counted(reduction.before, before), NumberText.counted(reduction.after, after.one, after.many),
      ]
      let verb = reduction.before == 1 ? "was" : "were"
      return "\(counts.joined(separator: " \(verb) ")) (\(NumberText.decimal(-percent, digits: 1)) %)"
    }
    return
      "Alerts that belong together are one incident: \(words.joined(separator: "; ")). How alerts are put together, and how well that holds, is told among the definitions."
  }

  private static func agreement(of report: Report) -> [DocumentBlock] {
    agreementSentence(of: report).map { [.paragraph($0)] } ?? []
  }

  /// How well clusters agree with what the inputs tell of what belongs together; nil where they tell nothing.
  static func agreementSentence(of report: Report) -> Phrase? {
    guard let agreement = report.agreement else { return nil }
    let scores = agreement.scores
    func score(_ value: Double) -> String { NumberText.fixed(value, digits: 2) }
    let precision = scores.pairwisePrecision.map { "precision \(score($0)), " } ?? ""
    let groups = NumberText.counted(scores.groups, "group")
    return
      "The input itself puts \(scores.alerts) alerts into \(groups), by \(AgreementText.list(agreement.against)). Against that, "
      + "what is put together here reaches F1 \(score(scores.pairwiseF1)) over pairs of alerts (\(precision)recall "
      + "\(score(scores.pairwiseRecall))) and \(score(scores.bCubedF1)) over alerts (B-cubed)."
  }

  private static func largest(of report: Report) -> [DocumentBlock] {
    guard !report.stories.isEmpty else { return [] }
    let rows = report.stories.prefix(mostClusters).map { story -> [DocumentCell] in
      [
        .words(MomentText.moment(story.value.startedAt, in: report.zone)), .number(story.alerts.count),
        .number(story.value.pages), told(story.value.people, unless: story.value.isSuppressed),
        .number(story.value.services.count),
        .name(story.cause.name, orElse: "an alert without a name"), .words(story.causeReason),
      ]
    }
    return [
      .paragraph("The largest incidents, with the probable cause of each, and why it is taken for that."),
      .table(
        DocumentTable(
          columns: [
            .words("Began"), .numbers("Alerts"), .numbers("Pages"), .numbers("People"), .numbers("Services"),
            .names("Probable cause"), .words("Why"),
          ], rows: rows)),
    ] + courses(of: report)
  }

  // MARK: patterns

  private static func patterns(_ clusters: ClusterValues, of report: Report) -> [DocumentBlock] {
    guard !clusters.patterns.isEmpty else { return [] }
    let items = clusters.patterns.prefix(mostClusters).map { pattern -> Phrase in
      let rules = pattern.rules.prefix(6).map { rule -> Phrase in
        let rest: Phrase = rule.service.map { " on \(name: $0)" } ?? ""
        return (rule.rule.map { "\(name: $0)" } ?? "an alert without a rule") + rest
      }
      let more = pattern.rules.count - rules.count
      let others = more > 0 ? " and \(NumberText.counted(more, "more rule"))" : ""
      let months = report.isOneMonth ? "" : " in \(NumberText.counted(pattern.months.count, "month"))"
      return
        "\(NumberText.counted(pattern.times, "time"))\(months), within \(DurationText.text(pattern.medianSpan)): "
        + Phrase.joined(rules, by: ", ") + "\(others)."
    }
    return [.paragraph("Rules that fired together again and again:"), .list(items)]
  }

  // MARK: storms

  /// `more than 10 alerts in 10 minutes`.
  static let storm =
    "more than \(NumberText.counted(Flood.startsAbove, "alert")) in \(Flood.window.count / 60_000) minutes"

  /// When a storm begins is no alert's moment: the alerts that raised it came before.
  static let stormNote =
    "It begins when the alert that is one too many fires; those of the ten minutes before belong to it, too."

  private static func storms(of report: Report) -> [DocumentBlock] {
    guard let storms = report.storms else { return [] }
    guard !storms.list.isEmpty else {
      return [.paragraph("No storm: there were never \(storm).")]
    }
    let time = Share(count: Int(storms.time.count), of: Int(storms.whole.count))
    let opening: Phrase =
      "\(NumberText.counted(storms.list.count, "storm")) of \(storm), with \(NumberText.counted(storms.episodes, "alert")) in all: "
      + "\(TimeShareText.spans(time)) of the time, where under 1 % is the target. \(stormNote)"
    let largest = zip(storms.list, report.stormCauses).sorted { Storm.isLarger($0.0, $1.0) }
    let rows = largest.prefix(mostClusters).map { storm, cause -> [DocumentCell] in
      [
        .words(MomentText.moment(storm.flood.start, in: report.zone)),
        .duration(storm.flood.end - storm.flood.start), .number(storm.flood.episodes.count), .number(storm.pages),
        told(storm.people, unless: storm.isSuppressed),
        cause.map { .name($0.alert.name, orElse: "an alert without a name") } ?? .number(nil),
        .words(cause.map { _ in StormText.part(storm) } ?? DocumentCell.unknown),
        .words(cause.map { StormText.moment($0, of: storm) } ?? DocumentCell.unknown),
      ]
    }
    return [
      .paragraph(opening),
      .table(
        DocumentTable(
          columns: [
            .words("Storm from"), .numbers("Lasted"), .numbers("Alerts"), .numbers("Pages"), .numbers("People"),
            .names("Probable cause of its largest incident"), .numbers("In that incident"), .words("That cause"),
          ], rows: rows)),
    ]
  }
}

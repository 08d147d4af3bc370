import OncallMetrics
import PagingModel

extension ReportDocument {
  /// The sheets of the rules of one name.
  init(of report: RuleReport) {
    let period = MomentText.opening(report.values.period, in: report.zone, days: "days")
    let sheets = report.sheets.flatMap { sheet -> [DocumentBlock] in
      let title = sheet.service.map { "On \(RuleSections.heading($0))" } ?? "Without a service"
      return [.heading(title)] + RuleSections.blocks(of: sheet, report)
    }
    self.init(
      title: "Rule \(RuleSections.heading(report.name))",
      blocks: [.paragraph(period)] + sheets + ReportDocument.limits(report.allNotes))
  }
}

/// The parts of a rule's sheet.
enum RuleSections {
  /// A name that stands in a heading: cut so that the line has room for it.
  static func heading(_ name: String) -> String { PlainText.cut(PlainText.clean(name), to: Phrase.longestName - 6) }

  static func blocks(of sheet: RuleSheet, _ report: RuleReport) -> [DocumentBlock] {
    guard let row = sheet.row else { return [.paragraph("It did not fire in this period.")] }
    return [.paragraph(opening(row)), .table(figures(row, sheet, report.values))] + evidence(row) + months(row)
      + heat(sheet, report.zone) + latest(sheet, report.zone)
  }

  private static func opening(_ row: RuleValues) -> Phrase {
    let parts: [Phrase?] = [
      row.team.map { "Team \(name: $0)" }, row.tier.map { "tier \($0)" }, row.severity.map { "severity \(name: $0)" },
    ]
    let known = parts.compactMap { $0 }
    let evidence: Phrase = "What speaks against it: \(NoiseText.evidence(of: row))."
    return known.isEmpty ? evidence : Phrase.joined(known, by: ", ") + ". " + evidence
  }

  // MARK: when it fires

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func heat(_ sheet: RuleSheet, _ zone: TimeZoneRules) -> [DocumentBlock] {
    let rows = (0..<24).map { hour -> [DocumentCell] in
      let counts = weekdays.indices.map { sheet.heat[$0 * 24 + hour] }
      return [.words("\(CivilDate.padded(hour, to: 2)):00")] + counts.map { $0 == 0 ? .words(".") : .number($0) }
    }
    return [
      .paragraph("When it fires: alert episodes by hour and weekday, by the clock of \(quote: zone.identifier)."),
      .table(DocumentTable(columns: [.words("From")] + weekdays.map { .numbers($0) }, rows: rows)),
    ]
  }

  private static func months(_ row: RuleValues) -> [DocumentBlock] {
    guard row.noise.months.count > 1 else { return [] }
    let pages: [DocumentColumn] = row.pages != nil ? [.numbers("Pages")] : []
    let rows = row.noise.months.map { month -> [DocumentCell] in
      [.words(MomentText.month(named: month.month)), .number(month.episodes)]
        + (row.pages != nil ? [.number(month.pages)] : [])
    }
    return [.table(DocumentTable(columns: [.words("Month"), .numbers("Episodes")] + pages, rows: rows))]
  }

  // MARK: examples

  private static func latest(_ sheet: RuleSheet, _ zone: TimeZoneRules) -> [DocumentBlock] {
    let rows = sheet.latest.map { episode -> [DocumentCell] in
      [
        .words(MomentText.moment(episode.firedAt, in: zone)), .duration(episode.duration), .words(outcome(of: episode)),
        .name(episode.title, orElse: "(no title)"),
      ]
    }
    return [
      .paragraph(
        (rows.count == 1
          ? "Its alert episode." : "Its last \(NumberText.grouped(rows.count)) alert episodes, the last first.")
          + (sheet.hidesAnswers
            ? " How soon they were acknowledged is hidden: it would tell of a small group." : "")),
      .table(
        DocumentTable(
          columns: [.words("Fired"), .numbers("Lasted"), .words("What came of it"), .names("Title")], rows: rows)),
    ]
  }

  private static func outcome(of episode: RuleEpisode) -> String {
    let page =
      switch episode.page {
      case .page: episode.hours.map { "page in \($0.rawValue) hours" } ?? "page"
      case .notPage: "no page"
      case .unknown: "page not known"
      }
    let acknowledged = episode.timeToAcknowledge.map { "acknowledged after \(DurationText.text($0))" }
    let worth: String? =
      switch episode.verdict {
      case .actionable: "worth it"
      case .notActionable: "not worth it"
      case .unknown, nil: nil
      }
    let marks = [
      episode.isFlapping ? "flapping" : nil, episode.isRepeat ? "again within an hour" : nil,
      episode.isStale ? "open for over 24 h" : nil,
    ]
    return ([page, acknowledged, end(of: episode), worth] + marks).compactMap { $0 }.joined(separator: ", ")
  }

  private static func end(of episode: RuleEpisode) -> String {
    switch episode.endedBy {
    case .person: "resolved by a person"
    case .monitor: "resolved by the monitor"
    case .timeout: "closed by the pager's timer"
    case .merge: "merged into another"
    case .unknown: "ended, by whom is not known"
    case nil: "still open"
    }
  }
}

import LoadStatistics
import OncallMetrics
import PagingModel

extension ReportDocument {
  /// One person's own sheet.
  init(of report: PersonReport) {
    let blocks =
      [PersonSections.opening, PersonSections.level, PersonSections.figures, PersonSections.rules]
      + [PersonSections.shifts, PersonSections.nights, PersonSections.months]
    self.init(title: "Load of \(PlainText.clean(report.person))", blocks: blocks.flatMap { $0(report) })
  }
}

/// The parts of a person's sheet, in their order.
enum PersonSections {
  @Sendable static func opening(_ report: PersonReport) -> [DocumentBlock] {
    let period =
      MomentText.opening(report.period, in: report.zone, days: "days")
      + MomentText.covered(report.sheet.covered, of: report.period, in: report.zone)
    guard let load = report.sheet.load else {
      return [.paragraph(period), .paragraph("Nothing is known of \(name: report.person) in this period.")]
    }
    let team: Phrase = load.team.map { " Counted in the team \(name: $0)." } ?? ""
    let zone: Phrase = " Hours and nights are those of \(quote: load.timeZone)."
    let attributed: Phrase =
      load.isAttributed && load.knowsLoad
      ? " No source tells whom alerts reached: they count for whoever was on call." : ""
    return [.paragraph(period + zone + team + attributed)] + share(report)
  }

  private static func share(_ report: PersonReport) -> [DocumentBlock] {
    guard let share = report.sheet.teamShare, share.of > 0 else { return [] }
    let fair: Phrase =
      report.sheet.timesFair.map {
        ", \(NumberText.decimal($0, digits: 1)) fair shares of \(NumberText.grouped(report.sheet.teamPeople)) people"
      } ?? ""
    return [.paragraph("Of the team's disturbances: \(NumberText.share(share))" + fair + ".")]
  }

  // MARK: level

  @Sendable static func level(_ report: PersonReport) -> [DocumentBlock] {
    guard let recovery = report.sheet.recovery, !recovery.reasons.isEmpty else { return [] }
    let opening: Phrase =
      "Level: \(RecoveryText.title(recovery.level))\(shortage(recovery)). A workload indicator, not a diagnosis."
    let rows = recovery.reasons.map { reason -> [DocumentCell] in
      [.words(RecoveryText.sentence(reason)), .words(reason.light.rawValue), .words(thresholds(reason.indicator))]
    }
    let table = DocumentTable(
      columns: [.words("Over the last 28 days"), .words("Light"), .words("Amber, red")], rows: rows)
    return [.heading("Load and recovery"), .paragraph(opening), .table(table)]
  }

  private static func shortage(_ recovery: PersonRecovery) -> String {
    switch recovery.shortage {
    case .noSchedule: ", as no schedule tells who was on call"
    case .littleTimeOnCall: ", as there were less than 24 hours or 7 days on call"
    case .noNotifications, nil: ""
    }
  }

  private static func thresholds(_ indicator: RecoveryReason.Indicator) -> String {
    "\(RecoveryText.threshold(indicator, .amber)), \(RecoveryText.threshold(indicator, .red))"
  }

  // MARK: what was carried

  @Sendable static func rules(_ report: PersonReport) -> [DocumentBlock] {
    let rules = report.sheet.rules
    guard !rules.isEmpty else { return [] }
    let rows = rules.prefix(20).map { rule -> [DocumentCell] in
      [
        .name(rule.rule, orElse: "without a name"), .name(rule.service, orElse: "none"), .number(rule.interruptions),
        .number(rule.sleep),
      ]
    }
    let table = DocumentTable(
      columns: [.names("Rule"), .names("Service"), .numbers("Interruptions"), .numbers("Sleep")], rows: rows)
    let rest = rules.count - rows.count
    let note: [DocumentBlock] =
      rest > 0 ? [.note("And \(NumberText.counted(rest, "more rule")); the JSON sheet has all.")] : []
    return [.heading("What interrupted"), .table(table)] + note
  }

  @Sendable static func shifts(_ report: PersonReport) -> [DocumentBlock] {
    let shifts = report.sheet.shifts
    guard !shifts.isEmpty, report.sheet.load?.knowsLoad == true else { return [] }
    let rows = shifts.suffix(50).map { shift -> [DocumentCell] in
      let hours = NumberText.decimal((shift.end - shift.start).inHours, digits: 1)
      let limit = NumberText.tenths(Int64(shift.limitTenths), keepsZero: false)
      return [
        .words(MomentText.moment(shift.start, in: report.zone)), .words("\(hours) h"), .number(shift.interruptions),
        .number(shift.sleep), .words("\(shift.incidents) of \(limit)\(shift.isOverLimit ? ", over" : "")"),
        .name(shift.rota.isEmpty ? nil : shift.rota, orElse: "without a name"),
      ]
    }
    let table = DocumentTable(
      columns: [
        .words("Shift from"), .numbers("Length"), .numbers("Interruptions"), .numbers("Sleep"),
        .numbers("Incidents, limit"), .names("Rota"),
      ], rows: rows)
    let rest = shifts.count - rows.count
    let note: [DocumentBlock] =
      rest > 0 ? [.note("And \(NumberText.counted(rest, "earlier shift")); the JSON sheet has all.")] : []
    return [.heading("Shifts"), .table(table)] + note
  }

  @Sendable static func nights(_ report: PersonReport) -> [DocumentBlock] {
    let nights = (report.sheet.load?.nights ?? []).filter { $0.disturbances > 0 }
    guard !nights.isEmpty else { return [] }
    let rows = nights.suffix(31).map { night -> [DocumentCell] in
      let onCall = report.sheet.knowsDuties ? (night.onCall ? "yes" : "no") : DocumentCell.unknown
      return [.words(MomentText.day(night.date)), .words(onCall), .number(night.disturbances)]
    }
    let table = DocumentTable(
      columns: [.words("Night of"), .words("On call"), .numbers("Disturbances")], rows: rows)
    let rest = nights.count - rows.count
    let note: [DocumentBlock] =
      rest > 0 ? [.note("And \(NumberText.counted(rest, "earlier night")); the JSON sheet has all.")] : []
    return [.heading("Disturbed nights"), .table(table)] + note
  }

  @Sendable static func months(_ report: PersonReport) -> [DocumentBlock] {
    guard let trend = report.sheet.recovery?.trend, !trend.series.isEmpty else { return [] }
    return [
      .heading("Where it is going"), .paragraph("In time on call, by whole months: \(RecoveryText.trend(trend))."),
    ]
  }
}

extension Milliseconds {
  /// The same in hours.
  var inHours: Double { Double(count) / 3_600_000 }
}

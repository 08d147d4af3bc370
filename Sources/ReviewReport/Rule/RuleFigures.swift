import OncallMetrics
import PagingModel

extension RuleSections {
  /// The rule's figures, each with what it is counted over.
  static func figures(_ row: RuleValues, _ sheet: RuleSheet, _ values: PeriodValues) -> DocumentTable {
    DocumentTable(
      columns: [.words("Figure"), .numbers("Value"), .words("Counted over")],
      rows: counts(row, sheet, values) + firings(row) + durations(sheet))
  }

  private static func counts(_ row: RuleValues, _ sheet: RuleSheet, _ values: PeriodValues) -> [[DocumentCell]] {
    let keys = NumberText.counted(sheet.alertKeys, "alert key")
    let rows = [figure("Alert episodes", .number(row.episodes), "of \(keys)")]
    guard let pages = row.pages else {
      return rows + [figure("Pages", .number(nil), "no source records who was notified")]
    }
    let all = NumberText.counted(pages, "page")
    return rows + [
      figure("Pages", .share(values.pageShare(row.pages)), "of all pages of the period"),
      figure("in business, off and sleep hours", .words(hours(sheet.hours)), "by the first notification"),
    ] + (row.noise.judged.map { RuleVerdicts.figures($0.verdicts, sheet.interval) } ?? []) + [
      figure("People hit", ReportDocument.told(row.noise.people, unless: row.isSuppressed), "each once"),
      figure("Acknowledged while open", .shareOfRow(row.acknowledgedShare), "of \(all)"),
      figure("Never acknowledged", .number(row.noise.neverAcknowledged), "of \(all)"),
      figure("Resolved by itself", .share(row.selfResolvedShare), "without anyone acknowledging"),
      figure("of these under 5 minutes", .number(row.noise.selfResolvedUnder5Minutes), "of \(all)"),
      figure("Renotified", .number(row.noise.renotified), "of \(all)"),
    ]
  }

  private static func hours(_ hours: HoursCounts) -> String {
    [hours.business, hours.off, hours.sleep].map { NumberText.grouped($0) }.joined(separator: ", ")
  }

  private static func firings(_ row: RuleValues) -> [[DocumentCell]] {
    let all = "of \(NumberText.counted(row.episodes, "alert episode"))"
    return [
      figure("Flapping", .number(row.noise.flapping), "\(all): 3 firings of a key in an hour"),
      figure("Chattering", .number(row.noise.chattering), "\(all): 3 firings of a key in a minute"),
      figure(
        "Chatter index", row.noise.chatterIndex.map { .words(NumberText.decimal($0, digits: 4)) } ?? .none,
        "per second; the largest of its keys that fired twice"),
      figure("Again within an hour", .number(row.noise.repeats), "\(all): after the same key was over"),
      figure("Open for over 24 h", .number(row.noise.stale), all),
    ]
  }

  private static func durations(_ sheet: RuleSheet) -> [[DocumentCell]] {
    let over = "\(NumberText.counted(sheet.durations.count, "alert episode")) whose end is known"
    return [
      figure("Lasted, median", sheet.durations.p50.map { .duration($0) } ?? .none, over),
      figure("90 % within", sheet.durations.p90.map { .duration($0) } ?? .none, over),
      figure("95 % within", sheet.durations.p95.map { .duration($0) } ?? .none, over),
    ]
  }

  static func figure(_ title: String, _ value: DocumentCell, _ over: String) -> [DocumentCell] {
    [.words(title), value, .words(over)]
  }
}

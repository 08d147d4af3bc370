import LoadStatistics
import OncallMetrics
import PagingModel

/// What became of the rules that were noisiest a month before.
extension ReportDocument {
  /// Nothing where that cannot be told.
  static func followUps(of report: Report) -> [DocumentBlock] {
    guard let followUps = report.followUps, !followUps.isEmpty else { return [] }
    return [
      .heading("What became of the noisiest rules of the month before"),
      .paragraph("Their pages \(FollowUpText.days(followUps)). " + followUpNote),
      .table(
        DocumentTable(
          columns: [
            .names("Rule"), .names("Service"), .numbers("Before"), .numbers("After"), .numbers("Rate, after to before"),
            .words("Seen"),
          ], rows: followUps.map(followUpRow))),
    ]
  }

  private static func followUpRow(_ followUp: RuleFollowUp) -> [DocumentCell] {
    [
      .name(followUp.rule.rule, orElse: "(no rule name)"), .name(followUp.rule.service, orElse: "(no service)"),
      .number(followUp.before.count), .number(followUp.after.count),
      .words(FollowUpText.ratio(followUp) ?? DocumentCell.unknown), .words(FollowUpText.verdict(followUp.verdict)),
    ]
  }

  /// What such a comparison does not say.
  static let followUpNote: Phrase =
    "What was changed is not recorded: this is what their pages did. Rules that were loudest in one month come less often in the next by chance, too."
}

/// What became of rules, in words.
enum FollowUpText {
  /// `34 in 30 days`.
  static func pages(_ count: ExposedCount) -> String {
    "\(NumberText.grouped(count.count)) in \(NumberText.counted(Int(count.exposure), "day"))"
  }

  /// `in 30 days before, and in 31 days after`; all have the same.
  static func days(_ followUps: [RuleFollowUp]) -> String {
    let days = [followUps.first?.before, followUps.first?.after].map {
      NumberText.counted(Int($0?.exposure ?? 0), "day")
    }
    return "in \(days[0]) before, and in \(days[1]) after"
  }

  /// `0.42 (0.20 to 0.88)`: how many times as often, with the 95 % interval.
  static func ratio(_ followUp: RuleFollowUp) -> String? {
    followUp.ratio.map { ratio in
      let ends = [ratio.interval.low, ratio.interval.high].map { NumberText.fixed($0, digits: 2) }
      return "\(NumberText.fixed(ratio.ratio, digits: 2)) (\(ends[0]) to \(ends[1]))"
    }
  }

  static func verdict(_ verdict: RuleFollowUp.Verdict) -> String {
    switch verdict {
    case .fewerPages: "fewer pages"
    case .morePages: "more pages"
    case .noVisibleChange: "no visible change"
    case .tooFew: "too few to tell"
    }
  }

  /// `Of 10 rules, 2 page less than the month before and 1 more.`
  static func sum(_ followUps: [RuleFollowUp]) -> Phrase {
    let (fewer, more) = (followUps.count { $0.verdict == .fewerPages }, followUps.count { $0.verdict == .morePages })
    if followUps.count == 1 {
      let course =
        fewer + more == 0
        ? "changed by no more than chance" : "paged \(fewer > 0 ? "less" : "more") than then, beyond chance"
      return "The rule that was noisiest the month before \(course)."
    }
    let rules = NumberText.counted(followUps.count, "rule")
    if fewer + more == 0 { return "None of the \(rules) that were noisiest the month before changed beyond chance." }
    let words = [(fewer, "less"), (more, "more")].map { "\($0.0 == 0 ? "none" : "\($0.0)") paged \($0.1)" }
    return "Of the \(rules) that were noisiest the month before, \(words[0]) than then and \(words[1]), beyond chance."
  }
}

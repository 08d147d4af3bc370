import OncallMetrics
import PagingModel

/// What makes a rule noise, in words.
enum NoiseText {
  /// `31 flapping, 27 again within an hour; of its pages 21 never acknowledged`; `nothing` where nothing speaks against it.
  static func evidence(of rule: RuleValues) -> String {
    let pages = list(self.pages(rule))
    let parts = [worth(of: rule), list(firings(rule)), pages.isEmpty ? "" : "of its pages \(pages)"].filter {
      !$0.isEmpty
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
  }

  /// `18 of 25 pages not worth it, 6 worth it, 1 not known`: of all pages of a rule, whatever is known of each; empty where nothing
  /// was judged.
  static func worth(of rule: RuleValues) -> String {
    worth(of: rule, list: nil).plain
  }

  /// The same, with the pages linked.
  ///
  /// - Parameter list: the id of the rule's list; nil without one.
  static func worth(of rule: RuleValues, list: String?) -> Phrase {
    guard let verdicts = rule.noise.judged?.verdicts else { return "" }
    let pages: Phrase = "\(NumberText.counted(verdicts.pages, "page"), list: list)"
    return "\(NumberText.grouped(verdicts.notActionable)) of " + pages + " not worth it, \(others(verdicts))"
  }

  /// `6 worth it, 1 not known`.
  static func others(_ verdicts: VerdictTally) -> String {
    "\(NumberText.grouped(verdicts.actionable)) worth it, \(NumberText.grouped(verdicts.unknown)) not known"
  }

  /// What the firings of its alerts say of each other, of its episodes.
  private static func firings(_ rule: RuleValues) -> [(Int?, String)] {
    [
      (rule.noise.flapping, "flapping"), (rule.noise.chattering, "chattering"),
      (rule.noise.repeats, "again within an hour"), (rule.noise.stale, "open for over 24 h"),
    ]
  }

  private static func pages(_ rule: RuleValues) -> [(Int?, String)] {
    [
      (rule.noise.selfResolvedUnder5Minutes, "self-resolved under 5 min"),
      (rule.noise.neverAcknowledged, "never acknowledged"), (rule.noise.renotified, "renotified"),
    ]
  }

  /// Those of which there are any.
  private static func list(_ counts: [(Int?, String)]) -> String {
    counts.compactMap { count, words in
      count.flatMap { $0 > 0 ? "\(NumberText.grouped($0)) \(words)" : nil }
    }.joined(separator: ", ")
  }
}

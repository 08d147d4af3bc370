import OncallMetrics
import PagingModel

/// What makes a rule noise, in words.
enum NoiseText {
  /// `31 flapping, 27 again within an hour; of its pages 21 never acknowledged`; `nothing` where nothing speaks against it.
  static func evidence(of rule: RuleValues) -> String {
    let pages = list(self.pages(rule))
    let parts = [judged(rule), list(firings(rule)), pages.isEmpty ? "" : "of its pages \(pages)"].filter { !$0.isEmpty }
    return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
  }

  /// What its pages were worth; empty where nothing was judged.
  private static func judged(_ rule: RuleValues) -> String {
    guard let verdicts = rule.noise.judged?.verdicts else { return "" }
    let unknown = verdicts.unknown > 0 ? ", \(NumberText.grouped(verdicts.unknown)) not known" : ""
    return
      "\(NumberText.grouped(verdicts.notActionable)) of \(NumberText.counted(verdicts.decided, "page")) not worth it\(unknown)"
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

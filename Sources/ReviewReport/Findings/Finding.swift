import OncallMetrics
import PagingModel

/// Something that a review should look at first: a rule whose pages were not worth it.
struct Finding: Hashable {
  var rule: RuleValues
  var advice: NoiseAdvice

  init(_ rule: RuleValues) {
    self.rule = rule
    advice = NoiseAdvice(of: rule)
  }

  /// The same for the same rule on the same service in every report that calls them so.
  var id: UInt64 { Self.id(of: rule) }

  /// The first 8 bytes of the SHA-256 of the rule's name, a line feed and the service's.
  static func id(of rule: RuleValues) -> UInt64 {
    let words = SHA256.words(Array("\(rule.rule ?? "")\n\(rule.service ?? "")".utf8).span)
    return UInt64(words[0]) << 32 | UInt64(words[1])
  }

  /// Why it is one, in words.
  var reasons: [String] {
    [advice.because, NoiseText.evidence(of: rule)].compactMap(\.self)
      + (rule.noise.people.map { ["it reached \(NumberText.counted($0, "person", "people"))"] } ?? [])
  }
}

extension Report {
  /// By noise score, the highest first; empty where pages were not judged.
  var findings: [Finding] { values.foundRules.map(Finding.init) }
}

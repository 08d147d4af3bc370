import OncallMetrics

/// How many rules there are, in words that tell those that paged from those that only fired.
enum RuleCountText {
  /// Those that paged, or fired where nobody knows whom they paged: `8 rules that paged`, `8 rules`.
  static func loud(_ rules: [RuleValues]) -> (count: Int, words: String) {
    let count = rules.count { ($0.pages ?? $0.episodes) > 0 }
    let paged = rules.contains { $0.pages != nil } ? " that paged" : ""
    return (count, NumberText.counted(count, "rule") + paged)
  }

  /// What a table leaves out: `43 more rules, 38 of which paged`; without the second where all did, or nobody knows.
  static func rest(_ rules: some Collection<RuleValues>) -> String {
    let words = NumberText.counted(rules.count, "more rule")
    guard rules.contains(where: { $0.pages != nil }) else { return words }
    let paged = rules.count { ($0.pages ?? 0) > 0 }
    if paged == rules.count { return words }
    return "\(words), \(paged == 0 ? "none" : NumberText.grouped(paged)) of which paged"
  }
}

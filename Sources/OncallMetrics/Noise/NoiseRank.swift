/// The order in which rules are worth looking at.
enum NoiseRank {
  /// Gives rules their place by score, the largest first, of equals by the bytes of rule and service; none where pages
  /// were not judged. O(n log n).
  static func set(_ rules: inout [RuleValues]) {
    let scores = rules.map { $0.noise.judged?.score }
    guard scores.contains(where: { $0 != nil }) else { return }
    let order = rules.indices.sorted { left, right in
      let (first, second) = (scores[left] ?? 0, scores[right] ?? 0)
      guard first == second else { return first > second }
      return RuleValues.isNamedBefore(rules[left], rules[right])
    }
    for (place, index) in order.enumerated() { rules[index].noise.rank = place + 1 }
  }
}

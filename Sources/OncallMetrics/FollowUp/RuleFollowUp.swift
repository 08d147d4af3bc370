public import LoadStatistics

/// What became of a rule that was found noisy a month before.
public struct RuleFollowUp: Hashable, Sendable {
  public enum Verdict: String, Hashable, CaseIterable, Sendable {
    /// Fewer or more pages a day than chance explains.
    case fewerPages, morePages
    case noVisibleChange
    /// Too few pages in both months together to tell.
    case tooFew
  }

  /// Of fewer pages in both months together nothing is told.
  public static let leastPages = 10

  /// Its row of the month before.
  public var rule: RuleValues
  /// Pages and the days over which they are counted.
  public var before: ExposedCount
  public var after: ExposedCount
  /// Nil where nothing can be compared.
  public var ratio: RateRatio?

  /// - Parameters:
  ///   - before: the pages of each day of the month before.
  ///   - after: those of the month.
  public init(_ rule: RuleValues, before: [Int], after: [Int]) {
    self.rule = rule
    self.before = ExposedCount(before.reduce(0, +), in: Double(before.count))
    self.after = ExposedCount(after.reduce(0, +), in: Double(after.count))
    ratio = RateRatio(of: self.after, to: self.before, dispersion: Dispersion.phi(of: before + after))
  }

  public var verdict: Verdict {
    guard let ratio, before.count + after.count >= Self.leastPages else { return .tooFew }
    if ratio.p >= 0.05 { return .noVisibleChange }
    return ratio.ratio < 1 ? .fewerPages : .morePages
  }
}

extension RuleFollowUp {
  static let definition = MetricDefinition(
    id: "followUp", title: "What became of a rule", unit: "",
    text: """
      the pages of a rule that was among the ten noisiest of the month before, in that month and in this one, per day that the \
      input covers; the ratio of the two with its 95 % interval, widened by the dispersion of the daily pages of both months. Fewer and more are p < .05; under 10 pages in both months together nothing is told. That something was changed \
      is not known: rules that were loudest once come less often next by chance, too
      """,
    source: "Przyborowski and Wilenski 1940; McCullagh and Nelder 1989")
}

import PagingModel

/// A rule in two months, and how many more of its pages a week there are.
public struct RuleChange: Hashable, Sendable {
  public enum Course: String, Sendable { case noisier, quieter }

  public var rule: RuleValues
  /// Its pages, and those that were not worth it; nil where they are not known or were not judged.
  public var pages: Int?
  public var basePages: Int?
  public var notActionable: Int?
  public var baseNotActionable: Int?
  /// Those of which nobody knows whether they were.
  public var unknown: Int?
  public var baseUnknown: Int?
  /// How many more of its pages a week: what was not worth it depends on how many pages have a verdict.
  public var perWeek: Double

  public var course: Course { perWeek > 0 ? .noisier : .quieter }
}

/// What changed from rule to rule between a month and another one.
public struct RuleChanges {
  /// At most so many rules have become noisier, and so many quieter.
  public static let most = 10

  private let (base, values): (PeriodValues, PeriodValues)
  private let (baseDays, days): (Int, Int)

  /// - Parameter days: of each month that the input covers.
  public init(from base: PeriodValues, days baseDays: Int, to values: PeriodValues, days: Int) {
    (self.base, self.baseDays, self.values, self.days) = (base, max(1, baseDays), values, max(1, days))
  }

  /// Whether pages of both were judged.
  public var isJudged: Bool { values.noise.isJudged && base.noise.isJudged }

  /// The rules that became noisier, the most first, then those that became quieter, the most first. O(n log n).
  public var rules: [RuleChange] {
    let all = pairs.filter { $0.perWeek != 0 }
    let noisier = all.filter { $0.perWeek > 0 }.sorted(by: precedes).prefix(Self.most)
    let quieter = all.filter { $0.perWeek < 0 }.sorted(by: precedes).prefix(Self.most)
    return (noisier + quieter).map(change)
  }

  /// Which rule it is: by the history, else by its names.
  private enum Key: Hashable {
    case known(RuleID), named(String?, String?)

    init(_ rule: RuleValues) { self = rule.id.map { .known($0) } ?? .named(rule.rule, rule.service) }
  }

  /// A rule by its places in the months; nil where it did not fire.
  private struct Pair {
    var (old, new): (Int?, Int?)
    var perWeek = 0.0
    var pages = 0
  }

  private var pairs: [Pair] {
    let old = Dictionary(zip(base.rules.map(Key.init), base.rules.indices)) { first, _ in first }
    let keys = values.rules.map(Key.init)
    let new = Set(keys)
    let both = keys.enumerated().map { Pair(old: old[$1], new: $0) }
    return (both + base.rules.indices.filter { !new.contains(Key(base.rules[$0])) }.map { Pair(old: $0, new: nil) })
      .map(counted)
  }

  private func counted(_ pair: Pair) -> Pair {
    var pair = pair
    let (old, new) = (pair.old.flatMap { base.rules[$0].pages } ?? 0, pair.new.flatMap { values.rules[$0].pages } ?? 0)
    (pair.perWeek, pair.pages) = (perWeek(new, days) - perWeek(old, baseDays), old + new)
    return pair
  }

  private func perWeek(_ count: Int, _ days: Int) -> Double { Double(7 * count) / Double(days) }

  /// What fired in one of the months alone had no pages in the other, where these are known.
  private func change(_ pair: Pair) -> RuleChange {
    let (old, new) = (pair.old.map { base.rules[$0] }, pair.new.map { values.rules[$0] })
    let known = new ?? old ?? RuleValues(rule: nil, service: nil)
    let pages = { (rule: RuleValues?, values: PeriodValues) in
      rule.map(\.pages) ?? values.summary.pages.map { _ in 0 }
    }
    let judged = { (rule: RuleValues?) in isJudged ? rule?.notActionable ?? 0 : nil }
    let unknown = { (rule: RuleValues?) in isJudged ? rule?.noise.judged?.verdicts.unknown ?? 0 : nil }
    return RuleChange(
      rule: known, pages: pages(new, values), basePages: pages(old, base), notActionable: judged(new),
      baseNotActionable: judged(old), unknown: unknown(new), baseUnknown: unknown(old), perWeek: pair.perWeek)
  }

  /// By the size of the change, then by pages, then by the bytes of rule and service.
  private func precedes(_ left: Pair, _ right: Pair) -> Bool {
    if abs(left.perWeek) != abs(right.perWeek) { return abs(left.perWeek) > abs(right.perWeek) }
    if left.pages != right.pages { return left.pages > right.pages }
    return name(of: left).utf8.lexicographicallyPrecedes(name(of: right).utf8)
  }

  private func name(of pair: Pair) -> String {
    let rule = pair.new.map { values.rules[$0] } ?? pair.old.map { base.rules[$0] }
    return [rule?.rule, rule?.service].map { $0 ?? "\u{10FFFF}" }.joined(separator: "\n")
  }
}

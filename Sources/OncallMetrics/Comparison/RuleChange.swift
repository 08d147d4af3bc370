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
    let all = allRules.filter { $0.perWeek != 0 }
    let sorted = { (course: RuleChange.Course) in
      all.filter { $0.course == course }.sorted(by: Self.precedes).prefix(Self.most)
    }
    return Array(sorted(.noisier) + sorted(.quieter))
  }

  /// Which rule it is: by the history, else by its names.
  private enum Key: Hashable {
    case known(RuleID), named(String?, String?)

    init(_ rule: RuleValues) { self = rule.id.map { .known($0) } ?? .named(rule.rule, rule.service) }
  }

  private var allRules: [RuleChange] {
    let old = Dictionary(base.rules.map { (Key($0), $0) }) { first, _ in first }
    let new = Set(values.rules.map(Key.init))
    return values.rules.map { change(old[Key($0)], $0) }
      + base.rules.filter { !new.contains(Key($0)) }.map { change($0, nil) }
  }

  /// What fired in one of the months alone had no pages in the other, where these are known.
  private func change(_ old: RuleValues?, _ new: RuleValues?) -> RuleChange {
    let known = new ?? old ?? RuleValues(rule: nil, service: nil)
    let pages = { (rule: RuleValues?, values: PeriodValues) in
      rule.map(\.pages) ?? values.summary.pages.map { _ in 0 }
    }
    let judged = { (rule: RuleValues?) in isJudged ? rule?.notActionable ?? 0 : nil }
    let unknown = { (rule: RuleValues?) in isJudged ? rule?.noise.judged?.verdicts.unknown ?? 0 : nil }
    var row = RuleChange(
      rule: known, pages: pages(new, values), basePages: pages(old, base), notActionable: judged(new),
      baseNotActionable: judged(old), unknown: unknown(new), baseUnknown: unknown(old), perWeek: 0)
    row.perWeek = perWeek(row.pages, days) - perWeek(row.basePages, baseDays)
    return row
  }

  private func perWeek(_ count: Int?, _ days: Int) -> Double { Double(7 * (count ?? 0)) / Double(days) }

  /// By the size of the change, then by pages, then by the bytes of rule and service.
  private static func precedes(_ left: RuleChange, _ right: RuleChange) -> Bool {
    if abs(left.perWeek) != abs(right.perWeek) { return abs(left.perWeek) > abs(right.perWeek) }
    let counts = [left, right].map { ($0.pages ?? 0) + ($0.basePages ?? 0) }
    if counts[0] != counts[1] { return counts[0] > counts[1] }
    let names = [left, right].map { [$0.rule.rule ?? "\u{10FFFF}", $0.rule.service ?? "\u{10FFFF}"] }
    return names[0].joined(separator: "\n").utf8.lexicographicallyPrecedes(names[1].joined(separator: "\n").utf8)
  }
}

import OncallMetrics
import PagingModel

/// Figures of two months in words.
enum ComparisonText {
  /// `27.3 % (36 of 132)`, `5.1`, `2 min 45 s`; nil is not known.
  static func value(_ value: Double?, _ share: Share?, unit: String) -> String? {
    guard let value else { return nil }
    switch unit {
    case "percent": return share.map(NumberText.share) ?? "\(NumberText.oneDecimal(value)) %"
    case "people":
      return share.map { "\(NumberText.grouped($0.count)) of \(NumberText.grouped($0.of))" } ?? whole(value)
    case "storms": return whole(value)
    case "seconds": return DurationText.text(Milliseconds(Int64((value * 1000).rounded())))
    default: return NumberText.oneDecimal(value)
    }
  }

  /// `up 3.2 points`, `down 12.0 %, within chance`; nil where one of the two is not known.
  static func change(_ figure: Comparison.Figure) -> String? {
    guard let difference = figure.difference, let base = figure.base else { return nil }
    if difference == 0 { return "no change" }
    let way = difference > 0 ? "up" : "down"
    let size = self.size(abs(difference), of: base, unit: figure.unit)
    guard let isSignificant = figure.change?.isSignificant else { return "\(way) \(size)" }
    return "\(way) \(size), \(isSignificant ? "beyond" : "within") chance"
  }

  private static func size(_ difference: Double, of base: Double, unit: String) -> String {
    switch unit {
    case "percent":
      "\(NumberText.oneDecimal(difference)) \(NumberText.oneDecimal(difference) == "1.0" ? "point" : "points")"
    case "people", "storms": whole(difference)
    case "seconds": DurationText.text(Milliseconds(Int64((difference * 1000).rounded())))
    case "perDay" where base > 0: "\(NumberText.oneDecimal(100 * difference / base)) %"
    default: NumberText.oneDecimal(difference)
    }
  }

  private static func whole(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }

  /// `+4.1 a week`.
  static func perWeek(_ value: Double) -> String {
    let size = NumberText.oneDecimal(abs(value))
    return "\(value > 0 ? "+" : "-")\(size) a week"
  }

  /// `17 to 33`; nil where one is not known.
  static func course(_ base: Int?, _ value: Int?) -> String? {
    base.flatMap { base in value.map { "\(NumberText.grouped(base)) to \(NumberText.grouped($0))" } }
  }

  /// The value of a line of the scorecard.
  static func value(_ line: ScorecardLine?) -> String? {
    switch line?.value {
    // Its counts are milliseconds.
    case .share(let share): line?.id == .floodTime ? NumberText.percent(share) : NumberText.share(share)
    case .count(let count): NumberText.grouped(count)
    case nil: nil
    }
  }

  /// `met`, `not met`, `not judged`; nothing without a target.
  static func met(_ line: ScorecardLine?) -> String {
    guard let line, line.target != nil else { return "" }
    return line.isMet.map { $0 ? "met" : "not met" } ?? "not judged"
  }
}

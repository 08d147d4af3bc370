import OncallMetrics
import PagingModel

/// Figures of two months in words.
enum ComparisonText {
  /// `27.3 % (36 of 132), 4 unknown`, `21.1 (655 in 31 d)`, `5.1`, `2 min 45 s`; nil is not known.
  private static func value(_ value: Double?, _ share: Share?, unknown: Int?, unit: String) -> String? {
    guard let value else { return nil }
    switch unit {
    case "percent": return share.map { QualityText.share($0, unknown: unknown) }
    case "perDay": return NumberText.oneDecimal(value) + (share.map { " (\(ChangeText.perDay($0)))" } ?? "")
    case "people":
      return share.map { "\(NumberText.grouped($0.count)) of \(NumberText.grouped($0.of))" } ?? whole(value)
    case "storms": return whole(value)
    case "seconds": return DurationText.text(Milliseconds(Int64((value * 1000).rounded())))
    default: return NumberText.oneDecimal(value)
    }
  }

  /// `up 3.2 points`, `down 12.0 %, within chance`; nil where one of the two is not known.
  static func change(_ figure: Comparison.Figure) -> String? {
    if figure.isOfOthers, figure.base != nil, figure.value != nil { return "not compared" }
    guard let difference = figure.difference else { return nil }
    if difference == 0 { return "no change" }
    let way = difference > 0 ? "up" : "down"
    let size = relative(figure).map { "\(NumberText.oneDecimal(abs($0))) %" } ?? self.size(abs(difference), figure.unit)
    guard let isSignificant = figure.change?.isSignificant else { return "\(way) \(size)" }
    return "\(way) \(size), \(isSignificant ? "beyond" : "within") chance"
  }

  /// How much more of a count there is per day, in percent, by the counts that stand beside it; nil of other figures, and of
  /// what was nothing before.
  private static func relative(_ figure: Comparison.Figure) -> Double? {
    guard figure.unit == "perDay", let base = figure.baseShare, let now = figure.share, base.count > 0 else {
      return nil
    }
    return 100 * (Double(now.count * base.of) / Double(base.count * now.of) - 1)
  }

  private static func size(_ difference: Double, _ unit: String) -> String {
    switch unit {
    case "percent":
      "\(NumberText.oneDecimal(difference)) \(NumberText.oneDecimal(difference) == "1.0" ? "point" : "points")"
    case "people", "storms": whole(difference)
    case "seconds": DurationText.text(Milliseconds(Int64((difference * 1000).rounded())))
    default: NumberText.oneDecimal(difference)
    }
  }

  /// The figure of the other month; nil is not known.
  static func base(of figure: Comparison.Figure) -> String? {
    counted(figure.baseReading, figure.unit)
      ?? value(figure.base, figure.baseShare, unknown: figure.baseUnknown, unit: figure.unit)
  }

  /// The figure of the report's month; nil is not known.
  static func value(of figure: Comparison.Figure) -> String? {
    counted(figure.reading, figure.unit)
      ?? value(figure.value, figure.share, unknown: figure.unknown, unit: figure.unit)
  }

  /// `15.2 (472 in 31.0 weeks)`, `11 of 18, 9 hidden`, `2 min 45 s (n = 477)`: what is no share, with what it is counted from; nil of others.
  private static func counted(_ reading: HeadlineReading?, _ unit: String) -> String? {
    guard let reading, let unit = HeadlineNumber.Unit(rawValue: unit) else { return nil }
    return unit == .percent ? nil : HeadlineText.value(reading, unit)
  }

  private static func whole(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }

  /// `+4.1 a week`.
  static func perWeek(_ value: Double) -> String {
    let size = NumberText.oneDecimal(abs(value))
    return "\(value > 0 ? "+" : "-")\(size) a week"
  }

  /// The lists behind a number of the other month, and of the report's.
  typealias Lists = (base: String?, own: String?)

  /// `17 to 33`, each with its list; nil where one is not known.
  static func course(_ base: Int?, _ own: Int?, _ lists: Lists = (nil, nil)) -> Phrase? {
    guard base != nil, own != nil else { return nil }
    return number(base, lists.base) + " to " + number(own, lists.own)
  }

  /// A number with its list; nothing is behind none.
  static func number(_ count: Int?, _ list: String?) -> Phrase {
    count.map { "\(NumberText.grouped($0), list: $0 > 0 ? list : nil)" } ?? "\(DocumentCell.unknown)"
  }

}

import OncallMetrics
import PagingModel

/// The numbers that the review begins with, in words of Markdown, text and messages: with what each is counted from.
enum HeadlineText {
  /// `46.8 % (236 of 504)`, `15.2 (472 in 31.0 weeks)`, `11 of 18, 9 hidden`, `2 min 45 s (n = 477)`; nil where it is not known.
  static func value(_ reading: HeadlineReading, _ unit: HeadlineNumber.Unit) -> String? {
    guard let value = reading.value else { return nil }
    let count = NumberText.grouped(reading.count ?? 0)
    switch unit {
    case .percent:
      let share = Share(count: reading.count ?? 0, of: reading.of ?? 0)
      let counts = "\(NumberText.grouped(share.count)) of \(NumberText.grouped(share.of))"
      return "\(NumberText.percent(share)) (\(counts)\(QualityText.unknown(reading.unknown)))"
    case .people:
      return "\(count) of \(people(of: reading))"
    case .perOnCallWeek:
      let weeks = reading.weeks.map { " (\(count) in \(NumberText.oneDecimal($0)) weeks)" } ?? ""
      return NumberText.oneDecimal(value) + weeks
    case .seconds: return "\(DurationText.text(Milliseconds(Int64((value * 1000).rounded())))) (n = \(count))"
    }
  }

  /// `18, 9 hidden`: of how many people, and how many more there are of whom nothing is told.
  static func people(of reading: HeadlineReading) -> String {
    NumberText.grouped(reading.of ?? 0) + (reading.hidden.map { ", \(NumberText.grouped($0)) hidden" } ?? "")
  }

  /// `; 9 more people are hidden`: those of whom no level is told, beside how many have one; nothing where there are none.
  static func hidden(_ people: Int?) -> String {
    guard let people, people > 0 else { return "" }
    return "; \(NumberText.counted(people, "more person", "more people")) \(people == 1 ? "is" : "are") hidden"
  }

  /// `at least 70 %`, `at most 0 %`, `below 2`, `nobody`; nil where none is set.
  static func target(_ number: HeadlineNumber) -> String? {
    guard let target = number.target else { return nil }
    let words = NumberText.decimal(target, digits: 1)
    switch number.id {
    case .actionable: return "at least \(words) %"
    case .shiftsOverLimit: return "at most \(words) %"
    case .sleepPerOnCallWeek: return "below \(words)"
    case .highLoad: return target == 0 ? "nobody" : "at most \(words)"
    case .timeToAcknowledge: return DurationText.text(Milliseconds(Int64((target * 1000).rounded())))
    }
  }

  /// `at least 70 %, not met`; of a value that is not known the target alone.
  static func held(_ number: HeadlineNumber) -> String {
    guard let target = target(number) else { return "none set" }
    guard number.value != nil else { return target }
    return "\(target), \(number.isMet.map { $0 ? "met" : "not met" } ?? "too few to judge")"
  }

  /// `up 6.3 points`; `no change` where both look the same; nil where one of the two is not known.
  static func change(_ number: HeadlineNumber, shown words: (Double) -> String) -> String? {
    guard let old = number.previous, let new = number.value else { return nil }
    // Of other people there is no more or fewer.
    if number.unit == .people, number.own.of != number.before.of { return nil }
    if words(old) == words(new) { return "no change" }
    let size = abs(new - old)
    let way = new > old ? "up" : "down"
    switch number.unit {
    case .percent:
      let chance = number.isWithinChance ? ", within chance" : ""
      // Both ends are shown rounded: whole points might not be the difference of what is seen.
      let points = NumberText.oneDecimal(size)
      return "\(way) \(points) \(points == "1.0" ? "point" : "points")\(chance)"
    case .perOnCallWeek: return "\(way) \(NumberText.oneDecimal(size))"
    case .people: return "\(way) \(NumberText.decimal(size, digits: 0))"
    case .seconds: return "\(way) \(DurationText.text(Milliseconds(Int64((size * 1000).rounded()))))"
    }
  }
}

extension HeadlineNumber {
  /// A value with the decimals that documents show, without what it is counted from.
  func plain(_ value: Double) -> String {
    switch unit {
    case .percent, .perOnCallWeek: NumberText.oneDecimal(value)
    case .people: NumberText.decimal(value, digits: 0)
    case .seconds: DurationText.text(Milliseconds(Int64((value * 1000).rounded())))
    }
  }
}

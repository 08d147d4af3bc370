import PagingModel

/// A date and a time of day as users see them, without a zone: `2026-03-01 09:30:00`, `1/3/2026 9:30`,
/// `03/01/2026 09:30:00 AM`.
///
/// Of `1/3/2026` the text does not tell the day from the month: whoever reads it must know.
struct LocalDate: Hashable, Sendable {
  /// Which of the two comes first.
  enum Order: Hashable, Sendable { case dayFirst, monthFirst }

  private let year: Int
  private let first: Int
  private let second: Int
  private let secondOfDay: Int
  /// What the form tells; nil for dashes and slashes before a year.
  private let told: Order?

  /// Nil for anything else, and for a date without a time of day.
  init?(_ text: Span<UInt8>) {
    guard text.count <= 32 else { return nil }
    var scanner = DateScanner()
    guard let start = scanner.number(text, most: 4), let separator = scanner.separator(text),
      let middle = scanner.number(text, most: 2), scanner.take(text, separator),
      let end = scanner.number(text, most: 4),
      scanner.take(text, UInt8(ascii: " ")) || scanner.take(text, UInt8(ascii: "T")), let time = scanner.timeOfDay(text)
    else { return nil }
    secondOfDay = time
    if start.digits == 4 && end.digits <= 2 && separator != UInt8(ascii: ".") {
      (year, first, second, told) = (start.value, middle.value, end.value, .monthFirst)
    } else {
      guard start.digits <= 2 && end.digits == 4 else { return nil }
      (year, first, second) = (end.value, start.value, middle.value)
      told = separator == UInt8(ascii: ".") ? .dayFirst : nil
    }
  }

  /// The order that the numbers prove, where the form tells none: no month is above 12.
  var provenOrder: Order? {
    guard told == nil else { return nil }
    if first > 12 && second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// Whether the two orders are two dates.
  var isAmbiguous: Bool { told == nil && first <= 12 && second <= 12 && first != second }

  /// The moment at which a clock showed this; nil where no calendar has such a day.
  ///
  /// - Parameter order: what counts where the form tells no order.
  func moment(_ order: Order, by clock: LocalClock) -> Timestamp? {
    let isDayFirst = (told ?? order) == .dayFirst
    return clock.moment(
      year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second, hour: secondOfDay / 3600,
      minute: secondOfDay / 60 % 60, second: secondOfDay % 60)
  }
}

/// Walks over the text of a date.
private struct DateScanner {
  private var position = 0

  /// The number that comes next, and how many digits it has.
  mutating func number(_ text: Span<UInt8>, most: Int) -> (value: Int, digits: Int)? {
    let start = position
    while position < text.count && text[position] >= 0x30 && text[position] <= 0x39 { position += 1 }
    let digits = position - start
    guard digits >= 1, digits <= most, let value = DecimalText.digitsValue(text, start..<position) else { return nil }
    return (Int(value), digits)
  }

  mutating func separator(_ text: Span<UInt8>) -> UInt8? {
    guard position < text.count else { return nil }
    let byte = text[position]
    position += 1
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") ? byte : nil
  }

  mutating func take(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
    guard position < text.count && text[position] == byte else { return false }
    position += 1
    return true
  }

  /// The seconds of `9:30`, `09:30:00.5`, `09:30:00 PM`, which must end the text.
  mutating func timeOfDay(_ text: Span<UInt8>) -> Int? {
    guard let hour = number(text, most: 2), take(text, UInt8(ascii: ":")), let minute = number(text, most: 2),
      minute.digits == 2
    else {
      return nil
    }
    var second = 0
    if take(text, UInt8(ascii: ":")) {
      guard let number = number(text, most: 2), number.digits == 2 else { return nil }
      second = number.value
      if take(text, UInt8(ascii: ".")) { guard self.number(text, most: 9) != nil else { return nil } }
    }
    guard let hours = hours(text, hour.value), position == text.count, hours < 24, minute.value < 60, second < 60 else {
      return nil
    }
    return hours * 3600 + minute.value * 60 + second
  }

  /// The hour of the day, by the half of it that may be told next.
  private mutating func hours(_ text: Span<UInt8>, _ hour: Int) -> Int? {
    guard position < text.count else { return hour }
    _ = take(text, UInt8(ascii: " "))
    guard position + 2 == text.count, text[position + 1] | 0x20 == UInt8(ascii: "m"), (1...12).contains(hour) else {
      return nil
    }
    let half = text[position] | 0x20
    position += 2
    if half == UInt8(ascii: "a") { return hour % 12 }
    return half == UInt8(ascii: "p") ? hour % 12 + 12 : nil
  }
}

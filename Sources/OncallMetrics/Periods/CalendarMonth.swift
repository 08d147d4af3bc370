public import PagingModel

/// A month of a year, as in `--month 2026-10`.
public struct CalendarMonth: Hashable, Comparable, Sendable {
  public var year: Int
  /// 1...12.
  public var month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// The month that a day belongs to.
  public init(of date: CivilDate) {
    self.init(year: date.year, month: date.month)
  }

  /// The month that is written as `YYYY-MM`, or nil when the text is anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isDigit = bytes.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isDigit == [true, true, true, true, false, true, true], bytes[4] == UInt8(ascii: "-") else { return nil }
    let digits = bytes.map { Int($0) - 48 }
    self.init(year: digits[0...3].reduce(0) { $0 * 10 + $1 }, month: digits[5] * 10 + digits[6])
    guard year > 0, (1...12).contains(month) else { return nil }
  }

  public var firstDay: CivilDate { CivilDate(year: year, month: month, day: 1) }

  public var next: CalendarMonth {
    month == 12 ? CalendarMonth(year: year + 1, month: 1) : CalendarMonth(year: year, month: month + 1)
  }

  public var previous: CalendarMonth {
    month == 1 ? CalendarMonth(year: year - 1, month: 12) : CalendarMonth(year: year, month: month - 1)
  }

  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// `YYYY-MM`.
  public var description: String {
    "\(CivilDate.padded(year, to: 4))-\(CivilDate.padded(month, to: 2))"
  }
}

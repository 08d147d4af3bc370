public import PagingModel

/// A DATE or a DATE-TIME as a calendar writes it (RFC 5545, sections 3.3.4 and 3.3.5).
///
/// Readings of clocks are whole seconds since 1970-01-01T00:00:00 on that clock.
public enum CalendarMoment: Hashable, Sendable {
  /// A day, without a time.
  case date(CivilDate)
  /// A time on whatever clock the reader has.
  case floating(Int64)
  /// A time in UTC.
  case utc(Int64)
  /// A time on the clock of the zone with this TZID.
  case zoned(Int64, zone: String)

  /// Reads `20260301`, `20260301T093000` or `20260301T093000Z`; nil for anything else.
  ///
  /// A zone that is given counts for times without `Z` only. A leap second is the second after it.
  init?(_ text: some StringProtocol, zone: String? = nil) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, let date = Self.date(bytes[..<8]) else { return nil }
    if bytes.count == 8 {
      self = .date(date)
      return
    }
    guard bytes.count >= 15, bytes[8] | 0x20 == UInt8(ascii: "t"), let time = Self.time(bytes[9..<15]) else {
      return nil
    }
    let local = date.daysSinceEpoch * 86_400 + time
    switch (bytes.count, zone) {
    case (16, _) where bytes[15] | 0x20 == UInt8(ascii: "z"): self = .utc(local)
    case (15, let zone?): self = .zoned(local, zone: zone)
    case (15, nil): self = .floating(local)
    default: return nil
    }
  }

  /// Whether it is a day without a time.
  var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// What the clock shows that it is written for; 00:00 of a day.
  var clockSeconds: Int64 {
    switch self {
    case .date(let date): date.daysSinceEpoch * 86_400
    case .floating(let local), .utc(let local), .zoned(let local, _): local
    }
  }

  private static func date(_ bytes: ArraySlice<UInt8>) -> CivilDate? {
    guard let year = number(bytes.prefix(4)), let month = number(bytes.dropFirst(4).prefix(2)),
      let day = number(bytes.suffix(2)), year > 0, (1...12).contains(month),
      (1...CivilDate.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func time(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard let hour = number(bytes.prefix(2)), let minute = number(bytes.dropFirst(2).prefix(2)),
      let second = number(bytes.suffix(2)), hour < 24, minute < 60, second <= 60
    else { return nil }
    return Int64(hour * 3600 + minute * 60 + second)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    CalendarText.number(String(decoding: digits, as: UTF8.self))
  }
}

/// A span of time as a calendar writes it (RFC 5545, section 3.3.6): days and weeks, and what is left in seconds.
struct CalendarDuration: Hashable, Sendable {
  /// Seconds on the clock; a day has 86 400.
  var seconds: Int64

  init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Reads `P7D`, `PT12H`, `P1DT2H30M`, `P2W`, with a sign before it or none; nil for anything else.
  init?(_ text: some StringProtocol) {
    var rest = Substring(CalendarText.capitals(text))
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var (total, isTime) = (Int64(0), false)
    while let first = rest.first {
      if first == "T", !isTime, rest.count > 1 {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest.removeFirst(digits.count)
      guard let count = CalendarText.number(digits), let unit = Self.unit(rest.popFirst(), isTime) else { return nil }
      total += Int64(count) * unit
    }
    seconds = isNegative ? -total : total
  }

  private static func unit(_ letter: Character?, _ isTime: Bool) -> Int64? {
    switch (letter, isTime) {
    case ("W", false): 7 * 86_400
    case ("D", false): 86_400
    case ("H", true): 3600
    case ("M", true): 60
    case ("S", true): 1
    default: nil
    }
  }
}

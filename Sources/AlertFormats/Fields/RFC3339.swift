import PagingModel

/// A moment as a record writes it, to the nanosecond.
struct PreciseMoment: Hashable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  var seconds: Int64
  /// 0...999,999,999.
  var nanoseconds: Int64

  /// The moment cut to the millisecond.
  var timestamp: Timestamp {
    Timestamp(milliseconds: seconds * 1000 + nanoseconds / 1_000_000)
  }

  /// The zero time of Go, year 1: what Alertmanager writes for "not set".
  var isGoZero: Bool { seconds == -62_135_596_800 && nanoseconds == 0 }
}

/// Reads the date-time of RFC 3339: `2026-03-01T09:30:00Z`, any number of fraction digits, offsets with or without a
/// colon.
///
/// A leap second is the first moment of the next minute. Digits beyond the nanosecond are cut.
enum RFC3339 {
  /// The moment, or nil when the text is not one.
  static func moment(_ text: Span<UInt8>) -> PreciseMoment? {
    guard text.count >= 20, let seconds = wholeSeconds(text) else { return nil }
    // The form that most systems write: whole seconds of UTC.
    if text.count == 20 && text[19] == UInt8(ascii: "Z") { return PreciseMoment(seconds: seconds, nanoseconds: 0) }
    var position = 19
    var nanoseconds: Int64 = 0
    if text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ",") {
      guard let fraction = fraction(text, &position) else { return nil }
      nanoseconds = fraction
    }
    guard let offset = offset(text, position) else { return nil }
    return PreciseMoment(seconds: seconds - offset, nanoseconds: nanoseconds)
  }

  /// Seconds since the epoch of the first 19 characters, as if they were of UTC.
  private static func wholeSeconds(_ text: Span<UInt8>) -> Int64? {
    // 2026-03- and 01T09:30, of which the digits are looked at together.
    let (first, second) = (ByteHash.word(text, at: 0), ByteHash.word(text, at: 8))
    let digits = (first ^ 0x2D30_302D_3030_3030, second ^ 0x3030_3A30_3054_3030)
    let isOdd = ((digits.0 &+ 0x7F76_767F_7676_7676) | digits.0 | (digits.1 &+ 0x7676_7F76_767F_7676) | digits.1)
    guard isOdd & 0x8080_8080_8080_8080 == 0, text[16] == UInt8(ascii: ":") else {
      guard hasSeparators(text), let date = date(text), let clock = clock(text) else { return nil }
      return date * 86_400 + clock
    }
    let (year, month, day) = (pair(digits.0, 0) * 100 + pair(digits.0, 16), pair(digits.0, 40), pair(digits.1, 0))
    let (hour, minute) = (pair(digits.1, 24), pair(digits.1, 48))
    guard year >= 1, month >= 1, month <= 12, day >= 1, day <= CivilDate.daysIn(month: month, year: year), hour < 24,
      minute < 60, let second = number(text, 17), second <= 60
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    return days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The number that two digits make, the first of which stands in these bits of a word.
  @inline(__always)
  private static func pair(_ digits: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (digits >> shift & 0xFF) &* 10 &+ (digits >> (shift &+ 8) & 0xFF))
  }

  private static func hasSeparators(_ text: Span<UInt8>) -> Bool {
    text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
      && (text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "))
      && text[13] == UInt8(ascii: ":") && text[16] == UInt8(ascii: ":")
  }

  /// Days since the epoch.
  private static func date(_ text: Span<UInt8>) -> Int64? {
    guard let high = number(text, 0), let low = number(text, 2), let month = number(text, 5), let day = number(text, 8)
    else { return nil }
    let year = high * 100 + low
    guard year >= 1, (1...12).contains(month), day >= 1, day <= CivilDate.daysIn(month: month, year: year) else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day).daysSinceEpoch
  }

  /// Seconds of the day.
  private static func clock(_ text: Span<UInt8>) -> Int64? {
    guard let hour = number(text, 11), let minute = number(text, 14), let second = number(text, 17),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return Int64(hour * 3600 + minute * 60 + second)
  }

  /// Nanoseconds; `position` moves past the digits.
  private static func fraction(_ text: Span<UInt8>, _ position: inout Int) -> Int64? {
    position += 1
    let start = position
    var value: Int64 = 0
    var scale: Int64 = 100_000_000
    while position < text.count, let digit = digit(text[position]) {
      value += Int64(digit) * scale
      scale /= 10
      position += 1
    }
    return position > start ? value : nil
  }

  /// Seconds east of UTC; nil unless it ends the text.
  private static func offset(_ text: Span<UInt8>, _ position: Int) -> Int64? {
    guard position < text.count else { return nil }
    let rest = text.count - position
    if text[position] | 0x20 == UInt8(ascii: "z") { return rest == 1 ? 0 : nil }
    guard text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-"), rest == 5 || rest == 6,
      rest == 5 || text[position + 3] == UInt8(ascii: ":"),
      let hours = number(text, position + 1), let minutes = number(text, position + rest - 2),
      hours < 24, minutes < 60
    else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return text[position] == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// The number that two digits make.
  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ position: Int) -> Int? {
    guard position + 1 < text.count, let tens = digit(text[position]), let ones = digit(text[position + 1]) else {
      return nil
    }
    return tens * 10 + ones
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
  }
}

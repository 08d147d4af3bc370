import PagingModel

/// Reads moments in the forms that systems write: RFC 3339, date and time of UTC without a zone, and numbers since 1970.
///
/// A whole number is of seconds, milliseconds, microseconds or nanoseconds by its size, which is right for the years
/// 1973 to 2199; a number of another year is none, as `20261001` is. A number with a fraction is of seconds.
enum MomentText {
  /// The moment, or nil when the text is none.
  static func moment(_ text: Span<UInt8>) -> PreciseMoment? {
    guard !text.isEmpty else { return nil }
    if let moment = RFC3339.moment(text) { return moment }
    if text[0] == UInt8(ascii: "-") || (text.count > 4 && text[4] != UInt8(ascii: "-")) || text.count < 19 {
      return sinceEpoch(text)
    }
    return withoutZone(text)
  }

  /// `2016-12-14 02:46:44`, also with a `T` and a fraction: of UTC.
  static func withoutZone(_ text: Span<UInt8>) -> PreciseMoment? {
    guard text.count >= 19, text.count <= 29, let last = text.bytesLast, last >= UInt8(ascii: "0"),
      last <= UInt8(ascii: "9")
    else { return nil }
    var zoned: [UInt8] = []
    zoned.append(copying: text)
    zoned.append(UInt8(ascii: "Z"))
    return RFC3339.moment(zoned.span)
  }

  /// A number since 1970.
  private static func sinceEpoch(_ text: Span<UInt8>) -> PreciseMoment? {
    guard let point = text.indices.first(where: { text[$0] == UInt8(ascii: ".") }) else {
      return DecimalText.integer(text).flatMap(sinceEpoch)
    }
    guard let seconds = DecimalText.integer(text.extracting(0..<point)), years.contains(seconds) else {
      return nil
    }
    let digits = point + 1..<min(text.count, point + 10)
    guard let fraction = DecimalText.digitsValue(text, digits),
      (digits.upperBound..<text.count).allSatisfy({ text[$0] >= UInt8(ascii: "0") && text[$0] <= UInt8(ascii: "9") })
    else { return nil }
    let scale = (0..<9 - digits.count).reduce(Int64(1)) { scale, _ in scale * 10 }
    return PreciseMoment(seconds: seconds, nanoseconds: fraction * scale)
  }

  /// The years that numbers are taken for: 1973 to 2199, in seconds.
  static let years: ClosedRange<Int64> = 100_000_000...7_258_118_399

  private static func sinceEpoch(_ number: Int64) -> PreciseMoment? {
    guard number >= 0 else { return nil }
    let unit: Int64 =
      switch number {
      case ..<100_000_000_000: 1
      case ..<100_000_000_000_000: 1000
      case ..<100_000_000_000_000_000: 1_000_000
      default: 1_000_000_000
      }
    guard years.contains(number / unit) else { return nil }
    return PreciseMoment(seconds: number / unit, nanoseconds: number % unit * (1_000_000_000 / unit))
  }
}

extension Span<UInt8> {
  fileprivate var bytesLast: UInt8? { isEmpty ? nil : self[count - 1] }
}

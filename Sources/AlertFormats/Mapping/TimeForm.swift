import PagingModel

/// How times are written, in the words of `strptime`: `%d.%m.%Y %H:%M`.
///
/// A blank stands for any number of blanks, or none. Numbers may lack leading zeros, but for the year.
public struct TimeForm: Sendable {
  /// A piece of the form.
  enum Piece: Hashable, Sendable {
    case blanks
    case byte(UInt8)
    case number(Part, most: Int)
    /// A name of a month or a day of the week, in English, whole or its first three letters.
    case month, weekday
    /// `AM` or `PM`.
    case half
    /// Digits behind the decimal point of seconds.
    case fraction
    /// `+01:00`, `+0100`, `+01`, `Z`, `UTC`, `GMT`.
    case offset
    /// Seconds since 1970.
    case epoch
  }

  enum Part: Int, CaseIterable { case year, century, month, day, hour, hour12, minute, second }

  /// Why a text is no form.
  public enum Fault: Error, Hashable, Sendable {
    /// A word that is not known.
    case unknownWord(String)
    /// It does not tell the day.
    case noDay
    /// It does not tell the time of day: nobody's night can be told from a day alone.
    case noTime
  }

  let pieces: [Piece]

  public init(_ text: String) throws(Fault) {
    var pieces: [Piece] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x20 || byte == 0x09 {
        pieces.append(.blanks)
      } else if byte == UInt8(ascii: "%") {
        guard let word = rest.popFirst() else { throw .unknownWord("%") }
        guard let found = Self.pieces(of: word) else {
          throw .unknownWord("%\(String(decoding: [word], as: UTF8.self))")
        }
        pieces += found
      } else {
        pieces.append(.byte(byte))
      }
    }
    self.pieces = pieces
    try check()
  }

  private func check() throws(Fault) {
    if pieces.contains(.epoch) { return }
    func has(_ part: Part) -> Bool { pieces.contains { if case .number(part, _) = $0 { true } else { false } } }
    guard has(.year) || has(.century), has(.month) || pieces.contains(.month), has(.day) else { throw .noDay }
    guard has(.minute), has(.hour) || has(.hour12) && pieces.contains(.half) else { throw .noTime }
  }

  private static func pieces(of word: UInt8) -> [Piece]? {
    let (colon, dash, slash) = (
      Piece.byte(UInt8(ascii: ":")), Piece.byte(UInt8(ascii: "-")), Piece.byte(UInt8(ascii: "/"))
    )
    func two(_ part: Part) -> Piece { .number(part, most: 2) }
    switch word {
    case UInt8(ascii: "Y"): return [.number(.year, most: 4)]
    case UInt8(ascii: "y"): return [two(.century)]
    case UInt8(ascii: "m"): return [two(.month)]
    case UInt8(ascii: "d"), UInt8(ascii: "e"): return [two(.day)]
    case UInt8(ascii: "H"), UInt8(ascii: "k"): return [two(.hour)]
    case UInt8(ascii: "I"), UInt8(ascii: "l"): return [two(.hour12)]
    case UInt8(ascii: "M"): return [two(.minute)]
    case UInt8(ascii: "S"): return [two(.second)]
    case UInt8(ascii: "p"): return [.half]
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "h"): return [.month]
    case UInt8(ascii: "a"), UInt8(ascii: "A"): return [.weekday]
    case UInt8(ascii: "f"): return [.fraction]
    case UInt8(ascii: "z"), UInt8(ascii: "Z"): return [.offset]
    case UInt8(ascii: "s"): return [.epoch]
    case UInt8(ascii: "n"), UInt8(ascii: "t"): return [.blanks]
    case UInt8(ascii: "%"): return [.byte(word)]
    case UInt8(ascii: "F"): return [.number(.year, most: 4), dash, two(.month), dash, two(.day)]
    case UInt8(ascii: "D"): return [two(.month), slash, two(.day), slash, two(.century)]
    case UInt8(ascii: "T"): return [two(.hour), colon, two(.minute), colon, two(.second)]
    case UInt8(ascii: "R"): return [two(.hour), colon, two(.minute)]
    default: return nil
    }
  }

  /// The moment that a text writes in this form.
  ///
  /// - Parameter zone: the zone of times that the text gives none for.
  /// - Returns: nil when it is not of this form, or no clock shows it. `hasZone` is whether the text tells its own.
  func moment(_ text: Span<UInt8>, in zone: TimeZoneRules) -> (moment: Timestamp, hasZone: Bool)? {
    var reading = TimeReading()
    for piece in pieces {
      guard reading.take(piece, text) else { return nil }
    }
    return reading.position == text.count ? reading.moment(in: zone) : nil
  }
}

public import PagingModel

/// One way in which a system writes its history down as text: a line is a record.
///
/// Nothing but the form of its lines tells such a file, so that a few of its first ones are shown to `recognises`.
public protocol LineFormat: Sendable {
  static var id: FormatID { get }
  /// What `retropager formats` says about it.
  static var summary: FormatSummary { get }

  /// Whether a line without its end is one of this format, by its form alone. A wrong yes takes the whole file away from
  /// every other format.
  static func recognises(_ line: Span<UInt8>) -> Bool

  /// - Parameter zone: the zone of times that are written without one.
  init(zone: TimeZoneRules)

  /// Decodes one line into the log. Lines come by the million: most should cost no allocation.
  ///
  /// - Parameters:
  ///   - line: the whole line without its end, in UTF-8; not blank.
  ///   - file: the index of the file it came from.
  /// - Throws: `RecordError` when the line is refused; nothing of it is kept then, and the next can be decoded.
  mutating func decode(
    _ line: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult
}

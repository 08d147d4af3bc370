public import LogInput
public import PagingModel

/// What became of a record that a format was asked to decode.
public enum DecodingResult: Hashable, Sendable {
  /// It tells something; whether that was known already shows when all is read. The first and last moment it speaks of.
  case used(first: Timestamp?, last: Timestamp?)
  /// It is of this format, and says nothing that the review needs.
  case ignored
  /// The same; it shows that its source was at work at this moment.
  case silent(at: Timestamp)
  /// It is of another format. Nothing was kept.
  case notThisFormat
}

/// One way in which a system writes its history down.
///
/// Where records begin and end is not the format's business: `JSONRecordFramer` finds them.
public protocol InputFormat: Sendable {
  static var id: FormatID { get }
  /// What `retropager formats` says about it.
  static var summary: FormatSummary { get }

  /// Whether a document is a record of this format, by the names and kinds of its members.
  static func recognises(_ sketch: DocumentSketch) -> Bool

  /// Whether records whose dates leave day and month open can be decoded by now. See `TableDates`.
  var knowsDateOrder: Bool { get }

  init()

  /// - Parameter zone: the zone of times that are written without one; only formats that have such times keep it.
  init(zone: TimeZoneRules)

  /// - Parameter zones: finds the zones that records name; only formats that name the zone of such times keep it.
  init(zone: TimeZoneRules, zones: TimeZoneDirectory)

  /// Tells which file the records are of that follow; only formats whose records may leave it to the file's name what they
  /// are about keep it.
  mutating func beginFile(_ path: InputPath)

  /// Decodes one record into the log.
  ///
  /// - Parameters:
  ///   - record: the whole record; it must be JSON to its end.
  ///   - file: the index of the file it came from.
  /// - Throws: `RecordError` when the record is refused; nothing of it is kept then, and the next can be decoded.
  mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult
}

extension InputFormat {
  public var knowsDateOrder: Bool { true }

  public init(zone: TimeZoneRules) { self.init() }

  public init(zone: TimeZoneRules, zones: TimeZoneDirectory) { self.init(zone: zone) }

  public mutating func beginFile(_ path: InputPath) {}

  /// A decoder for a file, of this name if it has one.
  static func begun(_ zone: TimeZoneRules, _ zones: TimeZoneDirectory, _ path: InputPath?) -> any InputFormat {
    var format = Self(zone: zone, zones: zones)
    if let path { format.beginFile(path) }
    return format
  }
}

/// What a format is, in words.
public struct FormatSummary: Hashable, Sendable {
  /// What it is called by those who use it.
  public var title: String
  /// Where it comes from: an address, a command, a setting.
  public var origin: String
  /// What the review learns from it.
  public var gives: String
  /// How it can be told, in words.
  public var signature: String
  public var source: AlertSource
  /// Whether it records who was notified.
  public var knowsPages: Bool
  /// Whether it records who acknowledged and resolved.
  public var knowsPeople: Bool
  /// Whether it is history, or only helps to read it.
  public var isHistory: Bool

  public init(
    title: String, origin: String, gives: String, signature: String, source: AlertSource, knowsPages: Bool,
    knowsPeople: Bool, isHistory: Bool
  ) {
    self.title = title
    self.origin = origin
    self.gives = gives
    self.signature = signature
    self.source = source
    self.knowsPages = knowsPages
    self.knowsPeople = knowsPeople
    self.isHistory = isHistory
  }
}

public import PagingModel

/// One way in which a system writes its history down as a table: a row is a record.
public protocol TableFormat: Sendable {
  static var id: FormatID { get }
  /// What `retropager formats` says about it.
  static var summary: FormatSummary { get }

  /// The names of the columns that are read, in small letters.
  static var columns: [String] { get }
  /// The names of those that tell the format: a table that has all of them is of it.
  static var telling: [String] { get }
  /// Of these it has one at least, unless there are none.
  static var tellingAny: [String] { get }
  /// Other names of columns, in small letters, and those that they stand for.
  static var labels: [String: String] { get }

  /// Whether rows whose dates leave day and month open can be decoded by now. See `TableDates`.
  var knowsDateOrder: Bool { get }

  init()

  /// - Parameter zone: the zone of times that are written without one; only formats that have such times keep it.
  init(zone: TimeZoneRules)

  /// Decodes one row into the log.
  ///
  /// - Parameters:
  ///   - row: the whole row, in UTF-8.
  ///   - columns: where in it the columns are that are read.
  ///   - file: the index of the file it came from.
  /// - Throws: `RecordError` when the row is refused; nothing of it is kept then, and the next can be decoded.
  mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult
}

extension TableFormat {
  public static var labels: [String: String] { [:] }

  public static var tellingAny: [String] { [] }

  public var knowsDateOrder: Bool { true }

  public init(zone: TimeZoneRules) { self.init() }
}

/// The offsets of one time zone at every moment, read from a compiled zone file (TZif).
///
/// A value that shares one immutable table with its copies: copying costs one reference count. Both directions give
/// what Python's `zoneinfo` gives with `fold=0`.
public struct TimeZoneRules: Sendable {
  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  private let table: ZoneTable

  /// Coordinated Universal Time; needs no zone file.
  public static let utc = TimeZoneRules(identifier: "UTC", table: ZoneTable(fixedOffset: 0))

  init(identifier: String, table: ZoneTable) {
    self.identifier = identifier
    self.table = table
  }

  /// Reads a compiled zone file of version 1 to 4 (RFC 9636).
  ///
  /// - Throws: `TZifFault` when the bytes are not a whole and consistent file; no input traps.
  public init(identifier: String, tzif bytes: [UInt8]) throws(TZifFault) {
    var reader = TZifReader(bytes)
    self.init(identifier: identifier, table: try reader.table())
  }

  /// A zone described by a POSIX TZ string alone, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
  ///
  /// - Throws: `TZifFault.badFooter` when the text is not of that form.
  public init(identifier: String, posix text: String) throws(TZifFault) {
    var parser = PosixZoneRuleParser(Array(text.utf8)[...])
    self.init(identifier: identifier, table: ZoneTable(rule: try parser.rule()))
  }

  /// Seconds east of UTC at a moment.
  ///
  /// O(log n) in the transitions of the zone; constant after the last one.
  public func offset(at moment: Timestamp) -> Int {
    Int(table.offset(at: moment.wholeSeconds))
  }

  /// The offset at a moment, in seconds since the epoch, and a span around it in which it does not change.
  func offsetSpan(at seconds: Int64) -> OffsetSpan { table.offsetSpan(at: seconds) }

  /// What a clock in the zone shows, as seconds since 1970-01-01T00:00:00 of that clock, rounded towards the past.
  public func localSeconds(at moment: Timestamp) -> Int64 {
    let seconds = moment.wholeSeconds
    return seconds + table.offset(at: seconds)
  }

  /// The date and time of day that a clock in the zone shows.
  public func localTime(at moment: Timestamp) -> LocalTime {
    LocalTime(localSeconds: localSeconds(at: moment))
  }

  /// The moment at which a clock in the zone shows a time of day on a date.
  ///
  /// A time that happens twice (clocks set back) means the first; a time that never happens (clocks set forward) is
  /// read with the offset before the change, so that 02:30 in a gap from 02:00 to 03:00 is the moment shown as 03:30.
  /// - Parameter secondOfDay: seconds after 00:00 on the clock; may reach beyond the day.
  public func instant(of date: CivilDate, secondOfDay: Int) -> Timestamp {
    let local = date.daysSinceEpoch * 86_400 + Int64(secondOfDay)
    return Timestamp(seconds: local - table.offset(atLocal: local))
  }
}

/// A date and a time of day on a clock, without a zone.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// The date on the calendar.
  public var date: CivilDate
  /// Whole seconds after 00:00 on the clock, 0...86 399.
  public var secondOfDay: Int

  /// A reading of a clock and its calendar.
  public init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// The reading of a clock that has run for so many seconds since 1970-01-01T00:00:00.
  public init(localSeconds: Int64) {
    date = CivilDate(daysSinceEpoch: localSeconds.flooredQuotient(by: 86_400))
    secondOfDay = Int(localSeconds.flooredRemainder(by: 86_400))
  }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
  }
}

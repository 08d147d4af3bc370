/// A VCALENDAR of a file: its events as they are written, not yet expanded.
public struct OncallCalendar: Hashable, Sendable {
  /// X-WR-CALNAME.
  public internal(set) var name: String?
  /// PRODID, the program that wrote it.
  public internal(set) var producer: String?
  /// X-WR-TIMEZONE, the zone that the calendar is shown in.
  public internal(set) var zoneName: String?
  /// The program whose wording its events follow.
  public var feed: CalendarFeed { CalendarFeed(producer: producer, name: name) }
  /// How many events could be read.
  public var eventCount: Int { events.count }
  /// Whether all of it is called off (METHOD:CANCEL).
  var isCancelled = false
  /// CALSCALE, where it is not the Gregorian calendar.
  var otherScale: String?
  var events: [CalendarEvent] = []
  var zones: [ZoneDefinition] = []
}

/// What a file of calendars holds.
public struct CalendarFile: Hashable, Sendable {
  /// How many faults are kept with their line; those beyond are counted.
  public static let keptFaults = 1000

  /// In the order of the file; empty when it is no iCalendar file.
  public internal(set) var calendars: [OncallCalendar] = []
  /// What could not be read, in the order of the file; the rest was.
  public internal(set) var faults: [CalendarFault] = []
  /// How many there are, those that are not kept too.
  public internal(set) var faultCount = 0
  /// How many events were refused.
  public internal(set) var refusedCount = 0

  mutating func add(_ fault: CalendarFault) {
    faultCount += 1
    if faults.count < Self.keptFaults { faults.append(fault) }
  }
}

/// Why an event, a zone or a line of a calendar is not read, and where it stands.
public struct CalendarFault: Error, Hashable, Sendable {
  /// The rule that is broken; values are cut to 40 characters.
  public enum Reason: Hashable, Sendable {
    /// No name, or no colon behind it.
    case notALine
    /// Longer than the limit, in bytes.
    case longLine(limit: Int)
    /// An END without its BEGIN, or a component that is never ended.
    case unbalanced(String)
    /// Components in components beyond the limit.
    case deepNesting(limit: Int)
    /// A property that must be there is missing.
    case missing(String)
    /// A date or a date with a time that is written in no known form.
    case badTime(property: String, value: String)
    /// A span of time that is written in no known form, or a negative one.
    case badDuration(value: String)
    /// An offset from UTC that is written in no known form.
    case badOffset(property: String, value: String)
    /// A rule of recurrence that RFC 5545 does not allow; what is wrong with it.
    case badRule(RecurrenceRule.Flaw)
    /// The end is before the start.
    case endBeforeStart
    /// Neither the system's database nor the calendar knows the zone.
    case unknownZone(String)
    /// A rule that gives more than can be looked at.
    case tooManyRecurrences(limit: Int)
    /// An event that gives more shifts than a file may hold.
    case tooManyShifts(limit: Int)
    /// Another calendar than the Gregorian one.
    case otherCalendar(String)
  }

  public var reason: Reason
  /// The number of the line in the file, from 1.
  public var line: Int

  public init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }

  /// The rule in words, lower case, without a full stop.
  public var message: String {
    switch reason {
    case .notALine: "the line is not of the form NAME:value"
    case .longLine(let limit): "the line is longer than \(limit) bytes"
    case .unbalanced(let name): "BEGIN and END of '\(name)' do not match"
    case .deepNesting(let limit): "more than \(limit) components in each other"
    case .missing(let name): "\(name) is missing"
    case .badTime(let name, let value): "\(name) is not a date or time: '\(value)'"
    case .badDuration(let value): "DURATION is not a span of time: '\(value)'"
    case .badOffset(let name, let value): "\(name) is not an offset from UTC: '\(value)'"
    case .badRule(let flaw): "RRULE \(flaw.message)"
    case .endBeforeStart: "DTEND is before DTSTART"
    case .unknownZone(let name): "unknown time zone '\(name)'"
    case .tooManyRecurrences(let limit): "RRULE takes more than \(limit) steps to expand"
    case .tooManyShifts(let limit): "the file gives more than \(limit) shifts with this event"
    case .otherCalendar(let name): "the calendar is not Gregorian: '\(name)'"
    }
  }

  /// What a user can do about it.
  public var hint: String {
    switch reason {
    case .notALine, .longLine, .unbalanced, .deepNesting: "the file may be cut or damaged; export it again"
    case .missing, .endBeforeStart: "correct the event in its calendar and export it again"
    case .badTime: "expected the form 20260301T093000Z or 20260301"
    case .badDuration: "expected the form PT12H or P7D"
    case .badOffset: "expected the form +0100"
    case .badRule: "expected a rule such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
    case .unknownZone: "expected an IANA name, a name of Windows, or a VTIMEZONE of that TZID in the file"
    case .tooManyRecurrences, .tooManyShifts: "end the rule by UNTIL, or let it recur less often"
    case .otherCalendar: "export it with CALSCALE:GREGORIAN"
    }
  }

  /// A value fit to be quoted: at most 40 characters, control characters replaced.
  static func quoted(_ text: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

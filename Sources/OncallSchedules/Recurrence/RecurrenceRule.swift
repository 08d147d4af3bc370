import PagingModel

/// A rule by which an event recurs (RFC 5545, section 3.3.10).
public struct RecurrenceRule: Hashable, Sendable {
  /// The length of a period; `INTERVAL` counts in it.
  public enum Frequency: String, Hashable, Sendable {
    case yearly = "YEARLY"
    case monthly = "MONTHLY"
    case weekly = "WEEKLY"
    case daily = "DAILY"
    case hourly = "HOURLY"
    case minutely = "MINUTELY"
    case secondly = "SECONDLY"
  }

  /// A day of the week, and which one of the month or year.
  public struct DayOfWeek: Hashable, Sendable {
    /// 1 is Monday, 7 is Sunday.
    public var weekday: Int
    /// From 1; -1 is the last one; 0 means each.
    public var ordinal: Int
  }

  /// What is wrong with a rule.
  public enum Flaw: Error, Hashable, Sendable {
    /// FREQ is missing.
    case noFrequency
    /// A part that is not of the form NAME=value, or is given twice.
    case badPart(String)
    /// A part whose value is empty, no number, or outside its range.
    case badValue(part: String, value: String)
    /// Periods of another calendar (RFC 7529).
    case otherCalendar(String)

    /// What is wrong in words, to stand behind the property's name.
    var message: String {
      switch self {
      case .noFrequency: "has no FREQ"
      case .badPart(let part): "has a part that is not of the form NAME=value, or is given twice: '\(part)'"
      case .badValue(let part, let value): "has a value of \(part) that is not allowed: '\(value)'"
      case .otherCalendar(let name): "is not of the Gregorian calendar: '\(name)'"
      }
    }
  }

  public var frequency: Frequency
  /// From 1.
  public var interval = 1
  /// How often it recurs at most; nil without a limit.
  public var count: Int?
  /// The last moment at which it may recur.
  public var until: CalendarMoment?
  /// The first day of the week, 1 is Monday.
  public var weekStart = 1
  public var months: [Int] = []
  public var weekNumbers: [Int] = []
  public var yearDays: [Int] = []
  public var monthDays: [Int] = []
  public var weekdays: [DayOfWeek] = []
  public var hours: [Int] = []
  public var minutes: [Int] = []
  public var seconds: [Int] = []
  public var positions: [Int] = []

  init(_ frequency: Frequency) {
    self.frequency = frequency
  }

  /// Whether each period has exactly one recurrence, so that recurrences can be counted without being looked at.
  var isPlain: Bool {
    let isFixed = frequency != .yearly && frequency != .monthly
    return isFixed && months.isEmpty && weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty
      && weekdays.isEmpty && hours.isEmpty && minutes.isEmpty && seconds.isEmpty && positions.isEmpty
  }

  /// How many days its lists name.
  var listLength: Int { weekNumbers.count + yearDays.count + monthDays.count + weekdays.count }

  /// The rule with the parts that its first occurrence tells where the rule does not.
  ///
  /// - Parameter start: what the clock shows at the first occurrence.
  func completed(from start: LocalTime) -> RecurrenceRule {
    var rule = self
    rule.complete(day: start.date)
    let second = start.secondOfDay
    switch frequency {
    case .yearly, .monthly, .weekly, .daily:
      if hours.isEmpty { rule.hours = [second / 3600] }
      if minutes.isEmpty { rule.minutes = [second / 60 % 60] }
      if seconds.isEmpty { rule.seconds = [second % 60] }
    case .hourly:
      if minutes.isEmpty { rule.minutes = [second / 60 % 60] }
      if seconds.isEmpty { rule.seconds = [second % 60] }
    case .minutely:
      if seconds.isEmpty { rule.seconds = [second % 60] }
    case .secondly: break
    }
    return rule
  }

  private mutating func complete(day: CivilDate) {
    guard yearDays.isEmpty, monthDays.isEmpty, weekdays.isEmpty else { return }
    switch frequency {
    case .yearly where !weekNumbers.isEmpty: weekdays = [DayOfWeek(weekday: day.weekday, ordinal: 0)]
    case .yearly:
      if months.isEmpty { months = [day.month] }
      monthDays = [day.day]
    case .monthly: monthDays = [day.day]
    case .weekly: weekdays = [DayOfWeek(weekday: day.weekday, ordinal: 0)]
    case .daily, .hourly, .minutely, .secondly: break
    }
  }
}

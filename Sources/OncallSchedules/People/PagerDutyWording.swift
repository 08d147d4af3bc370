/// The summary of PagerDuty's feed: `On Call - Person Name - Schedule Name`.
struct PagerDutyWording: Hashable, Sendable {
  /// How the feed's X-WR-CALNAME begins; the name of a schedule or of a person follows.
  static let calendarPrefix = "On Call Schedule for "
  private static let prefix = "On Call - "
  private static let separator = " - "

  var person: String
  var schedule: String

  /// Nil when the summary is worded otherwise.
  ///
  /// Names may hold the separator themselves. The calendar's name is one of the two; where it is neither, the person's name
  /// is taken to end at the first separator.
  init?(_ summary: String, calendarName: String?) {
    guard summary.hasPrefix(Self.prefix) else { return nil }
    let rest = summary.dropFirst(Self.prefix.count)
    let known = calendarName.flatMap {
      $0.hasPrefix(Self.calendarPrefix) ? $0.dropFirst(Self.calendarPrefix.count) : nil
    }
    if let known, rest.hasPrefix(known + Self.separator) {
      self.init(person: known, schedule: rest.dropFirst(known.count + Self.separator.count))
    } else if let known, rest.hasSuffix(Self.separator + known) {
      self.init(person: rest.dropLast(known.count + Self.separator.count), schedule: known)
    } else if let start = Self.firstSeparator(in: rest) {
      self.init(
        person: rest[..<start], schedule: rest[rest.index(start, offsetBy: Self.separator.count)...])
    } else {
      return nil
    }
  }

  private init?(person: Substring, schedule: Substring) {
    (self.person, self.schedule) = (CalendarText.trimmed(person), CalendarText.trimmed(schedule))
    guard !self.person.isEmpty else { return nil }
  }

  private static func firstSeparator(in text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix(separator) }
  }
}

/// Puts the properties of a VEVENT together.
struct EventBuilder: Sendable {
  let line: Int
  private var start: CalendarMoment?
  private var draft: CalendarEvent
  /// The first property that cannot be read: the event is refused for it.
  private var fault: CalendarFault?

  init(line: Int) {
    self.line = line
    draft = CalendarEvent(line: line, start: .utc(0))
  }

  /// The event.
  /// - Throws: `CalendarFault` when something of it could not be read.
  mutating func event() throws(CalendarFault) -> CalendarEvent {
    if let fault { throw fault }
    guard let start else { throw CalendarFault(.missing("DTSTART"), line: line) }
    draft.start = start
    return draft
  }

  /// Takes a property; of one that is given twice where it may stand once, the first counts.
  mutating func take(_ property: ContentLine) {
    do throws(CalendarFault) {
      if try !takeTime(property) { takeWording(property) }
    } catch {
      fault = fault ?? error
    }
  }

  /// Takes what tells when it is; false for a property that does not.
  private mutating func takeTime(_ property: ContentLine) throws(CalendarFault) -> Bool {
    switch property.name {
    case "DTSTART": if start == nil { start = try property.moment() }
    case "DTEND": if draft.end == nil { draft.end = try property.moment() }
    case "DURATION": draft.duration = try property.duration()
    case "RRULE": draft.rules.append(try property.rule())
    case "RDATE": draft.dates += try property.addedDates()
    case "EXDATE": draft.exclusions += try property.moments()
    case "RECURRENCE-ID":
      draft.recurrenceID = try property.moment()
      draft.changesFuture = property.parameter("RANGE").map { CalendarText.equal($0, "THISANDFUTURE") } ?? false
    default: return false
    }
    return true
  }

  private mutating func takeWording(_ property: ContentLine) {
    switch property.name {
    case "UID": draft.uid = property.plain.isEmpty ? nil : property.plain
    case "SEQUENCE": draft.sequence = CalendarText.number(property.plain) ?? -1
    case "STATUS": draft.isCancelled = CalendarText.equal(property.plain, "CANCELLED")
    case "SUMMARY": draft.summary = property.text
    case "LOCATION": draft.location = property.text
    case "URL": draft.url = property.plain
    case "ATTENDEE": if let attendee = Attendee(property) { draft.attendees.append(attendee) }
    case "ORGANIZER": draft.organizer = Attendee(property)
    default: break
    }
  }
}

extension ContentLine {
  /// The value as one DATE or DATE-TIME, in the zone of TZID.
  func moment() throws(CalendarFault) -> CalendarMoment {
    try moment(plain)
  }

  /// The value as a list of DATEs or DATE-TIMEs.
  func moments() throws(CalendarFault) -> [CalendarMoment] {
    var result: [CalendarMoment] = []
    for text in plainList { result.append(try moment(text)) }
    return result
  }

  /// The value as a list of DATEs, DATE-TIMEs or PERIODs.
  func addedDates() throws(CalendarFault) -> [CalendarEvent.AddedDate] {
    var result: [CalendarEvent.AddedDate] = []
    for text in plainList {
      let halves = text.split(separator: "/", maxSplits: 1)
      var date = CalendarEvent.AddedDate(start: try moment(halves.first.map(String.init) ?? text))
      if halves.count == 2, halves[1].contains(where: { $0 == "P" || $0 == "p" }) {
        date.duration = try duration(String(halves[1]))
      } else if halves.count == 2 {
        date.end = try moment(String(halves[1]))
      }
      result.append(date)
    }
    return result
  }

  /// The value as a span of time that is not negative.
  func duration() throws(CalendarFault) -> CalendarDuration {
    try duration(plain)
  }

  /// The value as a rule.
  func rule() throws(CalendarFault) -> RecurrenceRule {
    do throws(RecurrenceRule.Flaw) {
      return try RecurrenceRule(parsing: plain)
    } catch {
      throw CalendarFault(.badRule(error), line: number)
    }
  }

  private func moment(_ text: String) throws(CalendarFault) -> CalendarMoment {
    guard let moment = CalendarMoment(text, zone: parameter("TZID").flatMap { $0.isEmpty ? nil : $0 }) else {
      throw CalendarFault(.badTime(property: name, value: CalendarFault.quoted(text)), line: number)
    }
    return moment
  }

  private func duration(_ text: String) throws(CalendarFault) -> CalendarDuration {
    guard let duration = CalendarDuration(text), duration.seconds >= 0 else {
      throw CalendarFault(.badDuration(value: CalendarFault.quoted(text)), line: number)
    }
    return duration
  }
}

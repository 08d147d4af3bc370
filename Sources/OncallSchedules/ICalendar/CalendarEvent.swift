/// A VEVENT as it is written: one occurrence, a series, or the change of one of a series.
struct CalendarEvent: Hashable, Sendable {
  /// The number of the line of its BEGIN.
  var line: Int
  var uid: String?
  var start: CalendarMoment
  /// Where neither an end nor a length is given, an event is a day long, or of no length.
  var end: CalendarMoment?
  var duration: CalendarDuration?
  /// The higher one of two events of the same UID is the newer one; -1 where none is given.
  var sequence = -1
  var isCancelled = false
  var rules: [RecurrenceRule] = []
  /// Further starts; those written as periods bring their length.
  var dates: [AddedDate] = []
  var exclusions: [CalendarMoment] = []
  /// The start, by the series, of the occurrence that this event stands for.
  var recurrenceID: CalendarMoment?
  /// Whether it stands for all later occurrences, too.
  var changesFuture = false

  var summary = ""
  var location: String?
  var url: String?
  var attendees: [Attendee] = []
  var organizer: Attendee?

  /// A start that an RDATE adds.
  struct AddedDate: Hashable, Sendable {
    var start: CalendarMoment
    /// Of a period: its end or its length.
    var end: CalendarMoment?
    var duration: CalendarDuration?
  }
}

/// The program whose feed a calendar is, known by what it calls itself: it decides how events name people.
public enum CalendarFeed: String, Hashable, Sendable {
  case pagerDuty = "pagerduty"
  case opsgenie
  case grafanaOnCall = "grafana-oncall"
  /// A calendar that people keep: Google, Outlook, CalDAV.
  case other

  /// - Parameters:
  ///   - producer: PRODID.
  ///   - name: X-WR-CALNAME.
  init(producer: String?, name: String?) {
    let producer = CalendarText.capitals(producer ?? "")
    if name?.hasPrefix(PagerDutyWording.calendarPrefix) == true || producer.contains("PAGERDUTY") {
      self = .pagerDuty
    } else if producer.contains("OPSGENIE") {
      self = .opsgenie
    } else if producer.contains("GRAFANA") || producer.contains("AMIXR") {
      self = .grafanaOnCall
    } else {
      self = .other
    }
  }
}

/// What the wording of an event tells.
struct EventWording: Hashable, Sendable {
  var people: [OncallPerson] = []
  /// The schedule; nil where the event does not name it.
  var rota: String?
  /// Higher ones win over lower ones at the same time.
  var level = 0
  var role: OncallRole?

  /// An event that names more is no duty of theirs: it names nobody.
  static let mostPeople = 100

  /// Reads an event by the wording of its feed.
  ///
  /// Opsgenie documents no wording of its own; its events are read as those of any calendar.
  init(_ event: CalendarEvent, of calendar: OncallCalendar) {
    if calendar.feed == .pagerDuty, let wording = PagerDutyWording(event.summary, calendarName: calendar.name) {
      people = [OncallPerson(name: wording.person, email: event.attendees.first?.email)]
      rota = wording.schedule
      role = OncallRole(in: wording.schedule)
      return
    }
    let handles = HandleWording(event.summary)
    level = handles.level
    role = OncallRole(in: event.summary) ?? calendar.name.flatMap { OncallRole(in: $0) }
    people = Self.people(event, handles)
  }

  /// Handles (`@jane, @joe`, `[L1] jane`) name people before anything else; else attendees do, else the summary, else the
  /// organizer.
  private static func people(_ event: CalendarEvent, _ handles: HandleWording) -> [OncallPerson] {
    if handles.isExplicit, !handles.people.isEmpty { return handles.people }
    let attendees = event.attendees.map(\.person)
    if let only = attendees.first, attendees.count == 1, only.name == nil, handles.people.count == 1,
      let named = handles.people.first, named.email == nil, OncallRole(in: event.summary) == nil
    {
      return [OncallPerson(name: named.name, email: only.email)]
    }
    if !attendees.isEmpty { return distinct(attendees) }
    if !handles.people.isEmpty { return handles.people }
    return event.organizer.map { [$0.person] } ?? []
  }

  /// Everybody once, in order; nobody when there are too many for a duty.
  static func distinct(_ people: [OncallPerson]) -> [OncallPerson] {
    var seen: Set<OncallPerson> = []
    let distinct = people.filter { seen.insert($0).inserted }
    return distinct.count > mostPeople ? [] : distinct
  }
}

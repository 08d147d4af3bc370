import PagingModel
import YAMLReading
import Yams

/// Business and sleep hours, and the days without business hours.
extension ConfigurationParser {
  mutating func readHours(_ node: Node) {
    guard let members = notes.members(node, "'hours'", keys: ["business", "sleep"]) else { return }
    var hours = ConfiguredHours()
    if let node = members["business"], let own = notes.members(node, "'business'", keys: ["days", "from", "to"]) {
      hours.businessDays = own["days"].flatMap { weekdays($0) }
      hours.business = window(own, node, HoursPolicy.standard.businessHours, .business)
      if let window = hours.business, window.wraps {
        notes.note(
          node, HoursPolicyFault.businessOverMidnight.message, hint: HoursPolicyFault.businessOverMidnight.hint)
      }
    }
    if let node = members["sleep"], let own = notes.members(node, "'sleep'", keys: ["from", "to"]) {
      hours.sleep = window(own, node, HoursPolicy.standard.sleepHours, .sleep)
    }
    configuration.hours = hours
  }

  /// The window of these hours; what is not given is that of the standard hours.
  private mutating func window(
    _ members: [String: Node], _ node: Node, _ standard: ClockWindow, _ hours: HoursClass
  ) -> ClockWindow? {
    let from = members["from"].map { timeOfDay($0, "from", 0...86_399) } ?? standard.from
    let to = members["to"].map { timeOfDay($0, "to", 0...86_400) } ?? standard.to
    guard let from, let to else { return nil }
    if from == to {
      notes.note(node, HoursPolicyFault.empty(hours).message, hint: HoursPolicyFault.empty(hours).hint)
      return nil
    }
    return ClockWindow(from: from, to: to)
  }

  /// `08:00` in seconds.
  private mutating func timeOfDay(_ node: Node, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    let text = node.scalar?.string ?? ""
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = DecimalNumber.whole(parts[0]),
      let minute = DecimalNumber.whole(parts[1]), minute < 60, range.contains(hour * 3600 + minute * 60)
    {
      return hour * 3600 + minute * 60
    }
    notes.note(
      node, "'\(text)' is no time of day", hint: "written as \"08:00\", up to \"\(key == "to" ? "24:00" : "23:59")\"")
    return nil
  }

  /// `Mon-Fri`, `Sat`, or a list of such.
  private mutating func weekdays(_ node: Node) -> Weekdays? {
    var days: Weekdays = []
    let texts = notes.texts(node, "days")
    for (text, element) in texts {
      guard let some = Weekdays(words: text) else {
        notes.note(element, "'\(text)' are no weekdays", hint: "written as Mon-Fri, Sat or [Sun-Wed, Fri]")
        return nil
      }
      days.formUnion(some)
    }
    if !days.isEmpty { return days }
    notes.note(node, "'days' names no weekday", hint: "written as Mon-Fri, Sat or [Sun-Wed, Fri]")
    return nil
  }

  // MARK: holidays

  mutating func readHolidays(_ node: Node) {
    for element in list(node, "holidays") {
      if let text = element.scalar?.string {
        readHoliday(text, element)
      } else if let members = notes.members(element, "a calendar of holidays", keys: ["file", "teams"]) {
        readCalendar(members, element)
      }
    }
  }

  private mutating func readHoliday(_ text: String, _ node: Node) {
    guard let day = CivilDate(iso: text) else {
      return notes.note(node, "'\(text)' is no day", hint: "written as 2026-12-25, or {file: holidays.ics}")
    }
    if !days.insert(day).inserted { return notes.note(node, "'\(text)' is there twice") }
    configuration.holidays.append(.day(day))
  }

  private mutating func readCalendar(_ members: [String: Node], _ node: Node) {
    guard let file = members["file"] else {
      return notes.note(node, "'file' is missing", hint: "it names a calendar: {file: holidays.ics, teams: [payments]}")
    }
    let teams = members["teams"].map { words($0, "teams").map(\.text) } ?? []
    if let path = path(file, "file") { configuration.holidays.append(.calendar(file: path, teams: teams)) }
  }
}

extension Weekdays {
  static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `Sat`, or `Mon-Fri`, which may reach over Sunday.
  init?(words: String) {
    let numbers = words.split(separator: "-", omittingEmptySubsequences: false).map {
      Self.names.firstIndex(of: "\($0)")
    }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2 else { return nil }
    self = []
    for offset in 0...(last - first + 7) % 7 { formUnion(Weekdays(weekday: (first + offset) % 7 + 1)) }
  }
}

extension CivilDate {
  /// `YYYY-MM-DD`, of a day that there is.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = DecimalNumber.whole(parts[0]), year > 0,
      let month = DecimalNumber.whole(parts[1]), (1...12).contains(month), let day = DecimalNumber.whole(parts[2]),
      (1...CivilDate.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

import PagingModel

/// Finds the zone that a TZID of a calendar names.
struct CalendarZones: Sendable {
  private(set) var directory: TimeZoneDirectory
  private let definitions: [String: ZoneDefinition]
  private var found: [String: TimeZoneRules?] = [:]

  init(_ definitions: [ZoneDefinition], in directory: TimeZoneDirectory) {
    let known = definitions.filter { !$0.observances.isEmpty }.map { ($0.name, $0) }
    self.definitions = Dictionary(known) { _, last in last }
    self.directory = directory
  }

  /// The rules for a TZID, or nil where nothing tells them.
  ///
  /// Tried in this order: IANA's name; the calendar's own VTIMEZONE; a name of Windows; the end of a name such as
  /// `/example.org/Europe/Berlin` (RFC 5545, section 3.2.19); what Outlook shows; an offset such as `GMT+0100`.
  mutating func rules(_ name: String, _ budget: inout ExpansionBudget) -> TimeZoneRules? {
    if let known = found[name] { return known }
    let rules = lookUp(name, &budget)
    found[name] = .some(rules)
    return rules
  }

  private mutating func lookUp(_ name: String, _ budget: inout ExpansionBudget) -> TimeZoneRules? {
    let plain = Self.withoutSlashes(name)
    if let rules = try? directory.rules(named: plain) { return rules }
    budget.startEvent()
    if let rules = try? definitions[name]?.rules(&budget) { return rules }
    // Longer than any name that a database or a program has.
    guard plain.utf8.count <= 200 else { return nil }
    for identifier in candidates(plain) {
      if let rules = try? directory.rules(named: identifier) { return rules }
    }
    return Self.fixedOffset(plain)
  }

  private func candidates(_ name: String) -> [String] {
    var result = [WindowsZoneNames.identifier(name), OutlookZoneNames.identifier(name)].compactMap { $0 }
    var rest = name[...]
    while let slash = rest.firstIndex(of: "/") {
      rest = rest[rest.index(after: slash)...]
      if rest.contains("/") { result.append(String(rest)) }
    }
    return result
  }

  private static func withoutSlashes(_ name: String) -> String {
    var rest = name[...]
    while rest.first == "/" { rest.removeFirst() }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }

  /// `GMT`, `UTC+1`, `GMT-0530`, `UTC+05:30`.
  private static func fixedOffset(_ name: String) -> TimeZoneRules? {
    let text = CalendarText.capitals(name)
    guard text.hasPrefix("GMT") || text.hasPrefix("UTC") else { return nil }
    let rest = text.dropFirst(3)
    if rest.isEmpty { return .utc }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    var digits = String(rest.dropFirst().filter { $0 != ":" })
    if digits.count <= 2 { digits += "00" }
    guard let number = CalendarText.number(digits), digits.count <= 4, number / 100 <= 14, number % 100 < 60 else {
      return nil
    }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return TimeZoneRules(identifier: name, changes: [], before: sign == "-" ? -seconds : seconds)
  }
}

/// Offsets from UTC as calendars write them.
enum UTCOffset {
  /// Reads `+0100`, `-0530` or `+013045` as seconds east of UTC; nil for anything else, and beyond 24 hours.
  static func seconds(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst()
    guard digits.count == 4 || digits.count == 6, let number = CalendarText.number(digits) else { return nil }
    let whole = digits.count == 4 ? number * 100 : number
    let (hours, minutes, seconds) = (whole / 10_000, whole / 100 % 100, whole % 100)
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    return (hours * 3600 + minutes * 60 + seconds) * (sign == "-" ? -1 : 1)
  }
}

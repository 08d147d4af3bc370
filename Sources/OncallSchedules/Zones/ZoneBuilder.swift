/// Puts the properties of a VTIMEZONE together; an observance that cannot be read is left out and told.
struct ZoneBuilder: Sendable {
  let line: Int
  private(set) var faults: [CalendarFault] = []
  private var name: String?
  private var observances: [ZoneDefinition.Observance] = []
  private var observance: Draft?

  /// An observance whose properties are being read.
  private struct Draft: Sendable {
    var line: Int
    var start: Int64?
    var from: Int?
    var to: Int?
    var rules: [RecurrenceRule] = []
    var dates: [Int64] = []
    var fault: CalendarFault?
  }

  init(line: Int) {
    self.line = line
  }

  /// The zone, or nil when it has no name.
  var definition: ZoneDefinition? {
    name.map { ZoneDefinition(name: $0, observances: observances) }
  }

  mutating func beginObservance(line: Int) {
    observance = Draft(line: line)
  }

  mutating func endObservance() {
    guard let draft = observance.take() else { return }
    if let fault = draft.fault { return faults.append(fault) }
    guard let start = draft.start, let to = draft.to else {
      let missing = draft.start == nil ? "DTSTART" : "TZOFFSETTO"
      return faults.append(CalendarFault(.missing(missing), line: draft.line))
    }
    observances.append(
      ZoneDefinition.Observance(
        start: start, offsetFrom: draft.from ?? to, offsetTo: to, rules: draft.rules, dates: draft.dates))
  }

  mutating func take(_ property: ContentLine) {
    guard var draft = observance.take() else {
      if property.name == "TZID" { name = property.plain }
      return
    }
    do throws(CalendarFault) {
      try Self.take(property, into: &draft)
    } catch {
      draft.fault = draft.fault ?? error
    }
    observance = draft
  }

  private static func take(_ property: ContentLine, into draft: inout Draft) throws(CalendarFault) {
    switch property.name {
    case "DTSTART": draft.start = try property.moment().clockSeconds
    case "TZOFFSETFROM": draft.from = try offset(property)
    case "TZOFFSETTO": draft.to = try offset(property)
    case "RRULE": draft.rules.append(try property.rule())
    case "RDATE": draft.dates += try property.addedDates().map(\.start.clockSeconds)
    default: break
    }
  }

  private static func offset(_ property: ContentLine) throws(CalendarFault) -> Int {
    guard let seconds = UTCOffset.seconds(property.plain) else {
      throw CalendarFault(
        .badOffset(property: property.name, value: CalendarFault.quoted(property.plain)), line: property.number)
    }
    return seconds
  }
}

extension RecurrenceRule {
  /// RFC 5545 knows fifteen; whatever comes after these is no part.
  private static let mostParts = 64

  /// Reads the value of an RRULE; parts in any order, names in any case.
  ///
  /// Parts of unknown names are passed over, as is a negative COUNT, which some programs write for "no limit"; a COUNT
  /// beyond every number is no limit either.
  /// - Throws: `Flaw` when the rule breaks RFC 5545 so that it cannot be known what it means.
  init(parsing text: String) throws(Flaw) {
    var parts: [(name: String, value: String)] = []
    for part in text.split(separator: ";", maxSplits: Self.mostParts) {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = CalendarText.capitals(CalendarText.trimmed(halves[0]))
      guard halves.count == 2, !parts.contains(where: { $0.name == name }) else {
        throw .badPart(CalendarFault.quoted(part))
      }
      parts.append((name, CalendarText.capitals(CalendarText.trimmed(halves[1]))))
    }
    guard let frequency = parts.first(where: { $0.name == "FREQ" }) else { throw .noFrequency }
    guard let known = Frequency(rawValue: frequency.value) else { throw Self.flaw(frequency) }
    self.init(known)
    for part in parts { try take(part) }
  }

  private mutating func take(_ part: (name: String, value: String)) throws(Flaw) {
    switch part.name {
    case "INTERVAL": interval = try Self.positive(part)
    case "COUNT": count = try Self.count(part)
    case "UNTIL":
      guard let moment = CalendarMoment(part.value) else { throw Self.flaw(part) }
      until = moment
    case "WKST": weekStart = try Self.weekday(part.value[...], of: part)
    case "RSCALE" where part.value != "GREGORIAN": throw .otherCalendar(CalendarFault.quoted(part.value))
    default: try takeList(part)
    }
  }

  private mutating func takeList(_ part: (name: String, value: String)) throws(Flaw) {
    switch part.name {
    case "BYMONTH": months = try Self.numbers(part, 1...12)
    case "BYWEEKNO": weekNumbers = try Self.signed(part, upTo: 53)
    case "BYYEARDAY": yearDays = try Self.signed(part, upTo: 366)
    case "BYMONTHDAY": monthDays = try Self.signed(part, upTo: 31)
    case "BYSETPOS": positions = try Self.signed(part, upTo: 366)
    case "BYHOUR": hours = try Self.numbers(part, 0...23)
    case "BYMINUTE": minutes = try Self.numbers(part, 0...59)
    case "BYSECOND": seconds = try Self.numbers(part, 0...60)
    case "BYDAY": weekdays = try Self.daysOfWeek(part)
    default: break
    }
  }

  private static func count(_ part: (name: String, value: String)) throws(Flaw) -> Int? {
    if part.value.first == "-" { return nil }
    guard part.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !part.value.isEmpty else { throw flaw(part) }
    let count = Int(part.value) ?? .max
    guard count > 0 else { throw flaw(part) }
    return count
  }

  private static func positive(_ part: (name: String, value: String)) throws(Flaw) -> Int {
    guard let number = CalendarText.number(part.value), number > 0 else { throw flaw(part) }
    return number
  }

  /// The numbers of a list in ascending order, each once.
  private static func numbers(
    _ part: (name: String, value: String), _ range: ClosedRange<Int>
  ) throws(Flaw) -> [Int] {
    var result: Set<Int> = []
    for text in part.value.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = integer(CalendarText.trimmed(text)), range.contains(number) else { throw flaw(part) }
      result.insert(number)
    }
    return result.sorted()
  }

  /// Numbers from one or from the end, never zero.
  private static func signed(_ part: (name: String, value: String), upTo limit: Int) throws(Flaw) -> [Int] {
    let result = try numbers(part, -limit...limit)
    guard !result.contains(0) else { throw flaw(part) }
    return result
  }

  private static func integer(_ text: String) -> Int? {
    switch text.first {
    case "-": CalendarText.number(text.dropFirst()).map { -$0 }
    case "+": CalendarText.number(text.dropFirst())
    default: CalendarText.number(text)
    }
  }

  private static func daysOfWeek(_ part: (name: String, value: String)) throws(Flaw) -> [DayOfWeek] {
    var result: [DayOfWeek] = []
    for piece in part.value.split(separator: ",", omittingEmptySubsequences: false) {
      let text = CalendarText.trimmed(piece)
      let weekday = try weekday(text.suffix(2), of: part)
      let ordinal = text.count > 2 ? integer(String(text.dropLast(2))) : 0
      guard let ordinal, text.count == 2 || ordinal != 0, abs(ordinal) <= 53 else { throw flaw(part) }
      let day = DayOfWeek(weekday: weekday, ordinal: ordinal)
      if !result.contains(day) { result.append(day) }
    }
    return result
  }

  private static func weekday(_ text: Substring, of part: (name: String, value: String)) throws(Flaw) -> Int {
    guard let index = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(where: { $0 == text }) else {
      throw flaw(part)
    }
    return index + 1
  }

  private static func flaw(_ part: (name: String, value: String)) -> Flaw {
    .badValue(part: CalendarFault.quoted(part.name), value: CalendarFault.quoted(part.value))
  }
}

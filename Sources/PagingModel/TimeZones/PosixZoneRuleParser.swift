/// Reads a POSIX TZ string with the extensions of zone files: `<+03>` names and times of -167 to 167 hours.
struct PosixZoneRuleParser {
  private let text: ArraySlice<UInt8>
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    rest = text
  }

  /// The rule: `std offset [dst [offset] , start [/time] , end [/time]]`.
  mutating func rule() throws(TZifFault) -> PosixZoneRule {
    try name()
    let standard = -(try time(largestHour: 24))
    guard !rest.isEmpty else { return PosixZoneRule(standardOffset: standard) }
    try name()
    let daylight = rest.first == UInt8(ascii: ",") ? standard + 3600 : -(try time(largestHour: 24))
    let start = try yearlyMoment()
    let end = try yearlyMoment()
    guard rest.isEmpty else { throw fault }
    let saving = PosixZoneRule.Daylight(offset: daylight, start: start, end: end)
    return PosixZoneRule(standardOffset: standard, daylight: saving)
  }

  private var fault: TZifFault {
    .badFooter(String(decoding: text.prefix(100), as: UTF8.self))
  }

  /// Skips a name of at least three characters: letters, or letters, digits and signs between `<` and `>`.
  private mutating func name() throws(TZifFault) {
    let isQuoted = skip("<")
    let characters = rest.prefix { isQuoted ? $0.isNameCharacter : $0.isLetter }
    rest = rest.dropFirst(characters.count)
    guard characters.count >= 3, !isQuoted || skip(">") else { throw fault }
  }

  /// `[+|-]hh[:mm[:ss]]` in seconds.
  private mutating func time(largestHour: Int) throws(TZifFault) -> Int64 {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    var seconds = 3600 * (try number(in: 0...largestHour, digits: 1...3))
    if skip(":") {
      seconds += 60 * (try number(in: 0...59, digits: 2...2))
      if skip(":") { seconds += try number(in: 0...59, digits: 2...2) }
    }
    return Int64(isNegative ? -seconds : seconds)
  }

  /// `,date[/time]`; the time is 02:00 when it is left out.
  private mutating func yearlyMoment() throws(TZifFault) -> YearlyMoment {
    guard skip(",") else { throw fault }
    let day = try day()
    return YearlyMoment(day: day, time: skip("/") ? try time(largestHour: 167) : 7200)
  }

  private mutating func day() throws(TZifFault) -> YearlyMoment.Day {
    if skip("J") { return .dayWithoutLeapDay(try number(in: 1...365, digits: 1...3)) }
    guard skip("M") else { return .dayFromZero(try number(in: 0...365, digits: 1...3)) }
    let month = try number(in: 1...12, digits: 1...2)
    guard skip(".") else { throw fault }
    let week = try number(in: 1...5, digits: 1...1)
    guard skip(".") else { throw fault }
    return .weekday(month: month, week: week, weekday: try number(in: 0...6, digits: 1...1))
  }

  private mutating func number(in range: ClosedRange<Int>, digits: ClosedRange<Int>) throws(TZifFault) -> Int {
    let run = rest.prefix { (0x30...0x39).contains($0) }
    guard digits.contains(run.count) else { throw fault }
    let value = run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard range.contains(value) else { throw fault }
    rest = rest.dropFirst(run.count)
    return value
  }

  /// Skips a character if it comes next.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }

  /// Whether the byte may stand in a quoted zone abbreviation.
  fileprivate var isNameCharacter: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
  }
}

import LogInput
import PagingModel

/// When a line was written, and where its text begins.
///
/// Nagios writes `[1458446400] `; a filter that makes logs readable `[Tue Jan 12 00:00:32 2016] `, in local time; syslog
/// `Nov 13 22:34:30 host nagios3: `, which tells no year, or `2016-11-13T22:34:30+01:00 host nagios: `.
struct NagiosStamp {
  let at: Timestamp
  /// Whether a zone had to be assumed.
  var isLocal = false
  /// The offset of what follows.
  let end: Int

  /// How the names of the programs begin: `nagios3`, `icinga`.
  private static let programs: [StaticString] = ["nagios", "icinga"]

  /// The stamp of a line; nil for a line that another program wrote to syslog.
  ///
  /// - Throws: `unmatchedLine` without a stamp, `noYear` for one without a year.
  static func read(_ line: Span<UInt8>, _ clock: LocalClock) throws(RecordError) -> NagiosStamp? {
    guard line.count > 12 else { throw RecordError(.unmatchedLine, at: 0) }
    if line[0] == UInt8(ascii: "[") {
      if let stamp = epoch(line) ?? local(line, clock) { return stamp }
      throw RecordError(.unmatchedLine, at: 0)
    }
    guard let header = SyslogHeader(line) else { throw RecordError(.unmatchedLine, at: 0) }
    guard header.isOf(programs, in: line) else { return nil }
    guard let at = header.at else { throw RecordError(.noYear, at: 0) }
    return NagiosStamp(at: at, end: header.end)
  }

  /// Whether a line begins with one, of Nagios's own where syslog wrote it.
  static func isThere(_ line: Span<UInt8>) -> Bool {
    guard line.count > 12 else { return false }
    if line[0] == UInt8(ascii: "[") { return epoch(line) != nil || local(line, LocalClock(zone: .utc)) != nil }
    return SyslogHeader(line)?.isOf(programs, in: line) == true
  }

  /// Nine to eleven digits in brackets: seconds since 1970, of the years 1973 to 2199.
  private static func epoch(_ line: Span<UInt8>) -> NagiosStamp? {
    var position = 1
    var seconds: Int64 = 0
    while position < min(line.count, 13), line[position] &- UInt8(ascii: "0") < 10 {
      seconds = seconds * 10 + Int64(line[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard (100_000_000...7_258_118_399).contains(seconds), position < line.count - 1,
      line[position] == UInt8(ascii: "]"), line[position + 1] == 0x20
    else { return nil }
    return NagiosStamp(at: Timestamp(seconds: seconds), end: position + 2)
  }

  /// `[Tue Jan 12 00:00:32 2016] `, whose day may be padded with a blank.
  private static func local(_ line: Span<UInt8>, _ clock: LocalClock) -> NagiosStamp? {
    guard line.count >= 27, line[25] == UInt8(ascii: "]"), line[26] == 0x20, line[4] == 0x20, line[20] == 0x20,
      DateWords.isWeekday(line, at: 1), let moment = DateWords.dayAndTime(line, at: 5),
      let year = DecimalText.digitsValue(line, 21..<25),
      let at = clock.moment(
        year: Int(year), month: moment.month, day: moment.day, hour: moment.hour, minute: moment.minute,
        second: moment.second)
    else { return nil }
    return NagiosStamp(at: at, isLocal: true, end: 27)
  }
}

/// Dates in English words.
enum DateWords {
  private static let weekdays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func isWeekday(_ text: Span<UInt8>, at start: Int) -> Bool { index(of: weekdays, text, start) != nil }

  /// `Jan 12 00:00:32`, whose day may be padded with a blank.
  static func dayAndTime(
    _ text: Span<UInt8>, at start: Int
  ) -> (month: Int, day: Int, hour: Int, minute: Int, second: Int)? {
    guard text.count >= start + 15, text[start + 3] == 0x20, text[start + 6] == 0x20,
      text[start + 9] == UInt8(ascii: ":"), text[start + 12] == UInt8(ascii: ":"),
      let month = index(of: months, text, start),
      let day = DecimalText.digitsValue(text, start + (text[start + 4] == 0x20 ? 5 : 4)..<start + 6),
      let hour = DecimalText.digitsValue(text, start + 7..<start + 9),
      let minute = DecimalText.digitsValue(text, start + 10..<start + 12),
      let second = DecimalText.digitsValue(text, start + 13..<start + 15)
    else { return nil }
    return (month + 1, Int(day), Int(hour), Int(minute), Int(second))
  }

  private static func index(of words: [StaticString], _ text: Span<UInt8>, _ start: Int) -> Int? {
    let word = JSONText(start: start, end: start + 3, isEscaped: false)
    return words.firstIndex { word.equals($0, in: text) }
  }
}

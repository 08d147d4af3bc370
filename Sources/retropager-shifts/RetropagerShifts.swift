internal import Glibc
import LogInput
import OncallSchedules
import PagingModel

/// Says what is read from calendars, for `scripts/conformance/schedules`: not shipped.
///
///     retropager-shifts FROM TO CHUNK FILE...
///
/// For each file the occurrences of its events in the window, one a line: file, start, end, summary, separated by tabs;
/// backslashes, tabs and line ends of the summary are escaped. What is not used goes to standard error.
@main
struct RetropagerShifts {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count > 3, let from = Timestamp(arguments: arguments, 1),
      let to = Timestamp(arguments: arguments, 2),
      from < to, let chunk = Int(arguments[3]), chunk > 0
    else {
      end(
        2, "usage: retropager-shifts FROM TO CHUNK FILE...   (FROM, TO: seconds since 1970; CHUNK: bytes fed at once)")
    }
    for path in arguments.dropFirst(3) {
      guard let file = read(path, chunk) else { end(1, "\(path): error: cannot be read") }
      tell(file, path, from..<to)
    }
  }

  private static func tell(_ file: CalendarFile, _ path: String, _ window: Range<Timestamp>) {
    for fault in file.faults { say("\(path):\(fault.line): error: \(fault.message)") }
    var directory = TimeZoneDirectory()
    for calendar in file.calendars {
      let times = CalendarTimes(calendar, in: window, CalendarOptions(), &directory)
      for occurrence in times.occurrences {
        print(path, occurrence.start, occurrence.end, escaped(times.summary(of: occurrence)), separator: "\t")
      }
      for case .refused(let fault) in times.outcomes { say("\(path):\(fault.line): error: \(fault.message)") }
    }
  }

  private static func read(_ path: String, _ chunk: Int) -> CalendarFile? {
    do throws(InputFault) {
      var stream = try InputStream(InputPath(path))
      var block = InputBlock()
      var reader = CalendarReader()
      while true {
        block.removeAll()
        switch stream.read(into: &block) {
        case .bytes: block.withSpan { feed($0, chunk, to: &reader) }
        case .fault: return nil
        case .end: return reader.finish()
        }
      }
    } catch {
      return nil
    }
  }

  private static func feed(_ bytes: Span<UInt8>, _ chunk: Int, to reader: inout CalendarReader) {
    var start = 0
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      reader.feed(bytes.extracting(start..<end))
      start = end
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
  }

  private static func say(_ line: String) {
    var line = line + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func end(_ status: Int32, _ message: String) -> Never {
    say(message)
    exit(status)
  }
}

extension Timestamp {
  /// The argument of a number as seconds since 1970.
  fileprivate init?(arguments: ArraySlice<String>, _ number: Int) {
    guard let seconds = Int64(arguments[number]) else { return nil }
    self.init(seconds: seconds)
  }
}

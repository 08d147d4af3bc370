import AlertFormats
import LogInput
import PagingModel
import Testing

@testable import ReviewPipeline

/// What a file is, by its first lines.
@Suite struct FileHeadTests {
  private static let line = "[1791165600] SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;full\n"
  private static let junk = "what a shell said\n"

  /// A file, and the bins of its records: used, ignored, refused; nil where no format knows it.
  private static let files: [(String, String, [Int]?)] = [
    ("a log", line, [1, 0, 0]), ("a log without its last line end", String(line.dropLast()), [1, 0, 0]),
    ("a rotated log", "[1791165600] LOG ROTATION: DAILY\n" + line, [1, 1, 0]),
    ("readable stamps", "[Mon Oct  5 02:00:00 2026] HOST ALERT: db1;DOWN;HARD;3;x\r\n", [1, 0, 0]),
    ("syslog", "Oct  5 02:00:00 mon nagios3: HOST ALERT: db1;DOWN;HARD;3;x\n", [0, 0, 1]),
    ("a byte order mark", "\u{FEFF}" + line, [1, 0, 0]), ("blank lines first", "\n \n\r\n" + line, [1, 0, 0]),
    ("other lines first", String(repeating: junk, count: 4) + line, [1, 0, 4]),
    ("too many other lines first", String(repeating: junk, count: 5) + line, nil),
    ("a list of records", "[\(ExportSample.trigger()),\n\(ExportSample.notify())]", [2, 0, 0]),
    ("a list with blanks", "[\n\n  \(ExportSample.trigger())\n]", [1, 0, 0]),
    ("a list of numbers", "[1791165600, 2]\n", nil), ("a list of a number", "[1791165600]\n", nil),
    ("a bracket", "[", nil),
    ("records", ExportSample.page, [2, 0, 0]),
    (
      "a table", "id,incident_number,seconds_to_first_ack,auto_resolved,created_on\nQ1,7,,0,2026-10-05T02:00:00Z\n",
      [1, 0, 0]
    ),
    ("a long first line", String(repeating: "x", count: 70_000) + "\n" + line, nil),
    ("nothing but blanks", " \n \n", nil),
  ]

  private func read(_ text: String, format: FormatID? = nil, size: Int) -> (RecordReader, [Int]) {
    let bytes = Array(text.utf8)
    var stream = RecordStream(RecordReader(log: EventLog(), file: 0, format: format), file: 0, limit: 1 << 20)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let part = bytes.span.extracting(start..<min(bytes.count, start + size))
      var block = InputBlock(capacity: part.count)
      block.append(part)
      _ = stream.take(&block)
    }
    stream.finish()
    let reader = stream.reader
    let (used, ignored) = (reader.counts.reduce(0) { $0 + $1.used }, reader.counts.reduce(0) { $0 + $1.ignored })
    return (reader, [used, ignored, reader.refusals.count])
  }

  @Test(arguments: files)
  func firstLinesTellWhatAFileIs(file: (String, String, [Int]?)) {
    for size in [1 << 18, 4096, 7, 1] where size > 7 || file.1.utf8.count < 4096 {
      let (reader, bins) = read(file.1, size: size)
      #expect(reader.isRecognised == (file.2 != nil), "\(file.0), \(size) bytes at a time")
      if let expected = file.2 { #expect(bins == expected, "\(file.0), \(size) bytes at a time") }
    }
  }

  @Test func theFormatThatIsAskedForDecides() {
    let (lines, bins) = read(Self.junk + ExportSample.page + Self.line, format: .nagiosLog, size: 1 << 18)
    #expect(bins == [1, 0, 3] && lines.isRecognised)
    let (documents, none) = read(Self.line + ExportSample.page, format: .pagerDutyLogEntries, size: 1 << 18)
    #expect(none[0] == 2 && documents.counts.map(\.format) == [.pagerDutyLogEntries])
  }
}

import LogInput
import Testing

/// Notes every row with its line.
private struct RowProbe: RowHandler {
  var rows: [String] = []

  mutating func take(row: Span<UInt8>, at place: RecordPlace) {
    rows.append("\(place.line):\(String(decoding: row.indices.map { row[$0] }, as: UTF8.self))")
  }

  mutating func refuseLongRow(limit: Int, at place: RecordPlace) { rows.append("\(place.line):longer than \(limit)") }

  mutating func refuseUnclosedRow(at place: RecordPlace) { rows.append("\(place.line):unclosed") }
}

/// Rows are the same however the stream is cut.
@Suite struct RowFramerTests {
  private func rows(_ text: String, quotes: Bool, limit: Int = 100, step: Int?) -> [String] {
    var framer = RowFramer(file: 0, limit: limit, delimiter: quotes ? UInt8(ascii: ",") : nil)
    var probe = RowProbe()
    let bytes = Array(text.utf8)
    var (start, end) = (0, 0)
    while let step, end < bytes.count {
      end = min(end + step, bytes.count)
      start += framer.consume(bytes.span.extracting(start..<end), isFinal: false, into: &probe)
    }
    let done = framer.consume(bytes.span.extracting(start..<bytes.count), isFinal: true, into: &probe)
    #expect(start + done == bytes.count)
    return probe.rows
  }

  @Test(arguments: [
    ("a\nb\n", false, ["1:a", "2:b"]), ("a\r\nb", false, ["1:a", "2:b"]), ("", false, []), ("\n\n\n", false, []),
    ("\u{FEFF}a\n\n\nb", false, ["1:a", "4:b"]), ("\"a\nb\"\n", false, ["1:\"a", "2:b\""]),
    // A line end in quotes belongs to the field.
    ("\"a\nb\",c\nd\n", true, ["1:\"a\nb\",c", "3:d"]),
    ("a,\"b \"\"q\"\"\r\n\nc\"\r\nd", true, ["1:a,\"b \"\"q\"\"\r\n\nc\"", "4:d"]),
    // Never closed: the line is given up, and the next one begins a row.
    ("a\n\"b\nc\nd", true, ["1:a", "2:unclosed", "3:c", "4:d"]), ("\"a", true, ["1:\"a"]),
    ("\"a\n\"b\n", true, ["1:\"a\n\"b"]),
    // A quote inside a field is text: inches.
    ("3.5\" disk,x\ny\n2\" disk,\"z\"\n", true, ["1:3.5\" disk,x", "2:y", "3:2\" disk,\"z\""]),
    ("x, \"a\nb\" ,c\nd", true, ["1:x, \"a\nb\" ,c", "3:d"]),
  ])
  func rowsEndWhereTheirLinesOrFieldsEnd(text: String, quotes: Bool, expected: [String]) {
    for step in [nil, 1, 2, 3, 7] as [Int?] {
      #expect(rows(text, quotes: quotes, step: step) == expected, "\(String(describing: step)) bytes at a time")
    }
  }

  /// Whether a line end behind these bytes would stand in quotes.
  private func endsInQuotes(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (isQuoted, isBegun) = (false, false)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): if isQuoted || !isBegun { (isQuoted, isBegun) = (!isQuoted, isQuoted ? false : true) }
      case UInt8(ascii: ",") where !isQuoted: isBegun = false
      default: if !isQuoted { isBegun = true }
      }
    }
    return isQuoted
  }

  /// The rows by looking from the start of each as far as it may reach.
  private func plainRows(_ bytes: [UInt8], limit: Int) -> [String] {
    var rows: [String] = []
    var (start, line) = (0, 1)
    while start < bytes.count {
      let ends = bytes.indices.filter { $0 >= start && bytes[$0] == 0x0A }
      let end = ends.first { $0 <= start + limit && !endsInQuotes(bytes[start..<$0]) }
      let isLong = bytes.count - start > limit
      if let end = end ?? (isLong || (endsInQuotes(bytes[start...]) && !ends.isEmpty) ? nil : bytes.count) {
        if end > start { rows.append("\(line):\(String(decoding: bytes[start..<end], as: UTF8.self))") }
        (start, line) = (end + 1, line + ends.count { $0 <= end })
      } else {
        rows.append(isLong ? "\(line):longer than \(limit)" : "\(line):unclosed")
        (start, line) = ((ends.first ?? bytes.count) + 1, line + 1)
      }
    }
    return rows
  }

  @Test func rowsAreThoseThatStandThereWhateverTheQuotes() {
    var state: UInt64 = 1
    for length in 1...400 {
      let bytes = (0..<length % 40 + 1).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Array("\"\"\n\n,a".utf8)[Int(state >> 33) % 6]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      for (limit, step) in [(100, nil), (100, 1), (7, nil), (7, 1), (7, 3)] as [(Int, Int?)] {
        #expect(rows(text, quotes: true, limit: limit, step: step) == plainRows(bytes, limit: limit), "\(text)")
      }
    }
  }

  /// Every line leaves a quote open, begun inside quotes or not: looking from each to the end would take hours.
  @Test func linesThatLeaveQuotesOpenAreLookedAtOnce() {
    let text = String(repeating: "x1\",\"ab\n", count: 200_000)
    #expect(rows(text, quotes: true, limit: 1 << 24, step: nil).count == 200_000)
    #expect(rows(text, quotes: true, limit: 1 << 20, step: 1 << 18).count == 200_000)
  }

  @Test(arguments: [
    ("abcd\nabcde\nabcdef\nx\n", false, ["1:abcd", "2:abcde", "3:longer than 5", "4:x"]),
    ("abcdefghijkl\n", false, ["1:longer than 5"]), ("abcdefghijkl", false, ["1:longer than 5"]),
    // A quote that is never closed: the row is refused, and the next line is looked at.
    ("\"ab\ncd\nef\ngh\n", true, ["1:longer than 5", "2:cd", "3:ef", "4:gh"]),
    ("a\n\"b\nc\"\nx\n", true, ["1:a", "2:\"b\nc\"", "4:x"]),
  ])
  func rowsThatAreTooLongAreSkipped(text: String, quotes: Bool, expected: [String]) {
    for step in [nil, 1, 2, 3, 6, 7] as [Int?] {
      #expect(
        rows(text, quotes: quotes, limit: 5, step: step) == expected, "\(String(describing: step)) bytes at a time")
    }
  }

  @Test(
    arguments: [
      ("a,b,c", ["a", "b", "c"]), ("a,,c", ["a", nil, "c"]), (" a , \"b\" ,\"c \"", ["a", "b", "c "]),
      ("\"a,1\",\"b\n2\",\"c\"\"3\"\"\"", ["a,1", "b\n2", "c\"3\""]), ("", [nil, nil, nil]),
      ("\"\",x", [nil, "x", nil]),
      ("\"a\"b,c", ["ab", "c", nil]), ("\"a,b", ["a,b", nil, nil]), ("3.5\" x,2\",c", ["3.5\" x", "2\"", "c"]),
      ("ä,日本", ["ä", "日本", nil]),
    ] as [(String, [String?])])
  func fieldsAreWhatStandsBetweenDelimiters(row: String, expected: [String?]) {
    let bytes = Array(row.utf8)
    var fields = TableRow(delimiter: UInt8(ascii: ","))
    fields.split(bytes.span)
    #expect((0..<3).map { text(of: $0, fields, bytes) } == expected)
  }

  private func text(of index: Int, _ fields: TableRow, _ bytes: [UInt8]) -> String? {
    fields.withField(index, in: bytes.span) { field in
      String(decoding: field.indices.map { field[$0] }, as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ([0x41, 0xFC, 0x80, 0x99], "Aü€™"), ([], ""), ([0x81, 0xA0], "\u{81}\u{A0}"), ([0xFF], "ÿ"),
    ] as [([UInt8], String)])
  func textThatIsNoUTF8IsWindows1252(bytes: [UInt8], text: String) {
    #expect(String(decoding: TextEncoding.utf8(windows1252: bytes.span), as: UTF8.self) == text)
    let utf8 = Array(text.utf8)
    let (isTextUTF8, areBytesUTF8) = (TextEncoding.isUTF8(utf8.span), TextEncoding.isUTF8(bytes.span))
    #expect(isTextUTF8 && areBytesUTF8 == bytes.allSatisfy { $0 < 0x80 })
  }
}

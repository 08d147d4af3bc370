/// Receives the rows that a `RowFramer` finds.
public protocol RowHandler {
  /// Takes a row without its line end; it is not empty.
  mutating func take(row: Span<UInt8>, at place: RecordPlace)

  /// Counts a row that is longer than the limit.
  mutating func refuseLongRow(limit: Int, at place: RecordPlace)

  /// Counts a line that opens a quote which nothing closes.
  mutating func refuseUnclosedRow(at place: RecordPlace)

  /// Notes that no row follows.
  mutating func endRows()
}

extension RowHandler {
  public mutating func endRows() {}
}

/// Cuts a stream of text into rows: lines, or the rows of a table whose quoted fields may hold line ends.
///
/// It is fed windows of bytes and says how much of each is done; the caller hands the rest in again with more bytes
/// behind it. How the stream is cut into windows changes nothing. Empty lines are no rows. A row longer than the limit
/// is refused and skipped; of a table, to the next line end, as a quote that is never closed is the likely cause. So is a
/// line whose quote nothing closes before the end. O(bytes), whatever the quotes.
public struct RowFramer: Sendable {
  private let file: Int
  private let limit: Int
  /// What separates the fields of a table; nil for lines, where quotes are text.
  private let delimiter: UInt8?
  /// How much of the unfinished row needs no other look: up to a line end inside quotes.
  private var scanned = 0
  /// The state behind that.
  private var scanner = FieldScanner()
  /// How many line ends lie in what was looked at.
  private var innerLines = 0
  /// What rows that were given up showed of the bytes behind them.
  private var known = OpenStretch()
  /// The line on which the row began.
  private var rowLine = 1
  /// Whether a row that is too long is being skipped.
  private var isSkipping = false
  private var isAtStart = true

  /// - Parameters:
  ///   - file: the file's index, for places.
  ///   - limit: the longest row, in bytes.
  ///   - delimiter: what separates the fields of a table; nil for lines.
  public init(file: Int, limit: Int, delimiter: UInt8?) {
    self.file = file
    self.limit = limit
    self.delimiter = delimiter
  }

  /// Reads the rows that end in the window and returns how many of its bytes are done.
  ///
  /// - Parameter isFinal: whether nothing follows the window; then all of it is done afterwards.
  public mutating func consume(_ window: Span<UInt8>, isFinal: Bool, into handler: inout some RowHandler) -> Int {
    var start = startOfText(window, isFinal)
    while start < window.count {
      if let end = endOfRow(window, from: start) {
        take(window, start..<end, &handler)
        start = end + 1
      } else if window.count - start > limit || isSkipping {
        start = skip(window, start, &handler)
      } else {
        guard isFinal else { break }
        start = finish(window, start, &handler)
      }
    }
    if isFinal { handler.endRows() }
    return start
  }

  /// Behind a byte order mark.
  private mutating func startOfText(_ window: Span<UInt8>, _ isFinal: Bool) -> Int {
    guard isAtStart, window.count >= 3 || isFinal else { return 0 }
    isAtStart = false
    return ByteOrderMark.length(in: window)
  }

  /// The offset of the line end that closes the row; nil when it is not in the window, or further than the limit.
  private mutating func endOfRow(_ window: Span<UInt8>, from start: Int) -> Int? {
    guard !isSkipping else { return nil }
    let reach = window.extracting(0..<min(window.count, start + limit + 1))
    while let end = ByteSearch.firstIndex(of: 0x0A, in: reach, from: start + scanned) {
      scan(reach, start + scanned..<end)
      guard scanner.isQuoted else { return end }
      innerLines += 1
      scanned = end + 1 - start
      if scanned < known.length { (scanned, innerLines) = (known.length, known.lines) }
    }
    return nil
  }

  /// Looks at a piece of a row: for quotes, of which there are none in most.
  private mutating func scan(_ window: Span<UInt8>, _ range: Range<Int>) {
    guard let delimiter else { return }
    let piece = window.extracting(0..<range.upperBound)
    let hasQuotes = ByteSearch.firstIndex(of: UInt8(ascii: "\""), in: piece, from: range.lowerBound) != nil
    guard hasQuotes else { return }
    for index in range { _ = scanner.ends(window[index], delimiter) }
  }

  /// Ends with what is left; a row whose quote nothing closes is given up, and its second line begins another.
  private mutating func finish(_ window: Span<UInt8>, _ start: Int, _ handler: inout some RowHandler) -> Int {
    scan(window, start + scanned..<window.count)
    scanned = window.count - start
    guard scanner.isQuoted, let end = ByteSearch.firstIndex(of: 0x0A, in: window, from: start) else {
      take(window, start..<window.count, &handler)
      return window.count
    }
    handler.refuseUnclosedRow(at: RecordPlace(file: file, line: rowLine, column: 1))
    giveUp(line: end + 1 - start)
    return end + 1
  }

  /// Hands a row over and begins another one.
  private mutating func take(_ window: Span<UInt8>, _ range: Range<Int>, _ handler: inout some RowHandler) {
    let place = RecordPlace(file: file, line: rowLine, column: 1)
    known.advance(by: range.count + 1, lines: innerLines + 1)
    beginRow(behind: innerLines + 1)
    var end = range.upperBound
    if end > range.lowerBound && window[end - 1] == 0x0D { end -= 1 }
    if end > range.lowerBound { handler.take(row: window.extracting(range.lowerBound..<end), at: place) }
  }

  private mutating func beginRow(behind lines: Int) {
    rowLine += lines
    (scanned, innerLines, scanner, isSkipping) = (0, 0, FieldScanner(), false)
  }

  /// Begins another row behind the first line of one.
  ///
  /// Quotes that were open behind that line stay open as far as was looked: a later row whose first line leaves them open
  /// need not look there again.
  private mutating func giveUp(line length: Int) {
    known = OpenStretch(length: scanned, lines: innerLines)
    known.advance(by: length, lines: 1)
    beginRow(behind: 1)
  }

  /// Refuses a row that is longer than the limit, and goes on behind its first line.
  private mutating func skip(_ window: Span<UInt8>, _ start: Int, _ handler: inout some RowHandler) -> Int {
    if !isSkipping { handler.refuseLongRow(limit: limit, at: RecordPlace(file: file, line: rowLine, column: 1)) }
    guard let end = ByteSearch.firstIndex(of: 0x0A, in: window, from: start) else {
      (scanned, innerLines, scanner, isSkipping) = (0, 0, FieldScanner(), true)
      known = OpenStretch()
      return window.count
    }
    giveUp(line: end + 1 - start)
    return end + 1
  }
}

/// How far quotes stay open that are open at the end of a line within.
private struct OpenStretch: Sendable {
  /// From the row's start, in bytes; 0 when nothing is known.
  var length = 0
  /// The line ends within.
  var lines = 0

  mutating func advance(by distance: Int, lines passed: Int) {
    guard length > distance else { return self = OpenStretch() }
    length -= distance
    lines -= passed
  }
}

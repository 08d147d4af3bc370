/// Receives the rows that a `RowFramer` finds.
public protocol RowHandler {
  /// Takes a row without its line end; it is not empty.
  mutating func take(row: Span<UInt8>, at place: RecordPlace)

  /// Counts a row that is longer than the limit.
  mutating func refuseLongRow(limit: Int, at place: RecordPlace)
}

/// Cuts a stream of text into rows: lines, or the rows of a table whose quoted fields may hold line ends.
///
/// It is fed windows of bytes and says how much of each is done; the caller hands the rest in again with more bytes
/// behind it. How the stream is cut into windows changes nothing. Empty lines are no rows. A row longer than the limit
/// is refused and skipped; of a table, to the next line end, as a quote that is never closed is the likely cause.
public struct RowFramer: Sendable {
  private let file: Int
  private let limit: Int
  /// Whether quotes may enclose line ends (RFC 4180).
  private let hasQuotes: Bool
  /// How much of the unfinished row was looked at, and whether a quote is open there.
  private var scanned = 0
  private var isQuoted = false
  /// How many line ends lie in what was looked at.
  private var innerLines = 0
  /// The line on which the row began.
  private var rowLine = 1
  /// Whether a row that is too long is being skipped.
  private var isSkipping = false
  private var isAtStart = true

  /// - Parameters:
  ///   - file: the file's index, for places.
  ///   - limit: the longest row, in bytes.
  ///   - hasQuotes: whether the rows are those of a table.
  public init(file: Int, limit: Int, hasQuotes: Bool) {
    self.file = file
    self.limit = limit
    self.hasQuotes = hasQuotes
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
        take(window, start..<window.count, &handler)
        start = window.count
      }
    }
    return start
  }

  /// Behind a byte order mark.
  private mutating func startOfText(_ window: Span<UInt8>, _ isFinal: Bool) -> Int {
    guard isAtStart, window.count >= 3 || isFinal else { return 0 }
    isAtStart = false
    return window.count >= 3 && window[0] == 0xEF && window[1] == 0xBB && window[2] == 0xBF ? 3 : 0
  }

  /// The offset of the line end that closes the row; nil when it is not in the window, or further than the limit.
  private mutating func endOfRow(_ window: Span<UInt8>, from start: Int) -> Int? {
    guard !isSkipping else { return nil }
    let reach = window.extracting(0..<min(window.count, start + limit + 1))
    var position = start + scanned
    while let end = ByteSearch.firstIndex(of: 0x0A, in: reach, from: position) {
      if hasQuotes && quotes(reach, position..<end) % 2 == 1 { isQuoted.toggle() }
      guard isQuoted else { return end }
      innerLines += 1
      position = end + 1
    }
    if hasQuotes && position < reach.count && quotes(reach, position..<reach.count) % 2 == 1 { isQuoted.toggle() }
    scanned = reach.count - start
    return nil
  }

  private func quotes(_ window: Span<UInt8>, _ range: Range<Int>) -> Int {
    ByteSearch.count(of: UInt8(ascii: "\""), in: window, range).count
  }

  /// Hands a row over and begins another one.
  private mutating func take(_ window: Span<UInt8>, _ range: Range<Int>, _ handler: inout some RowHandler) {
    let place = RecordPlace(file: file, line: rowLine, column: 1)
    beginRow(behind: innerLines + 1)
    var end = range.upperBound
    if end > range.lowerBound && window[end - 1] == 0x0D { end -= 1 }
    if end > range.lowerBound { handler.take(row: window.extracting(range.lowerBound..<end), at: place) }
  }

  private mutating func beginRow(behind lines: Int) {
    rowLine += lines
    (scanned, innerLines, isQuoted, isSkipping) = (0, 0, false, false)
  }

  /// Refuses a row that is longer than the limit, and goes on behind its first line.
  private mutating func skip(_ window: Span<UInt8>, _ start: Int, _ handler: inout some RowHandler) -> Int {
    if !isSkipping { handler.refuseLongRow(limit: limit, at: RecordPlace(file: file, line: rowLine, column: 1)) }
    guard let end = ByteSearch.firstIndex(of: 0x0A, in: window, from: start) else {
      (scanned, innerLines, isQuoted, isSkipping) = (0, 0, false, true)
      return window.count
    }
    beginRow(behind: 1)
    return end + 1
  }
}

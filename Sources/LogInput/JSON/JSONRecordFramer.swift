/// Finds where records begin and end in a stream of JSON, whatever way they were written down.
///
/// One framer for every JSON source: one record a line, pages with the records in an array under a known member, bare
/// arrays, concatenated pretty-printed documents, and any mixture. What a document is, the handler decides; the framer
/// knows only JSON. It is fed windows of bytes and says how much of each is done; the caller hands the rest in again
/// with more bytes behind it. Memory is the caller's window, which a record longer than `limit` never fills: such a
/// record is refused and skipped. After damage it goes on at the next place where a record can begin.
public struct JSONRecordFramer: Sendable {
  /// Where the framer stands in the stream.
  enum State: Sendable {
    /// Between documents.
    case documents
    /// Inside an object that holds records, between its members.
    case members
    /// Inside the array of records.
    case elements
    /// After damage between documents: looking for the next line that starts a document in this column.
    case resuming(column: Int)
    /// In a line that cannot be a document.
    case skippingLine
    /// In an element that was refused, whose end its brackets will show.
    case skippingElement(BracketSkipper)
    /// After damage to the brackets of an array: looking for the next element that is a record.
    case searching
  }

  /// The page that is being read.
  struct Page: Sendable {
    /// The member that holds the records; nil for a bare array.
    var member: [UInt8]?
    /// Whether a comma is due before the next member, and before the next element.
    var expectsCommaInMembers = false
    var expectsCommaInElements = false
    /// The first member's name of the last good element, quotes included: how elements of this page begin.
    var elementStart: [UInt8] = []
  }

  /// How much of a document is looked at to tell what it is.
  static let headLength = 65_536

  let file: Int
  let limit: Int
  var state = State.documents
  var page = Page()
  /// Whether documents have been one a line so far.
  var expectsLines = false
  /// The window size below which another look at an unfinished document is a waste.
  var retryAt = 0
  /// The line of the next byte, from 1, and where in the stream it began.
  var line = 1
  var lineStart = 0
  /// The stream's offset of the window's first byte.
  var windowStart = 0
  /// The window's offset up to which lines are counted.
  var settled = 0

  /// - Parameters:
  ///   - file: the file's index, for places.
  ///   - limit: the longest record, in bytes.
  public init(file: Int, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// Reads as many records from the window as it holds and returns how many of its bytes are done.
  ///
  /// - Parameter isFinal: whether nothing follows the window; then all of it is done afterwards.
  public mutating func consume(
    _ window: Span<UInt8>, isFinal: Bool, into handler: inout some JSONRecordHandler
  ) -> Int {
    if windowStart == 0 && window.count < 3 && !isFinal { return 0 }
    var position = skipByteOrderMark(window)
    while let next = step(window, position, isFinal, &handler) { position = next }
    if isFinal && position < window.count { settle(window, window.count) }
    let done = isFinal ? window.count : position
    retryAt = max(0, retryAt - done)
    settle(window, done)
    settled -= done
    windowStart += done
    return done
  }

  /// One step: returns the new position, or nil when more bytes are needed or nothing is left.
  private mutating func step(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    switch state {
    case .documents: return documentStep(window, position, isFinal, &handler)
    case .members: return memberStep(window, position, isFinal, &handler)
    case .elements: return elementStep(window, position, isFinal, &handler)
    case .resuming(let column): return resumeStep(window, position, isFinal, column)
    case .skippingLine: return lineStep(window, position)
    case .skippingElement(let skipper): return skipStep(window, position, skipper)
    case .searching: return searchStep(window, position, isFinal, &handler)
    }
  }

  // MARK: documents

  private mutating func documentStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return start > position ? start : nil }
    if window.count < retryAt && !isFinal { return start > position ? start : nil }
    if expectsLines, let next = takeLine(window, start, isFinal, &handler) { return next }
    return takeDocument(window, start, isFinal, &handler) ?? (start > position ? start : nil)
  }

  /// The short way: a document that is exactly one line. Nil when the line is no whole document.
  private mutating func takeLine(
    _ window: Span<UInt8>, _ start: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    guard let end = ByteSearch.firstIndex(of: 0x0A, in: window, from: start) ?? (isFinal ? window.count : nil),
      end - start <= limit
    else { return nil }
    switch handler.take(window.extracting(start..<end), at: place(start, in: window)) {
    case .taken:
      guard end < window.count else { return end }
      line += 1
      lineStart = windowStart + end + 1
      settled = end + 1
      return end + 1
    case .incomplete: return nil
    case .holdsRecords(let shape): return enter(shape, window, start)
    }
  }

  /// The long way: the document's end is where its brackets close.
  private mutating func takeDocument(
    _ window: Span<UInt8>, _ start: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    var cursor = JSONCursor(at: start)
    do throws(JSONFault) {
      try cursor.skipValue(window)
    } catch {
      if error.reason == .unexpectedEnd && !isFinal { return unfinished(window, start, &handler) }
      return damaged(window, start, error, &handler)
    }
    // A number or literal at the window's edge may go on in the next one.
    if cursor.offset == window.count && !isFinal && cursor.endsOpenly(window, start) { return nil }
    guard cursor.offset - start <= limit else { return tooLong(window, start, &handler) }
    switch handler.take(window.extracting(start..<cursor.offset), at: place(start, in: window)) {
    case .holdsRecords(let shape): return enter(shape, window, start)
    case .taken, .incomplete:
      expectsLines = isOneLine(window, start, cursor.offset)
      settle(window, cursor.offset)
      return cursor.offset
    }
  }

  /// A document that the window does not hold whole: a page is entered, a record waits for more bytes.
  private mutating func unfinished(
    _ window: Span<UInt8>, _ start: Int, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let length = window.count - start
    if length >= JSONRecordFramer.headLength {
      let shape = handler.shape(of: window.extracting(start..<min(window.count, start + limit)))
      if let next = enter(shape, window, start) { return next }
    }
    guard length <= limit else { return tooLong(window, start, &handler) }
    retryAt = min(length * 2, limit + 1) + start
    return nil
  }

  /// A document that is not JSON, or cut at the end of the stream.
  private mutating func damaged(
    _ window: Span<UInt8>, _ start: Int, _ fault: JSONFault, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let first = window[start]
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      handler.refuse(.json(fault.reason), at: place(fault.offset, in: window))
      state = .skippingLine
      return start
    }
    let shape = handler.shape(of: window.extracting(start..<min(fault.offset, window.count)))
    if let next = enter(shape, window, start) { return next }
    handler.refuse(.json(fault.reason), at: place(fault.offset, in: window))
    let column = place(start, in: window).column
    settle(window, start + 1)
    state = .resuming(column: column)
    return start + 1
  }

  private mutating func tooLong(
    _ window: Span<UInt8>, _ start: Int, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    handler.refuse(.tooLong(limit: limit), at: place(start, in: window))
    let column = place(start, in: window).column
    settle(window, start + 1)
    state = .resuming(column: column)
    return start + 1
  }

  /// Steps into a document that holds records; nil when the shape holds none.
  private mutating func enter(_ shape: DocumentShape, _ window: Span<UInt8>, _ start: Int) -> Int? {
    switch shape {
    case .record, .unknown: return nil
    case .list:
      page = Page(member: nil)
      state = .elements
    case .envelope(let member):
      page = Page(member: member)
      state = .members
    }
    retryAt = 0
    expectsLines = false
    settle(window, start + 1)
    return start + 1
  }

  /// Whether a document stands alone on its line.
  private func isOneLine(_ window: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start < JSONRecordFramer.headLength * 4 else { return expectsLines }
    let following = end < window.count ? window[end] : 0x0A
    guard following == 0x0A || following == 0x0D else { return false }
    return ByteSearch.firstIndex(of: 0x0A, in: window.extracting(start..<end), from: 0) == nil
  }
}

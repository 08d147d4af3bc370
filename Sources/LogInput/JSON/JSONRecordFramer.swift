/// Finds where records begin and end in a stream of JSON, whatever way they were written down.
///
/// One framer for every JSON source: one record a line, pages with the records in an array under a known member, bare
/// arrays, concatenated pretty-printed documents, and any mixture. What a document is, the handler decides; the framer
/// knows only JSON. It is fed windows of bytes and says how much of each is done; the caller hands the rest in again
/// with more bytes behind it; how the stream is cut into windows changes nothing. Memory is the caller's window, which a
/// record longer than `limit` never fills: such a record is refused and skipped. A page may be of any length if its first
/// `limit` bytes tell that it is one. After damage it goes on at the next place where a record can begin.
public struct JSONRecordFramer: Sendable {
  /// Where the framer stands in the stream.
  enum State: Sendable {
    /// Between documents.
    case documents
    /// Inside a page: an object with the records under one of its members, or a bare array of records.
    case members
    case elements
    /// After a member's name and colon.
    case value(isRecords: Bool)
    /// After damage between documents: looking for the next line that starts a document in this column.
    case resuming(column: Int)
    /// In a line that cannot be a document.
    case skippingLine
    /// In a value that was refused, whose end its brackets will show.
    case skippingValue(BracketSkipper, of: Container)
    /// After such a value: what comes next tells whether the brackets could be trusted.
    case checkingSkip(of: Container)
    /// After damage to the brackets of a page: looking for the next element that is a record, or the next document.
    case searching
  }

  /// The two containers a page can be read in.
  enum Container: Sendable {
    case members, elements
  }

  /// What stands between two members or elements.
  enum Separator: Sendable {
    /// At the start: neither a comma nor a value has come yet.
    case none
    /// A value has come: a comma or the end is due.
    case due
    /// A comma has come: a value is due.
    case taken
  }

  /// The page that is being read.
  struct Page: Sendable {
    /// The member that holds the records; nil for a bare array.
    var member: [UInt8]?
    var memberSeparator = Separator.none
    var elementSeparator = Separator.none
    /// The first member's name of the first good element, quotes included: how elements of this page begin.
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
  /// Whether the last document was a page.
  var expectsPages = false
  /// The window size below which another look at an unfinished document is a waste.
  var retryAt = 0
  /// The line of the next byte, from 1, and where in the stream it began.
  var line = 1
  var lineStart = 0
  /// The stream's offset of the window's first byte.
  var windowStart = 0
  /// The window's offset up to which lines are counted.
  var settled = 0
  /// What was refused, and how much of it may still be looked at again.
  var revisits = Revisits()
  /// The bytes in which the ends of values were looked for, those looked at twice counted twice.
  var scannedBytes = 0

  /// - Parameters:
  ///   - file: the file's index, for places.
  ///   - limit: the longest record, in bytes.
  public init(file: Int, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// Reads as many records from the window as it holds and returns how many of its bytes are done.
  ///
  /// At most `limit + 1` bytes are left (a line's indentation of 256 if the limit is smaller than that).
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
    case .value(let isRecords): return valueStep(window, position, isFinal, isRecords, &handler)
    case .resuming(let column): return resumeStep(window, position, isFinal, column)
    case .skippingLine: return lineStep(window, position)
    case .skippingValue(let skipper, let container): return skipStep(window, position, skipper, container)
    case .checkingSkip(let container): return checkStep(window, position, isFinal, container)
    case .searching: return searchStep(window, position, isFinal, &handler)
    }
  }

  /// Counts bytes of the window that begin like a document and are none.
  mutating func noteRefused(_ bytes: Range<Int>) {
    revisits.note(windowStart + bytes.lowerBound..<windowStart + bytes.upperBound)
  }

  /// Whether the window's bytes from this offset on may be looked at, again if need be.
  func mayScan(_ start: Int) -> Bool {
    revisits.allows(windowStart + start)
  }

  /// Notes that nothing more can be done before the window holds twice as much from `start`, or more than the limit.
  mutating func waitForMore(_ window: Span<UInt8>, _ start: Int, _ position: Int) -> Int? {
    retryAt = min((window.count - start) * 2, limit + 1) + start
    return start > position ? start : nil
  }
}

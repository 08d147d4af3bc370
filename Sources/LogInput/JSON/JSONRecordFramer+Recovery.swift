/// Follows brackets and strings to the end of an element that is not valid JSON, in constant memory.
struct BracketSkipper: Sendable {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isAtLineStart = false

  enum Outcome: Hashable, Sendable {
    /// The brackets closed before this offset.
    case closed(at: Int)
    /// The bytes end inside the element.
    case unfinished
    /// A line break inside a string, or a brace that begins a line: the quotes or the brackets do not pair, and another
    /// document may begin here.
    case broken(at: Int)
  }

  /// Follows the bytes from `start`.
  mutating func follow(_ bytes: Span<UInt8>, from start: Int) -> Outcome {
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      if isInString {
        if byte == 0x0A { return .broken(at: offset) }
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else if isAtLineStart && byte == UInt8(ascii: "{") {
        return .broken(at: offset)
      } else if closes(byte) {
        return .closed(at: byte == UInt8(ascii: ",") || depth < 0 ? offset : offset + 1)
      }
      isAtLineStart = byte == 0x0A
    }
    return .unfinished
  }

  /// Takes a byte outside strings and says whether the element ends with it (or, for a scalar, before it).
  private mutating func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      return depth <= 0
    case UInt8(ascii: ","): return depth == 0
    default: break
    }
    return false
  }
}

extension JSONRecordFramer {
  /// Looks for the next line that begins a document in the column of the damaged one.
  mutating func resumeStep(_ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ column: Int) -> Int? {
    let indent = column <= 256 ? column - 1 : 0
    guard let lineEnd = ByteSearch.firstIndex(of: 0x0A, in: window, from: position) else {
      settle(window, window.count)
      return window.count > position ? window.count : nil
    }
    let start = lineEnd + 1 + indent
    guard start < window.count || isFinal else { return lineEnd > position ? lineEnd : nil }
    settle(window, lineEnd + 1)
    if start < window.count && JSONRecordFramer.isOpening(window[start])
      && (lineEnd + 1..<start).allSatisfy({ JSONRecordFramer.isBlank(window[$0]) })
    {
      state = .documents
    }
    return lineEnd + 1
  }

  /// Skips the rest of a line.
  mutating func lineStep(_ window: Span<UInt8>, _ position: Int) -> Int? {
    guard let end = ByteSearch.firstIndex(of: 0x0A, in: window, from: position) else {
      return window.count > position ? window.count : nil
    }
    state = .documents
    return end + 1
  }

  /// Skips a refused value by its brackets.
  mutating func skipStep(
    _ window: Span<UInt8>, _ position: Int, _ skipper: BracketSkipper, _ container: Container
  ) -> Int? {
    var skipper = skipper
    switch skipper.follow(window, from: position) {
    case .closed(let end):
      state = .checkingSkip(of: container)
      return end
    case .broken(let offset):
      state = .searching
      return offset
    case .unfinished:
      state = .skippingValue(skipper, of: container)
      return window.count > position ? window.count : nil
    }
  }

  /// Goes on in the page if a comma or its closing bracket follows the skipped value.
  mutating func checkStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ container: Container
  ) -> Int? {
    let next = skipBlank(window, position)
    guard next < window.count else {
      if isFinal { goOn(in: container) }
      return next > position || isFinal ? next : nil
    }
    let end = container == .elements ? UInt8(ascii: "]") : UInt8(ascii: "}")
    if window[next] == UInt8(ascii: ",") || window[next] == end {
      goOn(in: container)
    } else {
      state = .searching
    }
    return next
  }

  /// Looks for the next element that is a record, or for a line that begins a document.
  mutating func searchStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    if window.count < retryAt && !isFinal { return nil }
    var offset = position
    while let brace = ByteSearch.firstIndex(of: UInt8(ascii: "{"), in: window, from: offset) {
      switch candidate(window, brace, isFinal, &handler) {
      case .undecided: return waitForMore(window, brace, position)
      case .element:
        page.elementSeparator = .none
        state = .elements
        return brace
      case .document:
        state = .documents
        return brace
      case .neither: offset = brace + 1
      }
    }
    return window.count > position ? window.count : nil
  }

  private enum Candidate {
    case element, document, neither, undecided
  }

  /// What the opening brace of a damaged page could be.
  private mutating func candidate(
    _ window: Span<UInt8>, _ brace: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Candidate {
    let beginsLine = brace == 0 ? windowStart == lineStart : window[brace - 1] == 0x0A
    let otherwise = beginsLine ? Candidate.document : .neither
    guard beginsLikeAnElement(window, brace), mayScan(brace) else { return otherwise }
    let seen: Int
    switch scan(window, brace, depth: 0, isFinal) {
    case .unfinished: return .undecided
    case .tooLong: seen = brace + limit
    case .damaged(let fault): seen = fault.offset
    case .whole(let end):
      seen = end
      switch isElement(window, brace..<end, beginsLine: beginsLine, isFinal, &handler) {
      case true?: return .element
      case nil: return .undecided
      case false?: break
      }
    }
    // A document is looked at once more as such, and counted then.
    if !beginsLine { noteRefused(brace..<seen) }
    return otherwise
  }

  /// Whether an object is an element of the damaged page; nil when more bytes are needed to tell.
  private func isElement(
    _ window: Span<UInt8>, _ object: Range<Int>, beginsLine: Bool, _ isFinal: Bool,
    _ handler: inout some JSONRecordHandler
  ) -> Bool? {
    guard handler.shape(of: window.extracting(object)) == .record else { return false }
    guard beginsLine else { return true }
    // Elements can stand at the start of lines too; then a comma or the end of the array follows.
    let reach = min(window.count, object.lowerBound + limit + 1)
    var cursor = JSONCursor(at: object.upperBound)
    cursor.skipWhitespace(window.extracting(0..<reach))
    if cursor.offset - object.lowerBound > limit { return false }
    guard cursor.offset < window.count else { return isFinal ? false : nil }
    let following = window[cursor.offset]
    return following == UInt8(ascii: ",") || following == UInt8(ascii: "]")
  }

  /// Whether an opening brace is followed by the member that elements of this page begin with, as far as it shows.
  private func beginsLikeAnElement(_ window: Span<UInt8>, _ brace: Int) -> Bool {
    guard !page.elementStart.isEmpty else { return false }
    var cursor = JSONCursor(at: brace + 1)
    cursor.skipWhitespace(window)
    let shown = min(page.elementStart.count, window.count - cursor.offset)
    return (0..<shown).allSatisfy { window[cursor.offset + $0] == page.elementStart[$0] }
  }
}

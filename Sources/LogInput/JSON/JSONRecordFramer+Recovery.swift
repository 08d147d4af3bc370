/// Follows brackets and strings to the end of an element that is not valid JSON, in constant memory.
struct BracketSkipper: Sendable {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  enum Outcome: Hashable, Sendable {
    /// The brackets closed before this offset.
    case closed(at: Int)
    /// The bytes end inside the element.
    case unfinished
    /// A line break inside a string: the quotes do not pair, so the brackets tell nothing.
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
      } else if closes(byte) {
        return .closed(at: byte == UInt8(ascii: ",") || depth < 0 ? offset : offset + 1)
      }
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

  /// Skips a refused element by its brackets.
  mutating func skipStep(_ window: Span<UInt8>, _ position: Int, _ skipper: BracketSkipper) -> Int? {
    var skipper = skipper
    switch skipper.follow(window, from: position) {
    case .closed(let end):
      state = nextIsCommaOrEnd(window, end) ? .elements : .searching
      return end
    case .broken(let offset):
      state = .searching
      return offset
    case .unfinished:
      state = .skippingElement(skipper)
      return window.count > position ? window.count : nil
    }
  }

  /// Looks for the next element that is a record, or for a line that begins a document.
  mutating func searchStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    if window.count < retryAt && !isFinal { return nil }
    var offset = position
    while let brace = ByteSearch.firstIndex(of: UInt8(ascii: "{"), in: window, from: offset) {
      if brace > 0 && window[brace - 1] == 0x0A {
        state = .documents
        return brace
      }
      if beginsLikeAnElement(window, brace) {
        var cursor = JSONCursor(at: brace)
        let fault = cursor.fault { (cursor) throws(JSONFault) in try cursor.skipValue(window) }
        if fault?.reason == .unexpectedEnd && !isFinal && window.count - brace <= limit {
          retryAt = min((window.count - brace) * 2, limit + 1) + brace
          return brace > position ? brace : nil
        }
        if fault == nil && handler.shape(of: window.extracting(brace..<cursor.offset)) == .record {
          page.expectsCommaInElements = false
          state = .elements
          return brace
        }
      }
      offset = brace + 1
    }
    // Keep the last byte: it may be the line break before a document.
    let rest = isFinal ? window.count : max(position, window.count - 1)
    return rest > position ? rest : nil
  }

  private func nextIsCommaOrEnd(_ window: Span<UInt8>, _ end: Int) -> Bool {
    var cursor = JSONCursor(at: end)
    cursor.skipWhitespace(window)
    guard cursor.offset < window.count else { return true }
    return window[cursor.offset] == UInt8(ascii: ",") || window[cursor.offset] == UInt8(ascii: "]")
  }

  /// Whether an opening brace is followed by the member that elements of this page begin with.
  private func beginsLikeAnElement(_ window: Span<UInt8>, _ brace: Int) -> Bool {
    guard !page.elementStart.isEmpty else { return false }
    var cursor = JSONCursor(at: brace + 1)
    cursor.skipWhitespace(window)
    guard cursor.offset + page.elementStart.count <= window.count else { return true }
    return page.elementStart.indices.allSatisfy { window[cursor.offset + $0] == page.elementStart[$0] }
  }
}

/// One line of an iCalendar stream after unfolding (RFC 5545, section 3.1).
struct FramedLine: Hashable, Sendable {
  /// The bytes without line ends and folds.
  var bytes: [UInt8]
  /// The number in the file, from 1, of the line that it begins in.
  var number: Int
  /// Whether bytes beyond the limit were left out.
  var isCut: Bool
}

/// Joins folded lines of a stream of bytes, whatever the stream is cut into.
///
/// Lines end with CRLF or LF alone. A space or tab at the start of a line continues the one before, at the level of bytes:
/// a fold may lie inside a character. A byte order mark at the start and empty lines are left out. Memory is one line,
/// which never grows beyond `limit`.
struct ContentLineFramer: Sendable {
  /// The longest line that is kept, in bytes.
  let limit: Int
  private var line: [UInt8] = []
  private var isCut = false
  /// The number of the line that `line` began in, and of the line that is being read.
  private var firstNumber = 1
  private var number = 1
  /// The number of the line that is being read.
  var lastNumber: Int { number }
  /// Whether a line has ended, and the next byte tells whether it goes on.
  private var isAtStart = true
  /// How many bytes of the stream's head could still be a byte order mark.
  private var markLength = 0
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes the next bytes and appends each line that is known to be whole.
  mutating func feed(_ bytes: Span<UInt8>, into lines: inout [FramedLine]) {
    for index in bytes.indices {
      let byte = bytes[index]
      if markLength < 3, skipsMark(byte) { continue }
      take(byte, into: &lines)
    }
  }

  /// Appends the last line.
  mutating func finish(into lines: inout [FramedLine]) {
    if line.last == 0x0D { line.removeLast() }
    emit(into: &lines)
  }

  /// Whether a byte is part of a byte order mark at the start; a mark that breaks off was none.
  private mutating func skipsMark(_ byte: UInt8) -> Bool {
    if byte == Self.mark[markLength] {
      markLength += 1
      return true
    }
    if markLength > 0 {
      isAtStart = false
      line += Self.mark[..<markLength]
    }
    markLength = 3
    return false
  }

  private mutating func take(_ byte: UInt8, into lines: inout [FramedLine]) {
    if isAtStart {
      isAtStart = false
      if byte == 0x20 || byte == 0x09 {
        if number > 1 { return }
      } else {
        emit(into: &lines)
        firstNumber = number
      }
    }
    if byte == 0x0A {
      if line.last == 0x0D { line.removeLast() }
      number += 1
      isAtStart = true
    } else if line.count < limit {
      line.append(byte)
    } else if byte != 0x0D {
      isCut = true
    }
  }

  private mutating func emit(into lines: inout [FramedLine]) {
    if !line.isEmpty { lines.append(FramedLine(bytes: line, number: firstNumber, isCut: isCut)) }
    line.removeAll(keepingCapacity: true)
    isCut = false
  }
}

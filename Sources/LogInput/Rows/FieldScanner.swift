/// Where fields and rows of a table end (RFC 4180), byte by byte.
///
/// A quote encloses a field only where the field begins; elsewhere it is text. What stands behind a closing quote up to
/// the delimiter belongs to the field, as spreadsheets read it.
struct FieldScanner {
  private enum State {
    /// Nothing but blanks came yet.
    case start
    case plain
    case quoted
    /// Behind a quote in quotes: the end of the field, or the first half of a quote that belongs to it.
    case closing
  }

  private var state = State.start

  /// Whether a line end belongs to the field.
  var isQuoted: Bool { state == .quoted }

  /// Takes the next byte in; true when it is the delimiter behind a field.
  @inline(__always)
  mutating func ends(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    if state == .quoted {
      if byte == UInt8(ascii: "\"") { state = .closing }
      return false
    }
    if byte == delimiter {
      state = .start
      return true
    }
    switch byte {
    case UInt8(ascii: "\""): state = state == .plain ? .plain : .quoted
    case 0x20,
      0x09 where state == .start:
      break
    default: state = .plain
    }
    return false
  }
}

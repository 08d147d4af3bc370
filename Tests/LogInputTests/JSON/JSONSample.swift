import LogInput
import Testing

/// A text with what a reader must make of it.
struct JSONSample: Sendable, CustomTestStringConvertible {
  /// The text, with `<C3 28>` for raw bytes.
  let notation: String
  /// The rule that it breaks and the offset where that shows; nil for a valid text.
  let fault: JSONFault?
  /// The fault when the text is a line of a file, where the line end stands behind it, if it differs.
  let faultInLine: JSONFault?

  var testDescription: String { notation.count <= 60 ? notation : "\(notation.prefix(57))..." }
  var bytes: [UInt8] { JSONSample.bytes(notation) }

  static func valid(_ notation: String) -> JSONSample {
    JSONSample(notation: notation, fault: nil, faultInLine: nil)
  }

  static func wrong(_ notation: String, _ reason: JSONFault.Reason, _ offset: Int) -> JSONSample {
    JSONSample(notation: notation, fault: JSONFault(reason, at: offset), faultInLine: nil)
  }

  /// A text that is cut off; in a file the line end may break another rule before.
  static func cut(_ notation: String, inLine reason: JSONFault.Reason = .unexpectedEnd, _ offset: Int? = nil)
    -> JSONSample
  {
    let end = bytes(notation).count
    return JSONSample(
      notation: notation, fault: JSONFault(.unexpectedEnd, at: end), faultInLine: JSONFault(reason, at: offset ?? end))
  }

  static func bytes(_ notation: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Substring(notation)
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      result += rest[..<open].utf8
      result += rest[rest.index(after: open)..<close].split(separator: " ").compactMap { UInt8($0, radix: 16) }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest.utf8
  }
}

public import AlertFormats
import LogInput

/// What a file holds that no format knows, by its first bytes.
public enum FileContent: Hashable, Sendable {
  case nothing
  /// Whole documents.
  case json
  /// A document that is no JSON to its end.
  case damagedJSON(RefusedRecord)
  /// Text whose characters take two bytes.
  case utf16
  /// Lines that end in carriage returns alone.
  case carriageReturns
  /// Rows, with the names of the first one.
  case table([String])
  case text
  /// Anything else.
  case bytes

  /// How much is looked at.
  static let reach = 4096

  /// - Parameters:
  ///   - holdsDocuments: whether whole documents of JSON were found in it.
  ///   - refused: the first that was none.
  init(_ head: Span<UInt8>, holdsDocuments: Bool, refused: RefusedRecord?) {
    if head.isEmpty {
      self = .nothing
    } else if Self.isUTF16(head) {
      self = .utf16
    } else if holdsDocuments && Self.opening(head) != nil {
      self = .json
    } else if let refused, Self.opening(head) == UInt8(ascii: "{") {
      self = .damagedJSON(refused)
    } else if head.indices.contains(where: { head[$0] < 0x20 && !Self.blanks.contains(head[$0]) }) {
      self = .bytes
    } else if Self.endsLinesInReturns(head) {
      self = .carriageReturns
    } else {
      self = Self.columns(of: head).map { .table($0) } ?? .text
    }
  }

  /// The bracket that the text begins with, as JSON's records and lists do.
  static func opening(_ head: Span<UInt8>) -> UInt8? {
    let first = (ByteOrderMark.length(in: head)..<head.count).first { head[$0] > 0x20 }.map { head[$0] }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? first : nil
  }

  /// Tabulators, ends of lines and pages, and what colours text.
  private static let blanks: [UInt8] = [0x09, 0x0A, 0x0C, 0x0D, 0x1B]

  /// The mark of UTF-16, or every other byte of the beginning 0.
  private static func isUTF16(_ head: Span<UInt8>) -> Bool {
    guard head.count >= 2 else { return false }
    if (head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF) { return true }
    guard head.count >= 8 else { return false }
    return (0...1).contains { first in
      (0..<4).allSatisfy { head[2 * $0 + first] == 0 && head[2 * $0 + 1 - first] != 0 }
    }
  }

  private static func endsLinesInReturns(_ head: Span<UInt8>) -> Bool {
    let isOfLines = head.indices.contains { head[$0] == 0x0A }
    return !isOfLines && head.indices.dropLast().contains { head[$0] == 0x0D }
  }

  // MARK: tables

  private static let mostColumns = 1000
  private static let longestName = 64

  /// The names in the first line where the second one has as many fields; nil for what is no table.
  private static func columns(of head: Span<UInt8>) -> [String]? {
    let start = ByteOrderMark.length(in: head)
    guard let end = ByteSearch.firstIndex(of: 0x0A, in: head, from: start) else { return nil }
    let next = ByteSearch.firstIndex(of: 0x0A, in: head, from: end + 1) ?? head.count
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      let names = fields(head.extracting(start..<end), delimiter)
      guard (2...mostColumns).contains(names.count), names.allSatisfy({ 1...longestName ~= $0.utf8.count }),
        fields(head.extracting(end + 1..<next), delimiter).count == names.count
      else { continue }
      return names
    }
    return nil
  }

  private static func fields(_ line: Span<UInt8>, _ delimiter: UInt8) -> [String] {
    var row = TableRow(delimiter: delimiter)
    row.split(line)
    return (0..<row.count).map { index in
      row.withField(index, in: line) { field in String(decoding: field.indices.map { field[$0] }, as: UTF8.self) } ?? ""
    }
  }
}

extension FileContent {
  /// What it is, in words.
  public var words: String {
    switch self {
    case .nothing: "the file is empty"
    case .json: "JSON of another kind"
    case .damagedJSON(let refused):
      "damaged JSON (line \(refused.place.line), column \(refused.place.column): \(refused.reason.message))"
    case .utf16: "text in UTF-16"
    case .carriageReturns: "lines that end in carriage returns alone"
    case .table(let names): "a table with the columns \(Self.list(names))"
    case .text: "text"
    case .bytes: "no text"
    }
  }

  private static let mostListed = 8

  private static func list(_ names: [String]) -> String {
    let listed = names.prefix(mostListed).joined(separator: ", ")
    return names.count > mostListed ? "\(listed) and \(names.count - mostListed) more" : listed
  }

  /// What a user can do about it, where it is more than to name the format.
  public func hint(for path: String) -> String? {
    switch self {
    case .utf16: "convert it to UTF-8: iconv -f UTF-16 -t UTF-8 '\(path)'"
    case .carriageReturns: "convert it: tr '\\r' '\\n' <'\(path)'"
    case .table, .text:
      "a file that says how it is read can be given with --mapping; see 'retropager formats' for what is known"
    case .nothing, .json, .damagedJSON, .bytes: nil
    }
  }
}

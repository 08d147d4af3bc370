import LogInput
import PagingModel

/// What formats put into the log of a row's fields: nothing for a field that is empty, or too long for an id.
extension TableColumns {
  /// The person of this name or id.
  func person(_ column: Int, in row: Span<UInt8>, _ log: inout EventLog) -> PersonID? {
    with(column, in: row) { $0.count <= EventLog.longestText ? log.person($0, isCertain: true) : nil } ?? nil
  }

  /// The service of this name.
  func service(_ column: Int, in row: Span<UInt8>, _ log: inout EventLog) -> ServiceID? {
    with(column, in: row) { $0.count <= EventLog.longestText ? log.service(named: $0) : nil } ?? nil
  }

  /// The set of one team of this name.
  func teamSet(_ column: Int, in row: Span<UInt8>, _ log: inout EventLog) -> UInt32 {
    with(column, in: row) { $0.count <= EventLog.longestText ? log.teamSet(of: log.team(named: $0)) : 0 } ?? 0
  }

  /// The number of the text that several fields are together, without those that say nothing; nil where none does.
  func joinedText(_ columns: [Int], by separator: String, in row: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    var joined: [UInt8] = []
    for column in columns {
      with(column, in: row) { field in
        if !joined.isEmpty { joined.append(contentsOf: separator.utf8) }
        joined.append(copying: field)
      }
    }
    return joined.isEmpty ? nil : log.text(joined.span)
  }

  /// A fingerprint of what stands in a field, 0 for nothing.
  func fingerprint(_ column: Int, in row: Span<UInt8>) -> UInt64 {
    with(column, in: row) { ByteHash.hash($0, secret: 0) } ?? 0
  }

  /// Whether a field says no.
  func isFalse(_ column: Int, in row: Span<UInt8>) -> Bool {
    with(column, in: row) { field in
      let word = JSONText(whole: field)
      return word.equals("0", in: field) || word.isWord("false", in: field) || word.isWord("no", in: field)
    } ?? false
  }
}

extension JSONText {
  /// All of the bytes.
  init(whole bytes: Span<UInt8>) { self.init(start: 0, end: bytes.count, isEscaped: false) }

  /// Whether the text is this word of small letters, which may be capitals there.
  func isWord(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    count == word.utf8CodeUnitCount && containsWord(word, in: record)
  }
}

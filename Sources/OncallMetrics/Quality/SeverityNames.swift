import PagingModel

/// Severities whose spellings differ in small and capital letters alone: one severity, called as it is in small letters.
///
/// `CRITICAL` and `critical` are `critical`; one that is written in one way stays as it is written. Of other spellings the
/// last by bytes counts, so that the name is the same in every period of a history.
struct SeverityNames {
  private var names: [TextID: TextID] = [:]

  /// O(number of kinds).
  init(of history: PagingHistory) {
    var spellings: [[UInt8]: TextID] = [:]
    let severities = Set(history.kinds.compactMap(\.severity))
    func folded(_ severity: TextID) -> [UInt8] {
      history.texts.withBytes(of: severity.position) { text in text.indices.map { text[$0].smallLetter } }
    }
    for severity in severities {
      let key = folded(severity)
      guard let other = spellings[key] else {
        spellings[key] = severity
        continue
      }
      if history.texts.precedes(other.position, severity.position) { spellings[key] = severity }
    }
    for severity in severities { names[severity] = spellings[folded(severity)] }
  }

  /// What a severity is called.
  subscript(severity: TextID?) -> TextID? { severity.map { names[$0] ?? $0 } }
}

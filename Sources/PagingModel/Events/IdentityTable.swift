/// Fingerprints of records that are no events (lists of incidents and people), to tell repeated ones.
public struct IdentityTable: Sendable {
  struct Identity: Hashable, Sendable {
    var fingerprint: UInt64
    var file: UInt16
  }
  var identities: [Identity] = []

  public init() {}

  /// Adds a record.
  public mutating func add(_ fingerprint: UInt64, file: UInt16) {
    identities.append(Identity(fingerprint: fingerprint, file: file))
  }

  /// Adds the records of another table.
  mutating func append(contentsOf other: borrowing IdentityTable) {
    identities.append(contentsOf: other.identities)
  }

  /// Calls `body` with the file of every record that another one says already; the first file keeps it.
  public func forEachRepeated(_ body: (UInt16) -> Void) {
    let sorted = identities.sorted { ($0.fingerprint, $0.file) < ($1.fingerprint, $1.file) }
    for index in sorted.indices.dropFirst() where sorted[index].fingerprint == sorted[index - 1].fingerprint {
      body(sorted[index].file)
    }
  }
}

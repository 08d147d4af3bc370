import PagingModel

extension EventFact {
  /// A hash of the record that told the fact and of its moment; the same whatever else was read.
  var recordHash: UInt64 {
    ByteHash.combine(UInt64(tag) << 8 | UInt64(kind.rawValue), UInt64(bitPattern: at?.milliseconds ?? .min))
  }
}

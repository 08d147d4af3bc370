import LogInput
import PagingModel

/// The name that came last and what it came to: records that follow each other share many.
struct LastName<Meaning: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  private var meaning: Meaning?

  init() {}

  /// What a name came to, by `find` unless it is the one that came last.
  mutating func meaning(of name: Span<UInt8>, _ find: (Span<UInt8>) -> Meaning) -> Meaning {
    if let meaning, bytes.count == name.count, ByteSearch.equal(bytes.span, name) { return meaning }
    let found = find(name)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(copying: name)
    meaning = found
    return found
  }
}

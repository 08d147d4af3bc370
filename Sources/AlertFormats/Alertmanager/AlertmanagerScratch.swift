import LogInput
import PagingModel

/// What the decoder keeps from body to body: the orders of members, and the names that came last.
struct AlertmanagerScratch: Sendable {
  var bodyOrder = MemberOrder()
  var alertOrder = MemberOrder()
  var labelOrder = MemberOrder()
  var annotationOrder = MemberOrder()
  var group = LastName<TextID>()
  var rule = LastName<TextID>()
  var severity = LastName<TextID>()
  var service = LastName<ServiceID>()
  var team = LastName<TeamID>()
}

/// The name that came last and what it came to: the alerts of a body share most of their labels.
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

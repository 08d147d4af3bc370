/// The e-mail addresses that exports tell of people, each once; their ASCII letters in small.
///
/// All that were ever told are kept: whoever changed an address is still the same person.
public struct AddressTable: Sendable {
  /// An address of a person.
  public struct Entry: Hashable, Sendable {
    public var person: PersonID
    public var address: TextID
  }

  /// In no order.
  public private(set) var entries: Set<Entry> = []

  public init() {}

  public var count: Int { entries.count }

  mutating func add(_ address: TextID, of person: PersonID) {
    entries.insert(Entry(person: person, address: address))
  }

  /// Adds the addresses of another log.
  ///
  /// - Parameters: the numbers that the other log's people and texts have in this one.
  mutating func merge(_ other: borrowing AddressTable, people: [UInt32], texts: [UInt32]) {
    for entry in other.entries {
      add(TextID(index: texts[entry.address.position]), of: PersonID(index: people[entry.person.position]))
    }
  }
}

extension EventLog {
  /// Notes an e-mail address of a person; what is none changes nothing.
  public mutating func offerAddress(_ address: Span<UInt8>, for person: PersonID) {
    guard let folded = EmailAddress.folded(address) else { return }
    addresses.add(TextID(texts.intern(folded.span)), of: person)
  }
}

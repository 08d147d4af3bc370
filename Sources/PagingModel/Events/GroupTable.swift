/// What inputs tell of firings that belong together: which one was merged into which, is a symptom of which, or was linked
/// to which declared incident.
///
/// Both sides are kept by the bytes of their keys, so that either may be read first, or never. 12 bytes an entry.
public struct GroupTable: Sendable {
  /// A firing, and what it belongs to: another firing, or a group that only has a name.
  public struct Entry: Hashable, Sendable {
    public let member: TextID
    public let group: TextID
    public let reasons: GroupReasons
  }

  /// In no order.
  public private(set) var entries: Set<Entry> = []

  public init() {}

  var count: Int { entries.count }

  mutating func add(_ entry: Entry) { entries.insert(entry) }

  /// Adds the entries of another log.
  ///
  /// - Parameter numbers: the numbers that its texts have in this one.
  mutating func merge(_ other: borrowing GroupTable, texts numbers: [UInt32]) {
    for entry in other.entries {
      add(
        Entry(
          member: TextID(index: numbers[entry.member.position]), group: TextID(index: numbers[entry.group.position]),
          reasons: entry.reasons))
    }
  }
}

extension EventLog {
  /// Notes that a firing belongs to another one of its system, by the keys that the system counts them by.
  public mutating func group(
    _ key: Span<UInt8>, with other: Span<UInt8>, of source: AlertSource, by reasons: GroupReasons
  ) {
    add(key, other, FiringKey.mark(source, .incident), source, reasons)
  }

  /// Notes that a firing belongs to a group of which its system tells the name alone.
  public mutating func group(
    _ key: Span<UInt8>, named name: Span<UInt8>, of source: AlertSource, by reasons: GroupReasons
  ) {
    add(key, name, FiringKey.groupMark(source), source, reasons)
  }

  /// Names that are too long to be any are passed over.
  private mutating func add(
    _ key: Span<UInt8>, _ group: Span<UInt8>, _ mark: UInt8, _ source: AlertSource, _ reasons: GroupReasons
  ) {
    guard !key.isEmpty, !group.isEmpty, key.count <= EventLog.longestText, group.count <= EventLog.longestText else {
      return
    }
    let member = marked(FiringKey.mark(source, .incident), key)
    groups.add(GroupTable.Entry(member: member, group: marked(mark, group), reasons: reasons))
  }

  private mutating func marked(_ mark: UInt8, _ key: Span<UInt8>) -> TextID {
    var bytes = [mark]
    bytes.append(copying: key)
    return TextID(texts.intern(bytes.span))
  }
}

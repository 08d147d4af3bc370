/// How well a record knows what something is called.
public enum NameRank: UInt8, Hashable, Comparable, Sendable {
  /// The id only.
  case none
  /// A reference inside another record.
  case reference
  /// The full object.
  case full

  public static func < (left: NameRank, right: NameRank) -> Bool { left.rawValue < right.rawValue }
}

/// People, services or teams by their ids, with the best name that was seen for each.
///
/// The best name is that of the best rank, then the newest, then the smallest by bytes: the order of reading does not
/// matter.
public struct ReferenceTable<Table>: Sendable {
  /// What is known of one id.
  public struct Entry: Sendable {
    @Packed<TextTable> public internal(set) var name: TextID?
    public internal(set) var rank = NameRank.none
    /// Whether a record said outright what kind of thing it is: for people, a user.
    public internal(set) var isCertain = false
    /// Whether the name is all there is: a monitor's label.
    public internal(set) var isLabel = false
    var seenAt = Int64.min
    /// The name of the zone in a person's record.
    @Packed<TextTable> public internal(set) var zone: TextID?
    var zoneSeenAt = Int64.min

    init() {
      name = nil
      zone = nil
    }
  }

  var ids = NameTable()
  private var scratch: [UInt8] = []
  public private(set) var entries: [Entry] = []

  public init() {}

  var byteCount: Int { ids.byteCount }

  /// The number of distinct ids.
  public var count: Int { entries.count }

  /// The id with this number; of a label the label.
  public func id(_ handle: Handle<Table>) -> String {
    let text = ids.text(handle.position)
    return entries[handle.position].isLabel ? String(text.dropFirst()) : text
  }

  /// The number of an id; nil for one that is not known, and for the name of a label.
  public func find(_ id: Span<UInt8>) -> Handle<Table>? {
    guard let number = ids.find(id), !entries[number].isLabel else { return nil }
    return Handle(number)
  }

  /// Whether the first id sorts before the second, by bytes.
  public func precedes(_ left: Handle<Table>, _ right: Handle<Table>) -> Bool {
    ids.precedes(left.position, right.position)
  }

  /// The number of a name that stands for itself, which is added when it is new. Kept apart from ids by a byte that no id
  /// begins with.
  public mutating func intern(label: Span<UInt8>) -> Handle<Table> {
    var marked: [UInt8] = []
    swap(&marked, &scratch)
    marked.removeAll(keepingCapacity: true)
    marked.append(0)
    marked.append(copying: label.extracting(0..<EventLog.keptLength(of: label)))
    let handle = intern(marked.span)
    swap(&marked, &scratch)
    entries[handle.position].isLabel = true
    return handle
  }

  /// The number of an id, which is added when it is new.
  public mutating func intern(_ id: Span<UInt8>) -> Handle<Table> {
    let number = ids.intern(id)
    if number == entries.count { entries.append(Entry()) }
    return Handle(number)
  }

  /// Offers a name for an id; the best one is kept.
  ///
  /// Nothing is allocated when the name is the one that is known.
  public mutating func offer(
    _ name: Span<UInt8>, for handle: Handle<Table>, rank: NameRank, seenAt: Int64, texts: inout NameTable
  ) {
    let position = handle.position
    guard !name.isBlank else { return }
    if let known = entries[position].name, entries[position].rank == rank, texts.equal(known.position, name) {
      entries[position].seenAt = max(entries[position].seenAt, seenAt)
      return
    }
    guard entries[position].rank <= rank else { return }
    guard entries[position].rank < rank || entries[position].seenAt <= seenAt else { return }
    offer(TextID(texts.intern(name)), for: handle, rank: rank, seenAt: seenAt, texts)
  }

  /// Offers a name by its number among the texts.
  mutating func offer(
    _ name: TextID, for handle: Handle<Table>, rank: NameRank, seenAt: Int64, _ texts: borrowing NameTable
  ) {
    let known = entries[handle.position]
    if known.rank == rank && known.name == name {
      if known.seenAt < seenAt { entries[handle.position].seenAt = seenAt }
      return
    }
    guard known.rank <= rank else { return }
    if known.rank == rank, let best = known.name {
      if known.seenAt > seenAt && best != name { return }
      if known.seenAt == seenAt && texts.precedes(best.position, name.position) { return }
    }
    entries[handle.position].name = name
    entries[handle.position].seenAt = known.rank == rank && known.name == name ? max(known.seenAt, seenAt) : seenAt
    entries[handle.position].rank = rank
  }

  /// Offers a zone for a person; the newest is kept, then the smallest by bytes.
  public mutating func offerZone(_ zone: Span<UInt8>, for handle: Handle<Table>, seenAt: Int64, texts: inout NameTable)
  {
    guard entries[handle.position].zone == nil || entries[handle.position].zoneSeenAt <= seenAt else { return }
    offerZone(TextID(texts.intern(zone)), for: handle, seenAt: seenAt, texts)
  }

  private mutating func offerZone(
    _ zone: TextID, for handle: Handle<Table>, seenAt: Int64, _ texts: borrowing NameTable
  ) {
    let entry = entries[handle.position]
    if let known = entry.zone {
      if entry.zoneSeenAt > seenAt { return }
      if entry.zoneSeenAt == seenAt && texts.precedes(known.position, zone.position) { return }
    }
    entries[handle.position].zone = zone
    entries[handle.position].zoneSeenAt = seenAt
  }

  /// Adds everything that another table knows, and returns the numbers that its ids have here.
  ///
  /// - Parameter numbers: the numbers that the other log's texts have among `texts`.
  mutating func merge(
    _ other: borrowing ReferenceTable<Table>, texts numbers: [UInt32], in texts: inout NameTable
  ) -> [UInt32] {
    var merged: [UInt32] = []
    for (number, entry) in other.entries.enumerated() {
      let handle = other.ids.withBytes(of: number) { intern($0) }
      merged.append(handle.index)
      if entry.isCertain { confirm(handle) }
      if entry.isLabel { entries[handle.position].isLabel = true }
      if let name = entry.name {
        offer(TextID(index: numbers[name.position]), for: handle, rank: entry.rank, seenAt: entry.seenAt, texts)
      }
      if let zone = entry.zone {
        offerZone(TextID(index: numbers[zone.position]), for: handle, seenAt: entry.zoneSeenAt, texts)
      }
    }
    return merged
  }

  /// Notes that the id is certainly one of these.
  public mutating func confirm(_ handle: Handle<Table>) {
    entries[handle.position].isCertain = true
  }
}

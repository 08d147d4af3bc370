/// What records say firings are, and when they said so: 24 bytes each, beside what many have in common.
struct DescriptionTable: Sendable {
  private struct Entry: Sendable {
    var at: Int64
    var tag: UInt32
    @Packed<TextTable> var alertKey: TextID?
    @Packed<TextTable> var title: TextID?
    var kind: Handle<Kind>
  }

  /// All but the key and the title: there are few kinds, however many the firings.
  private struct Kind: DistinctValue {
    var description: FiringDescription

    var words: [4 of UInt64] {
      [
        UInt64(description.rule, description.severity),
        UInt64(description.cluster, description.host),
        UInt64(description.service.map { UInt64($0.index) } ?? .max) << 32 ^ UInt64(description.teamSet),
        UInt64(description.urgency.rawValue) << 8 | UInt64(description.origin?.rawValue ?? .max),
      ]
    }
  }

  /// The bytes of a description.
  static var entrySize: Int { MemoryLayout<Entry>.stride }

  private var entries = ChunkedArray<Entry>()
  private var kinds = DistinctTable<Kind>()

  /// Adds a description and returns its place.
  mutating func add(_ description: FiringDescription, _ rank: DescriptionRank) -> UInt32 {
    entries.append(entry(description, rank))
    return UInt32(entries.count - 1)
  }

  /// Puts another description in a place.
  mutating func set(_ place: UInt32, _ description: FiringDescription, _ rank: DescriptionRank) {
    entries[Int(place)] = entry(description, rank)
  }

  subscript(place: UInt32) -> FiringDescription {
    let entry = entries[Int(place)]
    var description = kinds[entry.kind].description
    description.alertKey = entry.alertKey
    description.title = entry.title
    return description
  }

  /// When the description in a place was given.
  func rank(_ place: UInt32) -> DescriptionRank {
    let entry = entries[Int(place)]
    return DescriptionRank(at: entry.at, tag: entry.tag)
  }

  private mutating func entry(_ description: FiringDescription, _ rank: DescriptionRank) -> Entry {
    var kind = Kind(description: description)
    kind.description.alertKey = nil
    kind.description.title = nil
    return Entry(
      at: rank.at, tag: rank.tag, alertKey: description.alertKey, title: description.title,
      kind: kinds.number(of: kind))
  }
}

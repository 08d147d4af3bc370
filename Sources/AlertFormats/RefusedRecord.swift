public import LogInput

/// A record that could not be used, and why.
public struct RefusedRecord: Hashable, Sendable {
  public var reason: RecordError.Reason
  /// Where the fault shows.
  public var place: RecordPlace

  public init(reason: RecordError.Reason, place: RecordPlace) {
    self.reason = reason
    self.place = place
  }
}

/// Refusals counted by kind, with the first of each and the first few in full.
public struct RefusalLog: Sendable {
  /// One kind of reason.
  public struct Kind: Sendable {
    public var first: RefusedRecord
    public var count: Int
  }

  /// How many are kept in full.
  public static let kept = 20

  /// By the reason's `kind`.
  public private(set) var kinds: [String: Kind] = [:]
  /// The first ones in the order of the file.
  public private(set) var first: [RefusedRecord] = []
  public private(set) var count = 0

  public init() {}

  /// Counts a refusal.
  public mutating func add(_ refusal: RefusedRecord) {
    count += 1
    if first.count < Self.kept { first.append(refusal) }
    let kind = refusal.reason.kind
    if kinds[kind] == nil {
      kinds[kind] = Kind(first: refusal, count: 1)
    } else {
      kinds[kind]?.count += 1
    }
  }

  /// Adds the refusals of another log of the same file.
  public mutating func merge(_ other: RefusalLog) {
    count += other.count
    first = (first + other.first).sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    first.removeLast(max(0, first.count - Self.kept))
    for (kind, added) in other.kinds {
      guard let known = kinds[kind] else {
        kinds[kind] = added
        continue
      }
      let isLater =
        (known.first.place.line, known.first.place.column) < (added.first.place.line, added.first.place.column)
      kinds[kind] = Kind(first: isLater ? known.first : added.first, count: known.count + added.count)
    }
  }
}

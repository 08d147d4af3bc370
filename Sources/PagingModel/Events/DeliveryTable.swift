/// Deliveries that each tell several facts: webhook bodies.
///
/// A fact that several bodies tell belongs to the one that mentions the earliest latest moment, then has the smallest
/// fingerprint, then comes from the first file: whatever the order of reading, the same bodies are left without a fact
/// of their own.
public struct DeliveryTable: Sendable {
  struct Delivery: Sendable {
    var latest: Int64
    var fingerprint: UInt32
    var file: UInt16
    var isTruncated: Bool
  }
  var deliveries: [Delivery] = []

  public init() {}

  /// The number of deliveries.
  public var count: Int { deliveries.count }

  /// Adds a body and returns its number.
  public mutating func add(latest: Int64, fingerprint: UInt32, file: UInt16, isTruncated: Bool) -> UInt32 {
    deliveries.append(Delivery(latest: latest, fingerprint: fingerprint, file: file, isTruncated: isTruncated))
    return UInt32(deliveries.count - 1)
  }

  /// Adds the bodies of another table behind those of this one.
  mutating func append(contentsOf other: borrowing DeliveryTable) {
    deliveries.append(contentsOf: other.deliveries)
  }

  /// The file a body was read from.
  public func file(_ number: UInt32) -> UInt16 { deliveries[Int(number)].file }

  /// Whether a body lists only some of its alerts.
  public func isTruncated(_ number: UInt32) -> Bool { deliveries[Int(number)].isTruncated }

  /// The rank of a body's descriptions.
  public func rank(_ number: UInt32) -> DescriptionRank {
    DescriptionRank(at: deliveries[Int(number)].latest, tag: deliveries[Int(number)].fingerprint)
  }

  /// Whether a fact told by both belongs to the first.
  public func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (a, b) = (deliveries[Int(left)], deliveries[Int(right)])
    return (a.latest, a.fingerprint, a.file, left) < (b.latest, b.fingerprint, b.file, right)
  }
}

/// Finds the fact of a firing that an earlier body told already, for firings with many facts.
struct DeliveryFactIndex: Sendable {
  /// Of firings with fewer facts none is listed: looking at them one by one is quicker.
  static let mostUnlisted: UInt16 = 24

  private var keys = NameTable()
  private var indices: [UInt32] = []

  var byteCount: Int { keys.byteCount }

  /// The index of the same fact of the same firing, or `nextIndex`, which is noted, when there is none.
  mutating func intern(_ fact: EventFact, of occurrence: OccurrenceID, nextIndex: Int) -> Int {
    let key: [3 of UInt64] = [
      UInt64(occurrence.index) << 32 | UInt64(fact.subject), UInt64(bitPattern: fact.at?.milliseconds ?? .min),
      UInt64(fact.kind.rawValue),
    ]
    var bytes = [24 of UInt8](repeating: 0)
    for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: key[index >> 3] >> ((index & 7) * 8)) }
    let number = keys.intern(bytes.span)
    if number == indices.count { indices.append(UInt32(nextIndex)) }
    return Int(indices[number])
  }
}

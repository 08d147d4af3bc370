import PagingModel

/// Gives names numbers, and puts alerts in order.
///
/// Texts are given once each and kept as numbers: who has alerts by the million asks for a name's number once.
public struct AlertCollector: Sendable {
  private var collection: AlertCollection
  private var clusters = NameTable()
  private var hosts = NameTable()
  private var keys = NameTable()
  private var occurrences = NameTable()
  /// The occurrence id of each alert; `max` without one.
  private var occurrenceNumbers: [UInt32] = []
  private var mentions: ServiceMentions

  public init(graph: ServiceGraph = ServiceGraph()) {
    collection = AlertCollection(graph: graph)
    mentions = ServiceMentions(graph.names)
    _ = clusters.intern("")
    _ = hosts.intern("")
  }

  /// The number of a rule, a service, a cluster or region, a node, an alert key.
  public mutating func rule(_ name: Span<UInt8>) -> UInt32 { UInt32(collection.symbols.rules.intern(name)) }
  public mutating func service(_ name: Span<UInt8>) -> UInt32 { UInt32(collection.symbols.services.intern(name)) }
  public mutating func cluster(_ name: Span<UInt8>) -> UInt32 { UInt32(clusters.intern(name)) }
  public mutating func host(_ name: Span<UInt8>) -> UInt32 { UInt32(hosts.intern(name)) }
  public mutating func key(_ name: Span<UInt8>) -> UInt32 { UInt32(keys.intern(name)) }

  /// The service whose name stands in a text: the longest of the catalogue's and the graph's; 0 when none does.
  public func service(mentionedIn text: Span<UInt8>) -> UInt32 { mentions.longest(in: text) }

  /// The number of a rule on a service.
  public mutating func symbol(rule: UInt32, service: UInt32) -> UInt32 {
    collection.symbols.number(of: AlertSymbol(rule: rule, service: service))
  }

  /// Adds an alert whose numbers are those given here.
  ///
  /// - Parameter occurrence: what tells it from others of its key; of several alerts with the same the first in order
  ///   stays. Alerts without it are all kept, and of several of one key at one instant the first added comes first.
  public mutating func add(_ alert: ClusterableAlert, occurrence: Span<UInt8>? = nil) {
    var alert = alert
    alert.firedAt = Self.bounded(alert.firedAt)
    alert.endedAt = alert.endedAt.map(Self.bounded)
    collection.origins.append(UInt32(collection.alerts.count))
    collection.alerts.append(alert)
    if let occurrence {
      let missing = collection.alerts.count - 1 - occurrenceNumbers.count
      occurrenceNumbers += repeatElement(.max, count: missing)
      occurrenceNumbers.append(UInt32(occurrences.intern(occurrence)))
    }
  }

  /// A moment within a million years, so that no difference of two is too large.
  private static func bounded(_ moment: Timestamp) -> Timestamp {
    let limit: Int64 = 1 << 55
    return Timestamp(milliseconds: min(limit, max(-limit, moment.milliseconds)))
  }

  /// The alerts in order. O(n), and O(n log n) where they do not come in it.
  public consuming func collect() -> AlertCollection {
    sort()
    dropRepeated()
    return collection
  }

  private mutating func sort() {
    let count = collection.alerts.count
    guard !(1..<max(count, 1)).allSatisfy({ precedes($0 - 1, $0) }) else { return }
    let order = (0..<count).sorted(by: precedes)
    let alerts = collection.alerts
    collection.alerts = order.map { alerts[$0] }
    collection.origins = order.map { UInt32($0) }
  }

  /// Whether the alert added at one place comes before that at another, or is at its place.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (collection.alerts[left], collection.alerts[right])
    if first.firedAt != second.firedAt { return first.firedAt < second.firedAt }
    if first.key != second.key { return keys.precedes(Int(first.key), Int(second.key)) }
    let (one, other) = (occurrenceNumber(left), occurrenceNumber(right))
    if one == other { return left < right }
    // Those without an id come last.
    guard one != .max, other != .max else { return other == .max }
    return occurrences.precedes(Int(one), Int(other))
  }

  private func occurrenceNumber(_ place: Int) -> UInt32 {
    place < occurrenceNumbers.count ? occurrenceNumbers[place] : .max
  }

  private mutating func dropRepeated() {
    guard occurrences.count < collection.alerts.count, !occurrenceNumbers.isEmpty else { return }
    var isSeen = [Bool](repeating: false, count: occurrences.count)
    var kept = 0
    for place in collection.alerts.indices {
      let occurrence = occurrenceNumber(Int(collection.origins[place]))
      if occurrence != .max {
        if isSeen[Int(occurrence)] { continue }
        isSeen[Int(occurrence)] = true
      }
      collection.alerts[kept] = collection.alerts[place]
      collection.origins[kept] = collection.origins[place]
      kept += 1
    }
    collection.alerts.removeLast(collection.alerts.count - kept)
    collection.origins.removeLast(collection.origins.count - kept)
  }
}

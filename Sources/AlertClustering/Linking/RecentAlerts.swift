/// The alerts that later ones may be linked to: the newest few of each service, services by when they fired last.
///
/// A service has a ring while it fired within the lookback; rings are used again. All steps O(1) but for what they drop.
struct RecentAlerts: Sendable {
  /// What is asked of an alert that may have triggered another.
  struct Entry: Sendable {
    let start: Int64
    let end: Int64
    let symbol: UInt32
    let rule: UInt32
    let cluster: UInt32
    let host: UInt32
    let index: UInt32
  }

  /// One service's alerts, oldest first, between its neighbours in the order of their last firing.
  private struct Ring: Sendable {
    var service: UInt32
    var count: UInt32 = 0
    var newer: Int32 = none
    var older: Int32 = none
    var newestStart: Int64 = 0
  }

  static let none: Int32 = -1

  private var rings: [Ring] = []
  private var entries: [Entry] = []
  /// By service; `none` of those that did not fire lately.
  private var ringOf: [Int32]
  private var unused: [Int32] = []
  /// The ring of the service that fired last, and of the one whose last firing is longest ago.
  private(set) var newest = none
  private var oldest = none
  private let room: Int

  init(serviceCount: Int, room: Int) {
    ringOf = Array(repeating: Self.none, count: serviceCount)
    self.room = max(1, room)
  }

  @inline(__always)
  func ring(of service: UInt32) -> Int32 { ringOf[Int(service)] }

  @inline(__always)
  func service(of ring: Int32) -> UInt32 { rings[Int(ring)].service }

  /// The next service, that fired before this one.
  @inline(__always)
  func older(than ring: Int32) -> Int32 { rings[Int(ring)].older }

  /// The places of a ring's alerts.
  @inline(__always)
  func places(_ ring: Int32) -> Range<Int> {
    let first = Int(ring) &* room
    return first..<first &+ Int(rings[Int(ring)].count)
  }

  @inline(__always)
  subscript(place: Int) -> Entry { entries[place] }

  /// Forgets the services whose last firing was before a moment.
  mutating func forget(before moment: Int64) {
    while oldest != Self.none, rings[Int(oldest)].newestStart < moment {
      let ring = oldest
      detach(ring)
      ringOf[Int(rings[Int(ring)].service)] = Self.none
      rings[Int(ring)].count = 0
      unused.append(ring)
    }
  }

  /// Adds an alert as its service's newest. Of a rule in a cluster only the newest stays, so that one rule cannot fill
  /// the ring.
  mutating func add(_ entry: Entry, service: UInt32) {
    let ring = attached(service)
    let first = Int(ring) * room
    var count = Int(rings[Int(ring)].count)
    let replaced = (first..<first + count).first {
      entries[$0].rule == entry.rule && entries[$0].cluster == entry.cluster
    }
    if let dropped = replaced ?? (count == room ? first : nil) {
      for place in dropped..<first + count - 1 { entries[place] = entries[place + 1] }
      count -= 1
    }
    entries[first + count] = entry
    rings[Int(ring)].count = UInt32(count + 1)
    rings[Int(ring)].newestStart = entry.start
  }

  /// The ring of a service, made the newest.
  private mutating func attached(_ service: UInt32) -> Int32 {
    var ring = ringOf[Int(service)]
    if ring == newest, ring != Self.none { return ring }
    if ring == Self.none { ring = free(for: service) } else { detach(ring) }
    rings[Int(ring)].older = newest
    rings[Int(ring)].newer = Self.none
    if newest != Self.none { rings[Int(newest)].newer = ring } else { oldest = ring }
    newest = ring
    return ring
  }

  private mutating func free(for service: UInt32) -> Int32 {
    let ring: Int32
    if let last = unused.popLast() {
      ring = last
      rings[Int(ring)].service = service
    } else {
      ring = Int32(rings.count)
      rings.append(Ring(service: service))
      let blank = Entry(start: 0, end: 0, symbol: 0, rule: 0, cluster: 0, host: 0, index: 0)
      entries.append(contentsOf: repeatElement(blank, count: room))
    }
    ringOf[Int(service)] = ring
    return ring
  }

  private mutating func detach(_ ring: Int32) {
    let (newer, older) = (rings[Int(ring)].newer, rings[Int(ring)].older)
    if newer != Self.none { rings[Int(newer)].older = older } else { newest = older }
    if older != Self.none { rings[Int(older)].newer = newer } else { oldest = newer }
  }
}

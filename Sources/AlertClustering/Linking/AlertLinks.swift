import PagingModel

/// The links of a collection's alerts, in the order of the alerts; those of one alert with the strongest first.
///
/// About 35 bytes a link. What is exchanged between shards are links, never the numbers of clusters.
public struct AlertLinks: Sendable {
  /// A link as it is kept, in 24 bytes; what can be computed is not.
  struct Stored: Hashable, Sendable {
    var earlier: UInt32
    /// A number in `evidence`; `max` without.
    var evidence: UInt32
    var odds: Double
    var relation: AlertRelation
  }

  /// The odds of all candidates together, where these decided.
  private struct Burst: Sendable {
    /// A place in `stored`.
    let link: UInt32
    let odds: Double
  }

  /// The position of the first alert that was linked; those before it only warmed up.
  public let firstAlert: Int
  /// Whether pairs were left out for want of room, so that some evidence is missing.
  public internal(set) var isApproximate = false
  private(set) var stored: [Stored] = []
  private(set) var evidence: [PairEvidence] = []
  /// Those of the few links that need it, ascending.
  private var bursts: [Burst] = []
  /// Where the links of each alert end, from `firstAlert` on, and its background rate a second.
  private var ends: [UInt32] = []
  private var rates: [Double] = []

  init(firstAlert: Int) { self.firstAlert = firstAlert }

  /// The number of links.
  public var count: Int { stored.count }
  /// The positions of the alerts that were linked.
  public var alerts: Range<Int> { firstAlert..<firstAlert + ends.count }

  /// - Parameter burstOdds: the odds of all candidates together, where these decided.
  mutating func add(_ link: Stored, burstOdds: Double? = nil) {
    if let burstOdds { bursts.append(Burst(link: UInt32(stored.count), odds: burstOdds)) }
    stored.append(link)
  }

  /// Keeps evidence, and gives the number that links name it by: a known one where it is the same.
  mutating func keep(_ evidence: PairEvidence, known: UInt32?) -> UInt32 {
    if let known, self.evidence[Int(known)] == evidence { return known }
    self.evidence.append(evidence)
    return UInt32(self.evidence.count - 1)
  }

  /// Closes the links of the next alert.
  mutating func finishAlert(rate: Double) {
    ends.append(UInt32(stored.count))
    rates.append(rate)
  }

  /// Adds the links of the alerts that follow.
  mutating func append(_ later: consuming AlertLinks) {
    precondition(later.firstAlert == alerts.upperBound, "links of \(later.alerts) do not follow those of \(alerts)")
    let isApproximate = isApproximate || later.isApproximate
    if ends.isEmpty { self = later } else { copy(later) }
    self.isApproximate = isApproximate
  }

  private mutating func copy(_ later: AlertLinks) {
    let (links, before) = (UInt32(stored.count), UInt32(evidence.count))
    stored.reserveCapacity(stored.count + later.stored.count)
    for var link in later.stored {
      if link.evidence != .max { link.evidence += before }
      stored.append(link)
    }
    evidence += later.evidence
    bursts += later.bursts.lazy.map { Burst(link: $0.link + links, odds: $0.odds) }
    ends += later.ends.lazy.map { $0 + links }
    rates += later.rates
  }

  /// Where the links of an alert stand in `stored`.
  ///
  /// - Precondition: the alert is one of `alerts`.
  func places(of alert: Int) -> Range<Int> {
    let place = alert - firstAlert
    return (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }

  /// The earlier alerts that an alert is linked to.
  public func earlier(than alert: Int) -> [Int] { stored[places(of: alert)].map { Int($0.earlier) } }

  /// The links of an alert, with their reasons.
  ///
  /// - Parameter collection: what was linked.
  public func links(of alert: Int, in collection: AlertCollection) -> [AlertLink] {
    places(of: alert).map { link(alert, at: $0, collection) }
  }

  private func link(_ alert: Int, at place: Int, _ collection: AlertCollection) -> AlertLink {
    let link = stored[place]
    let (later, earlier) = (collection.alerts[alert], collection.alerts[Int(link.earlier)])
    let isRefire = link.relation == .refire
    return AlertLink(
      alert: alert, earlier: Int(link.earlier), relation: link.relation,
      milliseconds: isRefire ? later.gap(after: earlier) : later.start - earlier.start,
      odds: isRefire ? nil : link.odds, burstOdds: burstOdds(ofLinkAt: place),
      backgroundPerDay: isRefire ? nil : rates[alert - firstAlert] * 86_400,
      evidence: link.evidence == .max ? nil : evidence[Int(link.evidence)])
  }

  private func burstOdds(ofLinkAt place: Int) -> Double? {
    let found = bursts.partitioningIndex { $0.link >= place }
    return found < bursts.count && bursts[found].link == place ? bursts[found].odds : nil
  }
}

extension ClusterableAlert {
  /// The milliseconds from the end of an earlier firing, or from its start when its end was not seen before this start: a
  /// lost end must not hold weeks together.
  func gap(after earlier: ClusterableAlert) -> Int64 {
    start - (earlier.end <= start ? earlier.end : earlier.start)
  }
}

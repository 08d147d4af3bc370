/// The links of a collection's alerts, in the order of the alerts; those of one alert with the strongest first.
///
/// About 40 bytes a link. What is exchanged between shards are links, never the numbers of clusters.
public struct AlertLinks: Sendable {
  /// A link as it is kept; what can be computed is not.
  struct Stored: Hashable, Sendable {
    var earlier: UInt32
    var relation: AlertRelation
    var odds: Double
    /// Above 0 where the odds of all candidates together decided.
    var burstOdds: Double
    /// A number in `evidence`; `max` without.
    var evidence: UInt32
  }

  /// The position of the first alert that was linked; those before it only warmed up.
  public let firstAlert: Int
  /// Whether pairs were left out for want of room, so that some evidence is missing.
  public internal(set) var isApproximate = false
  private(set) var stored: [Stored] = []
  private(set) var evidence: [PairEvidence] = []
  /// Where the links of each alert end, from `firstAlert` on, and its background rate a second.
  private var ends: [UInt32] = []
  private var rates: [Double] = []

  init(firstAlert: Int) { self.firstAlert = firstAlert }

  /// The number of links.
  public var count: Int { stored.count }
  /// The positions of the alerts that were linked.
  public var alerts: Range<Int> { firstAlert..<firstAlert + ends.count }

  mutating func add(_ link: Stored, evidence: PairEvidence? = nil) {
    var link = link
    if let evidence {
      link.evidence = UInt32(self.evidence.count)
      self.evidence.append(evidence)
    }
    stored.append(link)
  }

  /// Closes the links of the next alert.
  mutating func finishAlert(rate: Double) {
    ends.append(UInt32(stored.count))
    rates.append(rate)
  }

  /// Adds the links of the alerts that follow.
  mutating func append(_ later: AlertLinks) {
    precondition(later.firstAlert == alerts.upperBound, "links of \(later.alerts) do not follow those of \(alerts)")
    let (links, before) = (UInt32(stored.count), UInt32(evidence.count))
    stored += later.stored.map { link in
      var link = link
      if link.evidence != .max { link.evidence += before }
      return link
    }
    evidence += later.evidence
    ends += later.ends.map { $0 + links }
    rates += later.rates
    isApproximate = isApproximate || later.isApproximate
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
    stored[places(of: alert)].map { link(alert, $0, collection) }
  }

  private func link(_ alert: Int, _ link: Stored, _ collection: AlertCollection) -> AlertLink {
    let (later, earlier) = (collection.alerts[alert], collection.alerts[Int(link.earlier)])
    let isRefire = link.relation == .refire
    return AlertLink(
      alert: alert, earlier: Int(link.earlier), relation: link.relation,
      milliseconds: isRefire ? later.gap(after: earlier) : later.start - earlier.start,
      odds: isRefire ? nil : link.odds, burstOdds: link.burstOdds > 0 ? link.burstOdds : nil,
      backgroundPerDay: isRefire ? nil : rates[alert - firstAlert] * 86_400,
      evidence: link.evidence == .max ? nil : evidence[Int(link.evidence)])
  }
}

extension ClusterableAlert {
  /// The milliseconds from the end of an earlier firing, or from its start when its end was not seen before this start: a
  /// lost end must not hold weeks together.
  func gap(after earlier: ClusterableAlert) -> Int64 {
    start - (earlier.end <= start ? earlier.end : earlier.start)
  }
}

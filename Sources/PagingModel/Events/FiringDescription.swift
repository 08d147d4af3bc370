/// What a record says a firing is. Texts that it does not give are nil.
public struct FiringDescription: Hashable, Sendable {
  @Packed<TextTable> public var alertKey: TextID?
  @Packed<TextTable> public var title: TextID?
  @Packed<TextTable> public var rule: TextID?
  @Packed<TextTable> public var severity: TextID?
  /// Where it is: the cluster or region, and the host, by its labels.
  @Packed<TextTable> public var cluster: TextID?
  @Packed<TextTable> public var host: TextID?
  @Packed<ServiceTable> public var service: ServiceID?
  /// The number of a set in the log's `teamSets`; 0 is the empty set.
  public var teamSet: UInt32 = 0
  public var urgency = Urgency.unknown
  /// The system that saw it, where the record is not of that system's own.
  public var origin: AlertSource?

  public init() {
    alertKey = nil
    title = nil
    rule = nil
    severity = nil
    cluster = nil
    host = nil
    service = nil
  }
}

/// When a description was given, for choosing between several: the smaller wins.
public struct DescriptionRank: Hashable, Comparable, Sendable {
  /// The record's moment in milliseconds, and a fingerprint of the record's id.
  public var at: Int64
  public var tag: UInt32

  public init(at: Int64, tag: UInt32) {
    self.at = at
    self.tag = tag
  }

  /// After every description.
  public static let last = DescriptionRank(at: .max, tag: .max)

  public static func < (left: DescriptionRank, right: DescriptionRank) -> Bool {
    left.at != right.at ? left.at < right.at : left.tag < right.tag
  }
}

extension EventLog {
  /// What two copies of one record say together: exports of one entry differ in what they include.
  ///
  /// What one copy does not tell is taken from the other; where both tell something else, the smaller by bytes counts, so
  /// that the order of reading does not matter.
  func merged(_ left: FiringDescription, _ right: FiringDescription) -> FiringDescription {
    guard left != right else { return left }
    var merged = left
    merged.alertKey = smaller(left.alertKey, right.alertKey)
    merged.title = smaller(left.title, right.title)
    merged.rule = smaller(left.rule, right.rule)
    merged.severity = smaller(left.severity, right.severity)
    merged.cluster = smaller(left.cluster, right.cluster)
    merged.host = smaller(left.host, right.host)
    if let service = right.service, merged.service.map({ services.precedes(service, $0) }) ?? true {
      merged.service = service
    }
    if prefers(teamSet: right.teamSet, over: left.teamSet) { merged.teamSet = right.teamSet }
    if merged.urgency == .unknown || right.urgency == .high { merged.urgency = right.urgency }
    if let origin = right.origin, origin.rawValue < left.origin?.rawValue ?? .max { merged.origin = origin }
    return merged
  }

  private func smaller(_ left: TextID?, _ right: TextID?) -> TextID? {
    guard let left, let right else { return left ?? right }
    return texts.precedes(right.position, left.position) ? right : left
  }

  /// The larger set counts, of equally large ones that with the smaller ids.
  private func prefers(teamSet right: UInt32, over left: UInt32) -> Bool {
    let (a, b) = (teamSets.sets[Int(right)], teamSets.sets[Int(left)])
    guard a.count == b.count else { return a.count > b.count }
    let (names, others) = (
      a.map { teams.id($0) }.sorted { $0.precedes($1) }, b.map { teams.id($0) }.sorted { $0.precedes($1) }
    )
    return names.lexicographicallyPrecedes(others) { $0.precedes($1) }
  }
}

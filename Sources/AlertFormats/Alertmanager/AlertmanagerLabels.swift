import LogInput
import PagingModel

/// The labels of an alert, where they stand in the record.
struct AlertmanagerLabels {
  @PackedText var alertName: JSONText?
  @PackedText var severity: JSONText?
  /// The service, by the label that names it best.
  @PackedText var service: JSONText?
  /// The team, by the label that names it best.
  @PackedText var team: JSONText?
  /// The rule that Grafana could not evaluate: the alert is then named for what failed.
  @PackedText var failedRule: JSONText?
  /// The cluster and the host.
  var place = AlertPlace()
  private var teamRank = UInt8.max
  private var serviceRank = UInt8.max
  /// The bytes of the whole object.
  var range = 0..<0

  static let names = FieldNames(
    [
      "alertname", "severity", "team", "owner", "service", "app", "application", "app_kubernetes_io_name", "job",
      "rulename",
    ] + AlertPlace.names)

  /// Reads the object that comes next.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ order: inout MemberOrder
  ) throws(JSONFault) -> AlertmanagerLabels {
    var labels = AlertmanagerLabels()
    let start = cursor.offset
    guard try cursor.openObjectOrSkip(record) else { return labels }
    var place = MemberOrder.start
    while let index = try order.next(record, &cursor, &place, { names.index(of: $0, in: $1) }) {
      guard index >= 0 else {
        try cursor.skipValue(record)
        continue
      }
      labels.take(index, try cursor.readStringOrSkip(record).nonEmpty)
    }
    labels.range = start..<cursor.offset
    return labels
  }

  /// Takes the value of a label, by the place of its name in `names`.
  mutating func take(_ index: Int, _ value: JSONText?) {
    switch index {
    case 0: alertName = value
    case 1: severity = value
    case 2, 3: if Self.isBetter(value, index, than: teamRank) { (team, teamRank) = (value, UInt8(index)) }
    case 4...8: if Self.isBetter(value, index, than: serviceRank) { (service, serviceRank) = (value, UInt8(index)) }
    case 9: failedRule = value
    default: place.offer(value, at: index - 10)
    }
  }

  private static func isBetter(_ value: JSONText?, _ rank: Int, than best: UInt8) -> Bool {
    guard let value else { return false }
    return value.count <= EventLog.longestText && rank < Int(best)
  }

  /// The name of the rule: of one that Grafana could not evaluate its own, not that of the failure.
  func rule(in record: Span<UInt8>) -> JSONText? {
    guard let failedRule, let alertName,
      alertName.equals("DatasourceError", in: record) || alertName.equals("DatasourceNoData", in: record)
    else { return alertName }
    return failedRule
  }

  /// The fingerprint that Alertmanager gives to this set of labels, 16 lower-case hex digits: FNV-1a, 64 bits, over the
  /// labels sorted by name, each as name, 0xFF, value, 0xFF.
  ///
  /// O(labels log labels); needed only where none is given: bodies from before Alertmanager 0.19, series of Prometheus.
  ///
  /// - Parameter others: names that are no labels of the alert.
  func fingerprint(in record: Span<UInt8>, without others: [[UInt8]] = []) -> [UInt8] {
    var pairs = pairs(in: record).filter { !others.contains($0.name) }
    pairs.sort { $0.name.lexicographicallyPrecedes($1.name) }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for pair in pairs {
      for byte in pair.name + [0xFF] + pair.value + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return AlertmanagerFingerprint.hex(hash)
  }

  private func pairs(in record: Span<UInt8>) -> [(name: [UInt8], value: [UInt8])] {
    var pairs: [(name: [UInt8], value: [UInt8])] = []
    guard !range.isEmpty else { return pairs }
    var cursor = JSONCursor(at: range.lowerBound)
    // The object was read before: it cannot fail now.
    do throws(JSONFault) {
      try cursor.openObject(record)
      while let name = try cursor.nextName(record) {
        guard let value = try cursor.readStringOrSkip(record) else { continue }
        pairs.append((name.unescaped(in: record), value.unescaped(in: record)))
      }
    } catch { return pairs }
    return pairs
  }
}

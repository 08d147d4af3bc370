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
  /// The bytes of the whole object.
  var range = 0..<0

  static let names = FieldNames([
    "alertname", "severity", "team", "owner", "service", "app", "application", "app_kubernetes_io_name", "job",
  ])

  /// Reads the object that comes next.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ order: inout MemberOrder
  ) throws(JSONFault) -> AlertmanagerLabels {
    var labels = AlertmanagerLabels()
    var teamRank = Int.max
    var serviceRank = Int.max
    let start = cursor.offset
    guard try cursor.openObjectOrSkip(record) else { return labels }
    var place = MemberOrder.start
    while let index = try order.next(record, &cursor, &place, { names.index(of: $0, in: $1) }) {
      guard index >= 0 else {
        try cursor.skipValue(record)
        continue
      }
      let value = try cursor.readStringOrSkip(record).nonEmpty
      switch index {
      case 0: labels.alertName = value
      case 1: labels.severity = value
      case 2, 3: keep(value, index, &labels.team, &teamRank)
      case 4...8: keep(value, index, &labels.service, &serviceRank)
      default: break
      }
    }
    labels.range = start..<cursor.offset
    return labels
  }

  private static func keep(_ value: JSONText?, _ rank: Int, _ best: inout JSONText?, _ bestRank: inout Int) {
    guard let value, value.count <= EventLog.longestText, rank < bestRank else { return }
    best = value
    bestRank = rank
  }

  /// The fingerprint that Alertmanager gives to this set of labels, 16 lower-case hex digits: FNV-1a, 64 bits, over the
  /// labels sorted by name, each as name, 0xFF, value, 0xFF.
  ///
  /// O(labels log labels); needed only for bodies from before Alertmanager 0.19, which give none.
  func fingerprint(in record: Span<UInt8>) -> [UInt8] {
    var pairs = pairs(in: record)
    pairs.sort { $0.name.lexicographicallyPrecedes($1.name) }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for pair in pairs {
      for byte in pair.name + [0xFF] + pair.value + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let digits = Array("0123456789abcdef".utf8)
    return (0..<16).map { digits[Int(hash >> UInt64((15 - $0) * 4) & 15)] }
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

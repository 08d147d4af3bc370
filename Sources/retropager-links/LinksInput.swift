internal import AlertClustering
internal import LogInput
internal import PagingModel

/// What a line tells: a service of the catalogue, a dependency, or an alert. Dependencies and services come first.
///
///     {"kind": "service", "service": "db"}
///     {"kind": "needs", "service": "checkout", "dependency": "db"}
///     {"kind": "alert", "id": "a1", "key": "k1", "start": 1756684800000, "end": 1756684860000, "rule": "ErrorRate",
///      "service": "db", "cluster": "eu1", "host": "n1", "text": "db eu1 slow", "page": true}
///
/// Moments are milliseconds since 1970. All of an alert but `id`, `start` and `rule` may be missing.
struct LinksInput {
  private enum Field: String, CaseIterable {
    case kind, id, key, start, end, rule, service, cluster, host, text, page, dependency
  }

  private static let names = Field.allCases.map { Array($0.rawValue.utf8) }
  private static let alertKind = Array("alert".utf8)

  private var texts = [[UInt8]](repeating: [], count: names.count)
  private var services: [String] = []
  private var edges: [ServiceGraph.Edge] = []
  private var collector: AlertCollector?
  private let usesGraph: Bool
  /// The alerts as they were read, and their ids.
  private(set) var alerts: [ClusterableAlert] = []
  private(set) var ids: [String] = []

  init(usesGraph: Bool) { self.usesGraph = usesGraph }

  /// Reads a line.
  mutating func read(_ line: Span<UInt8>) throws(JSONFault) {
    for field in texts.indices { texts[field].removeAll(keepingCapacity: true) }
    var cursor = JSONCursor()
    try cursor.openObject(line)
    while let name = try cursor.nextName(line) {
      let field = name.withBytes(in: line) { bytes in
        Self.names.firstIndex { $0.count == bytes.count && ByteHash.equal($0.span, bytes) }
      }
      try readValue(field, line, &cursor)
    }
    try cursor.finish(line)
    use()
  }

  private mutating func readValue(_ field: Int?, _ line: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    let kind = try cursor.peekKind(line)
    let start = cursor.offset
    guard kind == .string else {
      try cursor.skipValue(line)
      if let field, kind != .null { texts[field].append(copying: line.extracting(start..<cursor.offset)) }
      return
    }
    let text = try cursor.readStringOrSkip(line)
    guard let field, let text else { return }
    text.withBytes(in: line) { texts[field].append(copying: $0) }
  }

  private mutating func use() {
    if self[.kind] == Self.alertKind {
      addAlert()
    } else if self[.dependency].isEmpty {
      services.append(string(.service))
    } else if usesGraph {
      edges.append((string(.service), string(.dependency)))
    }
  }

  private subscript(field: Field) -> [UInt8] { texts[Field.allCases.firstIndex(of: field) ?? 0] }

  private func string(_ field: Field) -> String { String(decoding: self[field], as: UTF8.self) }

  private mutating func addAlert() {
    if collector == nil { collector = AlertCollector(graph: ServiceGraph(services: services, edges: edges)) }
    guard var collector = collector.take() else { return }
    let given = self[.service]
    let service = given.isEmpty ? collector.service(mentionedIn: self[.text].span) : collector.service(given.span)
    let alert = ClusterableAlert(
      firedAt: Timestamp(milliseconds: Int64(string(.start)) ?? 0),
      endedAt: Int64(string(.end)).map { Timestamp(milliseconds: $0) },
      symbol: collector.symbol(rule: collector.rule(self[.rule].span), service: service), service: service,
      key: collector.key(self[.key].span), cluster: collector.cluster(self[.cluster].span),
      host: collector.host(self[.host].span), isPage: string(.page) == "true")
    alerts.append(alert)
    ids.append(string(.id))
    self.collector = collector
  }

  /// The alerts in order, so many times over, each time as much later as all of them last, in whole days.
  consuming func collect(tiles: Int) -> AlertCollection {
    var collector = collector ?? AlertCollector()
    let starts = alerts.map(\.firedAt)
    let last = max(starts.max() ?? Timestamp(seconds: 0), alerts.compactMap(\.endedAt).max() ?? Timestamp(seconds: 0))
    let length = (starts.min().map { (last - $0).count } ?? 0) / 86_400_000 + 1
    for tile in 0..<tiles {
      let shift = Milliseconds(Int64(tile) * length * 86_400_000)
      for (alert, id) in zip(alerts, ids) {
        var alert = alert
        alert.firedAt = alert.firedAt + shift
        alert.endedAt = alert.endedAt.map { $0 + shift }
        if tile == 0 {
          let occurrence = Array(id.utf8)
          collector.add(alert, occurrence: occurrence.span)
        } else {
          collector.add(alert)
        }
      }
    }
    return collector.collect()
  }
}

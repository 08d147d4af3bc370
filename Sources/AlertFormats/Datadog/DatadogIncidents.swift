import LogInput
public import PagingModel

/// Datadog incidents, as a list or as the answer to a search: what was declared, and how far it came.
public struct DatadogIncidents: InputFormat {
  public static let id = FormatID.datadogIncidents
  public static let summary = FormatSummary(
    title: "Datadog incidents",
    origin: "GET /api/v2/incidents, GET /api/v2/incidents/{id}, GET /api/v2/incidents/search",
    gives: "episodes with severity, services and teams, start and end; not who was notified, nor who did what",
    signature: "type is incidents, with public_id; or a search answer of incidents", source: .dataDog,
    knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int { case type, found }
  private var search = RecordFields<Field>([.type: "data.type", .found: "data.attributes.incidents"])
  private var reader = DatadogIncidentReader()
  private var incidents: [DatadogIncident] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    if sketch.text("type") == "incidents" { return sketch.object("attributes")?.has("public_id") == true }
    return sketch.object("data")?.text("type") == "incidents_search_results"
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try search.read(record)
    incidents.removeAll(keepingCapacity: true)
    if search[.type].text?.equals("incidents_search_results", in: record) == true {
      try readFound(record)
    } else {
      var cursor = JSONCursor()
      guard let incident = try reader.incident(record, &cursor) else { return .notThisFormat }
      incidents.append(incident)
    }
    incidents.removeAll { $0.isTest }
    guard !incidents.isEmpty else { return .ignored }
    for incident in incidents { incident.keep(from: record, file: file, in: &log) }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: incidents.map(\.created).min(), last: incidents.map(\.latest).max())
  }

  /// Reads what a search found: each incident is the `data` of an element.
  private mutating func readFound(_ record: Span<UInt8>) throws(RecordError) {
    try search[.found].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? cursor.openObject(record)) != nil else { return }
      while let name = (try? cursor.nextName(record)).flatMap({ $0 }) {
        if name.equals("data", in: record), (try? cursor.peekKind(record)) == .object {
          if let incident = try reader.incident(record, &cursor) { incidents.append(incident) }
          continue
        }
        guard (try? cursor.skipValue(record)) != nil else { return }
      }
    }
  }
}

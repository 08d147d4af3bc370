import LogInput

/// What a JSON document turned out to be.
enum DetectedDocument: Hashable, Sendable {
  /// A record of this format.
  case record(FormatID)
  /// A page or list of records; it may be empty.
  case holder(DocumentShape)
  case unknown
}

/// Tells what a document is by the names of its members, never by the file's name.
enum DocumentDetector {
  /// Members that may stand beside the one object of a single-object envelope, and hold no records of a page.
  private static let companions: Set<String> = ["included", "meta", "links", "paging", "filters", "expandable"]
  /// The members under which pages hold their records, for pages that are empty or not all there.
  private static let pageMembers: Set<String> = [
    "log_entries", "incidents", "users", "data", "alerts", "result", "records", "escalations", "AlarmHistoryItems",
    "schedules", "oncalls", "overrides", "notes", "maintenance_windows", "escalation_policies", "services",
    "values", "results", "incident_alerts", "incident_updates",
  ]

  /// What the document is that the bytes hold, or begin.
  ///
  /// The beginning of a document is unknown or what the whole document is: what a later member could change is told by
  /// the whole document only.
  static func detect(_ bytes: Span<UInt8>) -> DetectedDocument {
    var cursor = JSONCursor()
    cursor.skipWhitespace(bytes)
    guard cursor.offset < bytes.count else { return .unknown }
    switch bytes[cursor.offset] {
    case UInt8(ascii: "{"): return detect(DocumentSketch.read(bytes, &cursor))
    case UInt8(ascii: "["): return detectList(bytes, &cursor)
    default: return .unknown
    }
  }

  private static func detect(_ sketch: DocumentSketch) -> DetectedDocument {
    if sketch.members(of: "_source") != nil { return detectSource(sketch) }
    if let format = format(of: sketch) { return .record(format) }
    return holder(in: sketch).map { .holder(.envelope(member: Array($0.utf8))) } ?? .unknown
  }

  /// A document of Elasticsearch's, whatever stands around its `_source`, which may itself hold records.
  private static func detectSource(_ sketch: DocumentSketch) -> DetectedDocument {
    let source = sketch.members.first { $0.name == "_source" }?.inside.first
    return source.map(detect) ?? .unknown == .unknown ? .unknown : .holder(.envelope(member: Array("_source".utf8)))
  }

  private static func format(of sketch: DocumentSketch) -> FormatID? {
    FormatCatalog.all.first { $0.recognises(sketch) }?.id
  }

  /// The member that holds records: an array with one among its first elements, or the only object.
  private static func holder(in sketch: DocumentSketch) -> String? {
    let filled = sketch.members.filter { $0.kind == .array && !$0.isEmpty && !companions.contains($0.name) }
    let known = filled.map { ($0.name, $0.inside.lazy.compactMap(format).first) }
    if let member = known.first(where: { tells($0.1, under: $0.0, in: sketch) }) { return member.0 }
    guard sketch.isWhole else { return nil }
    if let member = known.first(where: { $0.1 != nil }) { return member.0 }
    let containers = sketch.members.filter {
      ($0.kind == .object || $0.kind == .array) && !companions.contains($0.name)
    }
    guard containers.count == 1, let only = containers.first else { return nil }
    if only.kind == .array { return only.isEmpty && pageMembers.contains(only.name) ? only.name : nil }
    // A single alert stands in records of others: it is what they are about.
    guard let format = only.inside.first.flatMap(format), format != .alertmanagerAlert else { return nil }
    return only.name
  }

  /// Whether a record under a member tells what the document is before all of it is there: a body or a group of alerts
  /// may list them before what tells it from a page, and so may whatever has an id and other things that belong to it.
  private static func tells(_ format: FormatID?, under member: String, in sketch: DocumentSketch) -> Bool {
    switch format {
    case nil, .pagerDutyOther: false
    case .alertmanagerAlert, .alertmanagerAPIAlerts: member != "alerts"
    default: pageMembers.contains(member) || !sketch.has("id")
    }
  }

  private static func detectList(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) -> DetectedDocument {
    do throws(JSONFault) {
      try cursor.openArray(bytes)
      guard try cursor.nextElement(bytes) else { return .holder(.list) }
    } catch { return .unknown }
    let sketches = DocumentSketch.elements(bytes, &cursor)
    return sketches.contains { detect($0) != .unknown } ? .holder(.list) : .unknown
  }
}

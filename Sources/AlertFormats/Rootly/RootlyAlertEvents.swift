import LogInput
public import PagingModel

/// Events of Rootly's alerts: who was notified and how, and what was done.
///
/// No event need tell its alert. An answer is one record, as the address it was fetched from stands beside its events;
/// an event alone must tell its alert.
public struct RootlyAlertEvents: InputFormat {
  public static let id = FormatID.rootlyAlertEvents
  public static let summary = FormatSummary(
    title: "Rootly alert events", origin: "GET /v1/alerts/{id}/events, with its links, or with alert_id added",
    gives: "who was notified, acknowledgements, hand-overs, verdicts on noise, how each ended",
    signature: "type alert_events, alone or in data", source: .rootly, knowsPages: true, knowsPeople: true,
    isHistory: true)

  private enum Field: Int { case type, attributes, data, alert, selfLink, first, next, prev, last }
  private var fields = RecordFields<Field>([
    .type: "type", .attributes: "attributes", .data: "data", .alert: "alert_id", .selfLink: "links.self",
    .first: "links.first", .next: "links.next", .prev: "links.prev", .last: "links.last",
  ])
  private enum Kind: Int { case type }
  private var kind = RecordFields<Kind>([.type: "type"])
  private var reader = RootlyEventReader()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    if sketch.text("type") == "alert_events" { return sketch.kind("attributes") == .object }
    return sketch.firstText("type", of: "data") == "alert_events"
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let isEvent = fields[.type].text?.equals("alert_events", in: record) == true
    guard isEvent ? fields[.attributes].kind == .object : holdsEvents(record) else { return .notThisFormat }
    let address = alert(record)
    reader.begin()
    if isEvent {
      var cursor = JSONCursor()
      try reader.read(record, &cursor, address)
    } else {
      try fields[.data].forEachElement(in: record) { cursor throws(RecordError) in
        try reader.read(record, &cursor, address)
      }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    for event in reader.events { event.keep(file, &log) }
    let moments = reader.events.map(\.at)
    return .used(first: moments.min(), last: moments.max())
  }

  /// Whether the first object in `data` is an event.
  private mutating func holdsEvents(_ record: Span<UInt8>) -> Bool {
    var isOfEvents: Bool?
    fields[.data].forEachElement(in: record) { cursor in
      guard isOfEvents == nil, (try? kind.read(record, &cursor)) != nil else { return }
      isOfEvents = kind[.type].text?.equals("alert_events", in: record) == true
    }
    return isOfEvents == true
  }

  /// The alert of the whole record, by its member, else by one of the addresses of its pages.
  private func alert(_ record: Span<UInt8>) -> [UInt8]? {
    if let id = fields[.alert].word { return id.unescaped(in: record) }
    for field in [Field.selfLink, .first, .next, .prev, .last] {
      if let id = AlertAddress.id(in: fields[field], part: "events", record) { return id }
    }
    return nil
  }
}

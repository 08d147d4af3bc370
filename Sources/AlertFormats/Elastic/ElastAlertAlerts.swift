import LogInput
public import PagingModel

/// What ElastAlert wrote down of the alerts it sent: a document for each match of a rule.
///
/// Of several matches that one alert told, the first names whom it was sent to, the others name the first. What is still
/// to be sent, or could not be, is written anew when it was. That a condition is over ElastAlert does not tell.
public struct ElastAlertAlerts: InputFormat {
  public static let id = FormatID.elastAlert
  public static let summary = FormatSummary(
    title: "ElastAlert alerts", origin: "the elastalert index, as elasticdump writes it",
    gives: "when rules matched and an alert was sent; no end, no pages, no acknowledgements",
    signature: "rule_name and alert_sent, with match_body or alert_time", source: .elastic, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int { case rule, sent, alertAt, matchAt, writtenAt, type, recipients, body, parent, host }
  private var fields = RecordFields<Field>([
    .rule: "rule_name", .sent: "alert_sent", .alertAt: "alert_time", .matchAt: "match_time",
    .writtenAt: "@timestamp", .type: "alert_info.type", .recipients: "alert_info.recipients", .body: "match_body",
    .parent: "aggregate_id", .host: "match_body.host.name",
  ])
  private var key: [UInt8] = []
  private var recipients: [JSONText] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("rule_name") && sketch.has("alert_sent") && (sketch.has("match_body") || sketch.has("alert_time"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.rule].isThere, fields[.sent].isThere, fields[.body].isThere || fields[.alertAt].isThere else {
      return .notThisFormat
    }
    let rule = try fields[.rule].requiredID("rule_name")
    guard fields[.sent].isTrue(in: record), fields[.parent].word == nil else { return .ignored }
    let written = try fields[.writtenAt].moment("@timestamp", in: record)
    guard let sent = try fields[.alertAt].moment("alert_time", in: record) ?? written else {
      throw RecordError(.missing("alert_time"), at: 0)
    }
    let matched = try fields[.matchAt].moment("match_time", in: record) ?? sent
    setKey(rule, sent, matched, record)
    recipients.removeAll(keepingCapacity: true)
    if fields[.type].text?.equals("email", in: record) == true {
      fields[.recipients].addAddresses(in: record, to: &recipients)
    }
    keep(rule, sent: sent, matched: matched, record, file, &log)
    return .used(first: min(matched, sent), last: max(matched, sent))
  }

  private func keep(
    _ rule: JSONText, sent: Timestamp, matched: Timestamp, _ record: Span<UInt8>, _ file: UInt16,
    _ log: inout EventLog
  ) {
    let firing = log.occurrence(.elastic, .incident, key: key.span)
    let mark = RecordMark(fingerprint: ByteHash.hash(key.span, secret: 0), file: file)
    if log.wantsDescription(of: firing, rank: mark.rank(matched)) {
      var description = FiringDescription()
      description.alertKey = log.text(rule, in: record)
      description.rule = description.alertKey
      description.title = description.alertKey
      description.setPlace(AlertPlace(labels: fields[.body], in: record), in: record, &log)
      description.setPlace(AlertPlace(cluster: nil, host: fields[.host].text), in: record, &log)
      log.describe(firing, by: description, rank: mark.rank(matched))
    }
    log.append(mark.fact(.fired, at: matched), to: firing)
    for recipient in recipients {
      guard let person = log.person(recipient, in: record) else { continue }
      log.append(mark.listedNotification(of: person, by: .email, at: sent, recipient, in: record), to: firing)
    }
  }

  /// What tells an alert from the rule's others: both moments and the match, whatever the order of its members. The
  /// document's id stands outside of it, where it stands at all.
  private mutating func setKey(_ rule: JSONText, _ sent: Timestamp, _ matched: Timestamp, _ record: Span<UInt8>) {
    key.removeAll(keepingCapacity: true)
    rule.withBytes(in: record) { key.append(copying: $0) }
    key.append(0)
    for word in [UInt64(bitPattern: sent.milliseconds), UInt64(bitPattern: matched.milliseconds), match(in: record)] {
      for shift in 0..<8 { key.append(UInt8(truncatingIfNeeded: word >> (shift * 8))) }
    }
  }

  /// A fingerprint of the match.
  private func match(in record: Span<UInt8>) -> UInt64 {
    guard let range = fields[.body].range(of: .object) else { return 0 }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? cursor.openObject(record)) != nil else { return 0 }
    var sum: UInt64 = 0
    while let name = (try? cursor.nextName(record)).flatMap({ $0 }) {
      guard (try? cursor.peekKind(record)) != nil else { return sum }
      let start = cursor.offset
      guard (try? cursor.skipValue(record)) != nil else { return sum }
      let value = ByteHash.fingerprint(record.extracting(start..<cursor.offset))
      sum &+= ByteHash.combine(name.fingerprint(in: record), value)
    }
    return sum
  }
}

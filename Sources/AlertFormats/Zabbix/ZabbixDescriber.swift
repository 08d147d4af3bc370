import LogInput
import PagingModel

/// What problems of Zabbix have in common, in whatever way they are exported.
struct ZabbixDescriber {
  private enum Tag: Int { case tag, value }
  private var tag = RecordFields<Tag>([.tag: "tag", .value: "value"])

  /// Whole seconds, and the nanoseconds beside them.
  static func moment(
    _ clock: FieldValue, _ nanoseconds: FieldValue, _ member: String, in record: Span<UInt8>
  ) throws(RecordError) -> Timestamp {
    let second = try clock.requiredMoment(member, in: record)
    guard let nanoseconds = nanoseconds.integer(in: record), (0..<1_000_000_000).contains(nanoseconds) else {
      return second
    }
    return second + Milliseconds(nanoseconds / 1_000_000)
  }

  private static let severities = ["not classified", "information", "warning", "average", "high", "disaster"]

  /// What a problem is.
  ///
  /// - Parameter event: its id, which Zabbix gives to pagers as the key: `{EVENT.ID}`.
  mutating func description(
    _ event: JSONText, name: FieldValue, severity: FieldValue, tags: FieldValue, _ record: Span<UInt8>,
    _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(event, in: record)
    description.title = log.text(name, in: record)
    description.rule = description.title
    if let level = severity.integer(in: record), let level = Int(exactly: level),
      Self.severities.indices.contains(level)
    {
      description.severity = log.text(Array(Self.severities[level].utf8).span)
    }
    tags.forEachElement(in: record) { cursor in
      guard (try? tag.read(record, &cursor)) != nil, let name = tag[.tag].text, tag[.value].text != nil else { return }
      if name.equals("service", in: record) { description.service = log.service(tag[.value], in: record) }
      if name.equals("team", in: record) { description.teamSet = log.teamSet(tag[.value], in: record) }
    }
    return description
  }
}

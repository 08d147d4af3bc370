import LogInput
import PagingModel

/// What problems of Zabbix have in common, in whatever way they are exported.
struct ZabbixDescriber {
  private enum Host: Int { case host }
  private var host = RecordFields<Host>([.host: "host"])
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

  /// What stands for the trigger where a problem does not tell it: its hosts and its name, `web-1 Disk full`.
  mutating func trigger(
    on hosts: FieldValue, name: FieldValue, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> TextID? {
    var names = hosts.texts(in: record).map { $0.unescaped(in: record) }
    hosts.forEachElement(in: record) { cursor in
      guard (try? host.read(record, &cursor)) != nil, let name = host[.host].text else { return }
      names.append(name.unescaped(in: record))
    }
    guard !names.isEmpty, let name = name.text else { return nil }
    names.sort { $0.lexicographicallyPrecedes($1) }
    names.append(name.unescaped(in: record))
    return log.text(Array(names.joined(separator: [UInt8(ascii: " ")])).span)
  }

  private static let severities = ["not classified", "information", "warning", "average", "high", "disaster"]

  /// What a problem is.
  ///
  /// - Parameter trigger: the key of what it is a problem of.
  mutating func description(
    of trigger: TextID?, name: FieldValue, severity: FieldValue, tags: FieldValue, _ record: Span<UInt8>,
    _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = trigger
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

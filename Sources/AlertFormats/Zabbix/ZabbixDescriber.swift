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
    on hosts: [[UInt8]], name: FieldValue, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> TextID? {
    guard !hosts.isEmpty, let name = name.text else { return nil }
    let words = hosts + [name.unescaped(in: record)]
    return log.text(Array(words.joined(separator: [UInt8(ascii: " ")])).span)
  }

  /// The hosts that a problem is on, in order: their names, or objects with them.
  mutating func hosts(_ list: FieldValue, _ record: Span<UInt8>) -> [[UInt8]] {
    var names = list.texts(in: record).map { $0.unescaped(in: record) }
    list.forEachElement(in: record) { cursor in
      guard (try? host.read(record, &cursor)) != nil, let name = host[.host].text else { return }
      names.append(name.unescaped(in: record))
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static let severities = ["not classified", "information", "warning", "average", "high", "disaster"]

  /// What a problem is.
  ///
  /// - Parameters:
  ///   - trigger: the key of what it is a problem of.
  ///   - hosts: in order; the first counts as the place.
  mutating func description(
    of trigger: TextID?, on hosts: [[UInt8]], name: FieldValue, severity: FieldValue, tags: FieldValue,
    _ record: Span<UInt8>, _ log: inout EventLog
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
    description.host = hosts.first.map { log.text($0.span) }
    var place = AlertPlace()
    tags.forEachElement(in: record) { cursor in
      guard (try? tag.read(record, &cursor)) != nil, let name = tag[.tag].text, tag[.value].text != nil else { return }
      if name.equals("service", in: record) { description.service = log.service(tag[.value], in: record) }
      if name.equals("team", in: record) { description.teamSet = log.teamSet(tag[.value], in: record) }
      place.offer(tag[.value].text, named: name, in: record)
    }
    description.setPlace(place, in: record, &log)
    return description
  }
}

import LogInput
import PagingModel

/// Reads the records of one file by a mapping, and writes their events into the log.
struct MappedReader: Sendable {
  /// Whether records that tell anything but labels are refused.
  var takesLabelsAlone = false
  let mapping: RecordMapping
  private var values: MappedValues
  private let tree: MappedTree
  private var matcher: LineMatcher?
  private var events: [MappedEvent]
  private let times: MappedTimes
  private let tellsNotifications: Bool
  /// The columns of a table, once its first row was read.
  var table: MappedTable?
  /// How many records were read, whatever became of them.
  private(set) var recordCount = 0

  init(_ mapping: RecordMapping, zone: TimeZoneRules) {
    self.mapping = mapping
    values = MappedValues(mapping)
    tree = MappedTree(mapping.paths)
    events = mapping.events.map { MappedEvent($0) }
    times = MappedTimes(forms: mapping.timeForms, zone: mapping.zone ?? zone)
    tellsNotifications = mapping.tellsNotifications
    if case .lines(let pattern, _) = mapping.layout { matcher = LineMatcher(pattern) }
  }

  /// The paths of which no record of the file had anything, although there were records.
  var unseen: [MappedPath] {
    guard recordCount > 0 else { return [] }
    return mapping.paths.indices.filter { !values.isSeen[$0] }.map { mapping.paths[$0] }
  }

  /// Decodes a JSON record.
  mutating func decode(
    json record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let container: (path: Int, offset: Int)?
    do throws(JSONFault) { container = try tree.read(record, into: &values) } catch { throw RecordError(error) }
    recordCount += 1
    if let container { throw refusal(.noText, mapping.paths[container.path], at: container.offset) }
    return try decode(file: file, into: &log)
  }

  /// Decodes a row of a table.
  mutating func decode(
    row: Span<UInt8>, _ table: MappedTable, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    values.removeAll()
    for path in mapping.paths.indices {
      guard let column = table.columns[path] else { continue }
      values.noteSeen(path)
      table.row.withField(column, in: row) { values.set(path, $0, at: 0) }
    }
    recordCount += 1
    return try decode(file: file, into: &log)
  }

  /// Decodes a line.
  mutating func decode(
    line: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard case .lines(_, let ignoresOthers) = mapping.layout else { return .ignored }
    guard line.count <= LinePattern.longestLine else {
      throw refusal(.longLine(LinePattern.longestLine), nil, at: 0)
    }
    recordCount += 1
    guard matcher?.matches(line) == true else {
      if ignoresOthers { return .ignored }
      throw refusal(.otherLine, nil, at: 0)
    }
    values.removeAll()
    for path in mapping.paths.indices { take(path, line) }
    return try decode(file: file, into: &log)
  }

  private mutating func take(_ path: Int, _ line: Span<UInt8>) {
    guard let matcher, let group = matcher.pattern.groups.firstIndex(of: mapping.paths[path].text),
      let range = matcher.range(ofGroup: group)
    else { return }
    values.noteSeen(path)
    values.set(path, line.extracting(range), at: range.lowerBound)
  }

  func refusal(_ rule: MappingRefusal.Rule, _ path: MappedPath?, at offset: Int) -> RecordError {
    let refusal = MappingRefusal(
      rule: rule, field: "", path: path?.text ?? "", place: path?.place ?? mapping.place)
    return RecordError(.mapping(refusal), at: offset)
  }

  // MARK: events

  /// Makes all events of a record before any is written: one that cannot be made refuses the record.
  private mutating func decode(file: UInt16, into log: inout EventLog) throws(RecordError) -> DecodingResult {
    if isIgnored { return .ignored }
    var isZoneAssumed = false
    for index in events.indices {
      let isLocal = try events[index].make(of: values, times, isOptional: mapping.isList, paths: mapping.paths)
      isZoneAssumed = isZoneAssumed || isLocal
    }
    guard events.contains(where: { $0.type != nil }) else {
      if events.contains(where: \.isIgnored) { return .ignored }
      throw refusal(.noEvent, nil, at: 0)
    }
    if takesLabelsAlone && events.contains(where: { ($0.type ?? .labelled) != .labelled }) {
      throw RecordError(.noLabel, at: 0)
    }
    if isZoneAssumed && mapping.zone == nil { log.noteAssumedZone(.events) }
    return write(file, &log)
  }

  private var isIgnored: Bool {
    mapping.ignored.contains { condition in
      guard let range = values.range(condition.path) else { return condition.texts.contains([]) }
      let text = values.bytes.span.extracting(range)
      return condition.texts.contains { $0.count == text.count && ByteSearch.equal($0.span, text) }
    }
  }

  private mutating func write(_ file: UInt16, _ log: inout EventLog) -> DecodingResult {
    var (first, last): (Timestamp?, Timestamp?) = (nil, nil)
    var whole: UInt64 = 0
    for event in events {
      guard let type = event.type, let moment = event.moment, let alert = event.alert else { continue }
      let fingerprints = event.fingerprints(moment)
      let mark = RecordMark(fingerprint: fingerprints.fact, file: file)
      let head = RetropagerEventWriter.Head(
        type: type, moment: moment, alert: alert, notified: event.notified, mark: mark,
        rank: DescriptionRank(at: moment.milliseconds, tag: UInt32(truncatingIfNeeded: fingerprints.all)),
        tellsNotifications: tellsNotifications, isListed: mapping.isList)
      RetropagerEventWriter.write(head, event, in: event.bytes.span, into: &log)
      whole = ByteHash.combine(whole, fingerprints.all)
      first = min(first ?? moment, moment)
      last = max(last ?? moment, moment)
    }
    if mapping.isList { log.identify(whole, file: file) }
    return .used(first: first, last: last)
  }
}

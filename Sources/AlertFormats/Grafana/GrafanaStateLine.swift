import LogInput
import PagingModel

/// A line of the state history: one change of state of one alert, as JSON.
struct GrafanaStateLine: Sendable {
  private enum Field: Int { case previous, current, fingerprint, ruleTitle, ruleUID, labels }
  private var fields = RecordFields<Field>([
    .previous: "previous", .current: "current", .fingerprint: "fingerprint", .ruleTitle: "ruleTitle",
    .ruleUID: "ruleUID", .labels: "labels",
  ])
  private var key: [UInt8] = []
  private var order = MemberOrder()

  init() {}

  /// Checks that a line can be kept.
  ///
  /// - Parameter start: where it begins in the record that holds it.
  /// - Throws: `RecordError` of that record.
  mutating func check(_ line: Span<UInt8>, at start: Int) throws(RecordError) {
    do throws(RecordError) {
      try fields.read(line)
    } catch {
      // That the line is cut does not mean that its record is.
      if case .json(.unexpectedEnd) = error.reason { throw RecordError(.missing("line.current"), at: start) }
      throw RecordError(error.reason, at: start)
    }
    for (field, name) in [(Field.previous, "line.previous"), (.current, "line.current")] where fields[field].text == nil
    {
      throw RecordError(.missing(name), at: start)
    }
    let id = try (fields[.fingerprint].text ?? fields[.ruleUID].text).required("line.fingerprint")
    _ = try id.checkedID("line.fingerprint")
    _ = try fields[.ruleUID].text?.checkedID("line.ruleUID")
  }

  /// Keeps what a line that was checked tells.
  ///
  /// - Returns: a fingerprint of the change, the same in every record that tells it; nil when the line tells nothing.
  mutating func keep(
    _ line: Span<UInt8>, at moment: Timestamp, _ file: UInt16, _ log: inout EventLog
  ) -> UInt64? {
    guard (try? fields.read(line)) != nil, let previous = fields[.previous].text, let current = fields[.current].text,
      let change = GrafanaTransition.meaning(from: previous, to: current, in: line)
    else { return nil }
    key.removeAll(keepingCapacity: true)
    for field in [Field.fingerprint, .ruleUID] {
      fields[field].text?.withBytes(in: line) { key.append(copying: $0) }
      key.append(0)
    }
    let firing = log.occurrence(.grafana, .series, key: key.span)
    let mark = RecordMark(fingerprint: ByteHash.hash(key.span, secret: 0), file: file)
    if change.kind == .fired {
      let rank = mark.rank(moment)
      if log.wantsDescription(of: firing, rank: rank) {
        log.describe(firing, by: description(line, &log), rank: rank)
      }
    }
    let fact = mark.listedFact(change.kind, at: moment, by: change.actor, element: 0)
    log.append(fact, to: firing)
    return mark.identity(of: fact)
  }

  private mutating func description(_ line: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.fingerprint].text ?? fields[.ruleUID].text, in: line)
    description.rule = log.text(fields[.ruleTitle], in: line)
    description.title = description.rule
    guard let range = fields[.labels].range(of: .object) else { return description }
    var cursor = JSONCursor(at: range.lowerBound)
    guard let labels = try? AlertmanagerLabels.read(line, &cursor, &order) else { return description }
    description.severity = log.text(labels.severity, in: line)
    description.setPlace(labels.place, in: line, &log)
    description.service = labels.service.map { $0.withBytes(in: line) { log.service(named: $0) } }
    if let team = labels.team {
      description.teamSet = log.teamSet(of: team.withBytes(in: line) { log.team(named: $0) })
    }
    return description
  }
}

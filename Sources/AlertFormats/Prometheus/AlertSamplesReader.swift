import LogInput
import PagingModel

/// When one alert had samples that say that it fires.
struct AlertSamples {
  /// Of its labels but for those that tell its state.
  var fingerprint: [UInt8]
  var labels: AlertmanagerLabels
  /// Not in order: an alert has a series for each of its states.
  var moments: [Timestamp]
}

/// Reads the series of an answer.
struct AlertSamplesReader: Sendable {
  private enum Field: Int { case metric, name, state, grafanaState, values, value }
  private var fields = RecordFields<Field>([
    .metric: "metric", .name: "metric.__name__", .state: "metric.alertstate",
    .grafanaState: "metric.grafana_alertstate", .values: "values", .value: "value",
  ])
  private var order = MemberOrder()
  private static let stateLabels = ["__name__", "alertstate", "grafana_alertstate"].map { Array($0.utf8) }
  private static let firingStates = FieldNames(["firing", "alerting", "recovering", "error", "nodata"])

  init() {}

  /// Reads all series; those of pending alerts only tell how far apart samples are, and until when there are any.
  ///
  /// - Throws: `RecordError` when the first series is of no alert.
  mutating func read(
    _ result: FieldValue, _ record: Span<UInt8>
  ) throws(RecordError) -> (alerts: [AlertSamples], spacing: SampleSpacing) {
    var alerts: [AlertSamples] = []
    var places: [[UInt8]: Int] = [:]
    var spacing = SampleSpacing()
    var isFirst = true
    for start in elements(of: result, record) {
      var cursor = JSONCursor(at: start)
      guard (try? fields.read(record, &cursor)) != nil else { continue }
      let isAlert = fields[.name].text?.equals("ALERTS", in: record) == true
      guard isAlert || fields[.name].text?.equals("ALERTS_FOR_STATE", in: record) == true else {
        if isFirst { throw RecordError(.notAlertSeries, at: start) }
        continue
      }
      isFirst = false
      guard isAlert else { continue }
      let moments = try moments(record)
      spacing.add(moments)
      guard tellsFiring(record), !moments.isEmpty, let metric = fields[.metric].range(of: .object) else { continue }
      var labelCursor = JSONCursor(at: metric.lowerBound)
      guard let labels = try? AlertmanagerLabels.read(record, &labelCursor, &order) else { continue }
      let fingerprint = labels.fingerprint(in: record, without: Self.stateLabels)
      if let place = places[fingerprint] {
        alerts[place].moments += moments
      } else {
        places[fingerprint] = alerts.count
        alerts.append(AlertSamples(fingerprint: fingerprint, labels: labels, moments: moments))
      }
    }
    return (alerts, spacing)
  }

  /// Whether the series is of a state in which the alert fires; Grafana writes its own states beside.
  private func tellsFiring(_ record: Span<UInt8>) -> Bool {
    guard let state = fields[.state].text ?? fields[.grafanaState].text else { return false }
    return Self.firingStates.index(of: state, in: record) >= 0
  }

  private func elements(of list: FieldValue, _ record: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    list.forEachElement(in: record) { cursor in
      cursor.skipWhitespace(record)
      starts.append(cursor.offset)
    }
    return starts
  }

  /// The moments of the samples of a series, but for those whose value says that there is no alert.
  private func moments(_ record: Span<UInt8>) throws(RecordError) -> [Timestamp] {
    if fields[.value].isThere { return try moment(of: fields[.value], record).map { [$0] } ?? [] }
    var moments: [Timestamp] = []
    for start in elements(of: fields[.values], record) {
      let sample = FieldValue(.array, JSONText(start: start, end: record.count, isEscaped: false))
      if let moment = try moment(of: sample, record) { moments.append(moment) }
    }
    return moments
  }

  /// The moment of a sample, a pair of seconds and a value.
  private func moment(of sample: FieldValue, _ record: Span<UInt8>) throws(RecordError) -> Timestamp? {
    var pair: [FieldValue] = []
    sample.forEachElement(in: record) { cursor in
      guard pair.count < 2, let value = FieldValue.read(record, &cursor) else { return }
      pair.append(value)
    }
    guard pair.count == 2, let value = pair[1].word, !value.equals("0", in: record), !value.equals("NaN", in: record)
    else { return nil }
    return try pair[0].requiredMoment("values[]", in: record)
  }
}

extension FieldValue {
  /// The value at the cursor, in a record that was checked.
  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) -> FieldValue? {
    guard let kind = try? cursor.peekKind(record) else { return nil }
    if kind == .string {
      return (try? cursor.readStringOrSkip(record)).flatMap { $0 }.map { FieldValue(kind, $0) }
    }
    let start = cursor.offset
    guard (try? cursor.skipValue(record)) != nil else { return nil }
    return FieldValue(kind, JSONText(start: start, end: cursor.offset, isEscaped: false))
  }
}

import LogInput
public import PagingModel

/// Answers of Prometheus to a query for `ALERTS`: an alert has samples while it fires.
///
/// Moments are as exact as the distance of the samples. What fires at the first sample may have fired before; what fires at
/// the last is not known to have ended, unless another answer tells that it fires again behind a gap. `ALERTS_FOR_STATE` tells since when alerts are pending, and not that they fired.
public struct PrometheusAlertsSeries: InputFormat {
  public static let id = FormatID.prometheusAlertsSeries
  public static let summary = FormatSummary(
    title: "Prometheus alert series", origin: "GET /api/v1/query_range?query=ALERTS, /api/v1/query",
    gives: "episodes with labels, start and end of the condition as exact as the step; no people, no pages",
    signature: "data with resultType matrix or vector, and result", source: .alertmanager, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int { case resultType, result }
  private var fields = RecordFields<Field>([.resultType: "data.resultType", .result: "data.result"])
  private var reader = AlertSamplesReader()
  private var scratch = AlertmanagerScratch()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard let data = sketch.object("data"), data.kind("result") == .array else { return false }
    return data.text("resultType") == "matrix" || data.text("resultType") == "vector"
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard let type = fields[.resultType].text, fields[.result].kind == .array,
      type.equals("matrix", in: record) || type.equals("vector", in: record)
    else { return .notThisFormat }
    let samples = try reader.read(fields[.result], record)
    guard let last = samples.spacing.last else { return .ignored }
    var first = last
    // Of the firings alone: answers of one time differ in what they say of the samples.
    var identity: UInt64 = 0
    for alert in samples.alerts {
      let runs = SampleRuns(of: alert.moments, spacing: samples.spacing)
      guard let start = runs.runs.first?.start else { continue }
      first = min(first, start)
      identity &+= keep(alert, runs, record, file, &log)
    }
    guard !samples.alerts.isEmpty else { return .ignored }
    log.identify(identity, file: file)
    return .used(first: first, last: last)
  }

  /// Keeps what the samples of an alert tell.
  ///
  /// - Returns: a fingerprint of it, the same in every answer that tells it.
  private mutating func keep(
    _ alert: AlertSamples, _ runs: SampleRuns, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) -> UInt64 {
    let firing = log.occurrence(.alertmanager, .series, key: alert.fingerprint.span)
    // The same in every answer, so that answers that overlap repeat each other.
    let mark = RecordMark(fingerprint: ByteHash.hash(alert.fingerprint.span, secret: 0), file: file)
    var identity: UInt64 = 0
    for run in runs.runs {
      let rank = mark.rank(run.start)
      if log.wantsDescription(of: firing, rank: rank) {
        var described = AlertmanagerAlert()
        described.labels = alert.labels
        let key = log.text(alert.fingerprint.span)
        log.describe(
          firing, by: described.description(key, AlertmanagerBody(), record, &scratch, &log), rank: rank)
      }
      var facts = [mark.listedFact(.fired, at: run.start, element: 0)]
      if let end = run.end { facts.append(mark.listedFact(.resolved, at: end, by: .automation, element: 0)) }
      for fact in facts {
        identity &+= mark.identity(of: fact)
        log.append(fact, to: firing)
      }
      log.append(lasted(run, runs, file), to: firing)
    }
    return identity
  }

  /// The fact that there were samples without a gap.
  private func lasted(_ run: SampleRuns.Run, _ runs: SampleRuns, _ file: UInt16) -> EventFact {
    let unevenness = runs.longest > runs.step ? EventFact.uneven : 0
    return EventFact(
      .lasted, at: run.last, subject: run.seconds, detail: unevenness | EventFact.listedMark,
      tag: UInt32(clamping: runs.step.count), file: file)
  }
}

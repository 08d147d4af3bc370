import PagingModel

/// Where an alert whose samples are told, and not its changes, stopped to fire: where the next sample is later than it was
/// due, whatever answers the samples were told in.
struct SampleGaps {
  struct Gap {
    /// The last sample before it, and the first one behind.
    var last: Timestamp
    var nextStart: Timestamp
    /// The end of the firing that it tells, where the next sample was due.
    var fact: EventFact
    var end: Timestamp
  }

  /// Samples without a gap, of one answer.
  private struct Run {
    var start: Timestamp
    var last: Timestamp
    var step: Milliseconds
    /// The longest distance of samples that is no gap.
    var longest: Milliseconds
    var file: UInt16

    init?(_ fact: EventFact) {
      guard fact.kind == .lasted, let at = fact.at else { return nil }
      last = at
      start = at - .seconds(Int64(fact.subject))
      step = Milliseconds(Int64(fact.tag))
      longest = fact.detail & EventFact.uneven == 0 ? step : Milliseconds(step.count + step.count / 2)
      file = fact.file
    }

    func gap(before next: Run) -> Gap {
      let fact = EventFact(
        .resolved, at: last + step, detail: EventActor.automation.rawValue | EventFact.listedMark, tag: 0, file: file)
      return Gap(last: last, nextStart: next.start, fact: fact, end: last + step)
    }
  }

  /// In order.
  private(set) var gaps: [Gap] = []

  /// - Parameter facts: of one alert.
  ///
  /// O(n log n).
  init(_ facts: [EventFact]) {
    let runs = facts.compactMap { Run($0) }.sorted { ($0.start, $0.last) < ($1.start, $1.last) }
    guard var latest = runs.first else { return }
    for run in runs.dropFirst() {
      if run.start - latest.last > latest.longest { gaps.append(latest.gap(before: run)) }
      if run.last >= latest.last { latest = run }
    }
  }
}

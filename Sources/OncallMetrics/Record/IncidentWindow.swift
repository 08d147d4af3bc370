import PagingModel

/// The time in which a page on its services is on an incident: from a quarter of an hour before its start to its end.
///
/// Both ends are part of it. Records have whole seconds, or minutes: a page in the second of the end is not after it.
struct IncidentWindow {
  /// How long before the recorded start a page may come: people note incidents later than they begin.
  static let lead = Milliseconds.minutes(15)

  let start: Timestamp
  /// Nil where it is not known.
  let end: Timestamp?

  init(_ incident: RecordedIncident) {
    start = incident.course.startedAt - Self.lead
    end = incident.endedAt.map(Self.whole)
  }

  /// The last millisecond of a moment that was written in whole seconds.
  static func whole(_ moment: Timestamp) -> Timestamp {
    moment == moment.cutToSecond ? moment + Milliseconds(999) : moment
  }

  /// From one moment to a later one; nil where it is not later. Where one of the two was written in whole seconds, both are
  /// compared so.
  static func length(from start: Timestamp, to moment: Timestamp) -> Milliseconds? {
    let areWhole = start == start.cutToSecond || moment == moment.cutToSecond
    let length = areWhole ? moment.cutToSecond - start.cutToSecond : moment - start
    return length.count < 0 ? nil : length
  }
}

/// The times of incidents of one service, joined where they overlap, for looking up pages in order.
struct SpanUnion {
  private(set) var spans: [ClosedRange<Timestamp>] = []

  /// O(n log n).
  init(_ all: [ClosedRange<Timestamp>]) {
    for span in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = spans.last, span.lowerBound <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        spans.append(span)
      }
    }
  }

  /// O(log n).
  func contains(_ moment: Timestamp) -> Bool {
    let next = spans.partitioningIndex { $0.upperBound >= moment }
    return next < spans.count && spans[next].lowerBound <= moment
  }

  /// Whether one of them has a moment of a period. O(log n).
  func touches(_ period: Period) -> Bool {
    let next = spans.partitioningIndex { $0.upperBound >= period.start }
    return next < spans.count && spans[next].lowerBound < period.end
  }
}

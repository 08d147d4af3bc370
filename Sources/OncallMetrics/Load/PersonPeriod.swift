import PagingModel

/// What one person lived through, with a period to cut out of it: the metrics of a person are extensions of it.
struct PersonPeriod {
  let record: PersonRecord
  let clock: PersonClock
  /// What the metrics run over: the part of the period that the input covers.
  let span: Range<Timestamp>
  /// The hits of the period.
  let hits: ArraySlice<PersonHit>
  /// When the person was on call in the period, cut to it.
  let duty: TimeSpans

  init(_ record: PersonRecord, _ clock: PersonClock, in span: Range<Timestamp>) {
    self.record = record
    self.clock = clock
    self.span = span
    hits = record.hits[...].inside(span)
    duty = record.duty.cut(to: span)
  }

  /// Whether nights and days are few enough to be looked at one by one.
  var isShort: Bool {
    (span.upperBound - span.lowerBound).count <= Int64(LoadConstants.mostDays) * LoadConstants.day.count
  }

  /// The period and some days before and behind it.
  func around(daysBefore: Int64, daysBehind: Int64) -> Range<Timestamp> {
    span.lowerBound - Milliseconds(daysBefore * LoadConstants.day.count)..<span.upperBound
      + Milliseconds(daysBehind * LoadConstants.day.count)
  }
}

/// Lengths of runs of consecutive numbers.
enum Runs {
  /// The longest run of consecutive numbers among distinct ones in ascending order; 0 without any.
  static func longest(_ numbers: some Sequence<Int64>) -> Int {
    var (best, run) = (0, 0)
    var previous: Int64?
    for number in numbers {
      run = previous.map { number == $0 + 1 } == true ? run + 1 : 1
      best = max(best, run)
      previous = number
    }
    return best
  }
}

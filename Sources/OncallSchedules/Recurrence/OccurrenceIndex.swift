import PagingModel

/// Finds what stands for an occurrence by the start that it has in its series, in whichever way that is written.
struct OccurrenceIndex<Value> {
  private var byInstant: [Int64: Value] = [:]
  private var byClock: [Int64: Value] = [:]
  private var byDay: [Int64: Value] = [:]

  /// Puts a value in; of two at one start, `keeps` tells whether the first one stays.
  mutating func insert(_ value: Value, at start: CalendarMoment, _ clock: SeriesClock, keeps: (Value) -> Bool) {
    switch start {
    case .date(let date): Self.insert(value, date.daysSinceEpoch, into: &byDay, keeps)
    case .floating(let local): Self.insert(value, local, into: &byClock, keeps)
    case .utc, .zoned: if let seconds = clock.seconds(start) { Self.insert(value, seconds, into: &byInstant, keeps) }
    }
  }

  /// The value for an occurrence, by its moment or by what the series' clock shows.
  func value(at seconds: Int64, showing local: Int64) -> Value? {
    byInstant[seconds] ?? byClock[local] ?? byDay[local.flooredQuotient(by: 86_400)]
  }

  private static func insert(
    _ value: Value, _ key: Int64, into table: inout [Int64: Value], _ keeps: (Value) -> Bool
  ) {
    if let old = table[key], keeps(old) { return }
    table[key] = value
  }
}

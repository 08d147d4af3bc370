import PagingModel

/// The events of one UID: one that recurs or not, and changes of single occurrences.
struct EventSeries {
  /// The numbers of events in their calendar.
  var base: Int?
  var changes: [Int] = []
  /// Those that a newer event of the same UID replaces.
  var superseded: [Int] = []

  /// The series of a calendar's events, in the order in which they begin.
  ///
  /// Of two events of one UID the one with the higher SEQUENCE holds, else the first. O(n) in the events.
  static func all(of events: [CalendarEvent]) -> [EventSeries] {
    var series: [EventSeries] = []
    var numbers: [String: Int] = [:]
    for (index, event) in events.enumerated() {
      let known = event.uid.flatMap { numbers[$0] }
      let number = known ?? series.count
      if known == nil { series.append(EventSeries()) }
      if let uid = event.uid { numbers[uid] = number }
      series[number].add(index, events)
    }
    return series
  }

  private mutating func add(_ index: Int, _ events: [CalendarEvent]) {
    if events[index].recurrenceID != nil {
      changes.append(index)
    } else if let old = base, events[old].sequence >= events[index].sequence {
      superseded.append(index)
    } else {
      if let old = base { superseded.append(old) }
      base = index
    }
  }
}

import PagingModel

/// The events that stand for single occurrences of a series (RECURRENCE-ID), and the starts that it leaves out (EXDATE).
struct SeriesChanges {
  /// An event that stands for an occurrence.
  struct Change: Hashable, Sendable {
    /// The number of the event.
    var event: Int
    /// When the series has the occurrence: seconds since the epoch, and on its clock.
    var seconds: Int64
    var local: Int64
    var times: EventTimes
    /// By how much it is moved on the clock.
    var shift: Int64 { times.startLocal - local }
  }

  /// All that can be placed, each occurrence's newest, by their occurrences.
  private(set) var all: [Change] = []
  private(set) var faults: [(event: Int, fault: CalendarFault)] = []
  private(set) var superseded: [Int] = []
  /// Those that hold for later occurrences too, by their occurrences.
  private var futures: [Change] = []
  private var index = OccurrenceIndex<Int>()
  private var excluded = OccurrenceIndex<Bool>()

  /// O(n log n) in the changes.
  init(_ numbers: [Int], of events: [CalendarEvent], _ clock: SeriesClock) {
    var placed: [Int: Change] = [:]
    for number in numbers {
      do throws(CalendarFault) {
        guard let change = try Self.change(number, events[number], clock) else { continue }
        // The first of equals stays, as of whole series.
        if let old = placed[Int(change.seconds)] {
          let isOlder = events[number].sequence <= events[old.event].sequence
          superseded.append(isOlder ? number : old.event)
          if isOlder { continue }
        }
        placed[Int(change.seconds)] = change
        if let id = events[number].recurrenceID { index.insert(number, at: id, clock) { _ in false } }
      } catch {
        faults.append((number, error))
      }
    }
    all = placed.values.sorted { $0.seconds < $1.seconds }
    futures = all.filter { events[$0.event].changesFuture }
  }

  var hasFuture: Bool { !futures.isEmpty }

  private static func change(
    _ number: Int, _ event: CalendarEvent, _ clock: SeriesClock
  ) throws(CalendarFault) -> Change? {
    guard let id = event.recurrenceID else { return nil }
    guard let seconds = clock.seconds(id), let local = clock.local(id) else {
      guard case .zoned(_, let name) = id else { return nil }
      throw CalendarFault(.unknownZone(CalendarFault.quoted(name)), line: event.line)
    }
    return Change(event: number, seconds: seconds, local: local, times: try EventTimes(event, clock))
  }

  mutating func exclude(_ start: CalendarMoment, _ clock: SeriesClock) {
    excluded.insert(true, at: start, clock) { _ in true }
  }

  /// Whether the series itself does not have an occurrence: it is left out, or another event stands for it.
  func replaces(_ start: SeriesStarts.Start) -> Bool {
    index.value(at: start.seconds, showing: start.local) != nil
      || excluded.value(at: start.seconds, showing: start.local) != nil
  }

  /// Whether the occurrence that an event stands for is left out.
  func isExcluded(_ change: Change) -> Bool {
    excluded.value(at: change.seconds, showing: change.local) != nil
  }

  /// The last change for all later occurrences before one. O(log n).
  func future(before seconds: Int64) -> Change? {
    let next = futures.partitioningIndex { $0.seconds >= seconds }
    return next == 0 ? nil : futures[next - 1]
  }

  /// The starts, on the clock, of occurrences that can reach into a window wherever they are moved to.
  func reach(_ window: Range<Int64>, _ times: EventTimes) -> ClosedRange<Int64> {
    // Clocks are at most 26 hours from UTC.
    let slack: Int64 = 2 * 86_400
    let length = futures.map(\.times.length).reduce(times.length, max)
    let later = futures.map(\.shift).reduce(0, max)
    let earlier = futures.map(\.shift).reduce(0, min)
    return (window.lowerBound - length - later - slack)...(window.upperBound - earlier + slack)
  }
}

public import PagingModel

/// The distribution of a response time: nearest-rank percentiles and the mean, in milliseconds.
public struct DurationValues: Hashable, Sendable {
  /// The number of times that were measured.
  public var count = 0
  public var p50: Milliseconds?
  public var p75: Milliseconds?
  public var p90: Milliseconds?
  public var p95: Milliseconds?
  /// The sum of all times in milliseconds, for the mean, which is divided when it is printed.
  ///
  /// Wider than one time, as 30 000 of the longest times that can be written do not fit 64 bits.
  public var sum: Int128 = 0

  public init() {}

  /// The mean in whole milliseconds, half up; nil without times.
  public var mean: Milliseconds? {
    count == 0 ? nil : Milliseconds(Int64((2 * sum + Int128(count)).flooredQuotient(by: 2 * Int128(count))))
  }
}

/// Time to acknowledge, and the pages it does not run over.
public struct AcknowledgeValues: Hashable, Sendable {
  public var times = DurationValues()
  /// Pages that nobody acknowledged.
  public var neverAcknowledged = 0
  /// Pages acknowledged only after they had ended.
  public var acknowledgedAfterEnd = 0

  public init() {}
}

/// Time to resolve, and the pages it does not run over; the excluded kinds are disjoint, in this order.
public struct ResolveValues: Hashable, Sendable {
  public var times = DurationValues()
  /// Still open at the end of the input, or ended at an unknown time, or before it fired, by clocks that differ.
  public var stillOpen = 0
  /// Closed by the pager's timer.
  public var byTimer = 0
  /// Neither acknowledged nor resolved by a person.
  public var neverTouched = 0

  public init() {}
}

/// Response times of a period.
public struct ResponseValues: Hashable, Sendable {
  /// What is counted: pages, or episodes where no source knows pages.
  public enum Unit: String, Hashable, Sendable {
    case pages, episodes
  }

  public var unit = Unit.pages
  /// Nil where acknowledgements cannot be known.
  public var timeToAcknowledge: AcknowledgeValues?
  public var timeToResolve = ResolveValues()
  /// Time to acknowledge by the hours class of the page, in the order business, off, sleep; empty where unknown.
  public var byHours: [HoursResponse] = []

  public init() {}
}

/// Time to acknowledge of the pages of one hours class.
public struct HoursResponse: Hashable, Sendable {
  public var hours: HoursClass
  public var timeToAcknowledge: AcknowledgeValues

  public init(hours: HoursClass, timeToAcknowledge: AcknowledgeValues) {
    self.hours = hours
    self.timeToAcknowledge = timeToAcknowledge
  }
}

public import PagingModel

/// When services are announced to be worked on, both ends included.
public struct MaintenanceTimes: Sendable {
  private var times: [UInt32: TimeSpans] = [:]

  /// - Parameters:
  ///   - windows: in any order.
  ///   - number: that of a window's service, as pages have it; nil for one that no page is of.
  public init(_ windows: [MaintenanceWindow], number: (TextID) -> UInt32?) {
    var ranges: [UInt32: [Range<Timestamp>]] = [:]
    for window in windows {
      guard let service = number(window.service) else { continue }
      ranges[service, default: []].append(window.start..<window.end + Milliseconds(1))
    }
    times = ranges.mapValues { TimeSpans($0) }
  }

  /// Whether a service was to be worked on at a moment. O(log n) in its windows.
  func contain(_ moment: Timestamp, service: UInt32) -> Bool {
    times.isEmpty ? false : times[service]?.contains(moment) == true
  }
}

/// A part of every day on the clock, half-open; it may reach over midnight.
public struct ClockWindow: Hashable, Sendable {
  /// The first second, in seconds after 00:00, 0..<86 400.
  public var from: Int
  /// The first second that is no longer part, in seconds after 00:00, 0...86 400.
  public var to: Int

  /// A window between two times of day in seconds after 00:00.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// A window between two full hours.
  public static func hours(from: Int, to: Int) -> ClockWindow {
    ClockWindow(from: from * 3600, to: to * 3600)
  }

  /// Whether the window reaches over midnight.
  public var wraps: Bool { to < from }

  /// Whether a time of day, in seconds after 00:00, lies in the window.
  public func contains(_ secondOfDay: Int) -> Bool {
    wraps ? secondOfDay >= from || secondOfDay < to : from <= secondOfDay && secondOfDay < to
  }
}

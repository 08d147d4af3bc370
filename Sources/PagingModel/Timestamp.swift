/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Sources that record finer fractions are cut (not rounded) to the millisecond; sources that record whole seconds
/// have zero milliseconds, see `Precision`.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since the epoch; negative before 1970.
  public var milliseconds: Int64

  @inlinable
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Whole seconds since the epoch as a moment.
  @inlinable
  public init(seconds: Int64) {
    self.milliseconds = seconds * 1000
  }

  @inlinable
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Whole seconds since the epoch, rounded towards the past.
  @inlinable
  public var wholeSeconds: Int64 {
    milliseconds.flooredQuotient(by: 1000)
  }

  /// The moment cut to the whole second: what a source of second precision would have recorded.
  @inlinable
  public var cutToSecond: Timestamp {
    Timestamp(seconds: wholeSeconds)
  }

  /// The span from `earlier` to this moment; negative when `earlier` is later.
  @inlinable
  public static func - (left: Timestamp, right: Timestamp) -> Milliseconds {
    Milliseconds(left.milliseconds - right.milliseconds)
  }

  /// The moment `span` later.
  @inlinable
  public static func + (left: Timestamp, right: Milliseconds) -> Timestamp {
    Timestamp(milliseconds: left.milliseconds + right.count)
  }

  /// The moment `span` earlier.
  @inlinable
  public static func - (left: Timestamp, right: Milliseconds) -> Timestamp {
    Timestamp(milliseconds: left.milliseconds - right.count)
  }
}

/// A span of time in whole milliseconds.
public struct Milliseconds: Hashable, Comparable, Sendable {
  /// The number of milliseconds; may be negative.
  public var count: Int64

  @inlinable
  public init(_ count: Int64) {
    self.count = count
  }

  /// A span of whole seconds.
  @inlinable
  public static func seconds(_ count: Int64) -> Milliseconds {
    Milliseconds(count * 1000)
  }

  /// A span of whole minutes.
  @inlinable
  public static func minutes(_ count: Int64) -> Milliseconds {
    Milliseconds(count * 60_000)
  }

  @inlinable
  public static func < (left: Milliseconds, right: Milliseconds) -> Bool {
    left.count < right.count
  }
}

extension SignedInteger {
  /// The quotient rounded towards minus infinity, so that moments before 1970 fall into the right second and day.
  @inlinable
  public func flooredQuotient(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder that belongs to `flooredQuotient(by:)`; never negative for a positive divisor.
  @inlinable
  public func flooredRemainder(by divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

/// Stores an optional text in eight bytes; the plain optional takes twelve.
@propertyWrapper
public struct PackedText: Hashable, Sendable {
  /// A text never begins behind its end: that stands for nil.
  @usableFromInline var raw: JSONText

  @inlinable
  public init(wrappedValue: JSONText?) {
    raw = wrappedValue ?? Self.none
  }

  @inlinable
  public init() {
    raw = Self.none
  }

  /// The text, or nil when there is none.
  @inlinable @inline(__always)
  public var wrappedValue: JSONText? {
    get { raw.first == .max ? nil : raw }
    set { raw = newValue ?? Self.none }
  }

  @usableFromInline static var none: JSONText { JSONText(first: .max, last: 0) }
}

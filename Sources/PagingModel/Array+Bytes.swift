extension [UInt8] {
  /// Appends the bytes of a span, all at once.
  ///
  /// Invariant of the unsafe part: the pointer is used only inside the closure, and only within the span.
  @inlinable
  public mutating func append(copying bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

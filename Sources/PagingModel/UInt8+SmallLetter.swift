extension UInt8 {
  /// The small letter of an ASCII capital, any other byte as it is.
  @inlinable @inline(__always)
  public var smallLetter: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

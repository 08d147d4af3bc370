extension String {
  /// Whether it sorts before another by the bytes of UTF-8, whatever the locale; a beginning before what goes on.
  public func precedes(_ other: String) -> Bool { ByteHash.precedes(utf8.span, other.utf8.span) }
}

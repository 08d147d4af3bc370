extension TimeZoneRules {
  /// A zone whose changes are told one by one, as calendars do; after the last one it stays as it is.
  ///
  /// - Parameters:
  ///   - changes: seconds since the epoch in ascending order, and the offset from then on in seconds east of UTC.
  ///   - first: the offset before the first change.
  /// - Precondition: offsets are within 26 hours.
  public init(identifier: String, changes: [(at: Int64, offset: Int)], before first: Int) {
    let last = changes.last?.offset ?? first
    self.init(
      identifier: identifier,
      table: ZoneTable(
        transitions: changes.map(\.at), offsets: changes.map { Int32($0.offset) }, first: Int32(first),
        rule: PosixZoneRule(standardOffset: Int64(last))))
  }
}

import PagingModel

/// How a mapping reads times.
struct MappedTimes: Sendable {
  let forms: [TimeForm]
  let zone: TimeZoneRules

  /// Whether a time is Go's zero, which stands for none.
  static func isNothing(_ text: Span<UInt8>) -> Bool { RFC3339.moment(text)?.isGoZero ?? false }

  /// The moment that a text writes, and whether the text tells its zone; nil when it is of none of the forms.
  func moment(_ text: Span<UInt8>) -> (moment: Timestamp, hasZone: Bool)? {
    for form in forms.isEmpty ? Self.local : forms {
      if let found = form.moment(text, in: zone) { return found }
    }
    guard forms.isEmpty else { return nil }
    return MomentText.moment(text).map { ($0.timestamp, true) }
  }

  /// What `MomentText` takes for times of UTC, as they have no zone.
  private static let local = ["%F %T", "%FT%T", "%F %T.%f", "%FT%T.%f", "%F %T,%f"].compactMap { try? TimeForm($0) }
}

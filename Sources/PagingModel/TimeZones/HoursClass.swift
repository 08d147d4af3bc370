/// How much a page disturbs by the time of day at which it comes, in the responder's own zone.
public enum HoursClass: String, CaseIterable, Hashable, Sendable {
  /// Working hours of a working day.
  case business
  /// Neither working hours nor sleep hours.
  case off
  /// Sleep hours, on every day.
  case sleep
}

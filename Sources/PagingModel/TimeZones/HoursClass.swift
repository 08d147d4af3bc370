/// The class of a moment in somebody's week (METRICS 2).
public enum HoursClass: String, Hashable, CaseIterable, Sendable {
  case business, off, sleep
}

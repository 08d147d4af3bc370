/// By what an alert is linked.
public enum LinkingMode: String, CaseIterable, Hashable, Sendable {
  /// By what the whole history tells, which is counted first: for a review.
  case twoPass = "two-pass"
  /// By what came before it alone: as one would have known it at the time.
  case online
}

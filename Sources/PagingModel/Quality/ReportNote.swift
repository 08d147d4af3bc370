/// What is not known or limited, and why.
public struct ReportNote: Hashable, Sendable {
  /// The figure's path in the JSON report, as `summary.pages`.
  public var field: String
  /// The reason in words.
  public var reason: String

  public init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }
}

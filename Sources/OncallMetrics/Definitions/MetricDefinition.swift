/// What a figure of the report means, in words: the report and docs/METRICS.md print it from here.
public struct MetricDefinition: Hashable, Sendable {
  /// The name of the figure in machine-readable output.
  public let id: String
  public let title: String
  /// What is counted or measured; empty for a classification.
  public let unit: String
  /// The formula in words.
  public let text: String
  /// Where the formula comes from.
  public let source: String
}

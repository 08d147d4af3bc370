import PagingModel

/// How fast an alert comes again: the mean of 1/r over the whole seconds r from one firing to the next, at least 1.
enum ChatterIndex {
  static let definition = MetricDefinition(
    id: "chatterIndex", title: "Chatter index", unit: "per second",
    text: """
      of an alert key the sum over run lengths r of P(r)/r, where r is the whole seconds, at least 1, between starts of \
      the period that follow each other, and P(r) is the share of them that are so long; of a rule the largest of its \
      keys; from 0.05 on an alert chatters; not known of a rule whose keys fired once each
      """,
    source: "Kondaveeti et al. 2013, Quantification of alarm chatter based on run length distributions; ANSI/ISA-18.2")

  /// The index of one alert's starts, in order; nil of fewer than two. In 0...1. O(n).
  static func value(_ starts: some Collection<Timestamp>) -> Double? {
    guard starts.count > 1 else { return nil }
    var sum = 0.0
    for (start, next) in zip(starts, starts.dropFirst()) {
      sum += 1 / Double(max(1, (next - start).count / 1000))
    }
    return sum / Double(starts.count - 1)
  }
}

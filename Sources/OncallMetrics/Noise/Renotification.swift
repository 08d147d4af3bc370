import PagingModel

/// Pages that had to call the same person again.
enum Renotification {
  static let definition = MetricDefinition(
    id: "renotified", title: "Renotified", unit: "pages",
    text: "pages that notified one person more than once on interrupting channels, on whichever of them", source: "own")
}

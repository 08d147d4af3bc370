import PagingModel

/// Alerts that are over before anybody could have done anything.
enum QuickRecovery {
  static let definition = MetricDefinition(
    id: "selfResolvedUnder5Minutes", title: "Resolved by itself under 5 minutes", unit: "pages",
    text: """
      self-resolved pages whose condition lasted under 5 minutes; where some sources do not record people, of the pages of \
      those that do
      """,
    source: "New Relic, alert quality management")

  static func isQuick(_ duration: Milliseconds?) -> Bool { duration.map { $0 < ProxyTally.short } ?? false }
}

import PagingModel

/// Alerts that are over before anybody could have done anything.
enum QuickRecovery {
  static let limit = Milliseconds.minutes(5)

  static let definitions = [
    MetricDefinition(
      id: "selfResolvedUnder5Minutes", title: "Resolved by itself under 5 minutes", unit: "pages",
      text: """
        self-resolved pages whose condition lasted under 5 minutes; where some sources do not record people, of the pages of \
        those that do
        """,
      source: "New Relic, alert quality management"),
    MetricDefinition(
      id: "shorterThan5Minutes", title: "Shorter than 5 minutes", unit: "pages",
      text:
        "pages whose condition lasted under 5 minutes, whoever ended them, of all pages; an end that is not known is none",
      source: "New Relic, alert quality management"),
  ]

  static func isQuick(_ duration: Milliseconds?) -> Bool { duration.map { $0 < limit } ?? false }
}

import PagingModel

/// Alerts that come and go.
enum Flapping {
  static let span = Milliseconds.minutes(60)

  static let definition = MetricDefinition(
    id: "flapping", title: "Flapping", unit: "episodes",
    text: """
      episodes that belong to a group of at least 3 firings of one alert key within 1 hour, whether they paged or not; \
      found over the whole input, each belongs to the period of its start
      """,
    source: "ANSI/ISA-18.2, fleeting alarms; the limits are our own")
}

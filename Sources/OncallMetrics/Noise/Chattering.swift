import PagingModel

/// Alerts that come and go so fast that nobody can read them.
enum Chattering {
  static let span = Milliseconds.minutes(1)

  static let definition = MetricDefinition(
    id: "chattering", title: "Chattering", unit: "episodes",
    text: """
      episodes that belong to a group of at least 3 firings of one alert key within 1 minute; as flapping in all else; the \
      target is none
      """,
    source: "ANSI/ISA-18.2, chattering alarms; EEMUA 191")
}

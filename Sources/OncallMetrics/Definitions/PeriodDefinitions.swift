/// The words of a report that are no figures: how its time is divided.
enum PeriodDefinitions {
  static let hours = MetricDefinition(
    id: "hours", title: "Hours classes", unit: "",
    text: """
      sleep 22:00-08:00 every day, else business 08:00-18:00 Monday to Friday, else off, in the receiver's own zone; a \
      page has the class of its first notification on an interrupting channel, an interruption that of its first \
      notification
      """,
    source: "PagerDuty, Operational Reviews; sleep first where its text overlaps")

  static let period = MetricDefinition(
    id: "period", title: "Period", unit: "",
    text: """
      half-open, in the report's zone; an episode or page belongs to the period of its start, a notification, \
      interruption or disturbance to that of its own moment; folding runs over the whole input before the period is \
      cut out; an acknowledgement or end after the period still counts for a page of the period
      """,
    source: "own")

  static let month = MetricDefinition(
    id: "months", title: "Months", unit: "",
    text: """
      the up to 12 calendar months of the input that end with the period, in the report's zone; a month that the \
      input's edge or the period's end cuts says so
      """,
    source: "own")
}

/// The words of a report that are no figures: how its time is divided.
enum PeriodDefinitions {
  static let hours = MetricDefinition(
    id: "hours", title: "Hours classes", unit: "",
    text: """
      sleep hours every day, else business hours on business days that are no holidays, else off, in the receiver's own \
      zone and by the receiver's own holidays (settings.hours and settings.holidays have the values in force); a page has the class of its first notification on an interrupting channel, an interruption that of its first \
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

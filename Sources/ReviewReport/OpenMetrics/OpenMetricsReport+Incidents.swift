import OncallMetrics
import PagingModel

extension OpenMetricsReport {
  /// How pages and a record of incidents go together; nothing without a record. Each ratio has its two counts beside it.
  static func incidents(_ values: IncidentValues?) -> [MetricFamily] {
    guard let values else { return [] }
    return [
      count("recorded_incidents", "Recorded incidents that began in the period.", values.bins.ofPeriod),
      count("recorded_incidents_judged", "Of these, those that are held against pages.", values.bins.judged),
    ]
      + ratio(
        "incident_precision", "Pages on a recorded incident", of: "pages that are held against recorded incidents",
        values.precision)
      + ratio(
        "incident_recall", "Recorded incidents that had a page", of: "recorded incidents that are held against pages",
        values.recall)
      + detection(values)
  }

  private static func detection(_ values: IncidentValues) -> [MetricFamily] {
    guard values.recall != nil else { return [] }
    let (name, title) = ("incident_detection", "From the recorded start of an incident to its first page")
    var median = MetricFamily(name + "_p50_seconds", unit: "seconds", "\(title): the median.")
    var most = MetricFamily(name + "_p90_seconds", unit: "seconds", "\(title): nine of ten were faster.")
    median.add(values.detection.times.p50)
    most.add(values.detection.times.p90)
    return [
      count(name + "_measured", "\(title): over how many.", values.detection.times.count), median, most,
      count(name + "_not_paged", "Incidents that no page was on.", values.detection.notPaged),
      count(
        name + "_paged_before_start", "Incidents whose first page came before their recorded start.",
        values.detection.pagedBeforeStart),
    ]
  }
}

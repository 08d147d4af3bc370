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
      + share("incident_precision", "pages that are held against recorded incidents, and were on one", values.precision)
      + share("incident_recall", "recorded incidents that are held against pages, and had one", values.recall)
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

  private static func count(_ name: String, _ help: String, _ number: Int) -> MetricFamily {
    var family = MetricFamily(name, help)
    family.add(number)
    return family
  }

  /// A ratio with its numerator and its denominator; nothing where it is not known.
  private static func share(_ name: String, _ what: String, _ share: Share?) -> [MetricFamily] {
    guard let share else { return [] }
    var ratio = MetricFamily(name + "_ratio", unit: "ratio", "The share of \(what).")
    ratio.add(share)
    return [
      ratio, count(name + "_count", "The count of \(name)_ratio: \(what).", share.count),
      count(name + "_of", "Of how many \(name)_ratio is a share.", share.of),
    ]
  }
}

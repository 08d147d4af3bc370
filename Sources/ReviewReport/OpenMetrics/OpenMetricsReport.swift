import OncallMetrics
import PagingModel

/// The numbers of a period in the text format of OpenMetrics 1.0: for Prometheus' textfile collector, or a gateway.
///
/// Labels are `team`, `service`, `rule` and `hours`, and never a person. What is not known is absent, and so are rows of which
/// several have the same names. Samples have no time: the period is told by two metrics of its own.
public enum OpenMetricsReport {
  public static func text(of report: Report) -> String {
    let values = report.values
    let families =
      period(values) + summary(values.summary) + response(values.response) + load(report) + storms(report)
      + verdicts(values.quality) + segments(values) + rules(values.rules) + incidents(report.incidents)
      + records(report.dataQuality.records)
    return families.map(\.lines).joined() + "# EOF\n"
  }

  private static func family<Value>(
    _ name: String, unit: String = "", _ help: String, _ value: Value?,
    _ add: (inout MetricFamily, Value) -> Void
  ) -> MetricFamily {
    var family = MetricFamily(name, unit: unit, help)
    if let value { add(&family, value) }
    return family
  }

  static func count(_ name: String, _ help: String, _ count: Int?) -> MetricFamily {
    family(name, help, count) { $0.add($1) }
  }

  private static func seconds(_ name: String, _ help: String, _ span: Milliseconds?) -> MetricFamily {
    family(name + "_seconds", unit: "seconds", help, span) { $0.add($1) }
  }

  /// A share as a ratio, and both numbers that it is counted from.
  ///
  /// - Parameters:
  ///   - part: what the numerator counts.
  ///   - whole: what the denominator counts.
  static func ratio(_ name: String, _ part: String, of whole: String, _ share: Share?) -> [MetricFamily] {
    let known = share.flatMap { $0.of > 0 ? $0 : nil }
    let names = ["part", "whole"].map { "retropager_\(name)_\($0)" }
    return [
      family(
        name + "_ratio", unit: "ratio", "\(part), of \(whole): \(names[0]) divided by \(names[1]).", known
      ) { $0.add($1) }, count(name + "_part", "\(part).", known?.count),
      count(name + "_whole", "\(whole.prefix(1).uppercased() + whole.dropFirst()).", known?.of),
    ]
  }

  private static func period(_ values: PeriodValues) -> [MetricFamily] {
    guard values.period.start < values.period.end else { return [] }
    return [
      seconds(
        "period_start_timestamp", "Start of the period, since 1970.",
        Milliseconds(values.period.start.milliseconds)),
      seconds(
        "period_end_timestamp", "End of the period, since 1970.", Milliseconds(values.period.end.milliseconds)),
    ]
  }

  private static func summary(_ summary: SummaryValues) -> [MetricFamily] {
    [
      count("episodes", "Firings of alerts that started in the period.", summary.episodes),
      count("pages", "Episodes that reached somebody on an interrupting channel.", summary.pages),
      count("notifications", "Attempts to reach one person on one channel.", summary.notifications),
      count(
        "interruptions", "Interrupting notifications of one person, those within a minute once.", summary.interruptions),
      count(
        "disturbances", "Interrupting notifications more than ten minutes after the person's one before.",
        summary.disturbances),
      count("people", "People with at least one interruption.", summary.people),
      count("clusters", "Clusters of episodes that belong together.", summary.clusters),
      count("paging_clusters", "Clusters of episodes with a page.", summary.pagingClusters),
    ]
  }

  private static func response(_ response: ResponseValues) -> [MetricFamily] {
    times("time_to_acknowledge", "Time to acknowledge", response.timeToAcknowledge?.times)
      + times("time_to_resolve", "Time to resolve", response.timeToResolve.times)
      + [
        count(
          "never_acknowledged", "Pages that nobody acknowledged.", response.timeToAcknowledge?.neverAcknowledged)
      ]
  }

  private static func times(_ name: String, _ title: String, _ times: DurationValues?) -> [MetricFamily] {
    [
      count(name + "_measured", "\(title): over how many.", times?.count),
      seconds(name + "_p50", "\(title): the median.", times?.p50),
      seconds(name + "_p90", "\(title): nine of ten were faster.", times?.p90),
      seconds(name + "_p95", "\(title): 19 of 20 were faster.", times?.p95),
    ]
  }

  private static func load(_ report: Report) -> [MetricFamily] {
    let values = report.values
    var hours = MetricFamily("interruptions_by_hours", "Interruptions by the hours of the person's own zone.")
    if LoadKnowledge(of: values).isLoadKnown {
      let counts = values.load.totals?.hours ?? values.load.hours
      hours.add(counts.business, ("hours", "business"))
      hours.add(counts.off, ("hours", "off"))
      hours.add(counts.sleep, ("hours", "sleep"))
    }
    return [hours]
      + ratio("sleep_interruptions", "Interruptions in sleep hours", of: "all interruptions", values.sleepShare)
      + ratio(
        "shifts_over_limit", "Shifts with more incidents than their limit", of: "all shifts",
        values.knownShiftsOverLimit)
  }

  private static func storms(_ report: Report) -> [MetricFamily] {
    guard let storms = report.storms else { return [] }
    return [
      count("storms", "Floods of alerts.", storms.list.count),
      seconds("storm_time", "Time in floods of alerts.", storms.time),
    ]
  }

  private static func segments(_ values: PeriodValues) -> [MetricFamily] {
    segments(values.services, "service") + segments(values.teams, "team")
  }

  private static func segments(_ rows: [SegmentValues], _ label: String) -> [MetricFamily] {
    func family(_ name: String, _ help: String, _ value: (SegmentValues) -> Int?) -> MetricFamily {
      var family = MetricFamily("\(label)_\(name)", help)
      for row in rows { family.add(value(row), (label, row.name ?? "")) }
      return family
    }
    return [
      family("episodes", "Episodes of each \(label).") { $0.episodes },
      family("pages", "Pages of each \(label).") { $0.pages },
      family("interruptions", "Interruptions by pages of each \(label).") { $0.interruptions },
    ]
  }

  private static func rules(_ rules: [RuleValues]) -> [MetricFamily] {
    var (pages, resolved) = (
      MetricFamily("rule_pages", "Pages of each rule of a service."),
      MetricFamily("rule_self_resolved", "Pages of each rule that ended by themselves, never acknowledged.")
    )
    for rule in rules {
      let labels = (("rule", rule.rule ?? ""), ("service", rule.service ?? ""))
      pages.add(rule.pages, labels.0, labels.1)
      resolved.add(rule.pages == nil ? nil : rule.selfResolved, labels.0, labels.1)
    }
    return [pages, resolved]
  }

  /// Whether pages were worth it; the ratio by itself only where it is a figure to show.
  private static func verdicts(_ quality: QualityValues?) -> [MetricFamily] {
    guard let quality else { return [] }
    let verdicts = quality.all.verdicts
    return [
      count("actionable_pages", "Pages on which somebody had to act.", verdicts.actionable),
      count("not_actionable_pages", "Pages on which nobody had to act.", verdicts.notActionable),
      count("unknown_pages", "Pages of which that is not known.", verdicts.unknown),
      count(
        "silent_pages", "Pages of teams that leave few traces of what they do, which nobody labelled.",
        verdicts.ofSilence),
    ]
      + ratio("actionable", "Actionable pages", of: "pages with a verdict", quality.all.knownShare)
      + bounds(verdicts)
      + ratio("verdict_coverage", "Pages with a verdict", of: "all pages", verdicts.coverage)
  }

  private static func bounds(_ verdicts: VerdictTally) -> [MetricFamily] {
    let bounds = verdicts.bounds
    return ratio(
      "actionable_lower_bound", "Actionable pages if none of the unknown were", of: "all pages", bounds?.lowest)
      + ratio(
        "actionable_upper_bound", "Actionable pages if every unknown one was", of: "all pages", bounds?.highest)
  }

  private static func records(_ records: RecordBins) -> [MetricFamily] {
    [
      count("records_read", "Records that were read.", records.read),
      count("records_refused", "Records that were refused.", records.refused),
    ]
  }
}

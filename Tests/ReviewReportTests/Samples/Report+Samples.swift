import OncallMetrics
import PagingModel

@testable import ReviewReport

extension Report {
  /// Two months of a small organisation, in which everything that the report can say occurs.
  static let sample: Report = {
    let months = [
      MonthValues(month: "2026-09", isPartial: true, values: .sample(.days(20_710, 20_727), scale: 1)),
      MonthValues(month: "2026-10", isPartial: false, values: .sample(.days(20_727, 20_758), scale: 2)),
    ].map { month in
      var month = month
      month.values.quality = QualityValues(all: .sample(3, 5, 2))
      return month
    }
    var pagerDuty = PagerDutyValues()
    pagerDuty.incidentCount = 812
    pagerDuty.interruptions = 1020
    pagerDuty.meanSecondsToFirstAcknowledgement = 252
    var values = PeriodValues.sample(.days(20_710, 20_758), scale: 4)
    values.pagerDuty = pagerDuty
    values.quality = .sample
    var report = Report(
      version: "0.1.0", zone: .sample, settings: .sample, dataQuality: .sample, values: values, months: months,
      notes: [])
    report.scorecard = Scorecard.lines(of: values, StormValues())
    return report
  }()

  /// A period in which nothing happened.
  static let empty = Report(
    version: "0.1.0", zone: .sample, settings: .sample, dataQuality: DataQuality(),
    values: {
      var values = PeriodValues(period: .days(20_727, 20_758))
      values.summary.know(pages: 0, notifications: 0, interruptions: 0, people: 0)
      values.response.timeToAcknowledge = AcknowledgeValues()
      return values
    }(), months: [], notes: [])

  /// The history of a monitor alone: it does not record whom it reached.
  static let monitorOnly: Report = {
    var values = PeriodValues(period: .days(20_727, 20_758))
    values.summary.episodes = 48
    values.response.unit = .episodes
    values.response.timeToResolve.times = .sample(seconds: [120, 600], count: 40)
    values.response.timeToResolve.stillOpen = 8
    values.rules = [.monitor("DiskFull", on: "search", episodes: 30), .monitor(nil, on: nil, episodes: 18)]
    var service = SegmentValues(name: "search")
    service.episodes = 30
    values.services = [service]
    return Report(
      version: "0.1.0", zone: .sample, settings: .sample, dataQuality: .sample, values: values, months: [],
      notes: [])
  }()

  /// The sample with other names everywhere.
  static func named(_ name: String) -> Report {
    var report = sample
    for index in report.values.load.people.indices { report.values.load.people[index].person = name }
    for index in report.values.rules.indices {
      report.values.rules[index].rule = name
      report.values.rules[index].service = name
    }
    for index in report.values.services.indices { report.values.services[index].name = name }
    for index in report.values.teams.indices { report.values.teams[index].name = name }
    report.dataQuality.refusals = [RefusalCount(reason: name, count: 3, first: "\(name):77:1")]
    report.dataQuality.faults = [FileFault(file: name, text: name)]
    report.dataQuality.notRecognised = [name]
    report.dataQuality.clockOddities = [ClockOddity(kind: "endedBeforeFired", count: 1, first: name)]
    return report
  }
}

extension ReportSettings {
  static let sample = ReportSettings(
    timeZone: "UTC", isTimeZoneGiven: true, interruptingChannels: ["push", "phone", "sms"],
    interruptionRule: InterruptionRule())
}

extension DataQuality {
  static let sample: DataQuality = {
    var quality = DataQuality()
    quality.files = 3
    quality.bytes = 1_234_567
    quality.bytesDecoded = 20_480_000
    quality.records = RecordBins(used: 12_000, duplicate: 340, ignored: 25, refused: 5)
    quality.refusals = [
      RefusalCount(reason: "missing field 'created_at'", count: 4, first: "log/2026-10.ndjson.gz:77:1"),
      RefusalCount(reason: "'yes' is not a number", count: 1, first: "log/2026-10.ndjson.gz:9041:310"),
    ]
    quality.faults = [FileFault(file: "log/2026-09.ndjson.gz", text: "the gzip stream ends early at byte 81 920")]
    quality.notRecognised = ["log/README"]
    quality.sources = [.pager, .monitor]
    quality.clockOddities = [ClockOddity(kind: "acknowledgedAfterEnd", count: 4, first: "Q2ABC 2026-10-03T04:05:06Z")]
    quality.zoneFallbacks.export = 5
    quality.zoneFallbacks.report = 1
    quality.endedByTimer = 7
    quality.stillOpen = 2
    quality.notes = [
      ReportNote(field: "summary.episodes", reason: "webhook logs miss silenced and inhibited alerts")
    ]
    return quality
  }()
}

extension SourceQuality {
  static let pager = SourceQuality(
    format: "pagerduty-log-entries", files: 2, records: 9870, first: .day(20_710), last: .day(20_758),
    knowsPages: true, gaps: [], matched: SourceMatch(count: 700, of: 812))
  static let monitor = SourceQuality(
    format: "alertmanager-webhook", files: 1, records: 2500, first: .day(20_711), last: .day(20_757),
    knowsPages: false, gaps: [SourceGap(from: .day(20_720), to: .day(20_722))],
    matched: SourceMatch(count: 1400, of: 1420))
}

import LoadStatistics
import PagingModel

/// The monthly series of disturbances of a person or a team, and whether it rises.
enum RecoveryTrend {
  static let definition = MetricDefinition(
    id: "trend", title: "Load trend", unit: "percent a month",
    text: """
      disturbances in whole calendar months: of a person those in time on call, per hour of it; of a team all of its \
      people's, per hour of the month. Rising or falling only when the later half differs from the earlier one by 25 % and \
      more (rate ratio, p < .05, widened by the dispersion of daily counts), Mann-Kendall agrees (p < .1, from 5 months), \
      and, among several teams, Benjamini-Hochberg at 10 %; growth by Theil-Sen. From 4 months and 30 disturbances
      """,
    source: "Mann 1945, Kendall 1975, Sen 1968, Benjamini and Hochberg 1995")

  /// The trend of a person: disturbances in time on call, against that time.
  static func person(_ record: PersonRecord, _ clock: PersonClock, months: [Period]) -> TrendValues {
    var (series, daily): ([TrendValues.Month], [Int]) = ([], [])
    for month in months {
      let period = PersonPeriod(record, clock, in: month.span)
      var counts: [Int64: Int] = [:]
      for hit in period.hits where hit.isDisturbance && period.duty.contains(hit.at) {
        counts[clock.day(at: hit.at), default: 0] += 1
      }
      series.append(TrendValues.Month(count: counts.values.reduce(0, +), exposure: period.onCall))
      daily += period.onCallDays.map { counts[$0] ?? 0 }
    }
    return values(series, daily)
  }

  /// The trend of a team: all disturbances of its people, against the hours of the month.
  ///
  /// - Parameter calendar: of the report's zone, whose days the dispersion counts.
  static func team(_ records: [PersonRecord], months: [Period], _ calendar: some LocalCalendar) -> TrendValues {
    var (series, daily): ([TrendValues.Month], [Int]) = ([], [])
    for month in months {
      let first = calendar.date(at: month.start).daysSinceEpoch
      let last = max(first, calendar.date(at: month.end - Milliseconds(1)).daysSinceEpoch)
      var counts: [Int64: Int] = [:]
      for record in records {
        for hit in record.hits[...].inside(month.span) where hit.isDisturbance {
          // Clocks that are set back over midnight show a day of the month before: it counts as the next to it.
          let day = calendar.date(at: hit.at).daysSinceEpoch
          counts[min(max(day, first), last), default: 0] += 1
        }
      }
      series.append(TrendValues.Month(count: counts.values.reduce(0, +), exposure: month.end - month.start))
      daily += (first...last).map { counts[$0] ?? 0 }
    }
    return values(series, daily)
  }

  private static func values(_ series: [TrendValues.Month], _ daily: [Int]) -> TrendValues {
    let dispersion = Dispersion.phi(of: daily)
    let trend = LoadTrend(
      of: series.map { ExposedCount($0.count, in: $0.exposure.hours) }, dispersion: dispersion)
    return TrendValues(series: series, trend: trend, dispersion: dispersion)
  }
}

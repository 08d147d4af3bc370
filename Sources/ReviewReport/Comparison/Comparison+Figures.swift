import OncallMetrics
import PagingModel

extension Comparison {
  /// The numbers that a review begins with, then counts of a day.
  var figures: [Figure] { headline + counts }

  private var headline: [Figure] {
    zip(base.headline, report.headline).map { old, new in
      var figure = Figure(
        id: new.id.rawValue, title: new.title, unit: new.unit.rawValue, base: old.value, value: new.value)
      if new.unit == .percent || new.unit == .people { (figure.baseShare, figure.share) = (old.share, new.share) }
      (figure.baseReading, figure.reading) = (old.own, new.own)
      figure.change = new.id.tested.flatMap(change)
      if new.id == .actionable {
        (figure.baseUnknown, figure.unknown) = (base.values.unknownPages, report.values.unknownPages)
      }
      return figure
    }
  }

  private var counts: [Figure] {
    var pages = perDay("pagesPerDay", "Pages per day") { $0.summary.pages }
    pages.change = change(.pagesPerDay)
    return [
      pages, perDay("episodesPerDay", "Alerts per day") { $0.summary.episodes },
      perDay("interruptionsPerDay", "Interruptions per day") { $0.summary.interruptions },
      perDay("sleepInterruptionsPerDay", "Interruptions in sleep hours per day") {
        $0.summary.interruptions == nil ? nil : $0.load.hours.sleep
      },
      perDay("pagingClustersPerDay", "Incidents that paged, per day") { $0.summary.pagingClusters },
      Figure(
        id: "people", title: "People interrupted", unit: "people", base: base.values.summary.people.map(Double.init),
        value: report.values.summary.people.map(Double.init)),
      Figure(
        id: "storms", title: "Storms", unit: "storms", base: base.storms.map { Double($0.list.count) },
        value: report.storms.map { Double($0.list.count) }),
    ]
  }

  private func perDay(_ id: String, _ title: String, _ count: (PeriodValues) -> Int?) -> Figure {
    let rates = [base.values, report.values].map { values in
      report.perDay(count(values), of: values.covered).map { Double($0) / 1000 }
    }
    let counts = [(base.values, baseDays), (report.values, days)].map { values, days in
      count(values).map { Share(count: $0, of: days) }
    }
    return Figure(
      id: id, title: title, unit: "perDay", base: rates[0], value: rates[1], baseShare: counts[0], share: counts[1])
  }

  private func change(_ metric: MonthChange.Metric) -> MonthChange? { month.changes.first { $0.metric == metric } }
}

extension HeadlineNumber {
  /// What it is counted from; nil where that is not known.
  fileprivate var share: Share? {
    guard let count, let of else { return nil }
    return Share(count: count, of: of)
  }
}

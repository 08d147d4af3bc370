import PagingModel

/// The nights of one person in which sleep was disturbed.
struct DisturbedNights: Hashable {
  /// Nights with a disturbance in sleep hours.
  var count = 0
  /// The longest run of such nights.
  var longestRun = 0
  /// Those and the two nights after each: so long it takes to recover.
  var inRecovery = 0

  static let definitions = [
    MetricDefinition(
      id: "nightsDisturbed", title: "Disturbed nights", unit: "nights",
      text: """
        nights, named for the date of their evening, with a disturbance in sleep hours of the person's own zone; a storm \
        that goes on without a pause disturbs again each hour; a night belongs to the period in which its sleep hours begin
        """,
      source: "own"),
    MetricDefinition(
      id: "nightsInRecovery", title: "Nights in recovery", unit: "nights",
      text: "disturbed nights and the two nights after each, every night once",
      source: "Malmberg et al. 2010, BMC Health Services Research 10:239: two nights of sleep restore"),
  ]
}

extension PersonPeriod {
  /// A night belongs to the period in which its sleep hours begin, so that months add up to the whole.
  func holds(night: Int64) -> Bool { span.contains(clock.sleepHours(ofNight: night).lowerBound) }

  /// The nights with a disturbance in sleep hours that may matter to the period, in order, each once; also the days
  /// before it, whose recovery reaches into it.
  var disturbedNightsAround: [Int64] {
    var nights: [Int64] = []
    for hit in record.hits.wakings(in: around(daysBefore: 5, daysBehind: 2)) where hit.hours == .sleep {
      let night = clock.night(of: hit.at)
      if nights.last.map({ $0 < night }) ?? true { nights.append(night) }
    }
    return nights
  }

  /// The disturbed nights of the period, in order.
  var disturbedNightList: [Int64] { disturbedNightsAround.filter(holds) }

  /// Disturbances of the whole history, then cut.
  var disturbedNights: DisturbedNights {
    let around = disturbedNightsAround
    let own = around.filter(holds)
    let recovery = Set(around.flatMap { $0...$0 + LoadConstants.recoveryNights })
    return DisturbedNights(
      count: own.count, longestRun: Runs.longest(own), inRecovery: recovery.count(where: holds))
  }
}

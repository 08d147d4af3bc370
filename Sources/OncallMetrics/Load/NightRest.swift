import PagingModel

/// How people rested in the nights in which they were on call.
struct NightRest: Hashable {
  /// The nights of the period with time on call in sleep hours, in order.
  var nights: [Int64] = []
  /// Nights before a working day without 11 hours of rest.
  var breaches = 0
  /// The longest undisturbed stretch of each night's sleep hours.
  var undisturbed: [Milliseconds] = []

  static let definitions = [
    MetricDefinition(
      id: "onCallNights", title: "Nights on call", unit: "nights",
      text: "nights in whose sleep hours the person was on call at any moment", source: "own"),
    MetricDefinition(
      id: "undisturbedSeconds", title: "Longest undisturbed stretch", unit: "seconds",
      text: """
        of the sleep hours of each night on call, between disturbances, of which a storm that goes on is one each hour: the \
        least of all nights, and the median
        """,
      source: "own"),
    MetricDefinition(
      id: "restBreaches", title: "Rest breaches", unit: "nights",
      text: """
        nights on call before a working day whose longest stretch without a disturbance between 18:00 and 09:00 is less \
        than 11 hours
        """,
      source: "Directive 2003/88/EC, article 3"),
  ]
}

extension PersonPeriod {
  /// The nights of the period in whose sleep hours the person was on call, in order.
  var onCallNights: [Int64] {
    var nights: [Int64] = []
    for span in record.duty.inside(around(daysBefore: 1, daysBehind: 2)) {
      let days = clock.days(of: span)
      for night in days.lowerBound - 1...days.upperBound where nights.last.map({ $0 < night }) ?? true {
        let hours = clock.sleepHours(ofNight: night)
        if hours.overlaps(span), self.span.contains(hours.lowerBound) { nights.append(night) }
      }
    }
    return nights
  }

  var nightRest: NightRest {
    var rest = NightRest()
    rest.nights = onCallNights
    for night in rest.nights {
      rest.undisturbed.append(longestStretch(in: clock.sleepHours(ofNight: night)))
      let isBeforeWork = clock.policy.isWorkingDay(CivilDate(daysSinceEpoch: night + 1))
      if isBeforeWork, longestStretch(in: clock.overnight(night, from: 18, to: 9)) < LoadConstants.leastRest {
        rest.breaches += 1
      }
    }
    return rest
  }

  /// The longest stretch of a span without a disturbance; its edges count.
  private func longestStretch(in span: Range<Timestamp>) -> Milliseconds {
    var (best, last) = (Milliseconds(0), span.lowerBound)
    for hit in record.hits.wakings(in: span) {
      best = max(best, hit.at - last)
      last = hit.at
    }
    return max(best, span.upperBound - last)
  }
}

import PagingModel

/// Time on call of one person: as the one who is reached first, each moment once.
extension PersonPeriod {
  var onCall: Milliseconds { duty.length }

  /// The local days with time on call, in order.
  var onCallDays: [Int64] {
    var days: [Int64] = []
    for span in duty.ranges {
      for day in clock.days(of: span) where days.last.map({ $0 < day }) ?? true { days.append(day) }
    }
    return days
  }

  /// The days between the end of a duty and the start of the next one, in order.
  var offDuty: [Milliseconds] { zip(duty.ranges, duty.ranges.dropFirst()).map { $1.lowerBound - $0.upperBound } }
}

enum OnCallTime {
  static let definitions = [
    MetricDefinition(
      id: "onCallHours", title: "Time on call", unit: "hours",
      text: """
        time as the one who is reached first (primary, or in a rota that tells no role), each moment once however many \
        shifts cover it; a share of the hours of the period
        """,
      source: "SRE Book, Being On-Call: at most 25 %"),
    MetricDefinition(
      id: "sleepPerOnCallWeek", title: "Sleep interruptions per on-call week", unit: "interruptions",
      text: """
        interruptions in sleep hours of everybody, also of those who were not on call then, for each 168 hours of time on \
        call; held against the threshold of the load levels from which disturbances are amber, and only over so many weeks \
        that 10 would meet it
        """,
      source: "own"),
    MetricDefinition(
      id: "consecutiveOnCallDays", title: "Consecutive days on call", unit: "days",
      text: "the longest run of local days with time on call", source: "own"),
    MetricDefinition(
      id: "daysOffBetweenDuties", title: "Days off between duties", unit: "days",
      text: "from the end of a duty to the start of the person's next one: the least, and the median by nearest rank",
      source: "own"),
  ]
}

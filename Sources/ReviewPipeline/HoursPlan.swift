import OncallSchedules
public import PagingModel

/// The hours and holidays that a configuration gives, before it is known which years they are needed for.
public struct HoursPlan: Sendable {
  /// The hours of everyone, with the days that are listed one by one.
  public var policy = HoursPolicy.standard
  public var calendars: [HolidayCalendar] = []

  public init() {}

  /// The hours of everyone and of teams, over what a log covers and a year around it.
  ///
  /// - Parameters:
  ///   - teams: by which calendars name teams.
  ///   - notes: gets what of the calendars is no holiday.
  func hours(
    covering log: borrowing EventLog, teams: KnownTeams, _ zones: inout TimeZoneDirectory, _ notes: inout [ReportNote]
  ) -> TeamHours {
    guard !calendars.isEmpty, let window = log.span?.widened else { return TeamHours(policy) }
    var common: Set<CivilDate> = []
    var own: [(team: String, days: Set<CivilDate>)] = []
    for calendar in calendars {
      let reading = calendar.holidays(in: window, &zones)
      notes += Self.notes(on: reading, calendar.path)
      if calendar.teams.isEmpty { common.formUnion(reading.days) }
      own += calendar.teams.map { (teams.name(of: $0), reading.days) }
    }
    var hours = TeamHours(policy.adding(common))
    for (team, days) in own { hours.add(days, ofTeam: team) }
    return hours
  }

  private static func notes(on reading: HolidayReading, _ path: String) -> [ReportNote] {
    var notes: [ReportNote] = []
    if let first = reading.firstFault {
      let count = reading.faultCount == 1 ? "one fault" : "\(reading.faultCount) faults"
      notes.append(
        ReportNote(
          field: "settings.holidays",
          reason: "\(path) has \(count), so that holidays may be missing; the first is in line \(first.line): "
            + first.message))
    }
    if reading.timedCount > 0 {
      let events = reading.timedCount == 1 ? "1 event" : "\(reading.timedCount) events"
      notes.append(
        ReportNote(
          field: "settings.holidays",
          reason: "\(path): \(events) of some hours are no holidays; those of whole days are"
        ))
    }
    return notes
  }
}

extension EventLog {
  /// From the first moment of a fact to the last; nil without any. O(n).
  fileprivate var span: ClosedRange<Timestamp>? {
    var (first, last): (Timestamp?, Timestamp?) = (nil, nil)
    func add(_ moment: Timestamp?) {
      guard let moment else { return }
      first = min(first ?? moment, moment)
      last = max(last ?? moment, moment)
    }
    for fact in facts { add(fact.at) }
    for snapshot in snapshots { for moment in [snapshot.createdAt, snapshot.resolvedAt] { add(moment) } }
    guard let first, let last else { return nil }
    return first...last
  }
}

extension ClosedRange<Timestamp> {
  /// With a year on both sides, so that whole periods and duties ahead are covered.
  fileprivate var widened: Range<Timestamp> {
    let year = Milliseconds.seconds(366 * 86_400)
    return lowerBound - year..<upperBound + year
  }
}

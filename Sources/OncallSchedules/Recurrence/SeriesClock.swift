import PagingModel

/// The clock that a series recurs by, and the zones that its moments name.
///
/// A series recurs by the clock of its start. Times without a zone and days are of the calendar's zone; so are times in UTC
/// where the calendar tells a zone (X-WR-TIMEZONE): programs that write so mean that clock, and hand-offs keep to it in
/// summer and winter.
struct SeriesClock: Sendable {
  /// The rules that the series recurs by.
  let rules: TimeZoneRules
  /// The rules for moments without a zone.
  private let home: TimeZoneRules
  /// The rules by TZID.
  private let zones: [String: TimeZoneRules]

  /// The clock of a series that begins at a moment; nil when its zone is not known.
  init?(of start: CalendarMoment, home: TimeZoneRules, utc: TimeZoneRules, zones: [String: TimeZoneRules]) {
    self.home = home
    self.zones = zones
    switch start {
    case .date, .floating: rules = home
    case .utc: rules = utc
    case .zoned(_, let name):
      guard let known = zones[name] else { return nil }
      rules = known
    }
  }

  /// The moment in seconds since the epoch; nil when its zone is not known.
  func seconds(_ moment: CalendarMoment) -> Int64? {
    switch moment {
    case .utc(let seconds): seconds
    case .date, .floating: Self.seconds(showing: moment.clockSeconds, by: home)
    case .zoned(let local, let name): zones[name].map { Self.seconds(showing: local, by: $0) }
    }
  }

  /// The moment at which the series' clock shows a time.
  ///
  /// A time that happens twice means the first, one that never happens is read with the offset before the change (RFC
  /// 5545, section 3.3.5), as the recurrences are, too: nobody's duty is dropped because clocks are set forward.
  func seconds(showing local: Int64) -> Int64 { Self.seconds(showing: local, by: rules) }

  /// What the series' clock shows at a moment, in seconds since the epoch.
  func local(at seconds: Int64) -> Int64 { rules.localSeconds(at: Timestamp(seconds: seconds)) }

  /// What the series' clock shows at a moment as it is written; nil when its zone is not known.
  func local(_ moment: CalendarMoment) -> Int64? {
    switch moment {
    case .date, .floating: moment.clockSeconds
    case .utc, .zoned: seconds(moment).map { local(at: $0) }
    }
  }

  private static func seconds(showing local: Int64, by rules: TimeZoneRules) -> Int64 {
    let day = local.flooredQuotient(by: 86_400)
    let date = CivilDate(daysSinceEpoch: day)
    return rules.instant(of: date, secondOfDay: Int(local - day * 86_400)).wholeSeconds
  }
}

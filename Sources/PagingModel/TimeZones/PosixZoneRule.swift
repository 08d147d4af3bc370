/// The offsets of a zone by a yearly rule: the POSIX TZ string that ends a zone file (RFC 9636, section 3.3).
struct PosixZoneRule: Hashable, Sendable {
  /// Daylight saving time: its offset, and when in each year it starts and ends.
  struct Daylight: Hashable, Sendable {
    /// Seconds east of UTC; smaller than the standard offset where winter is the exception (Dublin).
    var offset: Int64
    /// The start, by the clock of standard time.
    var start: YearlyMoment
    /// The end, by the clock of daylight saving time.
    var end: YearlyMoment
  }

  /// Seconds east of UTC in standard time.
  var standardOffset: Int64
  /// The other offset of the year, or nil when the zone does not change.
  var daylight: Daylight?

  /// The offset at a moment, in seconds since the epoch.
  func offset(at seconds: Int64) -> Int64 {
    guard let daylight else { return standardOffset }
    return offset(at: seconds, shiftingChangesBy: 0, daylight)
  }

  /// The offset at a moment, in seconds since the epoch, and a span around it in which it does not change: within the
  /// year (UTC) of the moment, so that the changes of its neighbours are enough to know.
  func offsetSpan(at seconds: Int64) -> OffsetSpan {
    guard let daylight else { return OffsetSpan(offset: standardOffset, from: .min, to: .max) }
    let year = CivilDate(daysSinceEpoch: seconds.flooredQuotient(by: 86_400)).year
    var span = OffsetSpan(
      offset: offset(at: seconds), from: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch * 86_400,
      to: CivilDate(year: year + 1, month: 1, day: 1).daysSinceEpoch * 86_400)
    for candidate in year - 1...year + 1 {
      for change in [
        daylight.start.localSeconds(in: candidate) - standardOffset,
        daylight.end.localSeconds(in: candidate) - daylight.offset,
      ] {
        if change <= seconds { span.from = max(span.from, change) } else { span.to = min(span.to, change) }
      }
    }
    return span
  }

  /// The offset that a local time is read with: before a gap's end and a fold's end it is the earlier one.
  func offset(atLocal seconds: Int64) -> Int64 {
    guard let daylight else { return standardOffset }
    return offset(at: seconds, shiftingChangesBy: max(standardOffset, daylight.offset), daylight)
  }

  /// The offset set by the last change at or before a moment.
  ///
  /// Changes of the neighbouring years count too, because times of -167 to 167 hours reach over the year's end.
  /// A start wins over an end at the same instant: that is how daylight saving time all year is written.
  private func offset(at seconds: Int64, shiftingChangesBy shift: Int64, _ daylight: Daylight) -> Int64 {
    let year = CivilDate(daysSinceEpoch: seconds.flooredQuotient(by: 86_400)).year
    var latest = Int64.min
    var result = standardOffset
    for candidate in year - 1...year + 1 {
      let end = daylight.end.localSeconds(in: candidate) - daylight.offset + shift
      if end <= seconds && end > latest { (latest, result) = (end, standardOffset) }
      let start = daylight.start.localSeconds(in: candidate) - standardOffset + shift
      if start <= seconds && start >= latest { (latest, result) = (start, daylight.offset) }
    }
    return result
  }
}

/// A moment that comes back every year, by a local clock.
struct YearlyMoment: Hashable, Sendable {
  /// The three ways in which a TZ string names a day.
  enum Day: Hashable, Sendable {
    /// `Jn`: 1...365; February 29 is never counted.
    case dayWithoutLeapDay(Int)
    /// `n`: 0...365; February 29 is counted.
    case dayFromZero(Int)
    /// `Mm.w.d`: the w-th weekday d (0 is Sunday) of month m; week 5 is the last one.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The day of the year.
  var day: Day
  /// Seconds after 00:00 of that day; negative and beyond a day are allowed.
  var time: Int64

  /// The moment in a year, in seconds of the local clock since 1970.
  func localSeconds(in year: Int) -> Int64 {
    dayNumber(in: year) * 86_400 + time
  }

  private func dayNumber(in year: Int) -> Int64 {
    switch day {
    case .dayFromZero(let number):
      return CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + Int64(number)
    case .dayWithoutLeapDay(let number):
      let leapDay = number >= 60 && CivilDate.daysIn(month: 2, year: year) == 29 ? 1 : 0
      return CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + Int64(number - 1 + leapDay)
    case .weekday(let month, let week, let weekday):
      let first = CivilDate(year: year, month: month, day: 1).daysSinceEpoch
      // 1970-01-01 was a Thursday, day 4 when Sunday is 0.
      let offset = Int((Int64(weekday) - first - 4).flooredRemainder(by: 7)) + (week - 1) * 7
      let isPastTheEnd = offset >= CivilDate.daysIn(month: month, year: year)
      return first + Int64(isPastTheEnd ? offset - 7 : offset)
    }
  }
}

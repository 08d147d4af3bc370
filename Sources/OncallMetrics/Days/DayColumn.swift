public import PagingModel

/// A day, or the days of a week, of a period: what its days are looked at by.
public struct DayColumn: Hashable, Sendable {
  /// More days than this are put together to weeks.
  public static let mostDays = 62

  public var first: CivilDate
  public var last: CivilDate
  public var hours = HoursCounts()
  public var episodes = 0
  public var interruptions = 0

  /// In order; weeks begin with Mondays.
  public static func columns(of days: [DayValues]) -> [DayColumn] {
    let isByWeek = days.count > mostDays
    var columns: [DayColumn] = []
    for day in days {
      if !isByWeek || columns.isEmpty || day.day.weekday == 1 {
        columns.append(DayColumn(first: day.day, last: day.day))
      }
      columns[columns.count - 1].last = day.day
      columns[columns.count - 1].hours.merge(day.hours)
      columns[columns.count - 1].episodes += day.episodes
      columns[columns.count - 1].interruptions += day.interruptions ?? 0
    }
    return columns
  }

  func period(_ calendar: some LocalCalendar) -> Period {
    Period(start: calendar.startOfDay(first), end: calendar.startOfDay(last.adding(days: 1)))
  }
}

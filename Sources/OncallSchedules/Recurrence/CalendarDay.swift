import PagingModel

/// A day, with what rules ask of it.
struct CalendarDay: Hashable, Sendable {
  /// Days since 1970-01-01.
  let number: Int64
  let date: CivilDate
  /// 1 is Monday, 7 is Sunday.
  let weekday: Int

  init(_ number: Int64) {
    self.number = number
    date = CivilDate(daysSinceEpoch: number)
    weekday = Int((number + 3).flooredRemainder(by: 7)) + 1
  }

  /// The day of the year, 1...366.
  var yearDay: Int { Int(number - CivilDate(year: date.year, month: 1, day: 1).daysSinceEpoch) + 1 }
  var yearLength: Int { CivilDate.daysIn(month: 2, year: date.year) == 29 ? 366 : 365 }
  var monthLength: Int { CivilDate.daysIn(month: date.month, year: date.year) }

  /// The number of the week, from the start and from the end of its year: week 1 is the first with four days in the year.
  ///
  /// - Parameter weekStart: the first day of a week, 1 is Monday.
  func week(startingOn weekStart: Int) -> (fromStart: Int, fromEnd: Int) {
    let middle = CalendarDay(number - Int64((weekday - weekStart + 7) % 7) + 3)
    let index = middle.yearDay - 1
    return (index / 7 + 1, -((middle.yearLength - 1 - index) / 7) - 1)
  }

  /// Which one of its weekday the day is in its month or year, counted from the start and from the end.
  func ordinal(inYear: Bool) -> (fromStart: Int, fromEnd: Int) {
    let (day, length) = inYear ? (yearDay, yearLength) : (date.day, monthLength)
    return ((day - 1) / 7 + 1, -((length - day) / 7) - 1)
  }
}

extension RecurrenceRule {
  /// Whether the rule's parts about days allow a day.
  func allows(_ day: CalendarDay) -> Bool {
    guard months.isEmpty || months.contains(day.date.month) else { return false }
    guard allowsWeekday(day) else { return false }
    guard
      monthDays.isEmpty || monthDays.contains(day.date.day)
        || monthDays.contains(day.date.day - day.monthLength - 1)
    else { return false }
    if !yearDays.isEmpty {
      let number = day.yearDay
      guard yearDays.contains(number) || yearDays.contains(number - day.yearLength - 1) else { return false }
    }
    guard !weekNumbers.isEmpty else { return true }
    let week = day.week(startingOn: weekStart)
    return weekNumbers.contains(week.fromStart) || weekNumbers.contains(week.fromEnd)
  }

  /// Ordinals count in the month, in a year without BYMONTH in the year; other periods have none, there they say nothing.
  private func allowsWeekday(_ day: CalendarDay) -> Bool {
    weekdays.isEmpty
      || weekdays.contains { wanted in
        guard wanted.weekday == day.weekday else { return false }
        guard wanted.ordinal != 0, frequency == .yearly || frequency == .monthly else { return true }
        let ordinal = day.ordinal(inYear: frequency == .yearly && months.isEmpty)
        return wanted.ordinal == ordinal.fromStart || wanted.ordinal == ordinal.fromEnd
      }
  }
}

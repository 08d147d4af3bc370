extension HoursPolicy {
  /// Whether people work on a day: a business day that is no holiday.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    businessDays.contains(weekday: date.weekday) && !holidays.contains(date)
  }
}

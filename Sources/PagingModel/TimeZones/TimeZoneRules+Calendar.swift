extension TimeZoneRules {
  /// The date on the zone's calendar at a moment.
  public func date(at moment: Timestamp) -> CivilDate {
    CivilDate(daysSinceEpoch: localSeconds(at: moment).flooredQuotient(by: 86_400))
  }

  /// The first moment of a day on the zone's calendar.
  ///
  /// Where clocks skip midnight (Santiago, Beirut, Cairo) it is the moment of the change, shown as 01:00; a day that
  /// the zone left out altogether (2011-12-30 in Apia) starts with the next one and is empty. Where midnight happens
  /// twice it is the first.
  public func startOfDay(_ date: CivilDate) -> Timestamp {
    let midnight = date.daysSinceEpoch * 86_400
    let candidate = instant(of: date, secondOfDay: 0)
    let shown = localSeconds(at: candidate)
    guard shown > midnight else { return candidate }
    // Midnight lies in a gap: the candidate is after the change by as much as midnight is after the gap's start.
    let early = candidate.wholeSeconds - (shown - midnight)
    return firstMoment(showing: midnight, after: early, upTo: candidate.wholeSeconds)
  }

  /// The first second in `(early, late]` at which the clock shows at least `local`; the clock must not be set back
  /// in between.
  private func firstMoment(showing local: Int64, after early: Int64, upTo late: Int64) -> Timestamp {
    var (before, found) = (early, late)
    while found - before > 1 {
      let middle = before + (found - before) / 2
      if localSeconds(at: Timestamp(seconds: middle)) >= local { found = middle } else { before = middle }
    }
    return Timestamp(seconds: found)
  }
}

public import PagingModel

/// The days of a zone: all that periods need to know of it.
public protocol LocalCalendar: Sendable {
  /// The day that a moment falls on.
  func date(at moment: Timestamp) -> CivilDate

  /// The first moment of a day; that is not midnight where the clocks skip it.
  func startOfDay(_ date: CivilDate) -> Timestamp
}

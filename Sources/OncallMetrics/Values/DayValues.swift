public import PagingModel

/// What began on one local day of a period.
public struct DayValues: Hashable, Sendable {
  public var day: CivilDate
  /// Alert episodes that started on the day.
  public var episodes = 0
  /// Nil where no source knows pages.
  public var pages: Int?
  /// The pages by the hours class of their first notification on an interrupting channel.
  public var hours = HoursCounts()
  /// Interruptions that began on the day; nil where no source records notifications.
  public var interruptions: Int?

  public init(day: CivilDate) { self.day = day }
}

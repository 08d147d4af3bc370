public import PagingModel

/// One time that an event takes place.
public struct EventOccurrence: Hashable, Sendable {
  public var start: Timestamp
  /// After the start.
  public var end: Timestamp
  /// The number of the event in its calendar: the one whose wording holds.
  var event: Int
}

/// What became of an event.
public enum EventOutcome: Hashable, Sendable {
  /// Why an event gives nothing.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It is called off.
    case cancelled
    /// Another one of the same UID is newer.
    case superseded
    /// It stands for an occurrence that the series leaves out.
    case excluded
    /// It has no length.
    case noLength
    /// It names nobody.
    case nobody
    /// It does not take place in the window.
    case outsideWindow
  }

  /// It takes place in the window.
  case used
  case ignored(Reason)
  case refused(CalendarFault)
}

import PagingModel

/// What one person worked on: a page from the person's own first acknowledgement to its end.
struct EngagedTask: Hashable, Sendable {
  /// When the page fired: what decides its period.
  var firedAt: Timestamp
  var from: Timestamp
  /// Nil while open, and where the pager's timer closed it: nobody knows how long the work took.
  var to: Timestamp?
  /// When it was put off meanwhile.
  var snoozes: TimeSpans
}

import PagingModel

/// A piece of one person's work on a page: from the person's own first acknowledgement, or from the end of a time for which
/// the page was put off, to the page's end, or to the next such time. 24 bytes.
struct EngagedTask: Hashable, Sendable {
  /// When the page fired: what decides its period.
  var firedAt: Timestamp
  var from: Timestamp
  /// Nil while the page is open, and where the pager's timer closed it: nobody knows how long the work took.
  @PackedTime var to: Timestamp?

  init(firedAt: Timestamp, from: Timestamp, to: Timestamp?) {
    (self.firedAt, self.from) = (firedAt, from)
    self.to = to
  }
}

extension PersonRecord {
  /// Adds the work on a page, without the times for which it was put off; pages come in order.
  mutating func addWork(firedAt: Timestamp, from: Timestamp, to: Timestamp?, without snoozes: TimeSpans?) {
    guard let to, let snoozes, !snoozes.isEmpty, from < to else {
      return tasks.append(EngagedTask(firedAt: firedAt, from: from, to: to))
    }
    for piece in snoozes.outside(from..<to) {
      tasks.append(EngagedTask(firedAt: firedAt, from: piece.lowerBound, to: piece.upperBound))
    }
  }
}

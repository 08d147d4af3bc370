public import PagingModel

/// Labels that count for no page, by why.
public struct LabelStrays: Sendable {
  public enum Reason: Int, Error, CaseIterable, Sendable {
    /// No episode has the incident or the alert key.
    case unknown
    /// The alert fired, but not then.
    case otherMoment
    /// Several pages fit.
    case ambiguous
    /// It fired, and paged nobody so far as is known.
    case noPage
  }

  /// The labels of one reason.
  public struct Group: Sendable {
    public var count = 0
    /// The first.
    public var place: LabelPlace
    public var first: PageLabel
  }

  private var groups: [Reason: Group] = [:]

  init() {}

  /// Those of a reason; nil without any.
  public subscript(reason: Reason) -> Group? { groups[reason] }

  /// Adds one that comes after those that were added before.
  mutating func add(_ reason: Reason, _ label: PageLabel, at place: LabelPlace) {
    var group = groups[reason] ?? Group(place: place, first: label)
    group.count += 1
    groups[reason] = group
  }
}

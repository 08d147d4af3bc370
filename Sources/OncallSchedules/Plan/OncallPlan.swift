public import PagingModel

/// Who is on call when: shifts with overrides, levels and overlaps resolved.
///
/// In each lane, a rota and a role in it, the highest layer holds: overrides win over what is planned, higher levels over
/// lower ones. People of one layer at the same time are all on call; one person's shifts of a lane that overlap
/// are one. A value: building is O(n log n) in the shifts and O(k) in the pieces that overrides cut.
public struct OncallPlan: Hashable, Sendable {
  /// The resolved shifts by start; one person's of a lane do not overlap.
  public let shifts: [OncallShift]
  /// Those of each lane, by start.
  let lanes: [OncallLane: LaneTimeline]
  /// When each person is on call for anything.
  private let spans: [OncallPerson: TimeSpans]

  public init(_ shifts: [OncallShift]) {
    let real = shifts.filter { $0.start < $0.end }
    lanes = Dictionary(grouping: real, by: \.lane).mapValues { LaneTimeline(resolving: $0) }
    self.shifts = lanes.values.flatMap(\.shifts).sorted()
    spans = Dictionary(grouping: self.shifts, by: \.person).mapValues { TimeSpans($0.map { $0.start..<$0.end }) }
  }

  /// Everybody who is on call for anything, in order.
  public var people: [OncallPerson] { spans.keys.sorted() }

  /// What there is to be on call for, in order.
  public var rotas: [OncallLane] { lanes.keys.sorted() }

  /// The shifts at a moment, by rota, role and person. O(log n) in each lane and what is given.
  public func onCall(at moment: Timestamp) -> [OncallShift] {
    rotas.flatMap { lane in (lanes[lane]?.shifts(at: moment) ?? []).sorted { $0.person < $1.person } }
  }

  /// Who is on call in a lane at a moment, in order; nobody when the lane has a gap there. O(log n) and what is given.
  public func onCall(_ lane: OncallLane, at moment: Timestamp) -> [OncallPerson] {
    (lanes[lane]?.shifts(at: moment) ?? []).map(\.person).sorted()
  }

  /// How long a person is on call in a window: each moment counts once, however many shifts cover it. O(log n) and what
  /// lies in the window.
  public func timeOnCall(of person: OncallPerson, in window: Range<Timestamp>) -> Milliseconds {
    let inside = spans[person]?.inside(window) ?? []
    return Milliseconds(inside.reduce(0) { $0 + ($1.upperBound - $1.lowerBound).count })
  }

  /// When a person is on call in a window, without overlaps.
  public func times(of person: OncallPerson, in window: Range<Timestamp>) -> [Range<Timestamp>] {
    spans[person]?.inside(window) ?? []
  }

  /// The shifts of a window, cut to it, in order. O(n).
  public func shifts(in window: Range<Timestamp>) -> [OncallShift] {
    shifts.compactMap { $0.cut(to: window) }.sorted()
  }

  /// The moments in a window at which somebody hands over to somebody else, in order.
  public func handOffs(in window: Range<Timestamp>) -> [OncallHandOff] {
    lanes.values.flatMap(\.handOffs).filter { window.contains($0.at) }.sorted()
  }

  /// When nobody is on call in a lane, between the start and the end of a window.
  public func gaps(in lane: OncallLane, during window: Range<Timestamp>) -> [Range<Timestamp>] {
    TimeSpans((lanes[lane]?.shifts ?? []).map { $0.start..<$0.end }).outside(window)
  }
}

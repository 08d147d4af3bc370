import PagingModel

/// The resolved shifts of one rota and role.
struct LaneTimeline: Hashable, Sendable {
  /// By start.
  let shifts: [OncallShift]
  /// The latest end of the shifts up to each.
  private let latestEnds: [Timestamp]

  /// Resolves shifts of one lane; none is empty.
  init(resolving shifts: [OncallShift]) {
    var covered = TimeSpans()
    var resolved: [OncallShift] = []
    for (layer, members) in Dictionary(grouping: shifts, by: \.layer).sorted(by: { $0.key > $1.key }) {
      var layerTimes: [Range<Timestamp>] = []
      for (person, own) in Dictionary(grouping: members, by: \.person) {
        let spans = Self.merged(own)
        layerTimes += spans
        for piece in spans.flatMap({ covered.outside($0) }) {
          resolved.append(Self.shift(of: person, piece, like: own[0], layer))
        }
      }
      covered = covered.union(TimeSpans(layerTimes))
    }
    self.shifts = Self.joined(resolved)
    var latest = Timestamp(milliseconds: .min)
    latestEnds = self.shifts.map { shift in
      latest = max(latest, shift.end)
      return latest
    }
  }

  /// The shifts at a moment.
  func shifts(at moment: Timestamp) -> [OncallShift] {
    var found: [OncallShift] = []
    var index = shifts.partitioningIndex { $0.start > moment } - 1
    while index >= 0, latestEnds[index] > moment {
      if shifts[index].end > moment { found.append(shifts[index]) }
      index -= 1
    }
    return found.reversed()
  }

  /// The moments at which somebody ends and somebody else begins, in order.
  var handOffs: [OncallHandOff] {
    let ends = Dictionary(grouping: shifts, by: \.end)
    let starts = Dictionary(grouping: shifts, by: \.start)
    return ends.keys.sorted().compactMap { moment in
      let (left, came) = ((ends[moment] ?? []).map(\.person), (starts[moment] ?? []).map(\.person))
      guard let lane = shifts.first?.lane, !came.isEmpty, Set(left) != Set(came) else { return nil }
      return OncallHandOff(lane: lane, at: moment, from: left.sorted(), to: came.sorted())
    }
  }

  private static func shift(
    of person: OncallPerson, _ range: Range<Timestamp>, like other: OncallShift, _ layer: ShiftLayer
  ) -> OncallShift {
    OncallShift(
      person: person, start: range.lowerBound, end: range.upperBound, rota: other.rota, team: other.team,
      role: other.role, layer: layer)
  }

  /// The times of one person's shifts of a layer; those that overlap are one, those that only touch are two shifts.
  private static func merged(_ shifts: [OncallShift]) -> [Range<Timestamp>] {
    var result: [Range<Timestamp>] = []
    for shift in shifts.sorted() {
      if let last = result.last, shift.start < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, shift.end)
      } else {
        result.append(shift.start..<shift.end)
      }
    }
    return result
  }

  /// One person's shifts as one where they overlap, and where somebody's own override cuts them; of the layer that it
  /// begins with. The result is in order.
  private static func joined(_ shifts: [OncallShift]) -> [OncallShift] {
    var result: [OncallShift] = []
    for own in Dictionary(grouping: shifts, by: \.person).values {
      var open: OncallShift?
      var layer: ShiftLayer?
      for shift in own.sorted() {
        if let last = open, shift.start < last.end || (shift.start == last.end && shift.layer != layer) {
          open?.end = max(last.end, shift.end)
        } else {
          if let last = open { result.append(last) }
          open = shift
        }
        layer = shift.layer
      }
      if let last = open { result.append(last) }
    }
    return result.sorted()
  }
}

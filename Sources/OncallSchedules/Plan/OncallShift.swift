public import PagingModel

/// A time for which somebody is planned to be on call, before overrides and overlaps are resolved.
public struct OncallShift: Hashable, Sendable {
  public var person: OncallPerson
  public var start: Timestamp
  /// After the start; the end is no longer part of it.
  public var end: Timestamp
  /// The schedule that it belongs to; empty where none is named.
  public var rota: String
  /// The team whose rota it is; nil where the schedule tells none.
  public var team: String?
  /// Nil where the schedule tells none.
  public var role: OncallRole?
  public var layer: ShiftLayer

  public init(
    person: OncallPerson, start: Timestamp, end: Timestamp, rota: String = "", team: String? = nil,
    role: OncallRole? = nil, layer: ShiftLayer = .planned
  ) {
    self.person = person
    self.start = start
    self.end = end
    self.rota = rota
    self.team = team
    self.role = role
    self.layer = layer
  }

  /// What of the shift lies in a window; nil when nothing does.
  public func cut(to window: Range<Timestamp>) -> OncallShift? {
    var shift = self
    shift.start = max(start, window.lowerBound)
    shift.end = min(end, window.upperBound)
    return shift.start < shift.end ? shift : nil
  }
}

extension OncallShift: Comparable {
  /// By start, end, rota, role, person, layer.
  public static func < (left: OncallShift, right: OncallShift) -> Bool {
    if (left.start, left.end) != (right.start, right.end) { return (left.start, left.end) < (right.start, right.end) }
    if left.lane != right.lane { return left.lane < right.lane }
    return left.person != right.person ? left.person < right.person : left.layer < right.layer
  }
}

/// Which shifts win over others of the same rota and role at the same time.
public enum ShiftLayer: Hashable, Comparable, Sendable {
  /// Of the rotation; a higher level wins over a lower one.
  case planned(level: Int)
  /// Somebody stands in: wins over everything planned.
  case override

  /// Of a rotation without levels.
  public static let planned = ShiftLayer.planned(level: 0)
}

/// A rota and a role in it: those who are on call for the same.
public struct OncallLane: Hashable, Sendable {
  public var rota: String
  /// Two teams may call their rotas the same.
  public var team: String?
  public var role: OncallRole?

  public init(rota: String, team: String? = nil, role: OncallRole? = nil) {
    self.rota = rota
    self.team = team
    self.role = role
  }
}

extension OncallLane: Comparable {
  /// By the bytes of the rota, then by role, then by the bytes of the team; without role or team first.
  public static func < (left: OncallLane, right: OncallLane) -> Bool {
    guard left.rota.utf8.elementsEqual(right.rota.utf8) else {
      return left.rota.precedes(right.rota)
    }
    if left.role != right.role {
      guard let first = left.role, let second = right.role else { return left.role == nil }
      return first < second
    }
    guard let first = left.team, let second = right.team else { return left.team == nil && right.team != nil }
    return first.precedes(second)
  }
}

extension OncallShift {
  /// What it is a shift of.
  public var lane: OncallLane { OncallLane(rota: rota, team: team, role: role) }
}

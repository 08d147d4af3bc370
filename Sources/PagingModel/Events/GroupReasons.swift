/// By what firings are told to belong together.
public struct GroupReasons: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Somebody linked them to one declared incident.
  public static let incidentLink = GroupReasons(rawValue: 1)
  /// One was merged into the other, or is its duplicate.
  public static let merge = GroupReasons(rawValue: 2)
  /// One is a symptom of the other.
  public static let cause = GroupReasons(rawValue: 4)
  /// The pager has them in one incident.
  public static let incident = GroupReasons(rawValue: 8)

  private static let all: [(reason: GroupReasons, name: String)] = [
    (.incidentLink, "incident.linked"), (.merge, "alert.merged"), (.cause, "cause"), (.incident, "incident"),
  ]

  /// How they are written, always in one order.
  public static let names = all.map(\.name)

  /// How these are written, in the order of `GroupReasons.names`.
  public var names: [String] { Self.all.filter { contains($0.reason) }.map(\.name) }

  /// The reason at a place in `GroupReasons.names`.
  public init(nameAt place: Int) { self = Self.all[place].reason }
}

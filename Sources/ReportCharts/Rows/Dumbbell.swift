public import ReportMarkup

/// Two values of one thing and the way between them: open for the first, filled for the second.
public struct Dumbbell: Hashable, Sendable {
  private static let middle = 11.0
  private static let height = 22.0

  public var label: String
  public var open: Double?
  public var filled: Double?
  /// Where it should be.
  public var expected: Double?
  /// What all rows are held against, such as an equal share.
  public var reference: Double?
  public var ticks: Ticks
  /// Whether the filled one hangs on a line from zero, as where there is no open one.
  public var isFromZero: Bool

  public init(
    label: String, open: Double?, filled: Double?, expected: Double? = nil, reference: Double? = nil, ticks: Ticks,
    isFromZero: Bool = false
  ) {
    self.label = label
    self.open = open
    self.filled = filled
    self.expected = expected
    self.reference = reference
    self.ticks = ticks
    self.isFromZero = isFromZero
  }

  public var markup: Markup {
    let line = LinearScale(to: ticks.top)
    return .rowChart(label, height: Self.height) {
      ticks.values.map { Markup.gridline(x: line.x($0)) }
      reference.map { Markup.upright(Tone("cn"), x: line.x($0), from: 2, to: Self.height - 2) }
      expected.map { Markup.upright(.target, x: line.x($0), from: 1, to: Self.height - 1) }
      way(line)
      open.map { Markup.circle(.hollow, x: line.x($0), y: Self.middle, radius: 4) }
      filled.map { Markup.circle(.mark, x: line.x($0), y: Self.middle, radius: 4.5) }
    }
  }

  private func way(_ line: LinearScale) -> Markup? {
    guard let filled, let from = open ?? (isFromZero ? 0 : nil) else { return nil }
    return .level(Tone("cn"), y: Self.middle, from: line.x(from), to: line.x(filled))
  }
}

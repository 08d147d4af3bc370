public import ReportMarkup

/// A share with what it may be off by, between 0 and 100 percent.
public struct IntervalRow: Hashable, Sendable {
  private static let middle = 14.0

  public var label: String
  /// Nil where only its bounds are known.
  public var percent: Double?
  public var interval: ClosedRange<Double>?
  /// Where it would lie if all that is not known fell on one side.
  public var bounds: ClosedRange<Double>?
  public var target: Double?

  public init(
    label: String, percent: Double?, interval: ClosedRange<Double>? = nil, bounds: ClosedRange<Double>? = nil,
    target: Double? = nil
  ) {
    self.label = label
    self.percent = percent
    self.interval = interval
    self.bounds = bounds
    self.target = target
  }

  public var markup: Markup {
    let line = LinearScale(to: 100)
    return .rowChart(label, height: 28) {
      [0, 25, 50, 75, 100].map { Markup.gridline(x: line.x($0)) }
      bounds.map { bounds in
        Markup.rectangle(
          Tone("bnd"), x: line.x(bounds.lowerBound), y: Self.middle - 6,
          width: line.width(bounds.lowerBound, bounds.upperBound), height: 12)
      }
      target.map { Markup.upright(Tone("lim"), x: line.x($0), from: Self.middle - 11, to: Self.middle + 11) }
      interval.map { interval in
        Markup.level(Tone("wh"), y: Self.middle, from: line.x(interval.lowerBound), to: line.x(interval.upperBound))
      }
      percent.map { Markup.circle(.mark, x: line.x($0), y: Self.middle, radius: 5) }
    }
  }
}

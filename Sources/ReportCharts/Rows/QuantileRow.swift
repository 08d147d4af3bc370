public import ReportMarkup

/// A distribution by some of its quantiles, on a logarithmic axis: a dot for the first, strokes for the others.
public struct QuantileRow: Hashable, Sendable {
  private static let middle = 11.0
  private static let height = 22.0

  public var label: String
  /// Ascending.
  public var quantiles: [Double]
  /// Where the axis is marked.
  public var marks: [Double]
  public var scale: LogarithmicScale

  public init(label: String, quantiles: [Double], marks: [Double], scale: LogarithmicScale) {
    self.label = label
    self.quantiles = quantiles
    self.marks = marks
    self.scale = scale
  }

  public var markup: Markup {
    .rowChart(label, height: Self.height) {
      marks.map { Markup.gridline(x: scale.x($0)) }
      line
      quantiles.dropFirst().map {
        Markup.upright(Tone("wh"), x: scale.x($0), from: Self.middle - 5, to: Self.middle + 5)
      }
      quantiles.first.map { Markup.circle(.mark, x: scale.x($0), y: Self.middle, radius: 5) }
    }
  }

  private var line: Markup? {
    guard let first = quantiles.first, let last = quantiles.last else { return nil }
    return .level(Tone("wh"), y: Self.middle, from: scale.x(first), to: scale.x(last))
  }
}

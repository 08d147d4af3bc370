public import ReportMarkup

/// What time a source covers, and where it is silent.
public struct CoverageRow: Hashable, Sendable {
  public var label: String
  /// All in the same unit; nil where nothing is covered.
  public var covered: ClosedRange<Double>?
  public var gaps: [ClosedRange<Double>]
  /// The left and the right edge.
  public var span: ClosedRange<Double>

  public init(label: String, covered: ClosedRange<Double>?, gaps: [ClosedRange<Double>], span: ClosedRange<Double>) {
    self.label = label
    self.covered = covered
    self.gaps = gaps
    self.span = span
  }

  public var markup: Markup {
    let line = LinearScale(from: span.lowerBound, to: span.upperBound)
    return .rowChart(label, height: 20) {
      Markup.rectangle(Tone("h0"), x: .percent(0), y: 4, width: .percent(100), height: 12)
      covered.map { covered in
        Markup.rectangle(
          Tone("off"), x: line.x(covered.lowerBound), y: 4,
          width: line.width(covered.lowerBound, covered.upperBound), height: 12)
      }
      gaps.map { gap in
        Markup.rectangle(
          Tone("hole"), x: line.x(gap.lowerBound), y: 4, width: line.width(gap.lowerBound, gap.upperBound), height: 12)
      }
    }
  }
}

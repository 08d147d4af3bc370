public import ReportMarkup

/// The marks over a column of row charts.
public struct RowAxis: Hashable, Sendable {
  public struct Mark: Hashable, Sendable {
    public var x: Length
    public var label: String

    public init(x: Length, label: String) {
      self.x = x
      self.label = label
    }
  }

  public var marks: [Mark]

  public init(_ marks: [Mark]) { self.marks = marks }

  /// Of an axis from zero.
  public init(_ ticks: Ticks, words: (Double) -> String) {
    let line = LinearScale(to: ticks.top)
    marks = ticks.values.map { Mark(x: line.x($0), label: words($0)) }
  }

  /// Of a logarithmic axis.
  public init(_ values: [Double], _ scale: LogarithmicScale, words: (Double) -> String) {
    marks = values.map { Mark(x: scale.x($0), label: words($0)) }
  }

  /// For eyes alone: the rows say their values.
  public var markup: Markup {
    Markup(
      "svg", .class("c"), Attribute("aria-hidden", "true"), Attribute("width", "100%"), Attribute("height", "18")
    ) {
      marks.map { mark in
        Markup.label(mark.label, x: mark.x, y: 13, anchor(mark.x), [Tone("t"), .faint])
      }
    }
  }

  private func anchor(_ x: Length) -> Markup.Anchor {
    guard case .percent(let percent) = x else { return .middle }
    return percent < 3 ? .start : percent > 95 ? .end : .middle
  }
}

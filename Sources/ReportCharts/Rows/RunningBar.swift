public import ReportMarkup

/// How much of all the rows so far make, behind its figure.
public struct RunningBar: Hashable, Sendable {
  /// From 0 to 100.
  public var percent: Double

  public init(percent: Double) { self.percent = percent }

  /// It says nothing that the figure does not.
  public var markup: Markup {
    Markup(
      "svg", .class("c"), Attribute("aria-hidden", "true"), Attribute("width", "100%"), Attribute("height", "20")
    ) {
      Markup.rectangle(Tone("h0"), x: .percent(0), y: 0, width: .percent(100), height: 20)
      Markup.rectangle(Tone("h1"), x: .percent(0), y: 0, width: LinearScale(to: 100).x(percent), height: 20)
    }
  }
}

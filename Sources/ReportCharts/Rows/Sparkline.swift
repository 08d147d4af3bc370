public import ReportMarkup

/// A short line without an axis, from zero.
public struct Sparkline: Hashable, Sendable {
  public enum Size: Hashable, Sendable {
    case row, large

    var width: Double { self == .row ? 104 : 200 }
    var height: Double { self == .row ? 26 : 44 }
  }

  private static let margin = 4.0

  public var label: String
  /// Nil where nothing is known.
  public var values: [Double?]
  public var target: Double?
  public var size: Size

  public init(label: String, values: [Double?], target: Double? = nil, size: Size = .row) {
    self.label = label
    self.values = values
    self.target = target
    self.size = size
  }

  /// Nil with fewer than two known values: that is no course.
  public var markup: Markup? {
    guard values.count(where: { $0 != nil }) >= 2 else { return nil }
    return Markup(
      "svg", .class("sp"), Attribute("role", "img"), Attribute("width", FixedDecimal.text(size.width)),
      Attribute("height", FixedDecimal.text(size.height)),
      Attribute("viewBox", "0 0 \(FixedDecimal.text(size.width)) \(FixedDecimal.text(size.height))"),
      Attribute("aria-label", label)
    ) {
      target.map { target in
        Markup.level(
          .target, y: y(target), from: .pixels(Self.margin), to: .pixels(size.width - Self.margin))
      }
      runs.map { run in Markup.path(Tone("ln"), run.map { (x($0), y(values[$0] ?? 0)) }) }
      last
    }
  }

  private var largest: Double { max(values.compactMap { $0 }.max() ?? 0, target ?? 0) }

  private var runs: [[Int]] {
    values.indices.split { values[$0] == nil }.map(Array.init).filter { $0.count > 1 }
  }

  private func x(_ index: Int) -> Double {
    Self.margin + (size.width - 2 * Self.margin) * Double(index) / Double(max(1, values.count - 1))
  }

  private func y(_ value: Double) -> Double {
    size.height - Self.margin - (size.height - 2 * Self.margin) * LinearScale(to: largest).fraction(value)
  }

  /// A dot on the last value, where that is known.
  private var last: Markup? {
    guard let value = values.last ?? nil else { return nil }
    return .circle(.mark, x: .pixels(x(values.count - 1)), y: y(value), radius: 3)
  }
}

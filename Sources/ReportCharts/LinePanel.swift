public import ReportMarkup

/// A line over months with what it may be off by.
public struct LinePanel: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// Nil where nothing is known: the line breaks.
    public var value: Double?
    /// What the value may be, at least and at most.
    public var band: ClosedRange<Double>?
    /// Whether it stands for a part only.
    public var isPartial: Bool
    /// What is told of it when it is pointed at.
    public var title: String

    public init(_ value: Double?, band: ClosedRange<Double>? = nil, isPartial: Bool = false, title: String = "") {
      self.value = value
      self.band = band
      self.isPartial = isPartial
      self.title = title
    }
  }

  /// What the value is held against.
  public struct Target: Hashable, Sendable {
    public var value: Double
    public var label: String

    public init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  static let height = 128.0
  private static let ceiling = 14.0
  private static let base = 100.0

  public var name: ChartName
  public var points: [Point]
  /// Under the first and the last point.
  public var ends: [String]
  public var target: Target?
  private let ticks: Ticks
  /// What stands beside each mark of the axis.
  private let marks: [String]

  /// - Parameters:
  ///   - ticks: of the axis.
  ///   - words: what stands beside a mark.
  public init(
    name: ChartName, points: [Point], ends: [String], ticks: Ticks, target: Target? = nil,
    words: (Double) -> String
  ) {
    self.name = name
    self.points = points
    self.ends = ends
    self.ticks = ticks
    marks = ticks.values.map(words)
    self.target = target
  }

  public var markup: Markup {
    .chart(name, height: Self.height, gutter: "g46") {
      zip(ticks.values, marks).map { value, words in
        Markup.level(value == 0 ? .axis : .grid, y: y(value))
          + .label(words, x: .percent(100), y: y(value) + 4, .start, shift: 8, [Tone("t"), .faint])
      }
      Markup.stretched(height: Self.height) {
        bands
        runs.map { run in Markup.path(Tone("ln"), run.map { (x($0) * 10, y(points[$0].value ?? 0)) }) }
      }
      limit
      points.indices.map(dot)
      zip(ends, [Markup.Anchor.start, .end]).map { words, anchor in
        Markup.label(
          words, x: .percent(anchor == .start ? 0 : 100), y: Self.base + 18, anchor, [Tone("t"), .faint])
      }
    }
  }

  /// In percent: points keep away from the edges by half a slot's tenth.
  private func x(_ index: Int) -> Double {
    points.count < 2 ? 50 : 2 + 96 * Double(index) / Double(points.count - 1)
  }

  private func y(_ value: Double) -> Double {
    Self.base - (Self.base - Self.ceiling) * LinearScale(to: ticks.top).fraction(value)
  }

  /// Stretches of known values.
  private var runs: [[Int]] {
    points.indices.split { points[$0].value == nil }.map(Array.init).filter { $0.count > 1 }
  }

  private var bands: [Markup] {
    points.indices.split { points[$0].band == nil }.filter { $0.count > 1 }.map { run in
      let upper = run.map { (x($0) * 10, y(points[$0].band?.upperBound ?? 0)) }
      let lower = run.reversed().map { (x($0) * 10, y(points[$0].band?.lowerBound ?? 0)) }
      return .path(Tone("bd"), upper + lower, isClosed: true)
    }
  }

  private var limit: Markup {
    guard let target, target.value <= ticks.top else { return .empty }
    return .level(.target, y: y(target.value))
      + .label(target.label, x: .percent(0), y: y(target.value) - 4, .start, [Tone("t"), Tone("halo")])
  }

  private func dot(_ index: Int) -> Markup {
    guard let value = points[index].value else { return .empty }
    let point = points[index]
    return .circle(
      point.isPartial ? .hollow : .mark, x: .percent(x(index)), y: y(value),
      radius: index == points.count - 1 ? 4 : 2.5,
      title: point.title.isEmpty ? nil : point.title)
  }
}

public import ReportMarkup

/// A whole cut into parts, with what one of them should reach.
public struct VerdictBar: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public var tone: Tone
    public var count: Int
    /// The count in words.
    public var label: String

    public init(_ tone: Tone, count: Int, label: String) {
      self.tone = tone
      self.count = count
      self.label = label
    }
  }

  public struct Target: Hashable, Sendable {
    /// From 0 to 100.
    public var percent: Double
    public var label: String

    public init(percent: Double, label: String) {
      self.percent = percent
      self.label = label
    }
  }

  private static let top = 24.0
  private static let bottom = 64.0
  /// Labels nearer than this, in percent of the width, are put under each other.
  private static let nearest = 62.0

  public var name: ChartName
  /// The first and the last are labelled above, others below.
  public var parts: [Part]
  public var target: Target?

  public init(name: ChartName, parts: [Part], target: Target? = nil) {
    self.name = name
    self.parts = parts
    self.target = target
  }

  public var markup: Markup {
    .chart(name, height: 104) {
      parts.indices.map(block)
      parts.indices.dropFirst().filter { parts[$0].count > 0 && start(of: $0) > 0 }.map { index in
        Markup.upright(Tone("gap2"), x: .percent(start(of: index)), from: Self.top, to: Self.bottom)
      }
      line
      parts.indices.map(label)
      limit
    }
  }

  private var total: Int { max(1, parts.reduce(0) { $0 + $1.count }) }

  /// Where a part begins, in percent.
  private func start(of index: Int) -> Double {
    100 * Double(parts[..<index].reduce(0) { $0 + $1.count }) / Double(total)
  }

  private func block(_ index: Int) -> Markup {
    let part = parts[index]
    guard part.count > 0 else { return .empty }
    return .rectangle(
      part.tone, x: .percent(start(of: index)), y: Self.top, width: .percent(100 * Double(part.count) / Double(total)),
      height: Self.bottom - Self.top, title: part.label)
  }

  private func label(_ index: Int) -> Markup {
    let part = parts[index]
    if index == 0 { return .label(part.label, x: .percent(0), y: Self.top - 9, .start, [.strong]) }
    if index == parts.count - 1 { return .label(part.label, x: .percent(100), y: Self.top - 9, .end, [.strong]) }
    guard part.count > 0 else { return .empty }
    let x = start(of: index)
    return .label(part.label, x: .percent(x), y: Self.bottom + 17, x > 60 ? .end : .start, [.faint, Tone("halo")])
  }

  /// The target's line, which labels of parts lie upon.
  private var line: Markup {
    target.map { .upright(Tone("lim"), x: .percent($0.percent), from: Self.top - 5, to: isNear ? 88 : 72) } ?? .empty
  }

  /// The target's label, in the second row where it would run into a label of a part.
  private var limit: Markup {
    guard let target else { return .empty }
    let anchor: Markup.Anchor = target.percent > 90 ? .end : target.percent < 10 ? .start : .middle
    return .label(target.label, x: .percent(target.percent), y: isNear ? 100 : 84, anchor, [.strong])
  }

  private var isNear: Bool {
    guard let target else { return false }
    let starts = parts.indices.dropFirst().dropLast().filter { parts[$0].count > 0 }.map(start)
    return starts.contains { abs($0 - target.percent) < Self.nearest }
  }
}

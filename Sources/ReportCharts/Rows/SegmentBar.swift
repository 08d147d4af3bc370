public import ReportMarkup

/// A bar of parts in a row of a table; the longest row has the whole width.
public struct SegmentBar: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public var tone: Tone
    public var count: Int

    public init(_ tone: Tone, _ count: Int) {
      self.tone = tone
      self.count = count
    }
  }

  private static let height = 16.0

  /// What is told of it.
  public var label: String
  /// From the left; none below 0.
  public var parts: [Part]
  /// What the whole width stands for.
  public var scale: Int

  public init(label: String, parts: [Part], scale: Int) {
    self.label = label
    self.parts = parts
    self.scale = scale
  }

  public var markup: Markup {
    let line = LinearScale(to: Double(max(1, scale)))
    var start = 0
    let blocks = parts.filter { $0.count > 0 }.map { part -> Markup in
      defer { start += part.count }
      let block = Markup.rectangle(
        part.tone, x: line.x(Double(start)), y: 2, width: line.width(Double(start), Double(start + part.count)),
        height: Self.height)
      return start == 0 ? block : block + .upright(Tone("gap1"), x: line.x(Double(start)), from: 2, to: Self.height + 2)
    }
    return .rowChart(label, height: Self.height + 4) { blocks }
  }
}

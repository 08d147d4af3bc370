public import ReportMarkup

/// Small columns of counts without an axis.
public struct MiniBars: Hashable, Sendable {
  private static let base = 24.0

  public var label: String
  public var counts: [Int]
  /// What is told of each when it is pointed at; as many as counts.
  public var titles: [String]
  public var tone: Tone

  public init(label: String, counts: [Int], titles: [String], tone: Tone) {
    self.label = label
    self.counts = counts
    self.titles = titles
    self.tone = tone
  }

  public var markup: Markup {
    let slot = 100 / Double(max(1, counts.count))
    let line = LinearScale(to: Double(counts.max() ?? 0))
    return .rowChart(label, height: 26) {
      counts.indices.filter { counts[$0] > 0 }.map { index in
        let height = max(1, 22 * line.fraction(Double(counts[index])))
        return .rectangle(
          tone, x: .percent((Double(index) + 0.09) * slot), y: Self.base - height, width: .percent(0.82 * slot),
          height: height, title: titles.indices.contains(index) ? titles[index] : nil)
      }
      Markup.level(.axis, y: Self.base + 0.5)
    }
  }
}

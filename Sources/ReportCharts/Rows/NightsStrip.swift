public import ReportMarkup

/// The nights of a period: one column a night, a bar where it was disturbed, a band where its owner was on call.
public struct NightsStrip: Hashable, Sendable {
  public struct Night: Hashable, Sendable {
    /// From 0.
    public var column: Int
    public var hasBand: Bool
    /// No bar for 0.
    public var count: Int

    public init(column: Int, hasBand: Bool, count: Int) {
      self.column = column
      self.hasBand = hasBand
      self.count = count
    }
  }

  private static let height = 16.0
  private static let base = 18.0

  public var label: String
  /// In order; others are empty.
  public var nights: [Night]
  public var columns: Int

  public init(label: String, nights: [Night], columns: Int) {
    self.label = label
    self.nights = nights
    self.columns = columns
  }

  public var markup: Markup {
    .rowChart(label, height: Self.base + 2) {
      bands
      disturbed
      Markup.level(.grid, y: Self.base + 0.5)
    }
  }

  /// In one path: there are many in a table of people.
  private var disturbed: Markup {
    let shown = nights.filter { $0.count > 0 && $0.column < columns }
    if shown.isEmpty { return .empty }
    return .stretched(height: Self.base + 2) {
      Markup.columns(
        .mark,
        shown.map { night in
          (
            x: (Double(night.column) + 0.2) * slot * 10, width: 6 * slot,
            height: min(Self.height, 6 + 4 * Double(night.count - 1))
          )
        }, base: Self.base)
    }
  }

  /// The width of a night in percent.
  private var slot: Double { 100 / Double(max(1, columns)) }

  /// Neighbours in one piece.
  private var bands: [Markup] {
    var runs: [Range<Int>] = []
    for night in nights where night.hasBand && night.column < columns {
      if let last = runs.last, last.upperBound == night.column {
        runs[runs.count - 1] = last.lowerBound..<night.column + 1
      } else {
        runs.append(night.column..<night.column + 1)
      }
    }
    return runs.map { run in
      .rectangle(
        Tone("bd"), x: .percent(Double(run.lowerBound) * slot), y: Self.base - Self.height,
        width: .percent(Double(run.count) * slot), height: Self.height)
    }
  }
}

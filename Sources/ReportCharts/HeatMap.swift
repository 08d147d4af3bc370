public import ReportMarkup

/// Counts of the hours of a week: a row a weekday, a column an hour.
public struct HeatMap: Hashable, Sendable {
  /// A stretch of hours with a name, above the map.
  public struct Band: Hashable, Sendable {
    public var title: String
    /// In hours after midnight.
    public var from: Double
    public var to: Double

    public init(title: String, from: Double, to: Double) {
      self.title = title
      self.from = from
      self.to = to
    }
  }

  /// A line between cells that count otherwise: upright where both hours are the same, level where both rows are.
  public struct Border: Hashable, Sendable {
    /// In hours after midnight.
    public var hours: ClosedRange<Double>
    /// In rows from the top: 5 is under the fifth.
    public var rows: ClosedRange<Int>

    public init(hours: ClosedRange<Double>, rows: ClosedRange<Int>) {
      self.hours = hours
      self.rows = rows
    }
  }

  private static let top = 20.0
  private static let rowHeight = 30.0
  private static let hours = 24
  /// Above which parts of the largest count the next step begins.
  private static let steps = [0, 0.15, 0.35, 0.55, 0.78]
  private static let tones = [
    Tone("cell h0"), Tone("cell h1"), Tone("cell h2"), Tone("cell h3"), Tone("cell h4"), Tone("cell h5"),
  ]
  private static let inks = [Tone("x0"), Tone("x1"), Tone("x2"), Tone("x3"), Tone("x4"), Tone("x5")]

  public var name: ChartName
  /// The names of the rows, from the top.
  public var rows: [String]
  /// Row by row, 24 each; none below 0.
  public var counts: [Int]
  public var bands: [Band]
  public var borders: [Border]

  public init(name: ChartName, rows: [String], counts: [Int], bands: [Band] = [], borders: [Border] = []) {
    self.name = name
    self.rows = rows
    self.counts = counts
    self.bands = bands
    self.borders = borders
  }

  /// The step of a count, from 0 to 5: 0 for nothing.
  static func step(of count: Int, largest: Int) -> Int {
    count <= 0 ? 0 : steps.count { Double(count) > $0 * Double(largest) }
  }

  public var markup: Markup {
    let bottom = Self.top + Self.rowHeight * Double(rows.count)
    return .chart(name, height: bottom + 22, gutter: "g36") {
      bands.map { band in
        Markup.label(band.title, x: x((band.from + band.to) / 2), y: Self.top - 7, .middle, [.faint])
      }
      rows.indices.map(row)
      borders.map { border in
        Markup.line(
          Tone("hb"), x1: x(border.hours.lowerBound), y1: y(border.rows.lowerBound), x2: x(border.hours.upperBound),
          y2: y(border.rows.upperBound))
      }
      stride(from: 0, through: Self.hours, by: 2).map { hour in
        let tones: [Tone] = hour.isMultiple(of: 4) ? [.faint] : [.faint, Tone("w6")]
        return .label(
          hour < 10 ? "0\(hour)" : "\(hour)", x: x(Double(hour)), y: bottom + 16,
          hour == 0 ? .start : hour == Self.hours ? .end : .middle, tones)
      }
    }
  }

  private func x(_ hour: Double) -> Length { .percent(100 * hour / Double(Self.hours)) }

  private func y(_ row: Int) -> Double { Self.top + Self.rowHeight * Double(row) }

  private func row(_ row: Int) -> Markup {
    let largest = counts.max() ?? 0
    let cells = (0..<Self.hours).flatMap { hour -> [Markup] in
      let index = row * Self.hours + hour
      guard counts.indices.contains(index) else { return [] }
      let step = Self.step(of: counts[index], largest: largest)
      let cell = Markup.rectangle(
        Self.tones[step], x: x(Double(hour)), y: y(row), width: .percent(100 / Double(Self.hours)),
        height: Self.rowHeight)
      guard counts[index] > 0 else { return [cell] }
      let number = Markup.label(
        ChartWords.grouped(Double(counts[index])), x: x(Double(hour) + 0.5), y: y(row) + 19, .middle,
        [Tone("t"), Tone("w6"), Self.inks[step]])
      return [cell, number]
    }
    return .joined(cells) + .label(rows[row], x: .percent(0), y: y(row) + 19, .end, shift: -6, [.faint])
  }
}

public import ReportMarkup

/// Columns of stacked counts, one a day or a week, from a common base.
public struct DayBars: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    /// Under the column; nil for none.
    public var label: String?
    /// What is told of the column when it is pointed at.
    public var title: String
    /// One of each tone, from the base up; none below 0.
    public var values: [Int]

    public init(label: String?, title: String, values: [Int]) {
      self.label = label
      self.title = title
      self.values = values
    }
  }

  /// Words above a column.
  public struct Note: Hashable, Sendable {
    public var column: Int
    public var text: String

    public init(column: Int, text: String) {
      self.column = column
      self.text = text
    }
  }

  static let height = 190.0
  private static let base = 166.0
  private static let ceiling = 26.0
  /// The part of its slot that a column takes.
  private static let fill = 0.82
  /// What the style sheet leaves free at the left.
  private static let gutter = 36.0
  /// So many labels have room on a telephone.
  private static let mostNarrow = 3

  public var name: ChartName
  public var columns: [Column]
  /// From the base up.
  public var tones: [Tone]
  /// Behind the largest number of the axis.
  public var unit: String
  public var notes: [Note]

  public init(name: ChartName, columns: [Column], tones: [Tone], unit: String, notes: [Note] = []) {
    self.name = name
    self.columns = columns
    self.tones = tones
    self.unit = unit
    self.notes = notes
  }

  public var markup: Markup {
    let ticks = Ticks(upTo: Double(columns.map { $0.values.reduce(0, +) }.max() ?? 0), isWhole: true)
    return .chart(name, height: Self.height, gutter: "g36") {
      ticks.values.dropFirst().map { Markup.level(.grid, y: height(of: $0, ticks)) }
      columns.indices.map { column($0, ticks) }
      Markup.level(.axis, y: Self.base + 0.5)
      axis(ticks)
      labels
      notes.map { note($0, ticks) }
    }
  }

  /// The numbers, in the gutter; the last has room above the columns for its unit.
  private func axis(_ ticks: Ticks) -> [Markup] {
    ticks.values.dropFirst().map { value in
      let words = ChartWords.grouped(value) + (value == ticks.top ? " \(unit)" : "")
      let isTop = value == ticks.top
      return .label(
        words, x: .percent(0), y: height(of: value, ticks) + (isTop ? -5 : 4), isTop ? .start : .end,
        shift: isTop ? -Self.gutter : -6, [.faint])
    }
  }

  private func height(of value: Double, _ ticks: Ticks) -> Double {
    Self.base - (Self.base - Self.ceiling) * value / ticks.top
  }

  /// The width of a slot in percent.
  private var slot: Double { 100 / Double(max(1, columns.count)) }

  private func column(_ index: Int, _ ticks: Ticks) -> Markup {
    let x = Length.percent((Double(index) + (1 - Self.fill) / 2) * slot)
    var below = 0
    let parts = zip(columns[index].values, tones).map { value, tone -> Markup in
      guard value > 0 else { return .empty }
      let (bottom, top) = (height(of: Double(below), ticks), height(of: Double(below + value), ticks))
      // A pixel of paper between the parts, but never so much that a part vanishes.
      let gap = below == 0 ? 0 : min(1, (bottom - top) / 2)
      below += value
      return .rectangle(tone, x: x, y: top, width: .percent(slot * Self.fill), height: bottom - top - gap)
    }
    return Markup("g") {
      Markup("title") { Markup(text: columns[index].title) }
      parts
    }
  }

  /// Where there are many, every other one has room on a wide page alone.
  private var labels: [Markup] {
    let labelled = columns.indices.filter { columns[$0].label != nil }
    return labelled.enumerated().compactMap { place, index in
      label(index, labelled.count > Self.mostNarrow && place % 2 == 1 ? [.faint, Tone("w6")] : [.faint])
    }
  }

  private func label(_ index: Int, _ tones: [Tone]) -> Markup? {
    columns[index].label.map { words in
      let x = Length.percent((Double(index) + 0.5) * slot)
      let tick = Markup.upright(.axis, x: x, from: Self.base, to: Self.base + 5)
      let isLate = Double(index) > 0.94 * Double(columns.count)
      let place = isLate ? Length.percent(100) : x
      return tick + .label(words, x: place, y: Self.base + 19, isLate ? .end : index == 0 ? .start : .middle, tones)
    }
  }

  /// Above its column, and inwards of the edges.
  private func note(_ note: Note, _ ticks: Ticks) -> Markup {
    guard columns.indices.contains(note.column) else { return .empty }
    let total = Double(columns[note.column].values.reduce(0, +))
    let isLeft = 2 * note.column < columns.count
    let x = Length.percent((Double(note.column) + (isLeft ? 0 : 1)) * slot)
    return .label(note.text, x: x, y: height(of: total, ticks) - 6, isLeft ? .start : .end, [.strong, Tone("halo")])
  }
}

/// Words that charts make themselves: numbers of axes.
enum ChartWords {
  /// `12 500`, `2.5`; narrow spaces that do not break between thousands.
  static func grouped(_ value: Double) -> String {
    let parts = FixedDecimal.text(value).split(separator: ".")
    let digits = Array(parts.first ?? "0")
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) && digits[index - 1] != "-" { text.append("\u{202F}") }
      text.append(digit == "-" ? "\u{2212}" : digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
  }
}

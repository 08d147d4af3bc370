/// Lays a table out in columns of a fixed total width.
struct TextTable {
  private static let gap = "  "
  /// Columns of names are not cut below the first as long as words can be wrapped, and not below the other before those are
  /// narrower than anybody reads.
  private static let (readableName, narrowestName) = (20, 10)

  /// Words are not wrapped in less than this before names are cut, and in no case in less than the other.
  private static let readableWords = 24
  private static let narrowestWords = 12

  private let table: DocumentTable
  private let cells: [[String]]
  private let widths: [Int]

  init(_ table: DocumentTable, width: Int) {
    self.table = table
    let cells = table.rows.map { $0.map(\.text) }
    let needs = table.columns.indices.map { column in
      Need(of: cells.map { $0[column] }, table.columns[column])
    }
    widths = TextTable.fit(needs, width: width)
    self.cells = TextTable.cutNames(cells, table, widths)
  }

  /// The cells with names that fit their columns, but for those that are told apart by nothing less than all of them.
  private static func cutNames(_ cells: [[String]], _ table: DocumentTable, _ widths: [Int]) -> [[String]] {
    var cut = cells
    for column in table.columns.indices where table.columns[column].kind == .names {
      let names = DistinctNames.cut(table.rows.map { $0[column].wholeText }, to: widths[column])
      for row in cut.indices { cut[row][column] = names[row] }
    }
    return cut
  }

  /// The head in as many lines as its titles need, a rule, and one line for each row.
  var lines: [String] {
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: TextTable.gap)
    return head + [rule] + cells.flatMap(row)
  }

  private var head: [String] {
    let titles = zip(table.columns, widths).map { LineWrapping.lines(of: $0.title, width: $1) }
    let height = titles.map(\.count).max() ?? 1
    return (0..<height).map { row in
      line(titles.map { $0.count >= height - row ? $0[$0.count - (height - row)] : "" })
    }
  }

  /// A row in as many lines as its words need, and names that could not be cut; the first holds the numbers.
  private func row(_ cells: [String]) -> [String] {
    let wrapped = cells.indices.map { index in
      table.columns[index].kind != .numbers
        ? LineWrapping.lines(of: cells[index], width: widths[index])
        : LineWrapping.parts(of: cells[index], width: widths[index])
    }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<height).map { row in line(wrapped.map { row < $0.count ? $0[row] : "" }) }
  }

  private func line(_ cells: [String]) -> String {
    let padded = cells.indices.map { index in
      let cell = PlainText.cut(cells[index], to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell)))
      return table.columns[index].kind == .numbers ? space + cell : cell + space
    }
    var line = padded.joined(separator: TextTable.gap)
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The columns' widths: titles in one line if there is room, else wrapped; then words are wrapped, figures of several parts
  /// at their commas, and names cut, the widest first. Figures are never cut: a line is too long rather than one half.
  private static func fit(_ needs: [Need], width: Int) -> [Int] {
    let room = width - gap.count * (needs.count - 1)
    let oneLine = needs.map { max($0.natural, $0.title) }
    if oneLine.reduce(0, +) <= room { return oneLine }
    var widths = needs.map { max($0.natural, $0.titleWord) }
    func shrink(_ kinds: Set<DocumentColumn.Kind>, notBelow least: (Need) -> Int) {
      let columns = needs.indices.filter { kinds.contains(needs[$0].kind) }
      while widths.reduce(0, +) > room {
        let wide = columns.filter { widths[$0] > max(least(needs[$0]), needs[$0].titleWord) }
        guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return }
        widths[widest] -= 1
      }
    }
    shrink([.words]) { max(readableWords, $0.word) }
    shrink([.numbers]) { $0.part }
    shrink([.names]) { _ in readableName }
    shrink([.words]) { max(narrowestWords, min($0.word, readableName)) }
    shrink([.names]) { _ in narrowestName }
    shrink([.words, .names]) { _ in 6 }
    return widths
  }

  /// What a column takes, in columns of a terminal.
  private struct Need {
    let kind: DocumentColumn.Kind
    /// Its cells and its title in one line each.
    let natural: Int
    let title: Int
    /// The longest word of the title, the longest one of the cells, and the longest part between commas.
    let titleWord: Int
    let word: Int
    let part: Int

    init(of cells: [String], _ column: DocumentColumn) {
      kind = column.kind
      natural = cells.map(DisplayWidth.of).max() ?? 0
      title = DisplayWidth.of(column.title)
      titleWord = Self.longest([column.title], LineWrapping.words)
      word = column.kind == .words ? Self.longest(cells, LineWrapping.words) : 0
      part = column.kind == .numbers ? Self.longest(cells, LineWrapping.parts) : 0
    }

    private static func longest(_ texts: [String], _ split: (String) -> [String]) -> Int {
      texts.flatMap(split).map(DisplayWidth.of).max() ?? 0
    }
  }
}

/// Lays a table out in columns of a fixed total width.
struct TextTable {
  private static let gap = "  "
  /// Columns of names are not cut below this.
  private static let narrowestName = 10

  /// Words are not wrapped in less than this before names are cut, and in no case in less than the other.
  private static let readableWords = 24
  private static let narrowestWords = 12

  private let table: DocumentTable
  private let cells: [[String]]
  private let widths: [Int]

  init(_ table: DocumentTable, width: Int) {
    self.table = table
    let cells = table.rows.map { $0.map(\.text) }
    let natural = table.columns.indices.map { column in cells.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    widths = TextTable.fit(natural, table.columns, width: width)
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
        ? LineWrapping.lines(of: cells[index], width: widths[index]) : [cells[index]]
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

  /// The columns' widths: titles in one line if there is room, else wrapped; then words are wrapped and names
  /// cut, the widest first. Numbers are never cut: a line is too long rather than a figure half.
  private static func fit(_ natural: [Int], _ columns: [DocumentColumn], width: Int) -> [Int] {
    let room = width - gap.count * (columns.count - 1)
    let oneLine = zip(natural, columns).map { max($0, DisplayWidth.of($1.title)) }
    if oneLine.reduce(0, +) <= room { return oneLine }
    var widths = zip(natural, columns).map { max($0, longestWord(of: $1.title)) }
    let words = columns.indices.filter { columns[$0].kind == .words }
    shrink(&widths, words, to: room, notBelow: readableWords)
    let names = columns.indices.filter { columns[$0].kind == .names }
    shrink(&widths, names, to: room, notBelow: narrowestName)
    shrink(&widths, words, to: room, notBelow: narrowestWords)
    shrink(&widths, words + names, to: room, notBelow: 6)
    return widths
  }

  private static func shrink(_ widths: inout [Int], _ columns: [Int], to room: Int, notBelow least: Int) {
    while widths.reduce(0, +) > room {
      guard let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > least else { return }
      widths[widest] -= 1
    }
  }

  private static func longestWord(of title: String) -> Int {
    title.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
  }
}

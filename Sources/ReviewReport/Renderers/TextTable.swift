/// Lays a table out in columns of a fixed total width.
struct TextTable {
  /// Before what stands below a row, and before its further lines.
  private static let (indent, further) = ("    ", "  ")

  private let table: DocumentTable
  private let cells: [[String]]
  private let layout: TableLayout
  private let width: Int

  init(_ table: DocumentTable, width: Int) {
    (self.table, self.width) = (table, width)
    let cells = table.rows.map { $0.map(\.text) }
    let needs = table.columns.indices.map { column in
      ColumnNeed(of: cells.map { $0[column] }, table.columns[column])
    }
    layout = TableLayout(needs, width: width)
    self.cells = TextTable.cutNames(cells, table, layout)
  }

  /// The cells with names that fit their columns, but for those that are told apart by nothing less than all of them.
  private static func cutNames(_ cells: [[String]], _ table: DocumentTable, _ layout: TableLayout) -> [[String]] {
    var cut = cells
    for (column, width) in layout.columns where table.columns[column].kind == .names {
      let names = DistinctNames.cut(table.rows.map { $0[column].wholeText }, to: width)
      for row in cut.indices { cut[row][column] = names[row] }
    }
    return cut
  }

  /// The head in as many lines as its titles need, a rule, and for each row a line, with what has no room beside it below.
  var lines: [String] {
    let rule = layout.columns.map { String(repeating: "-", count: $0.width) }.joined(separator: TableLayout.gap)
    return head + [rule] + cells.flatMap { row($0) + below($0) }
  }

  private var head: [String] {
    let titles = layout.columns.map { LineWrapping.lines(of: table.columns[$0.index].title, width: $0.width) }
    let height = titles.map(\.count).max() ?? 1
    return (0..<height).map { row in
      line(titles.map { $0.count >= height - row ? $0[$0.count - (height - row)] : "" })
    }
  }

  /// A row in as many lines as its words need, and names that could not be cut; the first holds the numbers.
  private func row(_ cells: [String]) -> [String] {
    let wrapped = layout.columns.map { column, width in
      table.columns[column].kind != .numbers
        ? LineWrapping.lines(of: cells[column], width: width) : LineWrapping.parts(of: cells[column], width: width)
    }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<height).map { row in line(wrapped.map { row < $0.count ? $0[row] : "" }) }
  }

  /// What stands below a row, each with its title; nothing of an empty cell.
  private func below(_ cells: [String]) -> [String] {
    let room = width - TextTable.indent.count - TextTable.further.count
    return layout.below.filter { !cells[$0].isEmpty }.flatMap { index in
      let (column, text) = (table.columns[index], cells[index])
      let lines =
        column.kind == .numbers
        ? LineWrapping.lines(ofFigure: text, titled: column.title, width: room)
        : LineWrapping.lines(of: "\(column.title): \(text)", width: room)
      return lines.enumerated().map { TextTable.indent + ($0 == 0 ? "" : TextTable.further) + $1 }
    }
  }

  /// - Parameter cells: of the columns that stand side by side.
  private func line(_ cells: [String]) -> String {
    let padded = zip(layout.columns, cells).map { column, text in
      let cell = PlainText.cut(text, to: column.width)
      let space = String(repeating: " ", count: max(0, column.width - DisplayWidth.of(cell)))
      return table.columns[column.index].kind == .numbers ? space + cell : cell + space
    }
    var line = padded.joined(separator: TableLayout.gap)
    while line.last == " " { line.removeLast() }
    return line
  }
}

import ReportMarkup

/// Numbers that lead to what is behind them.
extension Markup {
  /// The same as a link, where there is a place to lead to.
  ///
  /// - Parameter place: an id of the page.
  static func linked(_ content: Markup, to place: String?) -> Markup {
    place.map { place in Markup("a", .link(to: place)) { content } } ?? content
  }
}

extension HTMLTable.Cell {
  /// The same with a link to the alerts behind it, where these are listed.
  func linked(list: String?) -> HTMLTable.Cell { linked(to: list.map { "list-" + $0 }) }

  /// The same with a link to what is behind it; what is not known, and nothing, lead nowhere.
  func linked(to place: String?) -> HTMLTable.Cell {
    guard !isUnknown, !isNone, !content.isEmpty else { return self }
    var cell = self
    cell.content = .linked(content, to: place)
    return cell
  }
}

extension HTMLTable {
  /// With the definition of each column's title.
  func defined(by definitions: [String?]) -> HTMLTable {
    var table = self
    for (index, definition) in zip(columns.indices, definitions) { table.columns[index].definition = definition }
    return table
  }

  /// With the list of each row's alerts behind the cells of some columns.
  func linked(_ lists: [String?], in columns: Set<Int>) -> HTMLTable {
    var table = self
    table.rows = zip(rows, lists).map { row, list in
      guard case .cells(let cells) = row else { return row }
      return .cells(cells.enumerated().map { columns.contains($0) ? $1.linked(list: list) : $1 })
    }
    return table
  }
}

/// Writes the report in GitHub-flavoured Markdown that reads well unrendered too: tables are aligned.
public enum MarkdownRenderer {
  /// The longest name in a table, in columns.
  static let longestName = 64

  /// The whole report; ends with a line feed.
  public static func text(of report: Report) -> String { text(of: ReportDocument(of: report)) }

  static func text(of document: ReportDocument) -> String {
    (["# \(MarkdownEscaping.escape(document.title))"] + document.blocks.map(text)).joined(separator: "\n\n") + "\n"
  }

  private static func text(of block: DocumentBlock) -> String {
    switch block {
    case .heading(let title): "## \(MarkdownEscaping.escape(title))"
    case .paragraph(let phrase): inline(phrase)
    case .list(let items): items.map { "- " + inline($0) }.joined(separator: "\n")
    case .table(let table): text(of: table)
    case .note(let phrase): "*" + inline(phrase, setsOff: false) + "*"
    }
  }

  /// Prose; names stand out in bold, but not inside a note, which is in italics already.
  private static func inline(_ phrase: Phrase, setsOff: Bool = true) -> String {
    phrase.pieces.map { piece in
      switch piece {
      case .words(let words), .linked(let words, _): return words
      case .name(let name):
        let safe = MarkdownEscaping.escape(name)
        return setsOff ? "**\(safe)**" : safe
      case .quote(let text): return MarkdownEscaping.escape(text)
      case .place(let place): return MarkdownEscaping.code(place)
      }
    }.joined()
  }

  private static func text(of table: DocumentTable) -> String {
    let names = table.columns.indices.map { column in
      DistinctNames.cut(table.rows.map { $0[column].isName ? $0[column].wholeText : "" }, to: longestName)
    }
    let rows = table.rows.indices.map { row in
      table.rows[row].enumerated().map { column, cell in
        cell.isName ? MarkdownEscaping.escape(names[column][row]) : text(of: cell)
      }
    }
    let widths = table.columns.indices.map { column in
      let cells = rows.map { DisplayWidth.of($0[column]) }
      return max(3, DisplayWidth.of(table.columns[column].title), cells.max() ?? 0)
    }
    let head = table.columns.map(\.title)
    let rule = zip(table.columns, widths).map { column, width in
      column.kind == .numbers ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
    }
    return ([head, rule] + rows).map { line($0, widths, table.columns) }.joined(separator: "\n")
  }

  private static func text(of cell: DocumentCell) -> String {
    switch cell {
    case .words: MarkdownEscaping.escape(cell.text)
    case .shareOfRow(let share?): NumberText.share(share)
    default: cell.text
    }
  }

  private static func line(_ cells: [String], _ widths: [Int], _ columns: [DocumentColumn]) -> String {
    let padded = cells.indices.map { index in
      let gap = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cells[index])))
      return columns[index].kind == .numbers ? gap + cells[index] : cells[index] + gap
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}

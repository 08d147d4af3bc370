import OncallMetrics
import ReportMarkup

/// What Markdown and text say, too, as a part of a page.
extension DocumentBlock {
  /// - Parameters:
  ///   - id: distinct in the document, for a table's heading.
  ///   - title: of a table.
  func markup(id: String, title: Phrase) -> Markup {
    switch self {
    case .heading(let words): Markup("h3") { Phrase(words) }
    case .paragraph(let phrase): .paragraph(phrase)
    case .note(let phrase): .note(phrase)
    case .list(let items): Markup("ul", .class("plain")) { items.map { item in Markup("li") { item } } }
    case .table(let table): HTMLTable(id: id, table).markup(title: title)
    }
  }
}

extension HTMLTable {
  /// The table of a document.
  init(id: String, _ table: DocumentTable) {
    self.init(
      id: id,
      columns: table.columns.enumerated().map { index, column in
        if index == 0 { return .plain(column.title) }
        return column.kind == .numbers ? .number(column.title) : .text(column.title)
      },
      rows: table.rows.map { .cells($0.map(Cell.init)) })
  }
}

extension HTMLTable.Cell {
  /// The cell of a document.
  init(_ cell: DocumentCell) {
    switch cell {
    case .name(let name, let orElse): self.init(NameMarkup.of(name, orElse: orElse))
    case .words(let words): self.init(Phrase(PlainText.clean(words)))
    case .number(let number): self = .count(number)
    case .share(let share): self = .share(share)
    case .shareOfRow(let share): self = .share(share)
    case .duration(let span?): self.init(Phrase(DurationText.text(span)))
    case .duration(nil): self = .unknown()
    case .none: self.init(Markup("span", .class("m")) { "none" })
    }
  }

  /// `28 %` and, smaller, `22 of 70`; nil is not known.
  static func share(_ share: Share?) -> HTMLTable.Cell {
    guard let share else { return .unknown() }
    guard share.of > 0 else { return HTMLTable.Cell(Markup("span", .class("m")) { "none" }) }
    return HTMLTable.Cell(
      Phrase(PageNumber.percent(share)).markup + " ".text + .small(Phrase(PageNumber.counts(share))),
      by: Double(share.count) / Double(share.of))
  }
}

extension String {
  /// The text between elements.
  var text: Markup { Markup(text: self) }
}

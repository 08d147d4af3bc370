import ReportMarkup

/// A table of a page: it says by roles what it is, also where the style sheet turns its rows into blocks.
struct HTMLTable {
  struct Column {
    enum Kind { case text, number, plot }

    var title: String
    var kind: Kind
    /// What stands under the title, such as an axis.
    var axis: Markup?
    /// What stands before the value where rows are blocks; nil for none.
    var label: String?
    /// The definition of the title.
    var definition: String?
    /// Whether only those hear the title who do not see the table.
    var isTitleHidden = false

    static func text(_ title: String, definition: String? = nil) -> Column {
      Column(title: title, kind: .text, label: title, definition: definition)
    }
    /// Words that need no label before them, as the name of the row.
    static func plain(_ title: String, definition: String? = nil) -> Column {
      Column(title: title, kind: .text, definition: definition)
    }
    static func number(_ title: String, definition: String? = nil) -> Column {
      Column(title: title, kind: .number, label: title, definition: definition)
    }
    static func plot(_ title: String, axis: Markup? = nil, definition: String? = nil) -> Column {
      Column(title: title, kind: .plot, axis: axis, label: title, definition: definition)
    }
    /// A drawing whose title stands beside it, as that of its numbers.
    static func drawn(_ title: String, axis: Markup? = nil) -> Column {
      Column(title: title, kind: .plot, axis: axis, isTitleHidden: true)
    }
  }

  struct Cell {
    var content: Markup
    /// What the column is sorted by; nil sorts last.
    var value: Double?
    private(set) var isUnknown = false
    /// Whether it counts nothing, so that nothing is behind it.
    private(set) var isNone = false

    init(_ content: Markup, by value: Double? = nil) {
      self.content = content
      self.value = value
    }

    init(_ phrase: Phrase, by value: Double? = nil) { self.init(phrase.markup, by: value) }

    /// What is not known, with the reason where it is pointed at.
    static func unknown(_ reason: String? = nil) -> Cell {
      var cell = Cell(.unknown(reason))
      cell.isUnknown = true
      return cell
    }

    /// A count; nil is not known.
    static func count(_ count: Int?) -> Cell {
      self.count(count, list: nil)
    }

    /// A count that may say too much of a few people.
    static func count(_ count: Int?, unless isHidden: Bool) -> Cell {
      isHidden ? Cell(Markup("span", .class("m")) { "hidden" }) : .count(count)
    }

    /// A count with the list of the alerts behind it, where there is one.
    static func count(_ count: Int?, list: String?) -> Cell {
      guard let count else { return .unknown() }
      var cell = Cell("\(NumberText.grouped(count), list: count == 0 ? nil : list)" as Phrase, by: Double(count))
      cell.isNone = count == 0
      return cell
    }
  }

  enum Row {
    /// The first is the row's head.
    case cells([Cell])
    /// A heading of the rows below.
    case group(Markup)
    /// What is left out.
    case rest([Cell])
  }

  /// Distinct in the document.
  var id: String
  var columns: [Column]
  var rows: [Row]
  /// Of the style sheet, for the widths of the columns.
  var classes = ""
  /// Whether readers may sort it: not where rows stand in groups.
  var isSortable = false

  /// Without columns of which no row knows anything.
  func withoutUnknown() -> HTMLTable {
    let rows = rows.compactMap { row -> [Cell]? in if case .cells(let cells) = row { cells } else { nil } }
    let known = columns.indices.filter { column in rows.isEmpty || rows.contains { !$0[column].isUnknown } }
    var table = self
    table.columns = known.map { columns[$0] }
    table.rows = self.rows.map { row in
      switch row {
      case .cells(let cells): .cells(known.map { cells[$0] })
      case .rest(let cells): .rest(known.map { cells[$0] })
      case .group: row
      }
    }
    return table
  }

  /// The heading that says what the table shows, and the table.
  ///
  /// - Parameter note: under the heading.
  func markup(title: Markup, note: Phrase? = nil, key: Markup = .empty, level: StaticString = "h3") -> Markup {
    Markup("div", .class("cap")) {
      Markup(level, .id(id), .class("h3")) { title }
      note.map { note in Markup("p", .class("sub")) { note } }
      key
    } + table
  }

  func markup(title: Phrase, note: Phrase? = nil, key: Markup = .empty) -> Markup {
    markup(title: title.markup, note: note, key: key)
  }

  /// Without a heading: that which `id` names stands elsewhere.
  var table: Markup {
    Markup(
      "table", .class((["stack"] + [classes, sorts ? "sorts" : ""].filter { !$0.isEmpty }).joined(separator: " ")),
      Attribute("role", "table"),
      Attribute("aria-labelledby", id)
    ) {
      Markup("thead", Attribute("role", "rowgroup")) {
        Markup("tr", Attribute("role", "row")) { columns.map(head) }
      }
      Markup("tbody", Attribute("role", "rowgroup")) { rows.map(row) }
    }
  }

  /// Whether it has something to sort: a row or two are sorted by eye.
  private var sorts: Bool { isSortable && rows.count > 2 }

  private func head(_ column: Column) -> Markup {
    let sorts = sorts && column.kind == .number
    return Markup(
      "th", Attribute("role", "columnheader"), Attribute("scope", "col"), classes(of: column),
      sorts ? Attribute("data-s") : nil
    ) {
      title(of: column)
      column.axis
    }
  }

  private func title(of column: Column) -> Markup {
    if column.isTitleHidden { return Markup("span", .class("vh")) { Phrase(column.title) } }
    return column.definition.map { Markup.defined($0, column.title) } ?? Phrase(column.title).markup
  }

  private func classes(of column: Column) -> Attribute? {
    switch column.kind {
    case .text: nil
    case .number: .class("r")
    case .plot: .class("plot")
    }
  }

  private func row(_ row: Row) -> Markup {
    switch row {
    case .cells(let cells): Markup("tr", Attribute("role", "row")) { self.cells(cells) }
    case .rest(let cells): Markup("tr", Attribute("role", "row"), .class("rest")) { self.cells(cells) }
    case .group(let title):
      Markup("tr", Attribute("role", "row"), .class("grp")) {
        Markup(
          "th", Attribute("role", "rowheader"), Attribute("scope", "rowgroup"),
          Attribute("colspan", String(columns.count))
        ) { title }
      }
    }
  }

  private func cells(_ cells: [Cell]) -> [Markup] {
    zip(columns, cells).enumerated().map { index, pair in
      let (column, cell) = pair
      if index == 0 {
        return Markup("th", Attribute("role", "rowheader"), Attribute("scope", "row")) { cell.content }
      }
      return Markup(
        "td", Attribute("role", "cell"), classes(of: column),
        cell.content.isEmpty ? nil : column.label.map { Attribute("data-l", $0) },
        isSortable ? cell.value.map { Attribute("data-v", NumberText.plain($0)) } : nil
      ) { cell.content }
    }
  }
}

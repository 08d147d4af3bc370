/// Writes the report as plain text for a terminal or a mail: at most 100 columns unless it is told how many there are, whatever
/// the names.
public enum TextRenderer {
  /// No line of a file or a mail is wider, and no prose anywhere, in columns of a terminal.
  public static let width = 100

  /// The whole report; ends with a line feed.
  ///
  /// - Parameter width: of tables; prose is no wider than 100 columns.
  public static func text(of report: Report, width: Int = TextRenderer.width) -> String {
    text(of: ReportDocument(of: report), width: width)
  }

  static func text(of document: ReportDocument, width: Int = TextRenderer.width) -> String {
    let title = underlined(document.title, with: "=")
    return ([title] + document.blocks.map { text(of: $0, width) }).joined(separator: "\n\n") + "\n"
  }

  private static func text(of block: DocumentBlock, _ width: Int) -> String {
    let prose = min(width, Self.width)
    return switch block {
    case .heading(let title): "\n" + underlined(title, with: "-")
    case .paragraph(let phrase), .note(let phrase): wrapped(phrase, width: prose).joined(separator: "\n")
    case .list(let items): items.map { item($0, width: prose) }.joined(separator: "\n")
    case .table(let table): TextTable(table, width: width).lines.joined(separator: "\n")
    }
  }

  private static func underlined(_ title: String, with mark: Character) -> String {
    title + "\n" + String(repeating: mark, count: DisplayWidth.of(title))
  }

  private static func item(_ phrase: Phrase, width: Int) -> String {
    let lines = wrapped(phrase, width: width - 2)
    return "- " + lines.joined(separator: "\n  ")
  }

  private static func wrapped(_ phrase: Phrase, width: Int) -> [String] {
    LineWrapping.lines(of: phrase.plain, width: width)
  }
}

/// Breaks prose into lines at its spaces.
enum LineWrapping {
  /// The lines, none wider than `width` columns; a longer word is broken anywhere.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in words(of: text).flatMap({ pieces(of: $0, width: width) }) {
      let wordWidth = DisplayWidth.of(word)
      if !line.isEmpty && lineWidth + 1 + wordWidth <= width {
        line += " " + word
        lineWidth += 1 + wordWidth
      } else {
        if !line.isEmpty { lines.append(line) }
        line = word
        lineWidth = wordWidth
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static let units: Set<Substring> = ["s", "min", "h", "d", "B", "kB", "MB", "GB"]

  /// The words; a number stays with its thousands, its unit and its percent sign.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    for part in text.split(separator: " ") {
      if let last = words.last, last.last?.isNumber == true, belongsToNumber(part) {
        words[words.count - 1] = last + " " + part
      } else {
        words.append(String(part))
      }
    }
    return words
  }

  /// The parts of a figure, each with the comma behind it: a share and its interval.
  static func parts(of text: String) -> [String] {
    let parts = text.split(separator: ", ")
    return parts.enumerated().map { $0 < parts.count - 1 ? $1 + "," : String($1) }
  }

  /// The parts, broken also before what a share is counted from: `36.8 %` and `(14 of 38)`.
  static func pieces(of text: String) -> [String] {
    parts(of: text).flatMap { part -> [String] in
      let halves = part.split(separator: " (", maxSplits: 1)
      return halves.count == 2 ? [String(halves[0]), "(" + halves[1]] : [part]
    }
  }

  /// A figure in lines of whole parts, or of pieces of those that are wider; a piece that is wider stands alone.
  static func parts(of text: String, width: Int) -> [String] {
    joined(parts(of: text).flatMap { DisplayWidth.of($0) <= width ? [$0] : pieces(of: $0) }, width: width)
  }

  /// A figure behind its title, in lines of whole pieces.
  static func lines(ofFigure text: String, titled title: String, width: Int) -> [String] {
    joined(words(of: title + ":") + pieces(of: text), width: width)
  }

  private static func joined(_ parts: [String], width: Int) -> [String] {
    parts.reduce(into: []) { lines, part in
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(part) <= width {
        lines[lines.count - 1] = last + " " + part
      } else {
        lines.append(part)
      }
    }
  }

  private static func belongsToNumber(_ part: Substring) -> Bool {
    let core = part.prefix { $0.isLetter || $0.isNumber || $0 == "%" }
    return core.first == "%" || units.contains(core) || (core.count == 3 && core.allSatisfy(\.isNumber))
  }

  private static func pieces(of word: String, width: Int) -> [String] {
    var rest = Array(word)[...]
    var pieces: [String] = []
    while !rest.isEmpty {
      let piece = PlainText.prefix(of: rest, columns: width)
      // A character wider than the line goes alone, else nothing would ever fit.
      let count = max(1, piece.count)
      pieces.append(String(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces
  }
}

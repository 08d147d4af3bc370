import OncallMetrics
import TestSupport
import Testing

@testable import ReviewReport

/// A page taken apart, with its tables as words.
struct ParsedPage {
  let markup: ParsedMarkup

  init(_ report: Report) throws { try self.init(HTMLRenderer.text(of: report)) }

  init(_ text: String) throws {
    let type = "<!doctype html>\n"
    try #require(text.hasPrefix(type))
    markup = try ParsedMarkup(String(text.dropFirst(type.count)))
  }

  /// The rows of a table by its heading's id: the words of each cell, without the rows that are headings.
  func rows(of table: String) throws -> [[String]] {
    let elements = markup.elements
    let number = try #require(elements.firstIndex { $0.name == "table" && $0["aria-labelledby"] == table }, "\(table)")
    let rows = elements.indices.filter { elements[$0].name == "tr" && elements[$0].parents.contains(number) }
    return rows.compactMap { row in
      let cells = elements.indices.filter {
        ["th", "td"].contains(elements[$0].name) && elements[$0].parents.last == row
      }
      let isHead = cells.contains { ["columnheader"].contains(elements[$0]["role"]) || elements[$0]["colspan"] != nil }
      return isHead ? nil : cells.map { words(of: $0) }
    }
  }

  /// What an element says, without the names of its drawings, with plain spaces.
  private func words(of number: Int) -> String {
    let hidden = markup.elements.filter { $0.parents.contains(number) && $0.name == "title" }.map(\.text)
    return hidden.reduce(ParsedPage.plain(markup.elements[number].text)) { words, title in
      words.hasPrefix(ParsedPage.plain(title)) ? String(words.dropFirst(ParsedPage.plain(title).count)) : words
    }
  }

  static func plain(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ").replacing("\u{2212}", with: "-")
  }

  var text: String { Self.plain(markup.elements.first { $0.name == "body" }?.text ?? "") }
}

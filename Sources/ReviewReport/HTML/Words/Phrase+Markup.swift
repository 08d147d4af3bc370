import ReportMarkup

/// Prose on a page: our words set as print does, names set apart.
extension Phrase {
  var markup: Markup {
    .joined(
      pieces.map { piece in
        switch piece {
        case .words(let words): Self.words(words)
        case .linked(let words, let place): .linked(Markup(text: Typography.set(words)), to: place)
        case .name(let name): Markup("bdi", .class("name")) { NameMarkup.breakable(name) }
        case .quote(let text): Markup("bdi") { Markup(text: text) }
        case .place(let place): Markup("code") { Markup("bdi") { NameMarkup.breakable(place) } }
        }
      })
  }

  /// What stands between backticks is typed, as it is in Markdown.
  private static func words(_ text: String) -> Markup {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, !parts.count.isMultiple(of: 2) else { return Markup(text: Typography.set(text)) }
    return .joined(
      parts.enumerated().map { index, part in
        index.isMultiple(of: 2) ? Markup(text: Typography.set(part)) : Markup("code") { Markup(text: part) }
      })
  }
}

extension MarkupBuilder {
  /// A literal among elements is prose: what it interpolates is escaped by what it is.
  static func buildExpression(_ phrase: Phrase) -> Markup { phrase.markup }
}

extension Markup {
  /// Words with a link to what they mean.
  ///
  /// - Parameter id: of a definition; all of them are on the page.
  static func defined(_ id: String, _ words: String) -> Markup {
    Markup("a", .class("def"), .link(to: "def-" + id)) { Phrase(words) }
  }

  /// What is not known, with the reason where it is pointed at.
  static func unknown(_ reason: String? = nil) -> Markup {
    Markup("span", .class("m"), reason.map { Attribute("title", PlainText.clean($0)) }) { "not known" }
  }

  /// Words in a smaller size, muted.
  static func small(_ phrase: Phrase) -> Markup { Markup("span", .class("s")) { phrase } }
}

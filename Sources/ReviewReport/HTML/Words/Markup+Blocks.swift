import ReportMarkup

/// The blocks that parts of the page are made of.
extension Markup {
  /// What is closed until it is asked for: the values of a drawing.
  static func details(_ summary: Phrase, @MarkupBuilder _ content: () -> Markup) -> Markup {
    Markup("details") {
      Markup("summary") { summary }
      content()
    }
  }

  /// What must be known to read what stands around it.
  static func note(_ phrase: Phrase) -> Markup { Markup("p", .class("note")) { phrase } }

  /// What is held against a target; nil where there is too little to hold.
  static func met(_ isMet: Bool?, orElse: Phrase = "too few to judge") -> Markup {
    switch isMet {
    case true: Markup("span", .class("met")) { "met" }
    case false: Markup("span", .class("unmet")) { "not met" }
    case nil: Markup("span", .class("m")) { orElse }
    }
  }

  static func paragraph(_ phrase: Phrase, _ classes: String? = nil) -> Markup {
    Markup("p", classes.map(Attribute.class)) { phrase }
  }

  /// What tones of a drawing stand for.
  static func key(_ entries: [(tone: StaticString, words: Phrase)]) -> Markup {
    Markup("p", .class("key")) {
      entries.map { entry in
        Markup("span") {
          Markup(
            "svg", Attribute("aria-hidden", "true"), Attribute("width", "12"), Attribute("height", "12")
          ) {
            Markup.swatch(entry.tone.description)
          }
          entry.words
        }
      }
    }
  }

  /// A dot for what is drawn as dots, a stroke for the target, else a square.
  private static func swatch(_ tone: String) -> Markup {
    if tone == "lim" {
      return .leaf(
        "line", Attribute("x1", "6"), Attribute("y1", "0"), Attribute("x2", "6"), Attribute("y2", "12"), .class(tone))
    }
    if ["dot", "hol"].contains(tone) {
      return .leaf("circle", Attribute("cx", "6"), Attribute("cy", "6"), Attribute("r", "4.5"), .class(tone))
    }
    return .leaf(
      "rect", Attribute("x", "0.5"), Attribute("y", "0.5"), Attribute("width", "11"), Attribute("height", "11"),
      .class(tone))
  }
}

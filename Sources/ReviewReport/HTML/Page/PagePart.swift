import ReportMarkup

/// A part of the page: a question, how long a meeting takes to answer it, and what it is answered with.
struct PagePart {
  /// The place that links name.
  var id: String
  var title: String
  var question: Phrase
  /// For the meeting; nil for what is only looked up.
  var minutes: Int?
  var body: Markup

  init(id: String, title: String, question: Phrase, minutes: Int? = nil, @MarkupBuilder body: () -> Markup) {
    self.id = id
    self.title = title
    self.question = question
    self.minutes = minutes
    self.body = body()
  }

  var markup: Markup {
    Markup("section", .id(id), Attribute("aria-labelledby", "\(id)-h")) {
      Markup("div", .class("side")) {
        Markup("h2", .id("\(id)-h")) { Phrase(title) }
        Markup("p") { question }
        minutes.map { minutes in Markup("p", .class("min")) { Phrase(NumberText.counted(minutes, "minute")) } }
      }
      Markup("div", .class("main")) { body }
    }
  }

  /// The line of the contents.
  var entry: Markup {
    Markup("li") {
      Markup("a", .link(to: id)) {
        Phrase(title)
        minutes.map { minutes in " ".text + Markup("i") { Phrase("\(minutes) min") } }
      }
    }
  }
}

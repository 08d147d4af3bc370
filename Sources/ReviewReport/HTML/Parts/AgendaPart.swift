import OncallMetrics
import ReportMarkup

/// The meeting: what is talked about, for how long, and blanks for what is decided.
enum AgendaPart {
  static func part(of report: Report) -> PagePart? {
    guard report.hasAgenda else { return nil }
    let agenda = Agenda(report)
    return PagePart(
      id: "agenda", title: "Agenda",
      question: "\(NumberText.counted(agenda.minutes, "minute")); who writes down what is decided?"
    ) {
      Markup("ol", .class("agenda")) { agenda.items.map(item) }
    }
  }

  private static func item(_ item: Agenda.Item) -> Markup {
    Markup("li") {
      Markup("p", .class("when")) {
        Phrase(AgendaText.time(item))
        Markup("span", .class("s")) { Phrase(NumberText.counted(item.minutes, "minute")) }
      }
      Markup("div") {
        Markup("h3") { Phrase(item.title) }
        Markup("p", .class("m")) { Phrase.joined(item.facts, by: " ") }
        item.decisions.map(decision)
      }
    }
  }

  private static func decision(_ decision: Agenda.Decision) -> Markup {
    Markup("div", .class("decide")) {
      Markup("p") { decision.question + (decision.isQuestion ? "" : ".") }
      Markup("p", .class("choice")) {
        Markup("span", .class("wide")) {
          "decided "
          blank
        }
        Markup("span", .class("who")) {
          Markup("span") {
            "owner "
            decision.team.map { NameMarkup.of($0, isStrong: true) + " ".text } ?? .empty
            blank
          }
          Markup("span") {
            "by "
            blank
          }
        }
      }
    }
  }

  private static let blank = Markup("span", .class("blank")) { Markup.empty }
}

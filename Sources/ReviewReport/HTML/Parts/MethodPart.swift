import OncallMetrics
import ReportMarkup

/// How each figure is defined, with the constants in force where they can be set.
enum MethodPart {
  static func part(of report: Report) -> PagePart? {
    PagePart(
      id: "method", title: "Definitions", question: "What exactly is counted, and where does the definition come from?"
    ) {
      EstimateFigure.markup(of: report)
      Markup("dl", .class("defs")) { entries(of: report) }
    }
  }

  /// Those of the report first; then the formulas of all other figures.
  private static func entries(of report: Report) -> [Markup] {
    let short = report.definitions
    // PagerDuty's own figures are in the JSON report only.
    let shown = MetricDefinitions.all.filter { !$0.title.hasPrefix("PagerDuty") }
    let told = Set(short.compactMap(\.id))
    return short.map { entry($0.id, $0.title, $0.text, $0.source) }
      + shown.filter { !told.contains($0.id) }.map {
        entry($0.id, $0.title, sentence($0.text), $0.source == "own" ? nil : $0.source)
      }
  }

  private static func entry(_ id: String?, _ title: String, _ text: String, _ source: String?) -> Markup {
    Markup("div", id.map { .id("def-" + $0) }) {
      Markup("dt") { Phrase(title) }
      Markup("dd") {
        Phrase(text)
        source.map { source in " ".text + Markup("span", .class("m")) { Phrase("Source: \(source).") } }
      }
    }
  }

  private static func sentence(_ text: String) -> String {
    let capital = text.prefix(1).uppercased() + text.dropFirst()
    return capital.hasSuffix(".") ? capital : capital + "."
  }
}

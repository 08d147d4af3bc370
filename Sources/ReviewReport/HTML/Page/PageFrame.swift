import OncallMetrics
import ReportMarkup

/// A page but for its lists, which may have to be made shorter.
struct PageFrame {
  private let report: Report
  private let headline: Markup
  private let parts: [PagePart]

  init(of report: Report, _ headline: Markup, _ parts: [PagePart]) {
    (self.report, self.headline, self.parts) = (report, headline, parts)
  }

  /// The page with its lists as the last part; ends with a line feed. O(length).
  func text(with lists: PagePart?) -> String {
    let parts = parts + [lists].compactMap(\.self)
    let page =
      Markup.verbatim(["<!doctype html>\n"])
      + Markup("html", Attribute("lang", "en")) {
        head
        Markup("body") {
          Markup("a", .class("skip"), .link(to: "main")) { "Skip to the review" }
          Markup("div", .class("page")) {
            masthead
            contents(parts)
            Markup("main", .id("main")) {
              headline
              parts.map(\.markup)
            }
          }
          Markup("script") { SortScript.markup }
        }
      }
    return page.text + "\n"
  }

  private var head: Markup {
    let policy = PagePolicy.text(style: PageStyle.markup, script: SortScript.markup)
    return Markup("head") {
      Markup.leaf("meta", Attribute("charset", "utf-8"))
      Markup.leaf("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy))
      Markup.leaf("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
      Markup.leaf("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
      Markup.leaf("meta", Attribute("name", "referrer"), Attribute("content", "no-referrer"))
      Markup("title") { Markup(text: "\(ReportDocument.title(of: report)), \(MomentText.name(of: report))") }
      Markup("style") { PageStyle.markup }
    }
  }

  private var masthead: Markup {
    Markup("header", .class("top")) {
      Markup("p") {
        Markup("b") { "On-call review" }
        Markup.leaf("br")
        Phrase(MomentText.name(of: report))
        report.organisation.map { Markup.leaf("br") + NameMarkup.of($0) } ?? .empty
      }
      Markup("p", .class("m")) {
        ReportDocument.period(of: report)
        Markup.leaf("br")
        report.settings.privacy.sentence
      }
    }
  }

  private func contents(_ parts: [PagePart]) -> Markup {
    Markup("nav", .class("toc"), Attribute("aria-label", "Contents")) {
      Markup("ol") { parts.map(\.entry) }
    }
  }
}

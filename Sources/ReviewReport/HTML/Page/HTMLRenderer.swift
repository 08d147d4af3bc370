import OncallMetrics
import PagingModel
import ReportMarkup

/// Writes the report as one page of HTML that needs nothing else: no network, no script to be read, light and dark, print.
public enum HTMLRenderer {
  /// A page has fewer bytes than this wherever shorter lists are enough for that.
  static let mostBytes = 1_000_000

  /// The whole page; ends with a line feed. Lists are shorter, where they alone would make it too long for a page that is sent
  /// around. O(length).
  public static func text(of report: Report) -> String {
    for length in ListLength.allCases {
      let text = text(of: length == .whole ? report : report.withoutHoursOfWeek, length)
      if text.utf8.count < mostBytes || length == ListLength.allCases.last { return text }
    }
    return ""
  }

  private static func text(of report: Report, _ length: ListLength) -> String {
    let lists: @Sendable (Report) -> PagePart? = { ListsPart.part(of: $0, length) }
    let parts = (Self.parts + [lists]).compactMap { $0(report) }
    let title = "\(ReportDocument.title(of: report)), \(MomentText.name(of: report))"
    let page =
      Markup.verbatim(["<!doctype html>\n"])
      + Markup("html", Attribute("lang", "en")) {
        head(title: title)
        Markup("body") {
          Markup("a", .class("skip"), .link(to: "main")) { "Skip to the review" }
          Markup("div", .class("page")) {
            masthead(of: report)
            contents(parts)
            Markup("main", .id("main")) {
              HeadlinePart.markup(of: report)
              parts.map(\.markup)
            }
          }
          Markup("script") { SortScript.markup }
        }
      }
    return page.text + "\n"
  }

  /// In the order in which a meeting reads them; nil where there is nothing to show.
  private static let parts: [@Sendable (Report) -> PagePart?] = [
    { AgendaPart.part(of: $0) }, { ComparePart.part(of: $0) }, { FixPart.part(of: $0) }, { HappenedPart.part(of: $0) },
    { LoadPart.part(of: $0) }, { SegmentsPart.part(of: $0) },
    { TrendPart.part(of: $0) }, { FollowPart.part(of: $0) }, { MethodPart.part(of: $0) }, { DataPart.part(of: $0) },
  ]

  private static func head(title: String) -> Markup {
    let policy = PagePolicy.text(style: PageStyle.markup, script: SortScript.markup)
    return Markup("head") {
      Markup.leaf("meta", Attribute("charset", "utf-8"))
      Markup.leaf("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy))
      Markup.leaf("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
      Markup.leaf("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
      Markup.leaf("meta", Attribute("name", "referrer"), Attribute("content", "no-referrer"))
      Markup("title") { Markup(text: title) }
      Markup("style") { PageStyle.markup }
    }
  }

  private static func masthead(of report: Report) -> Markup {
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

  private static func contents(_ parts: [PagePart]) -> Markup {
    Markup("nav", .class("toc"), Attribute("aria-label", "Contents")) {
      Markup("ol") { parts.map(\.entry) }
    }
  }
}

extension MomentText {
  /// What the period is called in a title; what the input has nothing of, has no name.
  static func name(of report: Report) -> String {
    let period = report.values.period
    return period.start < period.end ? self.period(period, in: report.zone) : "no period"
  }

  /// The period in a sentence: `in October 2026`, `on 3 May 2026`, `from 3 October 2026 to 9 November 2026`.
  static func when(_ report: Report) -> String {
    let name = name(of: report)
    if name.contains(" to ") { return "from \(name)" }
    return name.split(separator: " ").count == 2 ? "in \(name)" : "on \(name)"
  }
}

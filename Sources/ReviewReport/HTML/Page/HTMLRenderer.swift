import OncallMetrics
import PagingModel
import ReportMarkup

/// Writes the report as one page of HTML that needs nothing else: no network, no script to be read, light and dark, print.
public enum HTMLRenderer {
  /// A page has fewer bytes than this wherever shorter lists are enough for that.
  static let mostBytes = 1_000_000

  /// With more lists than this a page has none of single hours of the week, of which there are up to 168, and begins with shorter
  /// ones.
  static let mostLists = 300

  /// The whole page; ends with a line feed. Lists are shorter, where they alone would make it too long for a page that is sent
  /// around. O(length).
  public static func text(of report: Report) -> String {
    let others = report.withoutHoursOfWeek
    let hasMany = others.lists.count > mostLists
    let report = hasMany ? others : report
    let frame = PageFrame(of: report, HeadlinePart.markup(of: report), parts.compactMap { $0(report) })
    for length in ListLength.allCases.dropFirst(hasMany ? 1 : 0) {
      let text = frame.text(with: ListsPart.part(of: report, length))
      if text.utf8.count < mostBytes || length == ListLength.allCases.last { return text }
    }
    return ""
  }

  /// In the order in which a meeting reads them; nil where there is nothing to show.
  private static let parts: [@Sendable (Report) -> PagePart?] = [
    { AgendaPart.part(of: $0) }, { ComparePart.part(of: $0) }, { FixPart.part(of: $0) }, { HappenedPart.part(of: $0) },
    { LoadPart.part(of: $0) }, { SegmentsPart.part(of: $0) },
    { TrendPart.part(of: $0) }, { FollowPart.part(of: $0) }, { MethodPart.part(of: $0) }, { DataPart.part(of: $0) },
  ]
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

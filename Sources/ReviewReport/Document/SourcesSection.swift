import OncallMetrics
import PagingModel

/// What each format contributed, and where its history is silent.
extension ReportDocument {
  static func sources(of report: Report) -> [DocumentBlock] {
    let sources = report.dataQuality.sources
    if sources.isEmpty { return [] }
    let columns: [DocumentColumn] = [
      .words("Format"), .numbers("Files"), .numbers("Records"), .words("From"), .words("To"), .words("Knows pages"),
    ]
    let table = DocumentTable(columns: columns, rows: sources.map { row(of: $0, in: report) })
    return [.table(table)] + sourceLines(of: report)
  }

  /// What of the sources is joined with others, and where they are silent.
  static func sourceLines(of report: Report) -> [DocumentBlock] {
    let sources = report.dataQuality.sources
    let lines = sources.compactMap(match) + sources.flatMap { gaps(of: $0, in: report) }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  private static func row(of source: SourceQuality, in report: Report) -> [DocumentCell] {
    let moment = { (moment: Timestamp?) -> DocumentCell in
      moment.map { .words(MomentText.moment($0, in: report.zone)) } ?? .none
    }
    return [
      .words(source.format), .number(source.files), .number(source.records), moment(source.first), moment(source.last),
      .words(source.knowsPages ? "yes" : "no"),
    ]
  }

  private static func match(of source: SourceQuality) -> Phrase? {
    source.matched.map { match in
      if match.count == 0 { return "\(source.format): none of its \(match.of) episodes is another system's, too." }
      let share = NumberText.share(Share(count: match.count, of: match.of))
      return "\(source.format): \(share) of its episodes are the same firing as another system's; each counts once."
    }
  }

  private static func gaps(of source: SourceQuality, in report: Report) -> [Phrase] {
    let longest = source.longestGaps
    let others = source.gaps.count - longest.count
    let lines = longest.map { gap -> Phrase in
      let span = DurationText.text(gap.to - gap.from)
      let from = MomentText.moment(gap.from, in: report.zone)
      return "\(source.format): nothing for \(span), from \(from) to \(MomentText.moment(gap.to, in: report.zone))."
    }
    if others == 0 { return lines }
    return lines + [
      "\(source.format): and \(others) shorter \(others == 1 ? "gap" : "gaps") of more than a day; the JSON report has all."
    ]
  }
}

extension SourceQuality {
  /// The longest gaps in the order of time; of a quiet source there are many.
  var longestGaps: [SourceGap] {
    gaps.sorted { ($1.to - $1.from, $0.from) < ($0.to - $0.from, $1.from) }.prefix(3).sorted { $0.from < $1.from }
  }
}

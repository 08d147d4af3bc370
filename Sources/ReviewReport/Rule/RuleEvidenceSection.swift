import OncallMetrics
import PagingModel

extension RuleSections {
  /// What the verdicts on its pages rest on; nothing where nothing was judged.
  static func evidence(_ row: RuleValues) -> [DocumentBlock] {
    guard let judged = row.noise.judged, !judged.evidence.isEmpty else { return [] }
    if row.isSuppressed { return [.paragraph("What is known of its pages is hidden: it would tell of a small group.")] }
    let rows = judged.evidence.map { row -> [DocumentCell] in
      [.words(EvidenceText.words(for: row.evidence)), .number(row.pages)]
    }
    return [
      .paragraph("What is known of its \(NumberText.counted(judged.verdicts.pages, "page")):"),
      .table(DocumentTable(columns: [.words("Evidence"), .numbers("Pages")], rows: rows)),
    ]
  }
}

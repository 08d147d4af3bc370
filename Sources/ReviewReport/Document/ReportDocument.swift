import OncallMetrics
import PagingModel

/// The report as prose and tables, before it becomes Markdown or text: what is said, in which order, not how it looks.
struct ReportDocument: Hashable, Sendable {
  var title: String
  var blocks: [DocumentBlock]

  init(title: String, blocks: [DocumentBlock]) {
    self.title = title
    self.blocks = blocks
  }

  /// The whole report, in the order in which a meeting reads it.
  init(of report: Report) {
    self.init(title: ReportDocument.title(of: report), blocks: ReportDocument.sections.flatMap { $0(report) })
  }

  /// `On-call review of Example Ltd`.
  static func title(of report: Report) -> String {
    "On-call review" + (report.organisation.map { " of \(Phrase.shown($0))" } ?? "")
  }

  private static let sections: [@Sendable (Report) -> [DocumentBlock]] = [
    { headline(of: $0) }, { standouts(of: $0) }, { agenda(of: $0) }, { comparison(of: $0) }, { quality(of: $0) },
    { load(of: $0) }, { onCall(of: $0) },
    { recovery(of: $0) }, { fatigue(of: $0) }, { answers(of: $0) }, { rules(of: $0) }, { noise(of: $0.values) },
    { clusters(of: $0) }, { incidents(of: $0) }, { deployments(of: $0) }, { scorecard($0.scorecard, of: $0.values) },
    { services(of: $0) }, { teams(of: $0) },
    { tiers(of: $0) }, { months(of: $0) }, { followUps(of: $0) }, { dataQuality(of: $0) }, { definitions(of: $0) },
  ]
}

/// One thing under the other.
enum DocumentBlock: Hashable, Sendable {
  case heading(String)
  case paragraph(Phrase)
  case list([Phrase])
  case table(DocumentTable)
  /// What must be known to read what stands above it.
  case note(Phrase)
}

/// A table with named columns.
struct DocumentTable: Hashable, Sendable {
  var columns: [DocumentColumn]
  var rows: [[DocumentCell]]
}

/// A column: what its cells are.
struct DocumentColumn: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Names from the input: left, and cut where the room is short.
    case names
    /// Our own words: left.
    case words
    /// Numbers, shares and times: right.
    case numbers
  }

  var title: String
  var kind: Kind

  static func names(_ title: String) -> DocumentColumn { DocumentColumn(title: title, kind: .names) }
  static func words(_ title: String) -> DocumentColumn { DocumentColumn(title: title, kind: .words) }
  static func numbers(_ title: String) -> DocumentColumn { DocumentColumn(title: title, kind: .numbers) }
}

/// What stands in a cell; nil is not known.
enum DocumentCell: Hashable, Sendable {
  case name(String?, orElse: String)
  case words(String)
  case number(Int?)
  /// A share of the whole that is named, with both counts.
  case share(Share?)
  /// A share of a number that stands in the same row.
  case shareOfRow(Share?)
  case duration(Milliseconds?)
  /// A value that does not exist, as the median of no times.
  case none

  static let unknown = "not known"

  /// The cell's text, cleaned and on one line.
  var text: String {
    switch self {
    case .name(let name?, _): Phrase.shown(name)
    case .name(nil, let words): words
    case .words(let words): PlainText.clean(words)
    case .number(let number): number.map(NumberText.grouped) ?? DocumentCell.unknown
    case .share(let share): share.map(NumberText.share) ?? DocumentCell.unknown
    case .shareOfRow(let share): share.map(NumberText.shareOfRow) ?? DocumentCell.unknown
    case .duration(let span): span.map(DurationText.text) ?? DocumentCell.unknown
    case .none: "none"
    }
  }

  /// The same, of names all of it: only renderers cut these, so that names that differ do in every table.
  var wholeText: String {
    guard case .name(let name?, _) = self else { return text }
    let clean = PlainText.clean(name)
    return clean.isEmpty ? text : clean
  }

  /// Whether the text comes from the input.
  var isName: Bool {
    if case .name(_?, _) = self { return true }
    return false
  }
}

public import OncallMetrics
public import PagingModel

/// The sheets of the rules of one name, as any renderer prints them.
public struct RuleReport: PrintedSheet, Sendable {
  public var version: String
  /// What the rules are called.
  public var name: String
  /// The report's zone.
  public var zone: TimeZoneRules
  public var values: PeriodValues
  /// One for each service that has such a rule.
  public var sheets: [RuleSheet]
  /// Why figures are unknown or limited, beside what follows from the figures.
  public var notes: [ReportNote]

  public init(
    version: String, name: String, zone: TimeZoneRules, values: PeriodValues, sheets: [RuleSheet], notes: [ReportNote]
  ) {
    self.version = version
    self.name = name
    self.zone = zone
    self.values = values
    let hidden = HiddenAnswers(values)
    self.sheets = sheets.map { hidden.told($0) }
    self.notes = notes
  }

  var allNotes: [ReportNote] {
    var own = values
    own.rules = sheets.compactMap(\.row)
    return notes + own.ruleNotes + own.suppressionNotes
  }

  public func text(width: Int) -> String { TextRenderer.text(of: ReportDocument(of: self), width: width) }

  /// In GitHub-flavoured Markdown.
  public var markdown: String { MarkdownRenderer.text(of: ReportDocument(of: self)) }

  /// With the keys of the report.
  public var json: [UInt8] { RuleJSON.bytes(of: self) }
}

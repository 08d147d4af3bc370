public import OncallMetrics
public import PagingModel

/// One person's own sheet, as any renderer prints it.
public struct PersonReport: PrintedSheet, Sendable {
  public var version: String
  /// What the person is called.
  public var person: String
  /// The report's zone: of the period's days, and of the moments that are printed.
  public var zone: TimeZoneRules
  public var period: Period
  public var sheet: PersonSheet
  public var targets: ReportTargets
  public var interruptionRule: InterruptionRule
  /// Why figures are unknown or limited.
  public var notes: [ReportNote]

  public init(
    version: String, person: String, zone: TimeZoneRules, period: Period, sheet: PersonSheet,
    targets: ReportTargets, interruptionRule: InterruptionRule, notes: [ReportNote]
  ) {
    self.version = version
    self.person = person
    self.zone = zone
    self.period = period
    self.sheet = sheet
    self.targets = targets
    self.interruptionRule = interruptionRule
    self.notes = notes
  }

  /// In GitHub-flavoured Markdown.
  public var markdown: String { MarkdownRenderer.text(of: ReportDocument(of: self)) }

  /// With the keys of the report.
  public var json: [UInt8] { PersonJSON.bytes(of: self) }

  public func text(width: Int) -> String { TextRenderer.text(of: ReportDocument(of: self), width: width) }
}

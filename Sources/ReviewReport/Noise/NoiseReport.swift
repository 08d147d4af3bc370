public import OncallMetrics
public import PagingModel

/// The noisy rules of a period, as any renderer prints them.
public struct NoiseReport: PrintedSheet, Sendable {
  public var version: String
  /// The report's zone.
  public var zone: TimeZoneRules
  public var values: PeriodValues
  public var scorecard: [ScorecardLine]
  /// At most so many rules are printed.
  public var mostRules: Int
  /// Why figures are unknown or limited, beside what follows from the figures.
  public var notes: [ReportNote]

  public init(
    version: String, zone: TimeZoneRules, values: PeriodValues, scorecard: [ScorecardLine], mostRules: Int,
    notes: [ReportNote]
  ) {
    self.version = version
    self.zone = zone
    self.values = values
    self.scorecard = scorecard
    self.mostRules = mostRules
    self.notes = notes
  }

  var allNotes: [ReportNote] { notes + values.ruleNotes + values.suppressionNotes }

  public func text(width: Int) -> String { TextRenderer.text(of: ReportDocument(of: self), width: width) }

  /// In GitHub-flavoured Markdown.
  public var markdown: String { MarkdownRenderer.text(of: ReportDocument(of: self)) }

  /// With the keys of the report.
  public var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    JSONReport.writeHead(version: version, values.period, covered: values.covered, zone, &json)
    json.objects("rules", values.rulesByRank.prefix(mostRules)) {
      JSONReport.writeRule($1, of: values, isMonth: false, &$0)
    }
    JSONReport.writeScorecard(scorecard, &json)
    json.objects("notes", allNotes, JSONReport.writeNote)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension ReportDocument {
  init(of report: NoiseReport) {
    let period = MomentText.opening(report.values.period, in: report.zone, days: "days")
    let noise = ReportDocument.noise(of: report.values, most: report.mostRules)
    let none: [DocumentBlock] = noise.isEmpty ? [.paragraph("No rule paged in this period.")] : []
    self.init(
      title: "Noisy rules",
      blocks: [.paragraph(period)] + none + noise + ReportDocument.scorecard(report.scorecard, of: report.values)
        + ReportDocument.limits(report.allNotes))
  }
}

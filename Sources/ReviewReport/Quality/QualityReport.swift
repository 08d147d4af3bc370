import OncallMetrics
import PagingModel

/// What a report says of alert quality, by itself.
public struct QualityReport: PrintedSheet, Sendable {
  let report: Report

  public init(of report: Report) { self.report = report }

  /// In GitHub-flavoured Markdown.
  public var markdown: String { MarkdownRenderer.text(of: document) }

  public func text(width: Int) -> String { TextRenderer.text(of: document, width: width) }

  /// As JSON, with the keys of the report.
  public var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.member("schemaVersion", JSONReport.schemaVersion)
    JSONReport.writeTool(report.version, &json)
    JSONReport.writePeriod(report, &json)
    JSONReport.writeQuality(report.values.quality, isMonth: false, &json)
    json.objects("months", report.months) { json, month in
      json.member("month", month.month)
      json.member("partial", month.isPartial)
      JSONReport.writeQuality(month.values.quality, isMonth: true, &json)
      JSONReport.writeChanges(month.changes, &json)
    }
    JSONReport.writeIncidents(report, &json)
    json.objects("notes", notes, JSONReport.writeNote)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// What is not known, or limited: of verdicts, labels and the record of incidents.
  private var notes: [ReportNote] {
    let prefixes = ["quality", "incidents", "dataQuality.incidentRecord"]
    return (report.allNotes + report.dataQuality.notes).filter { note in
      prefixes.contains { note.field.hasPrefix($0) }
    }
  }

  /// Those that its prose does not say by itself.
  private var untoldNotes: [ReportNote] {
    notes.filter { !["quality", "quality.share.percent", "quality.byTeam.share", "incidents"].contains($0.field) }
  }

  private var document: ReportDocument {
    ReportDocument(
      title: "Alert quality",
      blocks: [.paragraph(opening)] + figures + ReportDocument.incidents(of: report) + months
        + ReportDocument.limits(untoldNotes))
  }

  private var opening: Phrase {
    MomentText.opening(report.values.period, in: report.zone, days: "days and months")
  }

  private var figures: [DocumentBlock] {
    guard let quality = report.values.quality else {
      return [.paragraph("Whether pages were worth it is not known: \(quote: report.reason(for: "quality")).")]
    }
    if quality.all.verdicts.pages == 0 { return [.paragraph("No page in this period.")] }
    return ReportDocument.qualityFigures(quality)
  }

  /// Months side by side, when there are several.
  private var months: [DocumentBlock] {
    let rows = report.months.compactMap { month -> [DocumentCell]? in
      guard let measure = month.values.quality?.all else { return nil }
      let days = month.isPartial ? " (\(NumberText.counted(report.days(of: month.values.period), "day")))" : ""
      return [.words(month.month + days)] + ReportDocument.qualityCells(measure)
    }
    if rows.count < 2 { return [] }
    let table = DocumentTable(columns: [.words("Month")] + ReportDocument.qualityColumns, rows: rows)
    return [.heading("Month by month"), .table(table), .table(changes)]
  }

  /// Each month against the one before.
  private var changes: DocumentTable {
    let rows = report.months.enumerated().map { index, month -> [DocumentCell] in
      let rate = month.changes.first { $0.metric == .pagesPerDay }
      return [
        .words(month.month), .words(rate?.value.map { NumberText.oneDecimal($0) } ?? "not known"),
        .words(ChangeText.text(rate, isFirst: index == 0)),
        .words(ChangeText.text(month.changes.first { $0.metric == .actionableShare }, isFirst: index == 0)),
      ]
    }
    return DocumentTable(
      columns: [
        .words("Month"), .numbers("Pages a day"), .words("Against the month before"),
        .words("Actionable share against it"),
      ], rows: rows)
  }
}

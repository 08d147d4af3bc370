import OncallMetrics
import PagingModel
import ReportMarkup

/// What pages have to do with incidents and deployments that somebody recorded.
enum RecordsFigure {
  static func markup(of report: Report) -> Markup { incidents(of: report) + deployments(of: report) }

  private static func incidents(of report: Report) -> Markup {
    guard let values = report.incidents else {
      return .note(
        "No incident record given: how many pages were on recorded incidents, and which of these no page was on, is not known."
      )
    }
    let blocks = ReportDocument.incidentFigures(values, of: report, in: .page)
    let parts = blocks.enumerated().map { index, block in
      markup(
        of: block, id: "incident-record-\(index)", title: tableTitle(of: block),
        ["incidentRecord", "incidentRecord", "incidentRecord"] + Array(repeating: "timeToRestore", count: 4),
        lists: severityLists(values, report), in: [1])
    }
    return Markup("div", .class("cap")) { Markup("h3") { title(of: values) } } + .joined(parts)
  }

  private static func title(of values: IncidentValues) -> Phrase {
    guard let recall = values.recall, recall.of > 0 else { return "Pages and recorded incidents" }
    let missed = recall.of - recall.count
    if missed == 0 { return "Every recorded incident had a page" }
    return "\(NumberText.counted(missed, "recorded incident")) of \(NumberText.grouped(recall.of)) had no page"
  }

  private static func tableTitle(of block: DocumentBlock) -> Phrase {
    guard case .table(let table) = block, table.columns.first?.title == "Severity" else {
      return "Recorded incidents without a page"
    }
    return "How far recorded incidents came, and when"
  }

  private static func deployments(of report: Report) -> Markup {
    guard let values = report.deployments else { return .empty }
    let blocks = ReportDocument.deploymentFigures(values, of: report, in: .page)
    let parts = blocks.enumerated().map { index, block in
      markup(
        of: block, id: "deployments-\(index)", title: "Where a page followed most often",
        [nil, nil, "changeFailureRate", "changeFailureRate"], lists: deploymentLists(values, report), in: [3])
    }
    return Markup("div", .class("cap")) { Markup("h3") { "Pages after deployments" } } + .joined(parts)
  }

  /// Of the first pages of each row's incidents, in the order of the rows.
  private static func severityLists(_ values: IncidentValues, _ report: Report) -> [String?] {
    let rows = ReportDocument.severities(of: values).indices.map { report.list(.severity, $0 + 1) }
    return values.all.incidents > 0 ? [report.list(.detected)] + rows : rows
  }

  private static func deploymentLists(_ values: DeploymentValues, _ report: Report) -> [String?] {
    let lists = { (family: EpisodeList.Family, rows: [DeploymentValues.Row]) in
      rows.prefix(ReportDocument.mostDeployed).indices.map { report.list(family, $0 + 1) }
    }
    return lists(.deployedService, values.services) + lists(.deployedTeam, values.teams)
  }

  /// - Parameters:
  ///   - definitions: of the columns of a table of figures.
  ///   - lists: of its rows, behind the cells of some columns.
  private static func markup(
    of block: DocumentBlock, id: String, title: Phrase, _ definitions: [String?], lists: [String?],
    in columns: Set<Int>
  ) -> Markup {
    guard case .table(let table) = block, table.columns.last?.kind == .numbers else {
      return block.markup(id: id, title: title)
    }
    return HTMLTable(id: id, table).defined(by: definitions).linked(lists, in: columns).markup(title: title)
  }
}

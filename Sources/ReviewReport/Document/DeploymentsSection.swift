import OncallMetrics
import PagingModel

/// How often a page followed a deployment.
extension ReportDocument {
  /// So many services and teams; the JSON report has all.
  static let mostDeployed = ListedFigures.mostDeployed

  static func deployments(of report: Report) -> [DocumentBlock] {
    guard let values = report.deployments else { return [] }
    return [.heading("Pages after deployments")] + deploymentFigures(values, of: report)
  }

  /// All of it, of deployments that were told.
  static func deploymentFigures(
    _ values: DeploymentValues, of report: Report, in words: ShareWords = .document
  ) -> [DocumentBlock] {
    let opening = DocumentBlock.paragraph(DeploymentWords.opening(values, words, of: report))
    let rows = deployed("Service", values.services) + deployed("Team", values.teams)
    let table = DocumentTable(
      columns: [.words("By"), .names("Which"), .numbers("Deployments"), .numbers("Followed by a page")], rows: rows)
    return [opening] + (rows.isEmpty ? [] : [.table(table)]) + [.note(DeploymentWords.few(values))]
  }

  private static func deployed(_ kind: String, _ rows: [DeploymentValues.Row]) -> [[DocumentCell]] {
    rows.prefix(mostDeployed).map {
      [.words(kind), .name($0.name, orElse: "(none)"), .number($0.share.of), .shareOfRow($0.share)]
    }
  }
}

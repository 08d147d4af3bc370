import PagingModel

/// Lists of the pages that were held against records of incidents and deployments.
extension PeriodFigures {
  /// O(n log n) in pages and records.
  func recorded(_ figures: ListedFigures) -> [EpisodeList] {
    guard evidence.knowsPages else { return [] }
    return (ofIncidents(figures) + ofDeployments(figures)).filter { !$0.isEmpty }
  }

  private func ofIncidents(_ figures: ListedFigures) -> [EpisodeList] {
    guard let record = history.incidentRecord, let values = figures.incidents else { return [] }
    let period = figures.values.period
    let incidents = IncidentFigures(record, in: history)
    let pages = incidents.pages(in: period)
    let firsts = incidents.firstPages(in: period, of: figures.input ?? period)
    let bySeverity = Dictionary(grouping: firsts) { SeverityTally.folded($0.severity) }
    let severities = values.severities.prefix(ListedFigures.mostSeverities).enumerated().map { place, row in
      list(.row(.severity, place + 1), (bySeverity[SeverityTally.folded(row.severity)] ?? []).map(\.page))
    }
    return [
      list(.figure(.onIncident), pages.on), list(.figure(.offIncident), pages.off),
      list(.figure(.detected), firsts.map(\.page)),
    ] + severities
  }

  private func ofDeployments(_ figures: ListedFigures) -> [EpisodeList] {
    guard let all = history.deployments, let values = figures.deployments else { return [] }
    let period = figures.values.period
    let firsts = DeploymentFigures(all, in: history).firstPages(in: period, of: figures.input ?? period)
    let byService = Dictionary(grouping: firsts) { Array($0.service.utf8) }
    var byTeam: [[UInt8]: [FollowedDeployment]] = [:]
    for first in firsts { for team in first.teams { byTeam[Array(team.utf8), default: []].append(first) } }
    return [list(.figure(.followed), firsts.map(\.page))] + rows(.deployedService, values.services, byService)
      + rows(.deployedTeam, values.teams, byTeam)
  }

  private func rows(
    _ family: EpisodeList.Family, _ rows: [DeploymentValues.Row], _ firsts: [[UInt8]: [FollowedDeployment]]
  ) -> [EpisodeList] {
    rows.prefix(ListedFigures.mostDeployed).enumerated().map { place, row in
      list(.row(family, place + 1), (firsts[Array(row.name.utf8)] ?? []).map(\.page))
    }
  }

  /// One page may be the first of several incidents or deployments.
  private func list(_ kind: EpisodeList.Kind, _ pages: [Int]) -> EpisodeList {
    EpisodeList(kind, of: Set(pages).sorted(), facts)
  }
}

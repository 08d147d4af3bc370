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
    let severities = values.severities.enumerated().map { place, row in
      list(.row(.severity, place + 1), firsts.filter { SeverityTally.isSame($0.severity, row.severity) }.map(\.page))
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
    let rows = { (family: EpisodeList.Family, rows: [DeploymentValues.Row], names: (FollowedDeployment) -> [String]) in
      rows.enumerated().map { place, row in
        list(
          .row(family, place + 1), firsts.filter { names($0).contains { ByteOrder.equal($0, row.name) } }.map(\.page))
      }
    }
    return [list(.figure(.followed), firsts.map(\.page))]
      + rows(.deployedService, values.services) { [$0.service] } + rows(.deployedTeam, values.teams) { $0.teams }
  }

  /// One page may be the first of several incidents or deployments.
  private func list(_ kind: EpisodeList.Kind, _ pages: [Int]) -> EpisodeList {
    EpisodeList(kind, of: Set(pages).sorted(), facts)
  }
}

public import PagingModel

/// What the period's pages have to do with incidents and deployments that somebody recorded.
extension PeriodFigures {
  /// - Parameter input: what the history covers; the period itself unless told.
  /// - Returns: nil where no record was given.
  public func incidents(in period: Period, of input: Period?) -> IncidentValues? {
    history.incidentRecord.map {
      IncidentFigures($0, in: history).values(in: period, of: input ?? period, knowsPages: evidence.knowsPages)
    }
  }

  /// - Parameter input: what the history covers; the period itself unless told.
  /// - Returns: nil where nobody told of deployments.
  public func deployments(in period: Period, of input: Period?) -> DeploymentValues? {
    history.deployments.map {
      DeploymentFigures($0, in: history).values(in: period, of: input ?? period, knowsPages: evidence.knowsPages)
    }
  }
}

extension DeploymentValues {
  /// How long after a deployment a page counts.
  public static let window = DeploymentFigures.window
  /// A service or team with fewer deployments has no row.
  public static let leastOfRow = DeploymentFigures.leastOfRow
}

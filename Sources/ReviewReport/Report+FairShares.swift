import OncallMetrics
import PagingModel

/// How many fair shares of their team's disturbances somebody had.
struct FairShares: Hashable, Sendable {
  /// Of the disturbances: 1 is an equal part.
  var inTotal: Double
  /// Of the disturbances per hour on call; nil without time on call.
  var perHour: Double?
}

extension LoadValues {
  /// Of a person among those of the team who were on call or disturbed; nil where these, or their disturbances, are too few,
  /// and where the team is not told of. O(people).
  func fairShares(of person: PersonLoad) -> FairShares? {
    guard let team = teams.first(where: { $0.team == person.team }), team.fairness?.topShare != nil, !team.isSuppressed
    else { return nil }
    return fairShares(of: person, among: people.filter { $0.team == person.team })
  }

  /// Of a person among the rows of one team.
  private func fairShares(of person: PersonLoad, among team: [PersonLoad]) -> FairShares? {
    let counted = team.filter { $0.sums.onCall.count > 0 || $0.disturbances > 0 }
    let total = counted.reduce(0) { $0 + $1.disturbances }
    guard total > 0, counted.contains(where: { $0.person == person.person }) else { return nil }
    let hours = counted.reduce(0) { $0 + $1.sums.onCall.inHours }
    let own = person.sums.onCall.inHours
    let perHour = own > 0 && hours > 0 ? (Double(person.disturbances) / own) / (Double(total) / hours) : nil
    return FairShares(inTotal: Double(person.disturbances * counted.count) / Double(total), perHour: perHour)
  }
}

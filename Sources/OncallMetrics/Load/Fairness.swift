import LoadStatistics

/// How evenly load lies on the people of a group.
public struct Fairness: Hashable, Sendable {
  /// Inequality of disturbances, 0 for equal shares; nil under five people or thirty disturbances.
  public var gini: Double?
  /// That of disturbances per hour on call, of those who were.
  public var giniPerHour: Double?
  /// The mean over pairs of people of the smaller load per hour by the larger one: 1 for equal loads.
  public var balance: Double?
  /// The disturbances of who had the most, of all; nil under two people or thirty disturbances.
  public var topShare: Share?
  /// How many fair shares that is.
  public var topTimesFair: Double?

  public init() {}

  /// Fewer disturbances tell nothing of how load is shared.
  static let leastDisturbances = 30
  static let leastPeople = 5
  /// From so many fair shares on a person is overloaded.
  static let overload = 2.0

  /// Whether one person carries two fair shares and more.
  public var isOverloaded: Bool { topTimesFair.map { $0 >= Fairness.overload } ?? false }

  static let definitions = [
    MetricDefinition(
      id: "gini", title: "Gini coefficient", unit: "",
      text: """
        inequality of disturbances among everyone of the group who was on call or disturbed, n / (n - 1) corrected: 0 for \
        equal shares, 1 when one carries all; on raw counts, and per hour on call; from 5 people and 30 disturbances
        """,
      source: "own"),
    MetricDefinition(
      id: "balance", title: "Balance", unit: "",
      text: """
        the mean, over pairs of people, of the smaller by the larger number of disturbances per hour on call; two zeros \
        are 1; from 5 people and 30 disturbances
        """,
      source: "Grafana OnCall's formula, on load"),
    MetricDefinition(
      id: "topShare", title: "Busiest share", unit: "percent",
      text: """
        disturbances of the person who had the most, of the group's; times the number of people it says how many fair \
        shares that is: 2 and more is overloaded; from 2 people and 30 disturbances
        """,
      source: "own"),
  ]
}

/// One member of a group.
struct FairnessMember {
  var disturbances: Int
  /// Hours on call.
  var hours: Double
}

extension Fairness {
  /// - Parameter members: of whom those count who were on call or disturbed.
  init(of members: [FairnessMember]) {
    let group = FairnessGroup(members)
    guard let top = group.members.map(\.disturbances).max(), let times = group.timesFair(top) else { return }
    topShare = Share(count: top, of: group.disturbances)
    topTimesFair = times
    guard group.members.count >= Fairness.leastPeople else { return }
    let rates = group.members.filter { $0.hours > 0 }.map { Double($0.disturbances) / $0.hours }
    gini = Gini.coefficient(of: group.members.map(\.disturbances))
    if rates.count >= Fairness.leastPeople {
      giniPerHour = Gini.coefficient(of: rates)
      balance = Balance.meanOfPairs(of: rates)
    }
  }
}

/// Those among whom load is shared: who was on call or disturbed.
struct FairnessGroup {
  let members: [FairnessMember]
  let disturbances: Int

  init(_ all: [FairnessMember]) {
    members = all.filter { $0.hours > 0 || $0.disturbances > 0 }
    disturbances = members.reduce(0) { $0 + $1.disturbances }
  }

  /// How many fair shares so many disturbances are; nil under two people or thirty disturbances.
  func timesFair(_ own: Int) -> Double? {
    guard disturbances >= Fairness.leastDisturbances, members.count >= 2 else { return nil }
    return Double(own * members.count) / Double(disturbances)
  }
}

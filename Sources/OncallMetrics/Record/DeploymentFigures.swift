import PagingModel

/// Counts the deployments of a period that a page followed. O(n log n) in pages and deployments.
struct DeploymentFigures {
  /// How long after a deployment a page counts; its end is part of it.
  static let window = Milliseconds.minutes(60)
  /// A service or team with fewer has no rate of its own.
  static let leastOfRow = 10

  private let deployments: [RecordedDeployment]
  private let history: PagingHistory
  private let pages: PagedServices

  init(_ deployments: [RecordedDeployment], in history: PagingHistory) {
    (self.deployments, self.history) = (deployments, history)
    pages = PagedServices(of: history)
  }

  /// - Parameters: as those of `IncidentFigures.values`.
  func values(in period: Period, of input: Period, knowsPages: Bool) -> DeploymentValues {
    var values = DeploymentValues()
    (values.first, values.last) = (deployments.first?.at, deployments.last?.at)
    var (services, teams): ([[UInt8]: DeploymentValues.Row], [[UInt8]: DeploymentValues.Row]) = ([:], [:])
    var all = Share(count: 0, of: 0)
    var unknown: [String] = []
    for deployment in deployments {
      let known = pages[deployment.service]
      let isKnown = deployment.isConfigured || !known.isEmpty
      guard Self.note(deployment.at, isKnown: isKnown, period, input, in: &values.bins) else {
        if !isKnown && period.contains(deployment.at) { unknown.append(history.printed(deployment.service)) }
        continue
      }
      let isFollowed = firstPage(after: deployment, known) != nil
      all.add(isFollowed)
      Self.add(isFollowed, history.printed(deployment.service), to: &services)
      for team in names(ofTeams: known) { Self.add(isFollowed, team, to: &teams) }
    }
    values.unknownServices = ByteOrder.distinct(unknown)
    guard knowsPages else { return values }
    values.changeFailureRate = all
    (values.services, values.fewServices) = Self.rows(services)
    (values.teams, values.fewTeams) = Self.rows(teams)
    return values
  }

  /// Puts a deployment into its bin, and tells whether it is judged.
  private static func note(
    _ moment: Timestamp, isKnown: Bool, _ period: Period, _ input: Period, in bins: inout DeploymentValues.Bins
  ) -> Bool {
    if !period.contains(moment) {
      bins.outsidePeriod += 1
    } else if moment < input.start || moment + window > input.end {
      bins.outsideInput += 1
    } else if !isKnown {
      bins.unknownService += 1
    } else {
      bins.judged += 1
      return true
    }
    return false
  }

  /// The index of the first page that followed; nil without one.
  private func firstPage(after deployment: RecordedDeployment, _ services: [TextID]) -> Int? {
    pages.first(of: services, from: deployment.at, through: IncidentWindow.whole(deployment.at + Self.window))
  }

  private func names(ofTeams services: [TextID]) -> [String] {
    services.reduce(into: Set<TextID>()) { $0.formUnion(pages.teams[$1] ?? []) }.map { history.text($0) }
  }

  /// The deployments of a period that a page followed, in the order of the record.
  func firstPages(in period: Period, of input: Period) -> [FollowedDeployment] {
    var bins = DeploymentValues.Bins()
    return deployments.compactMap { deployment in
      let known = pages[deployment.service]
      guard Self.note(deployment.at, isKnown: !known.isEmpty, period, input, in: &bins),
        let page = firstPage(after: deployment, known)
      else { return nil }
      return FollowedDeployment(
        service: history.printed(deployment.service), teams: names(ofTeams: known), page: page)
    }
  }

  // MARK: rows

  private static func add(_ isFollowed: Bool, _ name: String, to rows: inout [[UInt8]: DeploymentValues.Row]) {
    rows[Array(name.utf8), default: .init(name: name, share: Share(count: 0, of: 0))].share.add(isFollowed)
  }

  /// Those with enough deployments, and the number of the others.
  private static func rows(
    _ all: [[UInt8]: DeploymentValues.Row]
  ) -> (rows: [DeploymentValues.Row], few: Int) {
    let rows = all.values.filter { $0.share.of >= leastOfRow }.sorted { left, right in
      let (a, b) = (left.share.count * right.share.of, right.share.count * left.share.of)
      if a != b { return a > b }
      if left.share.of != right.share.of { return left.share.of > right.share.of }
      return left.name.precedes(right.name)
    }
    return (rows, all.count - rows.count)
  }
}

/// A deployment with the first page that followed.
struct FollowedDeployment {
  var service: String
  var teams: [String]
  /// The index of its episode.
  var page: Int
}

extension Share {
  fileprivate mutating func add(_ isPart: Bool) {
    of += 1
    if isPart { count += 1 }
  }
}

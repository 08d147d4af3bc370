public import OncallMetrics
public import PagingModel

extension Report {
  /// Names the alerts behind figures. O(alerts listed).
  ///
  /// - Parameter lists: of the report's period.
  public mutating func putLists(_ lists: [EpisodeList], of history: PagingHistory) {
    let episodes = Set(lists.flatMap(\.episodes)).sorted()
    listedAlerts = episodes.map { ListedAlert($0, of: history) }
    let ids = Dictionary(uniqueKeysWithValues: zip(episodes, listedAlerts.map(\.id)))
    self.lists = lists.map { list in
      ReportList(
        id: list.kind.id, title: title(of: list.kind), total: list.total, episodes: list.episodes.compactMap { ids[$0] }
      )
    }
  }

  /// The id of a list, where there is one.
  func list(_ figure: EpisodeList.Figure) -> String? { list(.figure(figure)) }

  func list(_ kind: EpisodeList.Kind) -> String? {
    let id = kind.id
    return lists.contains { $0.id == id } ? id : nil
  }

  /// The list of a rule of the period, where there is one.
  func list(of rule: RuleValues) -> String? {
    guard let id = rule.id, let place = values.rulesByRank.firstIndex(where: { $0.id == id }) else { return nil }
    return list(.rule(place + 1))
  }

  private func title(of kind: EpisodeList.Kind) -> Phrase {
    switch kind {
    case .figure(let figure): Phrase(Self.title(of: figure, response: values.response))
    case .rule(let place):
      "\(values.rulesByRank[place - 1].pages == nil ? "Alerts" : "Pages") of " as Phrase
        + ReportDocument.title(of: values.rulesByRank[place - 1])
    case .storm(let place):
      "Storm of \(storms.map { MomentText.short($0.list[place - 1].flood.start, in: zone) } ?? "")"
    case .cluster(let place):
      "Incident of \(clusters.map { MomentText.short($0.largest[place - 1].startedAt, in: zone) } ?? "")"
    }
  }

  private static func title(of figure: EpisodeList.Figure, response: ResponseValues) -> String {
    let unit = response.unit == .pages ? "Pages" : "Alerts"
    return switch figure {
    case .episodes: "Alerts"
    case .pages: "Pages"
    case .sleepPages: "Pages in sleep hours"
    case .actionable: "Actionable pages"
    case .notActionable: "Pages that were not actionable"
    case .unknown: "Pages without a verdict"
    case .interruptions: "Alerts that interrupted somebody"
    case .sleepInterruptions: "Alerts that interrupted somebody in sleep hours"
    case .acknowledged: "\(unit) that were acknowledged, the longest waits first"
    case .neverAcknowledged: "\(unit) that nobody acknowledged"
    }
  }
}

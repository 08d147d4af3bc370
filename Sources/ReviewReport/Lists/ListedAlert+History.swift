import AlertQuality
import OncallMetrics
import PagingModel

extension ListedAlert {
  init(_ index: Int, of history: PagingHistory) {
    let episode = history.episodes[index]
    let kind = history.kind(of: episode)
    self.init(
      id: history.id(ofEpisode: index), firedAt: episode.firedAt, rule: history.text(kind.rule),
      service: history.text(kind.service), title: history.text(episode.title), isPage: episode.page.claim,
      hours: episode.hours, timeToAcknowledge: episode.timeToAcknowledge,
      duration: episode.duration(history.joined(episode)))
    guard let verdict = history.verdicts[index] else { return }
    self.verdict = verdict.value
    evidence = Self.evidence(of: verdict, on: episode, history)
  }

  /// What people said, else what weighs most on the side of the verdict.
  private static func evidence(of verdict: PageVerdict, on episode: Episode, _ history: PagingHistory) -> String {
    if verdict.isLabelled { return verdict.value == .unknown ? "people disagree" : "people said so" }
    let items = VerdictAccount(of: verdict, history.verdicts.weights).items.filter { $0.evidence != .prior }
    let heaviest = items.first { item in
      switch verdict.value {
      case .actionable: item.weight > 0
      case .notActionable: item.weight < 0
      case .unknown: true
      }
    }
    guard let heaviest else { return "nothing is known that speaks for it or against it" }
    return VerdictText(history: history).text(heaviest.evidence, of: verdict, on: episode)
  }
}

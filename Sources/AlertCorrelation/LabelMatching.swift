import PagingModel

/// Finds the pages that labels of files are on.
///
/// A label is on what has its incident, else on what has its alert key; the moment that it fired tells several apart, and
/// pages come before what paged nobody. What then fits several pages, or none, counts for nothing. O(n) in episodes.
struct LabelMatching {
  private let history: PagingHistory
  private var byIncident: [TextID: [Int]] = [:]
  private var byKey: [TextID: [Int]] = [:]
  /// What was said of each episode, and where first.
  private(set) var found: [Int: [PageLabel: LabelPlace]] = [:]
  private(set) var strays = LabelStrays()

  init(_ labels: LabelTable, in history: PagingHistory) {
    self.history = history
    if labels.count == 0 { return }
    findNames(of: labels)
    for (label, place) in arranged(labels) { match(label, place) }
  }

  /// Notes where the incidents and keys are that labels name.
  private mutating func findNames(of labels: LabelTable) {
    for label in labels.places.keys {
      if let incident = label.incident { byIncident[incident] = [] }
      if let key = label.alertKey { byKey[key] = [] }
    }
    for index in history.episodes.indices {
      let episode = history.episodes[index]
      byKey[episode.alertKey]?.append(index)
      if byIncident.isEmpty { continue }
      let incident = history.withIncident(of: episode) { history.texts.find($0) }
      if let incident, let incident { byIncident[TextID(incident)]?.append(index) }
    }
  }

  /// In the order of places; those of one place by the bytes of what they name.
  private func arranged(_ labels: LabelTable) -> [(label: PageLabel, place: LabelPlace)] {
    labels.places.map { (label: $0.key, place: $0.value) }.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      guard let a = left.label.name, let b = right.label.name, a != b else { return false }
      return history.texts.precedes(a.position, b.position)
    }
  }

  private mutating func match(_ label: PageLabel, _ place: LabelPlace) {
    switch page(of: label) {
    case .success(let index):
      // By what it was named is no difference: the same words of the same people count once.
      var said = label
      (said.incident, said.alertKey, said.firedAt) = (nil, nil, nil)
      let first = found[index]?[said].map { min($0, place) } ?? place
      found[index, default: [:]][said] = first
    case .failure(let reason): strays.add(reason, label, at: place)
    }
  }

  private func page(of label: PageLabel) -> Result<Int, LabelStrays.Reason> {
    let ofIncident = label.incident.flatMap { byIncident[$0] } ?? []
    let named = ofIncident.isEmpty ? label.alertKey.flatMap { byKey[$0] } ?? [] : ofIncident
    if named.isEmpty { return .failure(.unknown) }
    let timed = label.firedAt.map { moment in named.filter { isOf(moment, history.episodes[$0]) } } ?? named
    if timed.isEmpty { return .failure(.otherMoment) }
    let pages = timed.filter { history.episodes[$0].page == .page }
    guard let only = pages.first else { return .failure(.noPage) }
    return pages.count == 1 ? .success(only) : .failure(.ambiguous)
  }

  /// Whether an episode fired then; a moment in whole seconds is compared in whole seconds.
  private func isOf(_ moment: Timestamp, _ episode: Episode) -> Bool {
    episode.firedAt == moment || (moment == moment.cutToSecond && episode.firedAt.cutToSecond == moment)
  }
}

extension LabelMatching {
  /// Puts what was found into the history, and what events tell.
  func put(into history: inout PagingHistory) {
    for (index, labels) in found {
      history.labels[index] = labels.map { label, place in
        var placed = label
        placed.place = place
        return placed
      }
    }
    guard history.works.holdLabels else { return }
    for index in history.episodes.indices {
      let told = history.works[history.episodes[index]]?.labels ?? []
      if !told.isEmpty { history.labels[index, default: []] += told }
    }
  }
}

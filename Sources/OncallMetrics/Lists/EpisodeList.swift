import PagingModel

/// The alerts behind a figure: how many they are, what is counted of them, and a few of them.
public struct EpisodeList: Hashable, Sendable {
  /// The most alerts that a list of any kind names.
  public static let most = 25
  /// The most of one of many rows: of a service, a day, a person.
  public static let mostOfRow = 5

  public var kind: Kind
  /// All of them, listed or not.
  public private(set) var total = 0
  /// What is counted of all of them.
  public internal(set) var counts = ListCounts()
  /// Whether any may be named.
  public internal(set) var namesAlerts = true
  private var entries: [(weight: Int64, episode: Int)] = []

  init(_ kind: Kind, namesAlerts: Bool = true) { (self.kind, self.namesAlerts) = (kind, namesAlerts) }

  /// The list of episodes in order.
  init(_ kind: Kind, of episodes: some Sequence<Int>, _ facts: (Int) -> AlertFacts = { _ in AlertFacts() }) {
    self.kind = kind
    for episode in episodes { add(episode, facts(episode)) }
  }

  /// The indices of those listed: the heaviest first, of equals in the order of the history.
  public var episodes: [Int] { entries.map(\.episode) }

  /// Whether anything is behind the figure: an interruption may be of an alert that began before the input.
  var isEmpty: Bool { total == 0 && counts.interruptions.total == 0 }

  /// Adds an episode that is behind all others in the history. O(1) of one that is not listed.
  ///
  /// - Parameter isNamed: otherwise it is counted alone.
  mutating func add(
    _ episode: Int, _ facts: AlertFacts = AlertFacts(), weight: Int64 = 0, isNamed: Bool = true
  ) {
    total += 1
    counts.add(facts)
    guard isNamed && namesAlerts else { return }
    if entries.count == kind.most {
      guard let last = entries.last, last.weight < weight else { return }
      entries.removeLast()
    }
    entries.insert((weight, episode), at: entries.partitioningIndex { $0.weight < weight })
  }

  public static func == (left: EpisodeList, right: EpisodeList) -> Bool {
    left.kind == right.kind && left.total == right.total && left.counts == right.counts
      && left.episodes == right.episodes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(total)
  }
}

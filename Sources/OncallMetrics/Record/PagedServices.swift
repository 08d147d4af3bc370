import PagingModel

/// When each service paged, for what is held against a record.
struct PagedServices {
  private let history: PagingHistory
  /// The pages of each service, as indices of episodes, ascending.
  private var pages: [TextID: [Int32]] = [:]
  /// What the history calls so: a service by its label, and all that have the name alone.
  private var services: [[UInt8]: [TextID]] = [:]
  /// The teams of each service.
  private(set) var teams: [TextID: Set<TextID>] = [:]

  /// O(n) in episodes and kinds.
  init(of history: PagingHistory) {
    self.history = history
    for kind in history.kinds {
      guard let service = kind.service else { continue }
      add(service, as: service, history)
      if let name = kind.serviceName { add(service, as: name, history) }
      teams[service, default: []].formUnion(history.teamSets[Int(kind.teamSet)])
    }
    for (index, episode) in history.episodes.enumerated() where episode.page == .page {
      if let service = history.kind(of: episode).service { pages[service, default: []].append(Int32(index)) }
    }
  }

  private mutating func add(_ service: TextID, as name: TextID, _ history: PagingHistory) {
    let bytes = history.texts.withBytes(of: name.position) { bytes in bytes.indices.map { bytes[$0] } }
    if services[bytes]?.contains(service) != true { services[bytes, default: []].append(service) }
  }

  /// The services of the history that are called so.
  subscript(name: String) -> [TextID] { services[Array(name.utf8)] ?? [] }

  /// The index of the first page of any of some services from one moment to another, both included; nil without one. O(log n)
  /// each.
  func first(of services: [TextID], from start: Timestamp, through end: Timestamp) -> Int? {
    services.compactMap { service -> Int? in
      guard let pages = pages[service] else { return nil }
      let next = pages.partitioningIndex { firedAt($0) >= start }
      return next < pages.count && firedAt(pages[next]) <= end ? Int(pages[next]) : nil
    }.min()
  }

  private func firedAt(_ page: Int32) -> Timestamp { history.episodes[Int(page)].firedAt }
}

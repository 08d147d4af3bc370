import PagingModel

/// When each service paged, for what is held against a record.
struct PagedServices {
  /// The pages of each service, ascending.
  private var pages: [TextID: [Timestamp]] = [:]
  /// What the history calls so: a service by its label, and all that have the name alone.
  private var services: [[UInt8]: [TextID]] = [:]
  /// The teams of each service.
  private(set) var teams: [TextID: Set<TextID>] = [:]

  /// O(n) in episodes and kinds.
  init(of history: PagingHistory) {
    for kind in history.kinds {
      guard let service = kind.service else { continue }
      add(service, as: service, history)
      if let name = kind.serviceName { add(service, as: name, history) }
      teams[service, default: []].formUnion(history.teamSets[Int(kind.teamSet)])
    }
    for episode in history.episodes where episode.page == .page {
      if let service = history.kind(of: episode).service { pages[service, default: []].append(episode.firedAt) }
    }
  }

  private mutating func add(_ service: TextID, as name: TextID, _ history: PagingHistory) {
    let bytes = history.texts.withBytes(of: name.position) { bytes in bytes.indices.map { bytes[$0] } }
    if services[bytes]?.contains(service) != true { services[bytes, default: []].append(service) }
  }

  /// The services of the history that are called so.
  subscript(name: String) -> [TextID] { services[Array(name.utf8)] ?? [] }

  /// The first page of any of some services from one moment to another, both included; nil without one. O(log n) each.
  func first(of services: [TextID], from start: Timestamp, through end: Timestamp) -> Timestamp? {
    services.compactMap { service -> Timestamp? in
      guard let moments = pages[service] else { return nil }
      let next = moments.partitioningIndex { $0 >= start }
      return next < moments.count && moments[next] <= end ? moments[next] : nil
    }.min()
  }
}

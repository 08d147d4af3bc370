public import PagingModel

/// Finds rules of a history by the name that a report prints.
public struct RuleQuery: Sendable {
  public enum Answer: Hashable, Sendable {
    /// The rules of this name: one for each service that has it, by the bytes of the service, none last.
    case found([RuleID])
    /// No rule of this name is on the service: those that have one, by bytes, at most ten.
    case elsewhere(services: [String])
    /// None is called so, and the names of several have what was asked for in them: by bytes, at most ten, and how many.
    case several([String], of: Int)
    /// None is called so: names that may have been meant, nearest first; none when none is near.
    case unknown(near: [String])
  }

  /// One rule that has a name; what has none is not found.
  private struct Entry {
    var id: RuleID
    var name: String
    var service: String?
  }

  private let rules: [Entry]

  /// O(n log n) in kinds.
  public init(of history: PagingHistory) {
    let keys = Set(history.kinds.map { RuleKey(rule: $0.rule, service: $0.service) })
    let rules = keys.compactMap { key -> Entry? in
      history.text(key.rule).map { Entry(id: RuleID(key: key), name: $0, service: history.text(key.service)) }
    }
    self.rules = rules.sorted { left, right in
      ByteOrder.equal(left.name, right.name)
        ? ByteOrder.precedes(left.service, right.service) : ByteOrder.precedes(left.name, right.name)
    }
  }

  /// Which rules are called so: exactly, else in small or capital letters, else those of the one name that has it as a part,
  /// or of which it is a shortened form, as tables print it. O(bytes of all names).
  ///
  /// - Parameter service: only those on it, whose name is written in any letters.
  public func rules(called name: String, on service: String? = nil) -> Answer {
    let exact = rules.filter { ByteOrder.equal($0.name, name) }
    var named = exact.isEmpty ? rules.filter { Self.areAlike($0.name, name) } : exact
    if named.isEmpty {
      let part = ShortenedName(name)
      let fitting = rules.filter { part.fits($0.name) }
      let onService = fitting.filter { entry in service.map { Self.areAlike(entry.service ?? "", $0) } ?? true }
      // It is the service then that there is not.
      named = onService.isEmpty ? fitting : onService
      let names = distinct(onService.map(\.name))
      if names.count > 1 { return .several(Array(names.prefix(10)), of: names.count) }
    }
    if named.isEmpty { return .unknown(near: NearNames.nearest(to: name, among: distinct(rules.map(\.name)))) }
    let found = named.filter { entry in service.map { Self.areAlike(entry.service ?? "", $0) } ?? true }
    if found.isEmpty { return .elsewhere(services: Array(distinct(named.compactMap(\.service)).prefix(10))) }
    return .found(found.map(\.id))
  }

  /// Each once, by bytes.
  private func distinct(_ names: [String]) -> [String] {
    let sorted = names.sorted { ByteOrder.precedes($0, $1) }
    return zip(sorted.indices, sorted).filter { $0 == 0 || !ByteOrder.equal(sorted[$0 - 1], $1) }.map(\.1)
  }

  private static func areAlike(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8) { fold($0) == fold($1) }
  }

  private static func fold(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// One rule of a history.
public struct RuleID: Hashable, Sendable {
  let key: RuleKey
}

extension PagingHistory {
  /// Which rule an episode is of.
  func rule(of episode: Episode) -> RuleID {
    let kind = kind(of: episode)
    return RuleID(key: RuleKey(rule: kind.rule, service: kind.service))
  }
}

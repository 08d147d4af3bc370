/// Someone who was notified, who acted, or who was on call.
public struct Person: Hashable, Sendable {
  /// The id in the source; of several that are one person's, that of `pseudonymID`.
  public var id: String
  /// What the report calls the person: the name in the configuration, else in the input, else the id; where two people
  /// share a name, the id in brackets behind it; a pseudonym where names are not shown. Distinct for distinct people.
  public var label: String
  /// What else histories and schedules call the person: ids, names, addresses; without `id` and the name of `label`.
  public var aliases: [String] = []
  /// What pseudonyms are made of: the same in every run that knows the person.
  public var pseudonymID: String
  /// The index of the zone that the person's hours are counted in, into `PagingHistory.zones`.
  public var zone: Int
  /// Where that zone comes from.
  public var zoneOrigin: ZoneOrigin
  /// The index of the person's hours and holidays, into `PagingHistory.policies`.
  public var policy = 0
  /// The team that the person's load is counted in; nil where nothing tells it.
  public var team: String?
  public var teamOrigin = TeamOrigin.unknown
  /// The person whom this entry is another name of; nothing refers to it then. Nil for a person.
  public var mergedInto: PersonID?

  public init(id: String, label: String, zone: Int, zoneOrigin: ZoneOrigin) {
    self.id = id
    self.label = label
    self.zone = zone
    self.zoneOrigin = zoneOrigin
    pseudonymID = id
  }
}

extension Person {
  /// Sets what else the person is called, each once, by bytes.
  public mutating func setAliases(_ names: [String]) {
    var seen: Set<[UInt8]> = [Array(id.utf8), Array(label.utf8)]
    aliases = names.filter { seen.insert(Array($0.utf8)).inserted }
      .sorted { $0.precedes($1) }
  }
}

/// Where a person's zone comes from, best first.
public enum ZoneOrigin: String, Hashable, CaseIterable, Sendable {
  case configuration, export, team, report
}

/// Where a person's team comes from, best first.
public enum TeamOrigin: String, Hashable, CaseIterable, Sendable {
  case configuration, export
  /// The team of the rota in which the person was on call the longest.
  case schedule
  /// The team of most of the pages that reached the person.
  case pages
  case unknown
}

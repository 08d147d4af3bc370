import PagingModel

/// All samples begin here: 2026-03-01T09:30:00Z.
let start = Timestamp(seconds: 1_772_357_400)

/// The moment so many seconds after `start`, as PagerDuty writes it; the same day.
func at(_ seconds: Int) -> String {
  let second = 9 * 3600 + 30 * 60 + seconds
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "2026-03-01T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
}

extension EventLog {
  /// The keys of a pager's firings, sorted.
  var incidents: [String] {
    occurrences.indices.filter { occurrences[$0].source.isPager }.map { String(occurrenceKeys.text($0).dropFirst()) }
      .sorted()
  }

  /// The firing of an incident.
  func occurrence(of incident: String = "Q1") -> Occurrence? {
    zip(occurrences.indices, occurrences).first { number, occurrence in
      occurrence.source.isPager && occurrenceKeys.text(number).dropFirst() == incident[...]
    }?.1
  }

  /// What a pager's log tells of an incident: `60 notified P1 push`, in the order of time; `?` is an unknown moment.
  func told(of incident: String = "Q1") -> [String] {
    occurrence(of: incident).map(facts) ?? []
  }

  /// What monitors tell of firings: the fingerprint and the facts of each, but for how long samples lasted.
  var firings: [String: [[String]]] {
    var firings: [String: [[String]]] = [:]
    for (number, occurrence) in zip(occurrences.indices, occurrences) where !occurrence.source.isPager {
      let key = occurrenceKeys.withBytes(of: number) { bytes in
        String(decoding: (1..<bytes.count).map { bytes[$0] }.prefix { $0 != 0 }, as: UTF8.self)
      }
      firings[key, default: []].append(facts(occurrence).filter { !$0.contains(" lasted ") })
    }
    return firings.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
  }

  /// How long samples of alerts lasted without a gap, all in one list: `240 lasted 120 by 60000`.
  var sampleRuns: [String] { occurrences.flatMap(facts).filter { $0.contains(" lasted ") } }

  /// The facts of a firing in words.
  func facts(_ occurrence: Occurrence) -> [String] {
    var facts: [EventFact] = []
    var next = occurrence.newestFact
    while next != EventFact.none {
      facts.append(self.facts[Int(next)])
      next = facts[facts.count - 1].previous
    }
    let sorted = facts.sorted { (left, right) in
      let (a, b) = (left.at?.milliseconds ?? .max, right.at?.milliseconds ?? .max)
      return a != b ? a < b : (left.kind.rawValue, words(left)) < (right.kind.rawValue, words(right))
    }
    return sorted.map(words)
  }

  /// One fact in words.
  private func words(_ fact: EventFact) -> String {
    let moment = fact.at.map { span($0 - start) } ?? "?"
    let subject =
      switch fact.kind {
      case .grouped: texts.text(Int(fact.subject))
      case .named: fact.subject == EventFact.none ? "" : texts.text(Int(fact.subject))
      case .seen: "by \(fact.subject)"
      case .part: "\(fact.subject):\(fact.tag)"
      case .lasted: "\(fact.subject) by \(fact.tag)"
      default: fact.person.map { people.id($0) } ?? ""
      }
    let plain = fact.detail & ~(EventFact.listedMark | EventFact.asideMark)
    let detail =
      switch fact.kind {
      case .notified: fact.channel.name
      case .acknowledged, .escalated, .resolved, .reopened: "\(fact.actor)"
      // How bad it is, tests ask of the fact.
      case .fired: ""
      default: plain == 0 ? "" : "\(plain)"
      }
    return [moment, "\(fact.kind)", subject, detail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func span(_ span: Milliseconds) -> String {
    span.count % 1000 == 0 ? "\(span.count / 1000)" : "\(span.count) ms"
  }

  // MARK: what a firing is

  /// A description in words: `title=Disk full rule=DiskFull`, without what is not known.
  func words(_ description: FiringDescription) -> String {
    var words: [String] = []
    func add(_ name: String, _ value: String?) { if let value { words.append("\(name)=\(value)") } }
    add("title", description.title.map { texts.text($0.position) })
    add("rule", description.rule.map { texts.text($0.position) })
    add("key", description.alertKey.map { texts.text($0.position) })
    add("severity", description.severity.map { texts.text($0.position) })
    add("cluster", description.cluster.map { texts.text($0.position) })
    add("host", description.host.map { texts.text($0.position) })
    add("service", description.service.map { services.id($0) })
    let teams = teamSets.sets[Int(description.teamSet)].map { self.teams.id($0) }.sorted()
    add("teams", teams.isEmpty ? nil : teams.joined(separator: "+"))
    add("urgency", description.urgency.name)
    return words.joined(separator: " ")
  }

  /// What the triggers, and what the other records, say an incident is.
  func trigger(of incident: String = "Q1") -> String? { occurrence(of: incident).map { words(self.trigger(of: $0)) } }
  func fallback(of incident: String = "Q1") -> String? { occurrence(of: incident).map { words(self.fallback(of: $0)) } }

  /// What an incident list says of an incident.
  func snapshot(of incident: String = "Q1") -> FiringSnapshot? {
    occurrence(of: incident).flatMap { listSnapshot(of: $0) ?? webhookSnapshot(of: $0) }
  }

  /// What is known of people: `P1=Ada (Europe/Berlin)`, with `?` where no record says that it is a person.
  var persons: [String] { entries(of: people) }

  /// The names of services and teams.
  var serviceNames: [String] { entries(of: services) }
  var teamNames: [String] { entries(of: teams) }

  private func entries<Table>(of table: ReferenceTable<Table>) -> [String] {
    table.entries.indices.map { index in
      let entry = table.entries[index]
      let name = entry.name.map { "=" + texts.text($0.position) } ?? ""
      let zone = entry.zone.map { " (" + texts.text($0.position) + ")" } ?? ""
      let doubt = Table.self == PersonTable.self && !entry.isCertain ? "?" : ""
      return table.id(Handle(index)) + doubt + name + zone
    }.sorted()
  }

  /// Whether nothing at all was kept.
  var isEmpty: Bool {
    occurrences.isEmpty && facts.count == 0 && snapshots.isEmpty && people.count == 0 && services.count == 0
      && teams.count == 0 && texts.count == 0 && deliveries.count == 0 && unknownTypeCount == 0
      && truncatedDeliveryCount == 0 && staleAcknowledgementCount == 0 && sourcesWithoutNotifications.isEmpty
      && plans.count == 0 && plans.rotas.count == 0
  }

  /// Everything that is kept, in words, for comparing two logs.
  var everything: [String] {
    let pages = incidents.flatMap { incident in
      ["\(incident): \(trigger(of: incident) ?? "") / \(fallback(of: incident) ?? "")", "\(told(of: incident))"]
        + [snapshot(of: incident).map { "\($0.status) \($0.updatedAt) \(words($0.description))" } ?? "no snapshot"]
    }
    let monitored = occurrences.filter { !$0.source.isPager }
      .map { "\(words(self.trigger(of: $0))) \(facts($0))" }.sorted()
    let firings = self.firings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let counts = [unknownTypeCount, truncatedDeliveryCount, staleAcknowledgementCount, deliveries.count]
    return pages + monitored + firings + persons + serviceNames + teamNames + shifts + rotaTeams + maintenance + [
      "\(counts)"
    ]
  }
}

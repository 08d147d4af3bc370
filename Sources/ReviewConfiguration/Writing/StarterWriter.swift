import PagingModel

/// Writes the lists of a starter, each in the order of its names' bytes.
struct StarterWriter {
  private(set) var text = ""

  mutating func add(_ words: String) { text += words }

  mutating func addPeople(of history: PagingHistory) {
    add(
      """
      # Everyone whom the inputs name. Names and aliases are what histories call a person: ids, addresses. The zone is
      # that of the person's own hours, and wins over what the inputs tell.

      """)
    let people = history.people.filter { $0.mergedInto == nil && $0.label.isWritable }.sorted {
      $0.label.precedes($1.label)
    }
    // Names first: what is one person's name is no other's alias.
    var taken = Set(people.map { Array($0.label.utf8) })
    let lines = people.map { person in
      let aliases = ([person.id] + person.aliases).filter { $0.isWritable && taken.insert(Array($0.utf8)).inserted }
      let zone = person.zoneOrigin == .export ? history.zones[person.zone].identifier : nil
      return Self.line([
        ("name", YAMLText.scalar(person.label)),
        ("aliases", aliases.isEmpty ? nil : "[\(aliases.map(YAMLText.scalar).joined(separator: ", "))]"),
        ("timeZone", zone.map(YAMLText.scalar)),
      ])
    }
    addList(
      "people", lines, "{name: Jane Doe, aliases: [jane@example.com], timeZone: America/Bogota, team: payments}")
  }

  mutating func addTeams(of history: PagingHistory) {
    add("# Teams. The zone is that of members whose own is not known.\n")
    let names = Set(history.teamSets.joined()).map { history.text($0) }.filter(\.isWritable)
    let lines = names.sorted { $0.precedes($1) }.map { Self.line([("name", YAMLText.scalar($0))]) }
    addList("teams", lines, "{name: payments, timeZone: Europe/Berlin}")
  }

  mutating func addServices(of history: PagingHistory) {
    add("# Services, the team that owns them, their tier (0 for the most critical, up to 3), and what they need.\n")
    var owners: [TextID: Set<TextID>] = [:]
    for kind in history.kinds {
      guard let service = kind.service else { continue }
      owners[service, default: []].formUnion(history.teamSets[Int(kind.teamSet)])
    }
    let services = owners.map { service, teams in
      (name: history.text(service), team: teams.count == 1 ? history.text(teams.first) : nil)
    }
    let lines = services.filter { $0.name.isWritable }.sorted { $0.name.precedes($1.name) }.map { name, team in
      let team = team.flatMap { $0.isWritable ? YAMLText.scalar($0) : nil }
      return Self.line([("name", YAMLText.scalar(name)), ("team", team)])
    }
    addList("services", lines, "{name: checkout, team: payments, tier: 0, dependencies: [ledger]}")
  }

  /// A list, or the form of its elements where there is none.
  private mutating func addList(_ key: String, _ lines: [String], _ example: String) {
    if lines.isEmpty {
      add("# \(key):\n#   - \(example)\n\n")
    } else {
      add("#   - \(example)\n\(key):\n" + lines.map { "  - \($0)\n" }.joined() + "\n")
    }
  }

  private static func line(_ members: [(key: String, value: String?)]) -> String {
    "{" + members.compactMap { member in member.value.map { "\(member.key): \($0)" } }.joined(separator: ", ") + "}"
  }
}

extension String {
  /// Whether it is a name that a configuration can have: readers of YAML end texts at a zero byte, and leave out a byte
  /// order mark at their beginning.
  fileprivate var isWritable: Bool { !isEmpty && !utf8.contains(0) && unicodeScalars.first != "\u{FEFF}" }
}

import PagingModel
import YAMLReading
import Yams

/// Who and what the names of histories are.
extension ConfigurationParser {
  mutating func readPeople(_ node: Node) {
    for element in list(node, "people") {
      let keys = ["name", "aliases", "timeZone", "team"]
      guard let members = notes.members(element, "a person", keys: keys),
        let (name, aliases) = names(members, element, \.people, configuration.people.count)
      else { continue }
      configuration.people.append(
        ConfiguredPerson(
          name: name, aliases: aliases, timeZone: members["timeZone"].flatMap { zone($0) },
          team: members["team"].flatMap { notes.text($0, "team") }))
    }
  }

  mutating func readTeams(_ node: Node) {
    for element in list(node, "teams") {
      guard let members = notes.members(element, "a team", keys: ["name", "aliases", "timeZone"]),
        let (name, aliases) = names(members, element, \.teams, configuration.teams.count)
      else { continue }
      configuration.teams.append(
        ConfiguredTeam(name: name, aliases: aliases, timeZone: members["timeZone"].flatMap { zone($0) }))
    }
  }

  mutating func readServices(_ node: Node) {
    for element in list(node, "services") {
      let keys = ["name", "aliases", "team", "tier", "dependencies"]
      guard let members = notes.members(element, "a service", keys: keys),
        let (name, aliases) = names(members, element, \.services, configuration.services.count)
      else { continue }
      configuration.services.append(
        ConfiguredService(
          name: name, aliases: aliases, team: members["team"].flatMap { notes.text($0, "team") },
          tier: members["tier"].flatMap { number($0, "tier", 0...3) },
          dependencies: members["dependencies"].map { dependencies($0, of: [name] + aliases) } ?? []))
    }
  }

  private mutating func dependencies(_ node: Node, of names: [String]) -> [String] {
    var known: Set<[UInt8]> = []
    return words(node, "dependencies").compactMap { word, element in
      if names.contains(where: { $0.utf8.elementsEqual(word.utf8) }) {
        notes.note(element, "'\(word)' is the service itself, which it cannot depend on")
      } else if !known.insert(Array(word.utf8)).inserted {
        notes.note(element, "'\(word)' is there twice")
      } else {
        return word
      }
      return nil
    }
  }

  /// The name of an element and its aliases; one that somebody else has is a problem.
  mutating func names(
    _ members: [String: Node], _ element: Node, _ registry: WritableKeyPath<Self, NameRegistry>, _ number: Int
  ) -> (name: String, aliases: [String])? {
    guard let node = members["name"] else {
      notes.note(element, "'name' is missing", hint: "what the history calls it; ids and addresses are 'aliases'")
      return nil
    }
    guard let name = notes.text(node, "name") else { return nil }
    take(name, node, registry, number)
    let aliases = members["aliases"].map { words($0, "aliases") } ?? []
    for (alias, node) in aliases { take(alias, node, registry, number) }
    return (name, aliases.map(\.text))
  }

  private mutating func take(
    _ name: String, _ node: Node, _ registry: WritableKeyPath<Self, NameRegistry>, _ number: Int
  ) {
    let owner = NameRegistry.Owner(number: number, place: notes.yamlPlace(node).text)
    guard let other = self[keyPath: registry].take(name, for: owner) else { return }
    if other.number == number {
      notes.note(node, "'\(name)' is there twice", hint: "also at \(other.place)")
    } else {
      let many = self[keyPath: registry].many
      notes.note(node, "two \(many) are called '\(name)'", hint: "the other one is at \(other.place)")
    }
  }

  // MARK: files

  mutating func readSchedules(_ node: Node) {
    for element in list(node, "schedules") {
      let keys = ["name", "file", "team", "role"]
      guard let members = notes.members(element, "a schedule", keys: keys),
        let (name, _) = names(members, element, \.schedules, configuration.schedules.count)
      else { continue }
      guard let file = needed("file", members, element, "the shifts: .ics, JSON or lines of JSON") else { continue }
      configuration.schedules.append(
        ConfiguredSchedule(
          name: name, file: file, team: members["team"].flatMap { notes.text($0, "team") },
          role: members["role"].flatMap { notes.text($0, "role") }))
    }
  }

  mutating func readSources(_ node: Node) {
    for element in shortList(node, "sources") {
      guard let members = notes.members(element, "a source", keys: ["files", "mapping"]),
        let mapping = needed("mapping", members, element, "how the files are read: docs/MAPPINGS.md")
      else { continue }
      configuration.sources.append(
        ConfiguredSource(
          files: members["files"].map { patterns($0) } ?? [], mapping: mapping, place: notes.yamlPlace(element)))
    }
  }

  private mutating func patterns(_ node: Node) -> [String] {
    let texts = notes.texts(node, "files")
    if texts.isEmpty { notes.note(node, "'files' names nothing") }
    for (text, element) in texts where text.isEmpty { notes.note(element, "'files' names nothing here") }
    return texts.map(\.text)
  }

  /// The path of a member that must be there.
  private mutating func needed(
    _ key: String, _ members: [String: Node], _ element: Node, _ what: String
  ) -> String? {
    guard let node = members[key] else {
      notes.note(element, "'\(key)' is missing", hint: "it names the file that tells \(what)")
      return nil
    }
    return path(node, key)
  }
}

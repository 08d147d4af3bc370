import YAMLReading
import Yams

/// Services and teams of catalogues, which add to those of the configuration; where both tell, the configuration counts.
extension ConfigurationParser {
  /// Keeps what is to be read once all that the configuration says is known.
  mutating func noteCatalogs(_ node: Node) {
    for element in shortList(node, "catalogs") {
      var (file, tier): (Node?, String) = (element, CatalogReference.standardTier)
      if element.mapping != nil {
        guard let members = notes.members(element, "a catalogue", keys: ["file", "tier"]) else { continue }
        if members["file"] == nil { notes.note(element, "'file' is missing", hint: "it names a catalog-info.yaml") }
        file = members["file"]
        tier = members["tier"].flatMap { notes.text($0, "tier") } ?? tier
      }
      guard let file, let path = path(file, "catalogs") else { continue }
      catalogs.append(CatalogReference(path: path, tier: tier, file: notes.file, node: file))
    }
  }

  mutating func readCatalogs() {
    let source = YAMLSource(kind: "catalogue", longest: ConfigurationFile.longest)
    var entities: [(path: String, entity: CatalogEntity)] = []
    for catalog in catalogs {
      inFile(catalog.file) { parser throws(YAMLProblems) in
        guard let bytes = parser.bytes(of: catalog.path, source, catalog.node) else { return }
        parser.inFile(catalog.path) { parser throws(YAMLProblems) in
          let roots = try source.roots(in: bytes, named: catalog.path)
          guard roots.allSatisfy(\.isSmall) else {
            throw source.problem(catalog.path, "is more than a catalogue can hold", nil)
          }
          var reader = CatalogReader(tierLabel: catalog.tier, notes: parser.notes)
          entities += reader.entities(roots).map { (catalog.path, $0) }
          parser.notes = reader.notes
        }
      }
    }
    add(entities)
  }

  /// Teams first, so that owners are known; then services; then what they depend on, by the names that they got.
  private mutating func add(_ entities: [(path: String, entity: CatalogEntity)]) {
    var added: [EntityReference: Int] = [:]
    for (path, entity) in entities where entity.kind == "Group" {
      inFile(path) { $0.addTeam(entity) }
    }
    for (path, entity) in entities where entity.kind != "Group" {
      inFile(path) { parser in
        if added[entity.reference] != nil {
          let what = entity.reference.text
          return parser.notes.note(entity.node, "'\(what)' is in the catalogues twice", hint: "leave one of them out")
        }
        added[entity.reference] = parser.addService(entity)
      }
    }
    for (_, entity) in entities {
      guard let number = added[entity.reference] else { continue }
      let names = entity.dependencies.map { reference in
        added[reference].map { configuration.services[$0].name } ?? reference.name
      }
      addDependencies(names, to: number)
    }
  }

  private mutating func addDependencies(_ names: [String], to number: Int) {
    let service = configuration.services[number]
    var known = Set(([service.name] + service.dependencies).map { Array($0.utf8) })
    configuration.services[number].dependencies += names.filter { known.insert(Array($0.utf8)).inserted }
  }

  private mutating func addTeam(_ entity: CatalogEntity) {
    let number = known(entity, teams) ?? configuration.teams.count
    if number == configuration.teams.count {
      configuration.teams.append(ConfiguredTeam(name: entity.name))
    }
    for name in names(of: entity, teams) where take(name, number, entity, \.teams) {
      if configuration.teams[number].name != name { configuration.teams[number].aliases.append(name) }
    }
  }

  /// Adds what a catalogue says to the service that has the name or an alias already, or as a new one.
  private mutating func addService(_ entity: CatalogEntity) -> Int {
    let number = known(entity, services) ?? configuration.services.count
    if number == configuration.services.count {
      configuration.services.append(
        ConfiguredService(name: entity.name))
    }
    for name in names(of: entity, services) where take(name, number, entity, \.services) {
      if configuration.services[number].name != name { configuration.services[number].aliases.append(name) }
    }
    configuration.services[number].team = configuration.services[number].team ?? entity.owner
    configuration.services[number].tier = configuration.services[number].tier ?? entity.tier
    return number
  }

  /// Its names; a title that is taken is none.
  private func names(of entity: CatalogEntity, _ registry: NameRegistry) -> [String] {
    let title = entity.title.flatMap { $0.isEmpty || registry.owner(of: $0) != nil ? nil : $0 }
    return [entity.name] + entity.aliases + [title].compactMap { $0 }
  }

  private func known(_ entity: CatalogEntity, _ registry: NameRegistry) -> Int? {
    ([entity.name] + entity.aliases).lazy.compactMap { registry.owner(of: $0)?.number }.first
  }

  /// Takes a name for a catalogue's entity; whether it is a new one. One of somebody else is a problem.
  private mutating func take(
    _ name: String, _ number: Int, _ entity: CatalogEntity, _ registry: WritableKeyPath<Self, NameRegistry>
  ) -> Bool {
    let owner = NameRegistry.Owner(number: number, place: notes.yamlPlace(entity.node).text)
    guard let other = self[keyPath: registry].take(name, for: owner) else { return true }
    if other.number != number {
      let many = self[keyPath: registry].many
      notes.note(entity.node, "two \(many) are called '\(name)'", hint: "the other one is at \(other.place)")
    }
    return false
  }
}

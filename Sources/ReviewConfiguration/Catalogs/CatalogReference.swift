import Yams

/// A catalogue that a configuration names.
struct CatalogReference {
  /// The path from the working directory.
  var path: String
  /// The label or annotation that tells the tier.
  var tier: String
  /// The file that names it, and where.
  var file: String
  var node: Node

  static let standardTier = "tier"
}

/// What one document of a catalogue says of a service or a team.
struct CatalogEntity {
  var kind: String
  var namespace: String
  var name: String
  var node: Node
  /// What people call it, which may be what they call others, too.
  var title: String?
  /// What pagers call it.
  var aliases: [String] = []
  /// The name of the owner.
  var owner: String?
  var tier: Int?
  /// References to what it depends on.
  var dependencies: [EntityReference] = []

  var reference: EntityReference { EntityReference(kind: kind.lowercased(), namespace: namespace, name: name) }
}

/// How catalogues refer to each other's entities: `component:default/checkout`, `group:payments`, `payments`.
struct EntityReference: Hashable {
  var kind: String
  var namespace: String
  var name: String

  var text: String { "\(kind):\(namespace)/\(name)" }

  init(kind: String, namespace: String, name: String) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  /// - Parameters:
  ///   - kind: what is referred to where the text does not tell.
  ///   - namespace: that of the entity that refers.
  init?(_ text: String, kind: String, namespace: String) {
    var rest = text[...]
    self.kind = kind
    self.namespace = namespace
    if let colon = rest.firstIndex(of: ":") {
      self.kind = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if let slash = rest.firstIndex(of: "/") {
      self.namespace = String(rest[..<slash])
      rest = rest[rest.index(after: slash)...]
    }
    name = String(rest)
    if name.isEmpty || self.kind.isEmpty || self.namespace.isEmpty { return nil }
  }
}

import YAMLReading
import Yams

/// Reads the documents of a Backstage catalogue: components and resources are services, groups are teams.
///
/// Catalogues are made for another program: what is not of use here is passed over, and not checked.
struct CatalogReader {
  let tierLabel: String
  var notes: YAMLNotes

  private static let kinds = ["Component", "Resource", "Group"]

  mutating func entities(_ roots: [Node]) -> [CatalogEntity] {
    roots.compactMap { entity($0) }
  }

  private mutating func entity(_ root: Node) -> CatalogEntity? {
    if root.isNothing { return nil }
    guard let kind = root["kind"]?.scalar?.string, root["apiVersion"] != nil else {
      notes.note(root, "is no entity of a catalogue", hint: "entities have apiVersion, kind, metadata and spec")
      return nil
    }
    guard Self.kinds.contains(kind) else { return nil }
    guard let metadata = root["metadata"], let name = metadata["name"]?.scalar?.string, !name.isEmpty else {
      notes.note(root["metadata"] ?? root, "the \(kind.lowercased()) has no 'metadata.name'")
      return nil
    }
    let namespace = metadata["namespace"]?.scalar?.string ?? "default"
    var entity = CatalogEntity(kind: kind, namespace: namespace, name: name, node: root)
    entity.title = metadata["title"]?.scalar?.string
    entity.aliases = aliases(metadata, kind)
    guard kind != "Group" else { return entity }
    entity.owner = owner(root, metadata, namespace)
    entity.tier = tier(metadata)
    entity.dependencies = dependencies(root["spec"], namespace)
    return entity
  }

  /// What pagers call it, by the annotations of their plug-ins.
  private func aliases(_ metadata: Node, _ kind: String) -> [String] {
    let annotations = metadata["annotations"]
    func text(_ key: String) -> String? { annotations?[key]?.scalar?.string }
    let own =
      kind == "Group"
      ? [text("pagerduty.com/team-id"), text("opsgenie.com/team")]
      : [text("pagerduty.com/service-id"), text("opsgenie.com/component-selector").flatMap { Self.service(in: $0) }]
    return own.compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// The name in a selector such as `tag:"service:checkout"`.
  private static func service(in selector: String) -> String? {
    guard let start = selector.firstRange(of: "service:")?.upperBound else { return nil }
    let name = selector[start...].prefix { $0 != "\"" && $0 != " " }
    return name.isEmpty ? nil : String(name)
  }

  private func owner(_ root: Node, _ metadata: Node, _ namespace: String) -> String? {
    let owner = root["spec"]?["owner"]?.scalar?.string
    let reference = owner.flatMap { EntityReference($0, kind: "group", namespace: namespace) }
    if let reference, reference.kind == "group" { return reference.name }
    return metadata["annotations"]?["opsgenie.com/team"]?.scalar?.string
  }

  /// The tier by a label, an annotation, or a tag such as `tier-1`; there is no standard for it.
  private mutating func tier(_ metadata: Node) -> Int? {
    for place in ["labels", "annotations"] {
      guard let node = metadata[place]?[tierLabel], let text = node.scalar?.string else { continue }
      if let tier = Self.tier(text) { return tier }
      notes.note(
        node, "'\(text)' is no tier", hint: "tiers are 0 to 3, also written tier-1; 'tier' names another label")
      return nil
    }
    let tags = metadata["tags"]?.sequence?.compactMap { $0.scalar?.string } ?? []
    return tags.lazy.filter { $0.hasPrefix("tier") }.compactMap { Self.tier($0) }.first
  }

  private static func tier(_ text: String) -> Int? {
    var digits = text.lowercased()[...]
    for word in ["tier", "-", "_", " "] where digits.hasPrefix(word) { digits = digits.dropFirst(word.count) }
    return DecimalNumber.whole(String(digits)).flatMap { (0...3).contains($0) ? $0 : nil }
  }

  private mutating func dependencies(_ spec: Node?, _ namespace: String) -> [EntityReference] {
    guard let list = spec?["dependsOn"]?.sequence else { return [] }
    return list.compactMap { element in
      guard let text = element.scalar?.string,
        let reference = EntityReference(text, kind: "component", namespace: namespace)
      else {
        notes.note(
          element, "is no reference to an entity", hint: "written as component:NAME or resource:NAMESPACE/NAME")
        return nil
      }
      return ["component", "resource"].contains(reference.kind) ? reference : nil
    }
  }
}

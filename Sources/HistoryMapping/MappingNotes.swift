import AlertFormats
import PagingModel
import Yams

/// What was found wrong so far, and the plain readings of nodes that note it.
struct MappingNotes {
  let file: String
  private(set) var problems: [MappingProblem] = []

  init(file: String) { self.file = file }

  mutating func note(_ place: MappingPlace, _ message: String, hint: String? = nil) {
    problems.append(MappingProblem(place: place.text, message: message, hint: hint))
  }

  mutating func note(_ node: Node, _ message: String, hint: String? = nil) {
    note(place(node), message, hint: hint)
  }

  func place(_ node: Node) -> MappingPlace {
    MappingPlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  // MARK: nodes

  /// A text; a problem when it is none, or empty.
  mutating func text(_ node: Node, _ key: String) -> String? {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      note(node, "'\(key)' is a text, which is missing here")
      return nil
    }
    return scalar.string
  }

  /// A text or a list of texts, which may be empty texts.
  mutating func texts(_ node: Node, _ key: String) -> [(text: String, node: Node)] {
    if let scalar = node.scalar { return [(scalar.string, node)] }
    guard let sequence = node.sequence else {
      note(node, "'\(key)' is a text or a list of texts")
      return []
    }
    return sequence.compactMap { element in
      guard let scalar = element.scalar else {
        note(element, "'\(key)' is a text or a list of texts")
        return nil
      }
      return (scalar.string, element)
    }
  }

  /// The members of an object by their names; those whose names are not among `keys` are problems.
  mutating func members(_ node: Node, _ what: String, keys: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      note(node, "\(what) is written as 'key: value'")
      return nil
    }
    var members: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if keys.contains(name) {
        members[name] = value
      } else {
        note(key, "'\(name)' is no key of \(what)", hint: Self.hint(name, keys))
      }
    }
    return members
  }

  /// What may have been meant by a word that is not known.
  static func hint(_ word: String, _ known: [String]) -> String {
    let near = NearNames.nearest(to: word, among: known, limit: 1)
    return near.first.map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
  }
}

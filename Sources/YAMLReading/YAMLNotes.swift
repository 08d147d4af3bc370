import PagingModel
public import Yams

/// What was found wrong so far, and the plain readings of nodes that note it.
public struct YAMLNotes {
  /// The file that nodes are of.
  public var file: String
  public private(set) var problems: [YAMLProblem] = []

  /// The most problems that are told of one reading; nobody reads more.
  private static let most = 1000

  public init(file: String) { self.file = file }

  /// Whether there are so many problems that it is not worth much time to explain one more.
  public var isLong: Bool { problems.count >= 100 }

  public mutating func note(_ mark: YAMLMark?, _ message: String, hint: String? = nil) {
    if problems.count > Self.most { return }
    let isLast = problems.count == Self.most
    problems.append(
      isLast
        ? YAMLProblem(file: file, mark: mark, message: "there are more problems than the \(Self.most) before")
        : YAMLProblem(file: file, mark: mark, message: message, hint: hint))
  }

  public mutating func note(_ node: Node, _ message: String, hint: String? = nil) {
    note(mark(node), message, hint: hint)
  }

  /// Notes problems that were found elsewhere.
  public mutating func note(_ problems: [YAMLProblem]) { self.problems += problems }

  public func yamlPlace(_ node: Node) -> YAMLPlace { YAMLPlace(file: file, mark: mark(node)) }

  public func mark(_ node: Node) -> YAMLMark {
    YAMLMark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  // MARK: nodes

  /// A text; a problem when it is none, or empty.
  public mutating func text(_ node: Node, _ key: String) -> String? {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      note(node, "'\(key)' is a text, which is missing here")
      return nil
    }
    return scalar.string
  }

  /// A text or a list of texts, which may be empty texts.
  public mutating func texts(_ node: Node, _ key: String) -> [(text: String, node: Node)] {
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
  public mutating func members(_ node: Node, _ what: String, keys: [String]) -> [String: Node]? {
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
  public static func hint(_ word: String, _ known: [String]) -> String {
    let near = NearNames.nearest(to: word, among: known, limit: 1)
    return near.first.map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
  }
}

/// One column: where its values stand in an object, and what it is called.
struct CSVColumn: Hashable, Sendable {
  /// Keys by dots.
  let path: String
  let name: String

  init(path: String) {
    self.path = path
    let parts = path.split(separator: ".")
    name = parts.dropFirst().reduce(String(parts[0])) { name, part in
      name + part.prefix(1).uppercased() + part.dropFirst()
    }
  }

  /// The columns of a path: of one with a percent sign behind it those of a share, with `±` also those of its interval.
  static func columns(of text: Substring) -> [CSVColumn] {
    let members: [String]
    switch text.last {
    case "%": members = ["count", "of", "percent"]
    case "±": members = ["count", "of", "percent", "low", "high"]
    default: return [CSVColumn(path: String(text))]
    }
    return members.map { CSVColumn(path: text.dropLast() + "." + $0) }
  }
}

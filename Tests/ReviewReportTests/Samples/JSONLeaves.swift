@testable import ReviewReport

/// The keys of a pretty document in their order, read line by line: the writer's indents, and no parser of ours.
struct JSONLeaves {
  /// From the top; of an array the number of the item in brackets.
  private(set) var paths: [[String]] = []

  init(_ json: [UInt8]) {
    var stack: [(name: String?, items: Int)] = []
    for line in String(decoding: json, as: UTF8.self).split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.first == "}" || text.first == "]" {
        stack.removeLast()
        continue
      }
      let isKey = text.first == "\"" && text.contains("\": ")
      var name: String? = isKey ? String(text.dropFirst().prefix { $0 != "\"" }) : nil
      if !isKey, let last = stack.indices.last {
        name = "[\(stack[last].items)]"
        stack[last].items += 1
      }
      if text.last == "{" || text.last == "[" {
        stack.append((name, 0))
      } else {
        paths.append((stack.map(\.name) + [name]).compactMap(\.self))
      }
    }
  }

  /// The keys of each row of an array: by dots, arrays without what is in them.
  func rows(at path: [String]) -> [[String]] {
    var rows: [(number: String, keys: [String])] = []
    for leaf in paths where leaf.count > path.count + 1 && Array(leaf.prefix(path.count)) == path {
      let key = leaf.dropFirst(path.count + 1).prefix { $0.first != "[" }.joined(separator: ".")
      if rows.last?.number != leaf[path.count] { rows.append((leaf[path.count], [])) }
      if rows[rows.count - 1].keys.last != key { rows[rows.count - 1].keys.append(key) }
    }
    return rows.map(\.keys)
  }

  /// The arrays of objects that stand in no other array.
  var tables: Set<[String]> {
    Set(
      paths.compactMap { leaf in
        guard let item = leaf.firstIndex(where: { $0.first == "[" }), item + 1 < leaf.count else { return nil }
        return Array(leaf[..<item])
      })
  }
}

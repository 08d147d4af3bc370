import PagingModel

/// The order of names in everything that is written: by UTF-8 bytes, whatever the locale; no name comes last.
enum ByteOrder {
  /// Whether the first name comes before the second.
  static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return ByteHash.precedes(left.utf8.span, right.utf8.span)
  }

  /// The names in order, each once.
  static func distinct(_ names: [String]) -> [String] {
    names.sorted(by: precedes).reduce(into: []) { distinct, name in
      if distinct.last.map({ equal($0, name) }) != true { distinct.append(name) }
    }
  }

  /// Whether the names are the same bytes; `==` on strings also takes canonically equivalent ones for equal.
  static func equal(_ left: String?, _ right: String?) -> Bool {
    !precedes(left, right) && !precedes(right, left)
  }
}

import PagingModel

/// A part of a name, or a name with `…` or `...` for what was left out; small and capital letters are the same.
///
/// With an ellipsis it is a whole name's beginning, parts and end, in this order; U+FFFD, which is printed for a character
/// that must not be seen, is any.
struct ShortenedName {
  /// What stands between the ellipses, in small letters.
  private let parts: [[Unicode.Scalar]]

  init(_ text: String) {
    parts = text.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false)
      .map { Self.folded(String($0)) }
  }

  /// Whether a name may have been meant. O(length of the name times that of the parts).
  func fits(_ name: String) -> Bool {
    let scalars = Self.folded(name)
    if parts.count == 1 { return !parts[0].isEmpty && Self.place(of: parts[0], in: scalars[...]) != nil }
    guard parts.contains(where: { !$0.isEmpty }), let first = parts.first, let last = parts.last else { return false }
    guard scalars.count >= first.count + last.count, Self.begins(scalars[...], with: first) else { return false }
    guard Self.begins(scalars.suffix(last.count), with: last) else { return false }
    var rest = scalars[first.count..<scalars.count - last.count]
    for part in parts.dropFirst().dropLast() {
      guard let place = Self.place(of: part, in: rest) else { return false }
      rest = rest[(place + part.count)...]
    }
    return true
  }

  private static func place(of part: [Unicode.Scalar], in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard part.count <= scalars.count else { return nil }
    return (scalars.startIndex...scalars.endIndex - part.count).first { begins(scalars[$0...], with: part) }
  }

  private static func begins(_ scalars: ArraySlice<Unicode.Scalar>, with part: [Unicode.Scalar]) -> Bool {
    scalars.count >= part.count && zip(scalars, part).allSatisfy { $0 == $1 || $1 == "\u{FFFD}" }
  }

  /// Runs of white space are one blank, as they are printed.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if folded.last != " " { folded.append(" ") }
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return folded
  }
}

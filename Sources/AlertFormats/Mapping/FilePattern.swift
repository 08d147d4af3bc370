/// A pattern of files' names: `*` is anything but a slash, `**` anything, `?` one byte that is no slash.
///
/// A pattern without a slash is of the name alone, one with slashes of as many last parts of the path; one that begins
/// with a slash is of all of it.
public struct FilePattern: Hashable, Sendable {
  public let text: String
  private let bytes: [UInt8]

  public init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// O(length of the pattern x square of the length of the path) at most: paths are short.
  public func matches(_ path: [UInt8]) -> Bool {
    if matches(path[...]) { return true }
    guard bytes.first != UInt8(ascii: "/") else { return false }
    return path.indices.contains { path[$0] == UInt8(ascii: "/") && matches(path[($0 + 1)...]) }
  }

  private enum Wild { case star, doubleStar }

  /// One place to come back to is enough for each kind of star: what a later star of it takes, an earlier one need not.
  private func matches(_ path: ArraySlice<UInt8>) -> Bool {
    var (next, position) = (0, path.startIndex)
    var star: (next: Int, position: Int)?
    var doubleStar: (next: Int, position: Int)?
    while true {
      if position == path.endIndex && next == bytes.count { return true }
      if let wild = wild(at: next) {
        next += wild == .star ? 1 : 2
        if wild == .star { star = (next, position) } else { (doubleStar, star) = ((next, position), nil) }
        continue
      }
      if position < path.endIndex, next < bytes.count, Self.matches(bytes[next], path[position]) {
        (next, position) = (next + 1, position + 1)
        continue
      }
      if let last = star, last.position < path.endIndex, path[last.position] != UInt8(ascii: "/") {
        star = (last.next, last.position + 1)
        (next, position) = (last.next, last.position + 1)
      } else if let last = doubleStar, last.position < path.endIndex {
        (doubleStar, star) = ((last.next, last.position + 1), nil)
        (next, position) = (last.next, last.position + 1)
      } else {
        return false
      }
    }
  }

  private func wild(at index: Int) -> Wild? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "*") else { return nil }
    return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*") ? .doubleStar : .star
  }

  private static func matches(_ wanted: UInt8, _ byte: UInt8) -> Bool {
    wanted == byte || (wanted == UInt8(ascii: "?") && byte != UInt8(ascii: "/"))
  }
}

/// Aliases of YAML (`*name` for what `&name` marks): a few can make so much of a short text that no memory and no time are
/// enough, and files that people write need none.
///
/// They are looked for before anything else looks at the text. What merely looks like one, in a text or a comment, counts
/// as well.
enum YAMLAliases {
  /// With so many, no text becomes more than 18 times as long: three levels of three, three and two.
  static let most = 8

  /// Where the first alias too many stands; nil when there are few, or nothing that they could stand for.
  static func excess(in bytes: [UInt8]) -> YAMLMark? {
    var (aliases, hasAnchor) = (0, false)
    var excess: Int?
    for index in bytes.indices where bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "&") {
      guard begins(bytes, at: index) else { continue }
      if bytes[index] == UInt8(ascii: "&") {
        hasAnchor = true
      } else {
        aliases += 1
        if aliases == most + 1 { excess = index }
      }
    }
    return hasAnchor ? excess.map { YAMLMark(of: $0, in: bytes) } : nil
  }

  /// Whether a name follows, and no part of a word comes before.
  private static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 1 < bytes.count, isNamePart(bytes[index + 1]) else { return false }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return !isNamePart(before) && ![0x22, 0x27, 0x2A, 0x2E, 0x2F].contains(before)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

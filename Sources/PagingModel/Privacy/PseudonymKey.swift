/// What pseudonyms are made with: who has it can find out whose pseudonym one is. In no output.
public struct PseudonymKey: Hashable, Sendable {
  let bytes: [UInt8]

  /// Fewer bytes than these can be guessed.
  public static let shortest = 16

  /// The key that a file or a variable holds, without white space at its end; nil when nothing is left.
  public init?(_ text: [UInt8]) {
    var bytes = text[...]
    while let last = bytes.last, last == 0x20 || (0x09...0x0D).contains(last) { bytes.removeLast() }
    if bytes.isEmpty { return nil }
    self.bytes = Array(bytes)
  }

  /// The digest of bytes that nobody but the owner of an input has.
  public init(digestOf bytes: [UInt8]) { self.bytes = SHA256.hex(bytes.span) }

  /// Whether it is short enough to be guessed by trying.
  public var isGuessable: Bool { bytes.count < Self.shortest }
}

/// The name of an input as the system knows it: bytes, which need not be UTF-8.
public struct InputPath: Hashable, Sendable {
  /// The bytes of the name, without a zero at the end.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The name for people; bytes that are not UTF-8 are shown as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is `-`, which stands for standard input.
  public var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path of an entry of this directory.
  func appending(_ name: [UInt8]) -> InputPath {
    InputPath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The bytes with a zero at the end, for the C library; nil when a zero stands inside, which no file's name has.
  var cString: [CChar]? {
    bytes.contains(0) ? nil : bytes.map { CChar(bitPattern: $0) } + [0]
  }
}

extension InputPath: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension InputPath: Comparable {
  /// Orders by bytes, whatever the locale.
  public static func < (left: InputPath, right: InputPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Compressed formats that are recognised, to say so, but not decoded.
public enum PackedFormat: String, CaseIterable, Hashable, Sendable {
  case zip, zstd, xz, bzip2

  /// How many bytes tell them apart.
  static let magicLength = 6

  /// The bytes that a file of the format begins with; no text does.
  var magic: [UInt8] {
    switch self {
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    // The largest block size, which is what the tool writes unless told otherwise.
    case .bzip2: [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41]
    }
  }

  /// The command that decodes such a file to standard output.
  var command: String {
    switch self {
    case .zip: "unzip -p"
    case .zstd: "zstd -dc"
    case .xz: "xz -dc"
    case .bzip2: "bzip2 -dc"
    }
  }
}

internal import Glibc

/// Which file a path leads to, whatever names and links it has.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Nil when nothing is there that can be read as a file.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR else { return nil }
    device = UInt64(facts.st_dev)
    number = UInt64(facts.st_ino)
  }

  /// A path as seen from the folder that a file is in.
  static func path(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}

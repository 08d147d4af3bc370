internal import Glibc

/// Which file a path leads to, whatever names and links it has.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Nil when nothing is there, and for what is no regular file.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(facts.st_dev)
    number = UInt64(facts.st_ino)
  }
}

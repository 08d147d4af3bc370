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

  /// Where a file is, or would be made, by one name, whatever links lead there.
  static func place(of path: String) -> String {
    if let real = resolved(path) { return real }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.dropLast(name.count)
    return (resolved(folder.isEmpty ? "." : String(folder)) ?? String(folder)) + "/" + name
  }

  /// The path without links; nil when nothing is there.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// What the system says about a path, symbolic links followed.
struct FileFacts {
  enum Kind {
    case regular, directory, other
  }

  /// What makes two paths the same file.
  struct Identity: Hashable {
    var device: UInt
    var number: UInt
  }

  var kind: Kind
  var identity: Identity
  /// The size in bytes; of a regular file only.
  var size: Int?

  /// - Throws: when nothing is there or the way to it is barred.
  init(of path: InputPath) throws(InputFault) {
    var facts = stat()
    let isKnown =
      if path.isStandardInput {
        fstat(STDIN_FILENO, &facts) == 0
      } else if let name = path.cString {
        stat(name, &facts) == 0
      } else {
        throw InputFault(.noSuchFile, path: path)
      }
    guard isKnown else { throw InputFault(InputFault.reason(ofOpenError: errno), path: path) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    identity = Identity(device: UInt(facts.st_dev), number: UInt(facts.st_ino))
    size = kind == .regular ? Int(facts.st_size) : nil
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The names in a directory.
enum DirectoryNames {
  /// The visible names (no leading dot), ordered by bytes.
  ///
  /// - Throws: when the directory cannot be opened or read to its end.
  static func visible(in directory: InputPath) throws(InputFault) -> [[UInt8]] {
    guard let path = directory.cString, let stream = opendir(path) else {
      throw InputFault(InputFault.reason(ofOpenError: errno), path: directory)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = name(of: entry)
      if name.first != UInt8(ascii: ".") { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw InputFault(.readFailed(errno), path: directory) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Invariant of the unsafe part: the system ends the name with a zero inside the entry, which is valid until the next
  /// one is read.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = UnsafeRawPointer(entry) + offset
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}

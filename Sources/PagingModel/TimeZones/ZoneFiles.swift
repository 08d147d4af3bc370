import Glibc

/// Reads the files of a time-zone database.
enum ZoneFiles {
  /// The largest file that is read, in bytes; real ones stay below 4 KiB.
  static let largestFile = 1 << 20
  /// How many folders deep zone names go; `America/Argentina/Buenos_Aires` is three parts.
  private static let deepest = 4

  /// The bytes of a regular file, or nil when there is none, it cannot be read or it is too large.
  static func bytes(at path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largestFile
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    return fill(&bytes, from: descriptor) ? bytes : nil
  }

  /// The names of all compiled zone files under a folder, in no particular order.
  static func names(under root: String) -> [String] {
    names(under: root, after: "", depth: 0)
  }

  private static func fill(_ bytes: inout [UInt8], from descriptor: Int32) -> Bool {
    var position = 0
    while position < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return false }
      position += got
    }
    return true
  }

  private static func names(under folder: String, after prefix: String, depth: Int) -> [String] {
    entries(of: folder).filter { ZoneName.isPart($0) }.flatMap { entry -> [String] in
      let name = prefix + entry
      guard ZoneName.isPlace(name) else { return [] }
      let path = folder + "/" + entry
      if let bytes = bytes(at: path) { return bytes.starts(with: "TZif".utf8) ? [name] : [] }
      return depth + 1 < deepest ? names(under: path, after: name + "/", depth: depth + 1) : []
    }
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [String] = []
    while let entry = readdir(stream) {
      entries.append(
        withUnsafeBytes(of: entry.pointee.d_name) { name in String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return entries
  }
}

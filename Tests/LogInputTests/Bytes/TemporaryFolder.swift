import Glibc
import LogInput

/// A folder of its own for a test, removed with everything in it.
final class TemporaryFolder {
  let path: String

  init() {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/log-input-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no folder in \(root)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// The path of an entry, there or not.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ content: [UInt8] = [1]) -> InputPath {
    guard let file = fopen(path(name), "w") else { preconditionFailure("cannot write \(name)") }
    defer { fclose(file) }
    precondition(fwrite(content, 1, content.count, file) == content.count)
    return InputPath(path(name))
  }

  /// Makes a directory and returns its path.
  @discardableResult
  func makeDirectory(_ name: String) -> InputPath {
    precondition(mkdir(path(name), 0o755) == 0)
    return InputPath(path(name))
  }

  /// Makes a named pipe and returns its path and a descriptor that writes to it.
  func makePipe(_ name: String) -> (path: InputPath, writer: CInt) {
    precondition(mkfifo(path(name), 0o600) == 0)
    // Opened for reading too, so that it does not block until a reader comes.
    let writer = open(path(name), O_RDWR | O_CLOEXEC)
    precondition(writer >= 0)
    return (InputPath(path(name)), writer)
  }

  /// How many descriptors of this process refer to the file.
  func openCount(of path: InputPath) -> Int {
    var facts = stat()
    precondition(stat(path.text, &facts) == 0)
    return (0..<1024 as Range<CInt>).count { descriptor in
      var other = stat()
      return fstat(descriptor, &other) == 0 && other.st_ino == facts.st_ino && other.st_dev == facts.st_dev
    }
  }

  private static func remove(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    if facts.st_mode & S_IFMT == S_IFDIR, let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(directory)
    }
    Glibc.remove(path)
  }
}

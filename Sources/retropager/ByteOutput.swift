internal import Glibc

/// Why results could not be written.
struct OutputFault: Error {
  /// The file, or nil for standard output.
  var path: String?
  var code: Int32

  /// Whether the reader went away, which is no fault of anybody.
  var isBrokenPipe: Bool { path == nil && code == EPIPE }

  var message: String { "cannot write: \(String(cString: strerror(code)))" }
}

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A link stays, and what it leads to is replaced; a device or a pipe cannot be replaced and is written to as it stands.
struct ByteOutput: ~Copyable {
  private let path: String?
  /// What is replaced in the end; empty when nothing is.
  private var target = ""
  private let temporary: String?
  private let descriptor: Int32
  private var isFinished = false

  /// Standard output, or a temporary file beside the one that is asked for.
  init(path: String?) throws(OutputFault) {
    self.path = path
    guard let path else {
      temporary = nil
      descriptor = STDOUT_FILENO
      return
    }
    let isReplaced = ByteOutput.isReplaced(path)
    let target = isReplaced ? ByteOutput.resolved(path) : path
    guard access(target, W_OK) == 0 || errno == ENOENT else { throw OutputFault(path: path, code: errno) }
    let name = isReplaced ? "\(target).\(getpid()).part" : path
    let opened = open(name, O_WRONLY | O_CLOEXEC | (isReplaced ? O_CREAT | O_EXCL : 0), 0o666)
    guard opened >= 0 else { throw OutputFault(path: path, code: errno) }
    ByteOutput.copyMode(of: target, to: opened)
    descriptor = opened
    temporary = isReplaced ? name : nil
    self.target = target
  }

  /// Gives a file the permissions of the one that it replaces.
  private static func copyMode(of target: String, to descriptor: Int32) {
    var facts = stat()
    if stat(target, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG { fchmod(descriptor, facts.st_mode & 0o777) }
  }

  /// Whether a file can take the path's place: one is there, or nothing.
  private static func isReplaced(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }

  /// The path without symbolic links; as it is when nothing is there yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  deinit {
    if path != nil && !isFinished { close(descriptor) }
    if let temporary, !isFinished { unlink(temporary) }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(OutputFault) {
    let code = ByteOutput.write(bytes.span, to: descriptor)
    if code != 0 { throw OutputFault(path: path, code: code) }
  }

  /// Puts the file in its place.
  mutating func finish() throws(OutputFault) {
    guard let temporary, let path else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw OutputFault(path: path, code: errno)
    }
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      isFinished = true
      throw OutputFault(path: path, code: code)
    }
    isFinished = true
  }

  /// Writes bytes to a descriptor and returns 0, or the system's error number.
  static func write(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32 {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.extracting(offset..<bytes.count).withUnsafeBufferPointer { rest in
        Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if written < 0 && errno == EINTR { continue }
      if written < 0 { return errno }
      offset += written
    }
    return 0
  }
}

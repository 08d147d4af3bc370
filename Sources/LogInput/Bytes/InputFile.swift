#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// An open descriptor, closed with its owner; standard input stays open.
struct InputFile: ~Copyable {
  /// What became of an attempt to read.
  enum Outcome {
    /// So many bytes were read, at least one.
    case bytes(Int)
    /// Nothing follows.
    case end
    /// The system refused, with this error number.
    case failed(Int32)
    /// The interrupter fired while there was nothing to read.
    case interrupted
  }

  /// The size in bytes of a regular file, nil for anything else.
  let size: Int?
  /// Ends the waiting for a pipe or terminal; never set for a regular file.
  private(set) var interrupter: Interrupter?
  private let descriptor: CInt

  /// Opens a file, or standard input for `-`.
  ///
  /// A pipe with a name blocks until somebody opens it for writing.
  init(_ path: InputPath) throws(InputFault) {
    guard !path.isStandardInput else {
      try self.init(borrowing: STDIN_FILENO, path)
      return
    }
    guard let name = path.cString else { throw InputFault(.noSuchFile, path: path) }
    var opened: CInt
    repeat { opened = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw InputFault(InputFault.reason(ofOpenError: errno), path: path) }
    try self.init(owning: opened, path)
  }

  /// Takes a descriptor that is open and closes it at the end, also when it cannot be used.
  init(owning descriptor: CInt, _ path: InputPath) throws(InputFault) {
    var facts = stat()
    var reason: InputFault.Reason?
    if fstat(descriptor, &facts) != 0 {
      reason = InputFault.reason(ofOpenError: errno)
    } else if facts.st_mode & S_IFMT == S_IFDIR {
      reason = .isDirectory
    }
    self.descriptor = descriptor
    size = facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : nil
    if let reason { throw InputFault(reason, path: path) }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Reads a descriptor that somebody else closes.
  init(borrowing descriptor: CInt, _ path: InputPath) throws(InputFault) {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw InputFault(InputFault.reason(ofOpenError: errno), path: path) }
    try self.init(owning: copy, path)
  }

  deinit { close(descriptor) }

  /// Makes waiting for a pipe or terminal end when this fires. Does nothing for a regular file.
  mutating func stopWaiting(when interrupter: Interrupter?) {
    if size == nil { self.interrupter = interrupter }
  }

  /// Reads what is there, at most as much as fits; waits while nothing is.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Outcome {
    var mustWait = interrupter != nil
    while true {
      if mustWait && !waitUntilReadable() { return .interrupted }
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count > 0 { return .bytes(count) }
      if count == 0 { return .end }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: mustWait = true
      case let code: return .failed(code)
      }
    }
  }

  /// Goes back so many bytes; false when the file cannot, as a pipe cannot.
  func goBack(_ count: Int) -> Bool { size != nil && lseek(descriptor, -off_t(count), SEEK_CUR) >= 0 }

  /// Waits for bytes or the end; false when the interrupter fired.
  private func waitUntilReadable() -> Bool {
    // A negative descriptor is ignored by poll.
    var waited = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: interrupter?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waited, nfds_t(waited.count), -1) < 0 && errno == EINTR {}
    return waited[1].revents == 0
  }
}

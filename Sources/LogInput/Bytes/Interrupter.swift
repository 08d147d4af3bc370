#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// Wakes a thread that waits for bytes of a pipe or terminal, so that it can stop.
final class Interrupter: Sendable {
  /// Becomes readable when `fire` was called, and stays so.
  let descriptor: CInt
  private let writeEnd: CInt

  /// - Throws: `outOfResources` when the system has no descriptors left.
  init(for path: InputPath) throws(InputFault) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw InputFault(.outOfResources(errno), path: path) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  /// Ends the waiting, now and in future.
  func fire() {
    _ = write(writeEnd, [1 as UInt8], 1)
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }
}

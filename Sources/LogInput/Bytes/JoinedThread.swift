#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// A thread that has ended when its owner is gone.
struct JoinedThread: ~Copyable {
  /// Carries the work to the thread.
  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// Starts the work at once.
  ///
  /// Invariant of the unsafe part: the work is handed over whole, as the `sending` demands; the new thread alone takes
  /// the reference back, or this one does when no thread could be started.
  ///
  /// - Throws: `outOfResources` when the system starts no further thread.
  init(for path: InputPath, _ body: sending @escaping () -> Void) throws(InputFault) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      throw InputFault(.outOfResources(code), path: path)
    }
    self.thread = thread
  }

  deinit { pthread_join(thread, nil) }
}

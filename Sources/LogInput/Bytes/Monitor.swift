#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// A value that threads share behind a lock, with waiting for a change of it.
///
/// Invariant of the unsafe part: `state` and `waiting` are touched only while `mutex` is locked; both are allocated once, since the
/// system keeps them by address, and freed when no thread refers to the monitor any more.
final class Monitor<State: ~Copyable & Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var state: State
  /// How many threads wait for a change.
  private var waiting = 0

  init(_ state: consuming State) {
    self.state = state
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    changed = .allocate(capacity: 1)
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Changes the value and wakes who waits for that.
  func change(_ body: (inout State) -> Void) {
    pthread_mutex_lock(mutex)
    body(&state)
    unlockAndWake()
  }

  /// Waits until `body`, called again after each change, returns something; that counts as a change too.
  func wait<Result: ~Copyable>(_ body: (inout State) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    while true {
      if let result = body(&state) {
        unlockAndWake()
        return result
      }
      waiting += 1
      pthread_cond_wait(changed, mutex)
      waiting -= 1
    }
  }

  /// Looks at the value, which wakes nobody.
  func look<Result>(_ body: (borrowing State) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(state)
  }

  /// Wakes the others when the lock is free, so that they need not wait for it once more.
  private func unlockAndWake() {
    let mustWake = waiting > 0
    pthread_mutex_unlock(mutex)
    if mustWake { pthread_cond_broadcast(changed) }
  }
}

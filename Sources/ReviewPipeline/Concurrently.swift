import Dispatch
import Synchronization

/// Work that is made at the same time: what comes of it does not depend on whether it was.
enum Concurrently {
  /// The results of two pieces that do not need each other.
  ///
  /// - Parameter workers: how many threads may work; with one, the pieces are made one after the other.
  static func both<First: Sendable, Second: Sendable>(
    workers: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard workers > 1 else { return (first(), second()) }
    let made = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { piece in
      if piece == 0 {
        let result = first()
        made.withLock { $0.first = result }
      } else {
        let result = second()
        made.withLock { $0.second = result }
      }
    }
    guard case (let first?, let second?) = made.withLock({ $0 }) else { preconditionFailure("a piece was not made") }
    return (first, second)
  }
}

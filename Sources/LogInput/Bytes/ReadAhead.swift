/// Reads an input on a thread of its own, a few blocks ahead of who uses them.
///
///     var held = InputBlock(capacity: 1)
///     reading: while true {
///       switch ahead.next() {
///       case .block(var block):
///         block.prepend(restOf: held)
///         swap(&held, &block)
///         ahead.recycle(block)
///         ...  // use the bytes of `held` and remove those that are done
///       case .fault(let fault): ...
///       case .end: break reading
///       }
///     }
///
/// The blocks come in the order of the bytes and all but the last are full. When it goes away, early or not, its thread
/// has ended and the file is closed. It has one user; only `progress` may be looked at from elsewhere.
public struct ReadAhead: ~Copyable, Sendable {
  /// How many blocks are ready or being filled at most, unless said otherwise: 4 of 256 KiB.
  public static let standardDepth = 4

  /// What comes next.
  public enum Delivery: ~Copyable, Sendable {
    /// The next bytes. The block is the receiver's until it is given back or dropped.
    case block(InputBlock)
    /// The rest cannot be read; all before it was delivered. The end comes next.
    case fault(InputFault)
    /// Nothing follows.
    case end
  }

  /// How far the input has been read; may be handed to other threads.
  public let progress: InputProgress
  private let shared: Monitor<ReadAheadState>
  private let interrupter: Interrupter?
  private var thread: JoinedThread?
  private let path: InputPath
  /// Gzip members are checked on the user's thread.
  private var verifier: MemberVerifier
  /// A fault that the user's thread found and that waits for the bytes before it to be taken.
  private var fault: InputFault?

  /// Starts reading.
  ///
  /// - Parameters:
  ///   - depth: how many blocks are ready or being filled at most, 1...15; the user may hold more.
  ///   - blockCapacity: how many bytes are in a block.
  /// - Throws: `outOfResources` when the system starts no further thread or has no descriptors left.
  public init(
    _ stream: consuming sending InputStream, depth: Int = standardDepth,
    blockCapacity: Int = InputBlock.standardCapacity
  ) throws(InputFault) {
    precondition((1..<BlockRing.capacity).contains(depth), "depth \(depth) is outside 1...15")
    let interrupter = stream.size == nil ? try Interrupter(for: stream.path) : nil
    try self.init(stream, interrupter, ReadAheadState(depth: depth, blockCapacity: blockCapacity))
  }

  private init(
    _ stream: consuming sending InputStream, _ interrupter: Interrupter?, _ state: consuming ReadAheadState
  ) throws(InputFault) {
    path = stream.path
    progress = InputProgress(size: stream.size)
    shared = Monitor(state)
    self.interrupter = interrupter
    stream.stopWaiting(when: interrupter)
    verifier = stream.leaveChecks()
    let reader = ReadAheadReader(stream, shared, progress)
    thread = try JoinedThread(for: path) { reader.run() }
  }

  deinit { ReadAhead.stop(shared, interrupter) }

  /// Waits for the next block, fault or end. After a fault comes the end, and after the end the end again.
  public mutating func next() -> Delivery {
    while true {
      if let fault = fault.take() { return .fault(fault) }
      switch shared.wait({ $0.takeDelivery() }) {
      case .block(var block):
        if case .wrong(let check, let decodedOffset) = verifier.verify(block) {
          block.keepFirst(check.end)
          end(at: check, decodedOffset)
        }
        // An empty block carried nothing but the end of a member.
        if !block.isEmpty { return .block(block) }
      case .fault(let fault): return .fault(fault)
      case .end: return .end
      }
    }
  }

  /// Gives a block back to be filled again; a block that came from elsewhere and has another capacity is dropped.
  public mutating func recycle(_ block: consuming InputBlock) {
    var given: InputBlock? = consume block
    shared.change { state in
      if let block = given.take() { state.recycle(block) }
    }
  }

  /// Stops reading; `next` returns the end from now on. The thread has ended and the file is closed afterwards.
  public mutating func cancel() {
    ReadAhead.stop(shared, interrupter)
    thread = nil
    fault = nil
  }

  /// Stops at a damaged member, as if nothing behind it had been read.
  private mutating func end(at check: MemberCheck, _ decodedOffset: Int) {
    cancel()
    progress.update(bytesRead: check.bytesRead, bytesDecoded: decodedOffset)
    fault = InputFault(
      check.claim.reason, path: path, byteOffset: check.byteOffset, decodedOffset: decodedOffset)
  }

  private static func stop(_ shared: Monitor<ReadAheadState>, _ interrupter: Interrupter?) {
    shared.change { $0.isCancelled = true }
    interrupter?.fire()
  }
}

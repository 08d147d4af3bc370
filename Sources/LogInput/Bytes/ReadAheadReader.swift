/// The reading thread's part of a `ReadAhead`: fills blocks until the input ends or nobody wants more.
final class ReadAheadReader {
  private var stream: InputStream
  private let shared: Monitor<ReadAheadState>
  private let progress: InputProgress

  init(_ stream: consuming InputStream, _ shared: Monitor<ReadAheadState>, _ progress: InputProgress) {
    self.stream = stream
    self.shared = shared
    self.progress = progress
  }

  func run() {
    while let block = emptyBlock() {
      guard fill(block) else { return }
    }
  }

  /// Waits until a block may be filled; nil when nobody wants more.
  private func emptyBlock() -> InputBlock? {
    guard shared.wait({ $0.mayFill }) else { return nil }
    return shared.wait { $0.takeEmpty() }
  }

  /// Fills a block and delivers it; false at the end.
  private func fill(_ block: consuming InputBlock) -> Bool {
    let step = stream.read(into: &block)
    progress.update(bytesRead: stream.bytesRead, bytesDecoded: stream.bytesDecoded)
    // The user has enough to do for now, and this thread has not.
    if shared.look({ $0.isUserBehind }) { block.sumChecks() }
    var filled: InputBlock? = consume block
    shared.change { state in
      if let block = filled.take(), !block.isEmpty || !block.checks.list.isEmpty { state.deliver(block) }
      switch step {
      case .bytes: break
      case .fault(let fault): state.end(fault)
      case .end: state.end(nil)
      }
    }
    if case .bytes = step { return true }
    return false
  }
}

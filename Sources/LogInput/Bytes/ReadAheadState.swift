/// What the reading thread and the user of a `ReadAhead` share.
struct ReadAheadState: ~Copyable, Sendable {
  /// Set by the user: nothing more is wanted.
  var isCancelled = false
  private let depth: Int
  private let blockCapacity: Int
  /// Blocks with bytes, first read first.
  private var filled = BlockRing()
  /// Blocks to be filled again. The one used last is taken first: it is the one the processor still has at hand.
  private var free = BlockRing()
  private var fault: InputFault?
  private var isEnded = false

  init(depth: Int, blockCapacity: Int) {
    self.depth = depth
    self.blockCapacity = blockCapacity
  }

  // MARK: the reading thread's side

  /// Whether another block may be filled; nil when that must wait.
  var mayFill: Bool? {
    if isCancelled { return false }
    return filled.count < depth ? true : nil
  }

  /// An empty block. A new one is made when the user keeps the others: waiting for them could last for ever.
  mutating func takeEmpty() -> InputBlock {
    free.takeLast() ?? InputBlock(capacity: blockCapacity)
  }

  /// Whether the user has not yet taken what was read before.
  var isUserBehind: Bool { filled.count > 0 }

  mutating func deliver(_ block: consuming InputBlock) { filled.append(block) }

  mutating func end(_ fault: InputFault?) {
    self.fault = fault
    isEnded = true
  }

  // MARK: the user's side

  /// What comes next, or nil when that is not read yet.
  mutating func takeDelivery() -> ReadAhead.Delivery? {
    if isCancelled { return .end }
    if let block = filled.takeFirst() { return .block(block) }
    guard isEnded else { return nil }
    guard let fault else { return .end }
    self.fault = nil
    return .fault(fault)
  }

  mutating func recycle(_ block: consuming InputBlock) {
    // A block of another size came from elsewhere; dropping it keeps the sizes even.
    guard block.capacity == blockCapacity, free.count < depth, !isEnded else { return }
    block.removeAll()
    free.append(block)
  }
}

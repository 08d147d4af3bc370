/// Checks gzip members in the blocks that they were decoded into, in the order of the blocks.
struct MemberVerifier: Sendable {
  /// Of the member that goes on behind the last block.
  private var checksum: MemberChecksum
  /// How many decoded bytes stand before the next block.
  private var decodedOffset: Int

  /// - Parameters:
  ///   - checksum: of the member that goes on in the first block.
  ///   - decodedOffset: how many decoded bytes stand before the first block.
  init(_ checksum: MemberChecksum, decodedOffset: Int) {
    self.checksum = checksum
    self.decodedOffset = decodedOffset
  }

  /// What became of a block.
  enum Outcome {
    case right
    /// The member that ends at `check` is damaged; so many decoded bytes stand before its end.
    case wrong(MemberCheck, decodedOffset: Int)
  }

  /// Checks the next block. O(bytes in it), or O(members) when the reader has computed
  /// the sums; nothing is looked at when the input is not compressed.
  mutating func verify(_ block: borrowing InputBlock) -> Outcome {
    let checks = block.checks
    let failed = block.withSpan { firstFailure(in: $0, checks) }
    defer { decodedOffset += block.count }
    return failed.map { .wrong($0, decodedOffset: decodedOffset + $0.end) } ?? .right
  }

  private mutating func firstFailure(in bytes: Span<UInt8>, _ checks: MemberChecks) -> MemberCheck? {
    for (index, check) in checks.list.enumerated() {
      add(index, of: bytes, checks)
      guard checksum.agrees(with: check.claim) else { return check }
      if case .length = check.claim { checksum = MemberChecksum() }
    }
    add(checks.list.count, of: bytes, checks)
    return nil
  }

  private mutating func add(_ part: Int, of bytes: Span<UInt8>, _ checks: MemberChecks) {
    guard checks.sums.isEmpty else { return checksum.add(checks.sums[part]) }
    checksum.add(bytes.extracting(checks.part(part, of: bytes.count)))
  }
}

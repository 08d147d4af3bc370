/// The decoded bytes of a file or of standard input, gzip or not.
///
/// Gzip is known by its first two bytes, whatever the file's name. Members that follow each other are decoded as one
/// stream; zero bytes after a member are skipped. Other compressed formats are refused by name. Memory is constant: a
/// read buffer and zlib's window. What can be decoded before a fault is delivered before the fault.
public struct InputStream: ~Copyable {
  /// How many bytes to ask the system for at once, unless said otherwise: 256 KiB.
  public static let standardReadSize = 1 << 18

  /// What the bytes that come next are.
  private enum Phase {
    /// The first bytes, which tell gzip from the rest.
    case start
    case plain
    /// The header or the data of a gzip member.
    case member
    /// Behind the data of a gzip member: its checksum and length.
    case trailer
    /// Behind a gzip member: another one, zero bytes or the end.
    case gap
    /// Nothing more is read.
    case done
  }

  /// The input as it was named.
  public let path: InputPath
  /// How many decoded bytes were delivered.
  public private(set) var bytesDecoded = 0
  private var source: InputSource
  private var inflater: Inflater?
  private var trailer = MemberTrailer()
  /// Of the member that is being decoded, or nil when who gets the blocks checks them.
  private var checksum: MemberChecksum? = MemberChecksum()
  private var phase = Phase.start
  /// Where the member that is being decoded begins in the file, how much of it was delivered, and how much of that is to
  /// be decoded again before anything new comes.
  private var memberStart = 0
  private var memberCount = 0
  private var repeated = 0
  /// A fault that waits for the bytes before it to be delivered.
  private var fault: InputFault?

  /// Opens a file, or standard input for `-`. A pipe with a name blocks until somebody opens it for writing.
  ///
  /// - Parameter readSize: how many bytes to ask the system for at once, at least 1.
  /// - Throws: when it cannot be opened or is a directory.
  public init(_ path: InputPath, readSize: Int = standardReadSize) throws(InputFault) {
    self.init(try InputFile(path), path, readSize)
  }

  /// Reads an open descriptor, which stays open.
  package init(borrowing descriptor: Int32, path: InputPath, readSize: Int = standardReadSize) throws(InputFault) {
    self.init(try InputFile(borrowing: descriptor, path), path, readSize)
  }

  private init(_ file: consuming InputFile, _ path: InputPath, _ readSize: Int) {
    source = InputSource(file, readSize: readSize)
    self.path = path
  }

  /// How many bytes came from the file, compressed if it is.
  public var bytesRead: Int { source.bytesRead }

  /// The size of the file as stored, or nil when it is no regular file.
  public var size: Int? { source.file.size }

  /// Adds the next bytes to the block until it is full or the input ends.
  ///
  /// After `.fault` and after `.end` every further call returns `.end`. The block must have room.
  public mutating func read(into block: inout InputBlock) -> InputStep {
    precondition(block.freeCount > 0, "the block has no room")
    let before = block.count
    while block.freeCount > 0 && phase != .done { advance(&block) }
    let count = block.count - before
    if count > 0 { return .bytes(count) }
    guard let fault else { return .end }
    self.fault = nil
    return .fault(fault)
  }

  /// Makes waiting for a pipe or terminal end, as if the input ended there, when this fires.
  mutating func stopWaiting(when interrupter: Interrupter?) {
    source.file.stopWaiting(when: interrupter)
  }

  /// Leaves it to somebody else to check the members, in blocks that are empty before they are read into.
  mutating func leaveChecks() -> MemberVerifier {
    defer { checksum = nil }
    return MemberVerifier(checksum ?? MemberChecksum(), decodedOffset: bytesDecoded)
  }

  private mutating func advance(_ block: inout InputBlock) {
    switch phase {
    case .start: start()
    case .plain: copy(into: &block)
    case .member: decode(into: &block)
    case .trailer: readTrailer(behind: &block)
    case .gap: enterNextMember()
    case .done: break
    }
  }

  // MARK: the beginning

  private mutating func start() {
    _ = require(2)
    if phase == .done { return }
    guard source.available > 0 else { return fail(.empty) }
    if let format = packedFormat() { return fail(.packed(format)) }
    if phase == .done { return }
    guard source.peek(0) == 0x1F else { return phase = .plain }
    // No text begins with this byte: alone, it is a gzip file cut after the first byte.
    guard source.available > 1 else { return failAtEnd() }
    guard source.peek(1) == 0x8B else { return phase = .plain }
    inflater = Inflater(isRepeatable: source.file.size != nil)
    if inflater == nil { fail(.outOfResources(InputFault.outOfMemory)) } else { phase = .member }
  }

  /// The format that the file is in by its first bytes, if one that is not read.
  private mutating func packedFormat() -> PackedFormat? {
    // A pipe may hold no more than two bytes for now: more are waited for only when these two look like it.
    guard PackedFormat.allCases.contains(where: { source.begins(with: $0.magic.prefix(2)) }) else { return nil }
    _ = require(PackedFormat.magicLength)
    return PackedFormat.allCases.first { source.begins(with: $0.magic) }
  }

  // MARK: bytes that are not compressed

  private mutating func copy(into block: inout InputBlock) {
    guard source.available == 0 else {
      let count = min(source.available, block.freeCount)
      source.withAvailable { block.append($0.extracting(first: count)) }
      source.use(count)
      bytesDecoded += count
      return
    }
    var outcome = InputFile.Outcome.end
    block.fill { buffer in
      outcome = source.read(into: buffer)
      if case .bytes(let count) = outcome { return count }
      return 0
    }
    switch outcome {
    case .bytes(let count): bytesDecoded += count
    case .end, .interrupted: phase = .done
    case .failed(let code): fail(.readFailed(code))
    }
  }

  // MARK: gzip

  private mutating func decode(into block: inout InputBlock) {
    var state = Inflater.State.unfinished
    var used = 0
    let before = block.count
    block.fill { buffer in
      guard let step = source.withAvailable({ inflater?.decode($0, into: buffer) }) else { return 0 }
      (used, state) = (step.used, step.state)
      return takeNew(step.written, buffer)
    }
    source.use(used)
    takeIn(&block, from: before)
    switch state {
    case .dataEnd: (trailer, phase) = (MemberTrailer(), .trailer)
    case .failed(let reason): if !startAgain() { fail(reason) }
    case .unfinished:
      // zlib may hold back decoded bytes while the output is full: only then it is not the input that is missing.
      if block.freeCount > 0 && !require(1) && phase != .done && !startAgain() { failAtEnd() }
    }
  }

  /// Keeps what was not delivered before of so many decoded bytes, and returns its number.
  private mutating func takeNew(_ written: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let known = min(repeated, written)
    repeated -= known
    let count = written - known
    if known > 0 && count > 0 {
      UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: buffer[known..<written]))
    }
    bytesDecoded += count
    memberCount += count
    return count
  }

  /// Begins the member anew, for a second look by zlib; false when there is none, or the file cannot go back.
  private mutating func startAgain() -> Bool {
    guard inflater?.startAgain() == true, source.goBack(to: memberStart) else { return false }
    repeated = memberCount
    return true
  }

  /// Adds decoded bytes to the checksum, or has that done by who gets the block.
  private mutating func takeIn(_ block: inout InputBlock, from index: Int) {
    if checksum == nil { return block.checks.continueMember(at: index) }
    block.withSpan { checksum?.add($0.extracting(index...)) }
  }

  /// Reads one byte, and checks what ends with it.
  private mutating func readTrailer(behind block: inout InputBlock) {
    guard require(1) else { return phase == .done ? () : failAtEnd() }
    let claim = trailer.add(source.peek(0))
    source.use(1)
    guard let claim else { return }
    guard isRight(claim, &block) else { return fail(claim.reason) }
    guard case .length = claim else { return }
    if checksum == nil { block.checks.endMember() } else { checksum = MemberChecksum() }
    phase = .gap
  }

  /// Whether the member claims what is so, or that is left to who gets the block.
  private func isRight(_ claim: MemberClaim, _ block: inout InputBlock) -> Bool {
    if let checksum { return checksum.agrees(with: claim) }
    let check = MemberCheck(
      claim: claim, end: block.count, byteOffset: source.offset, bytesRead: source.bytesRead)
    if block.checks.note(check) { return true }
    let start = block.checks.rest ?? block.count
    return block.withSpan { MemberChecksum(of: $0.extracting(start...)).agrees(with: claim) }
  }

  private mutating func enterNextMember() {
    guard require(1) else {
      guard phase != .done else { return }
      return bytesDecoded == 0 ? fail(.empty) : finish()
    }
    guard let zeros = source.firstNonzero else { return source.use(source.available) }
    source.use(zeros)
    guard source.peek(0) == 0x1F else { return fail(.trailingGarbage) }
    guard require(2) else { return phase == .done ? () : failAtEnd() }
    guard source.peek(1) == 0x8B else { return fail(.trailingGarbage) }
    inflater?.startMember()
    (memberStart, memberCount, repeated) = (source.offset, 0, 0)
    phase = .member
  }

  // MARK: the end

  /// Whether so many bytes are available; when the system refuses, the fault is noted and the phase is `done`.
  private mutating func require(_ count: Int) -> Bool {
    switch source.require(count) {
    case .ready: return true
    case .end: return false
    case .interrupted: finish()
    case .failed(let code): fail(.readFailed(code))
    }
    return false
  }

  private mutating func finish() { phase = .done }

  /// Notes that the file ends where it must not.
  private mutating func failAtEnd() {
    source.use(source.available)
    fail(.truncated)
  }

  private mutating func fail(_ reason: InputFault.Reason) {
    fault = InputFault(reason, path: path, byteOffset: source.offset, decodedOffset: bytesDecoded)
    phase = .done
  }
}

import Glibc
import Testing

@testable import LogInput

/// Checksums and lengths are checked where the blocks are used; nothing of that shows.
@Suite struct MemberCheckTests {
  private let folder = TemporaryFolder()

  @Test(arguments: DamagedSamples.layouts.indices, [1, 2, 3, 7, 4096])
  func everyCutAndEveryChangedByteIsFoundAsByZlib(layout: Int, blockCapacity: Int) throws {
    for (number, stored) in DamagedSamples.variants(of: DamagedSamples.layouts[layout]).enumerated() {
      let path = folder.write("damaged", stored)
      for readSize in [1, 5, 4096] {
        let direct = ReadingResult(reading: path, blockSize: blockCapacity, readSize: readSize)
        expectAsByZlib(direct, stored, path, number)
        for isSummed in [false, true] {
          let left = ReadingResult(leavingChecks: path, blockCapacity, readSize, isSummed: isSummed)
          #expect(left == direct, "variant \(number)")
        }
      }
    }
  }

  @Test(arguments: DamagedSamples.layouts.indices, [1, 2, 3, 7, 4096, 1 << 20])
  func readingAheadFindsTheSame(layout: Int, blockCapacity: Int) throws {
    for stored in DamagedSamples.variants(of: DamagedSamples.layouts[layout]) {
      let path = folder.write("damaged", stored)
      try expectTheSameAhead(path, blockCapacity, readSize: 3)
    }
  }

  /// More members than leave their checks to the user: behind those the reader checks.
  @Test(arguments: [0, 1, 62, 63, 64, 65, 66, 67, 100, 199], [false, true])
  func manyMembersInABlockAreAllChecked(damaged: Int, isLength: Bool) throws {
    let stored = DamagedSamples.members(200, damaged: damaged, isLength: isLength)
    let path = folder.write("many", stored)
    for blockCapacity in [1, 3, 50, 97, 98, 99, 4096] {
      let direct = ReadingResult(reading: path, blockSize: blockCapacity, readSize: 100)
      expectAsByZlib(direct, stored, path, damaged)
      #expect(direct.fault?.reason == (isLength ? .badLength : .badChecksum))
      for isSummed in [false, true] {
        #expect(ReadingResult(leavingChecks: path, blockCapacity, 100, isSummed: isSummed) == direct)
      }
      try expectTheSameAhead(path, blockCapacity, readSize: 100)
    }
  }

  @Test(arguments: [64, 1 << 10, 1 << 20], [(0, 8), (0, 1), (1, 8), (1, 1), (2, 8), (2, 1)])
  func longMembersAreCheckedOverManyBlocks(blockCapacity: Int, place: (member: Int, fromEnd: Int)) throws {
    let content = GzipSample.lines(2000)
    var members = [GzipSample.member(content), GzipSample.member(content, level: 1), GzipSample.member(content)]
    members[place.member][members[place.member].count - place.fromEnd] ^= 1
    let path = folder.write("long", Array(members.joined()))
    try expectTheSameAhead(path, blockCapacity, readSize: 1000)
    let result = ReadingResult(leavingChecks: path, blockCapacity, 1000, isSummed: false)
    #expect(result.fault?.reason == (place.fromEnd == 8 ? .badChecksum : .badLength))
    #expect(result.bytes.count == content.count * (place.member + 1))
  }

  /// With all blocks waiting for the user, the reader has the time to compute their checksums.
  @Test(.timeLimit(.minutes(5)), arguments: [false, true])
  func aUserWhoIsBehindGetsTheSame(isDamaged: Bool) throws {
    let content = GzipSample.lines(20)
    var stored = GzipSample.member(content)
    if isDamaged { stored[stored.count - 8] ^= 1 }
    let path = folder.write("behind", stored + GzipSample.member(content))
    let capacity = (content.count + 9) / 10
    var ahead = try ReadAhead(InputStream(path), depth: 15, blockCapacity: capacity)
    while ahead.progress.bytesDecoded < 15 * capacity { sched_yield() }
    #expect(try ReadingResult(readingAhead: &ahead, blockCapacity: capacity) == ReadingResult(reading: path))
  }

  @Test func aReaderThatBegunWithoutHandsItsChecksumOver() throws {
    let content = GzipSample.lines(50)
    for damage in [0, 1] as [UInt8] {
      var stored = GzipSample.member(content)
      stored[stored.count - 8] ^= damage
      let path = folder.write("begun", stored)
      var stream = try InputStream(path)
      var first = InputBlock(capacity: 100)
      #expect(stream.read(into: &first) == .bytes(100))
      var ahead = try ReadAhead(stream, blockCapacity: 1000)
      let result = try ReadingResult(readingAhead: &ahead, blockCapacity: 1000)
      #expect(result.bytes == Array(content[100...]))
      #expect(result.fault == ReadingResult(reading: path).fault)
      #expect((result.fault != nil) == (damage != 0))
    }
  }

  @Test func cancellingForgetsAFaultThatWasFound() throws {
    var stored = GzipSample.member([1, 2, 3])
    stored[stored.count - 1] ^= 1
    var ahead = try ReadAhead(InputStream(folder.write("wrong", stored)))
    guard case .block = ahead.next() else { preconditionFailure("nothing was decoded") }
    ahead.cancel()
    guard case .end = ahead.next() else {
      Issue.record("something follows a cancellation")
      return
    }
  }

  @Test(arguments: [0, 1, 2, 500, 999, 1000])
  func checksumsOfPartsAddUp(count: Int) {
    let bytes = GzipSample.lines(100).prefix(1000)
    var parts = MemberChecksum(of: Array(bytes.prefix(count)).span)
    parts.add(MemberChecksum(of: Array(bytes.dropFirst(count)).span))
    #expect(parts == MemberChecksum(of: Array(bytes).span))
  }
}

extension MemberCheckTests {
  private func expectTheSameAhead(_ path: InputPath, _ blockCapacity: Int, readSize: Int) throws {
    var stream = try InputStream(path, readSize: readSize)
    let direct = ReadingResult(reading: &stream, blockSize: blockCapacity)
    var ahead = try ReadAhead(InputStream(path, readSize: readSize), blockCapacity: blockCapacity)
    let result = try ReadingResult(readingAhead: &ahead, blockCapacity: blockCapacity)
    #expect(result == direct)
    #expect(ahead.progress.bytesDecoded == stream.bytesDecoded)
    #expect(ahead.progress.bytesRead == stream.bytesRead)
  }

  private func expectAsByZlib(_ result: ReadingResult, _ stored: [UInt8], _ path: InputPath, _ number: Int) {
    var expected = ReadingResult(byZlib: stored, path: path)
    // How many bytes zlib takes in before it finds corrupt data depends on how many it is given.
    if let offset = expected.fault?.byteOffset, expected.fault?.reason == .corrupt, let fault = result.fault {
      #expect(abs(fault.byteOffset - offset) <= 2, "variant \(number)")
      expected.fault?.byteOffset = fault.byteOffset
    }
    #expect(result == expected, "variant \(number)")
  }
}

extension ReadingResult {
  /// Reads on one thread as `ReadAhead` does on two.
  ///
  /// - Parameter isSummed: whether the reader computes the sums.
  fileprivate init(leavingChecks path: InputPath, _ blockCapacity: Int, _ readSize: Int, isSummed: Bool) {
    do throws(InputFault) {
      var stream = try InputStream(path, readSize: readSize)
      var verifier = stream.leaveChecks()
      var block = InputBlock(capacity: blockCapacity, headroom: 0)
      while true {
        block.removeAll()
        let step = stream.read(into: &block)
        if isSummed { block.sumChecks() }
        if case .wrong(let check, let offset) = verifier.verify(block) {
          block.withSpan { bytes.append($0.extracting(first: check.end)) }
          let reason = check.claim.reason
          throw InputFault(reason, path: path, byteOffset: check.byteOffset, decodedOffset: offset)
        }
        block.withSpan { bytes.append($0) }
        if case .fault(let reported) = step { throw reported }
        if case .end = step { return }
      }
    } catch {
      fault = error
    }
  }
}

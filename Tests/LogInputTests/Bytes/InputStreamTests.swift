import Glibc
import LogInput
import Testing

@Suite struct InputStreamTests {
  private let folder = TemporaryFolder()

  @Test(arguments: [1, 2, 3, 7, 4096])
  func resultDoesNotDependOnChunkSize(size: Int) {
    let content = GzipSample.lines(300)
    let file = folder.write("two-members.gz", GzipSample.member(content) + GzipSample.member(content))
    let plain = folder.write("plain", content)
    #expect(ReadingResult(reading: file, blockSize: size).bytes == content + content)
    #expect(ReadingResult(reading: file, readSize: size) == ReadingResult(reading: file))
    #expect(ReadingResult(reading: plain, blockSize: size, readSize: size).bytes == content)
  }

  @Test(arguments: [0, 1, 2, 3, 100])
  func membersAreOneStream(count: Int) {
    let content = GzipSample.lines(3)
    let members = [GzipSample.member(content), GzipSample.memberWithFullHeader(content), GzipSample.member([])]
    let contents = [content, content, []]
    let stored = Array((0..<count).map { members[$0 % 3] }.joined()) + GzipSample.member([7])
    let expected = Array((0..<count).map { contents[$0 % 3] }.joined()) + [7]
    let result = ReadingResult(reading: folder.write("members", stored), readSize: 5)
    #expect(result.bytes == expected)
    #expect(result.fault == nil)
  }

  @Test(arguments: [1, 7, 512, 300_000])
  func zerosAfterAMemberAreSkipped(count: Int) {
    let padded = GzipSample.member([1, 2, 3]) + [UInt8](repeating: 0, count: count)
    let atEnd = ReadingResult(reading: folder.write("padded", padded))
    #expect(atEnd.bytes == [1, 2, 3] && atEnd.fault == nil)
    let between = ReadingResult(reading: folder.write("between", padded + GzipSample.member([4])))
    #expect(between.bytes == [1, 2, 3, 4] && between.fault == nil)
  }

  @Test(arguments: [[0x41], [0x1F, 0x41], [0, 0, 0x41], [0x8B, 0x1F], [0xFF, 0]] as [[UInt8]], [1, 4096])
  func otherBytesAfterAMemberAreAFault(garbage: [UInt8], readSize: Int) {
    let member = GzipSample.member([1, 2, 3])
    let path = folder.write("garbage.gz", member + garbage)
    let zeros = garbage.prefix { $0 == 0 }.count
    let result = ReadingResult(reading: path, readSize: readSize)
    #expect(result.bytes == [1, 2, 3])
    #expect(
      result.fault
        == InputFault(.trailingGarbage, path: path, byteOffset: member.count + zeros, decodedOffset: 3))
  }

  @Test func gzipIsKnownByItsMagicNotItsName() {
    let text = Array("no gzip at all\n".utf8)
    #expect(ReadingResult(reading: folder.write("plain.gz", text)).bytes == text)
    #expect(ReadingResult(reading: folder.write("packed.txt", GzipSample.member(text))).bytes == text)
    let almost: [UInt8] = [0x1F, 0x41, 0x42]
    #expect(ReadingResult(reading: folder.write("almost", almost)).bytes == almost)
  }

  @Test func countersTellBytesStoredAndDecoded() throws {
    let content = GzipSample.lines(1000)
    let stored = GzipSample.member(content)
    var stream = try InputStream(folder.write("counted", stored), readSize: 64)
    #expect(stream.size == stored.count)
    var block = InputBlock(capacity: 10)
    #expect(stream.read(into: &block) == .bytes(10))
    #expect(stream.bytesDecoded == 10)
    #expect(stream.bytesRead > 0 && stream.bytesRead < stored.count)
    _ = ReadingResult(reading: &stream)
    #expect(stream.bytesDecoded == content.count)
    #expect(stream.bytesRead == stored.count)
  }

  @Test func readingAddsToWhatTheBlockHolds() throws {
    var stream = try InputStream(folder.write("four", [3, 4, 5, 6]))
    var block = InputBlock(capacity: 5)
    block.append([1, 2].span)
    #expect(stream.read(into: &block) == .bytes(3))
    #expect(block.withSpan { $0.count } == 5)
    block.removeAll()
    #expect(stream.read(into: &block) == .bytes(1))
    #expect(stream.read(into: &block) == .end)
    #expect(stream.read(into: &block) == .end)
  }

  /// 200 MB of zeros are 200 kB of gzip; nothing grows with the ratio, because a block is all that is ever decoded.
  @Test func aBombIsReadInConstantMemory() throws {
    let length = 200_000_000
    let path = folder.write("bomb.gz", GzipSample.millionsOfZeros(200))
    var stream = try InputStream(path)
    var block = InputBlock(capacity: 1 << 16)
    var (total, largest) = (0, 0)
    while case .bytes(let count) = stream.read(into: &block) {
      total += count
      largest = max(largest, block.count)
      block.removeAll()
    }
    #expect(total == length)
    #expect(largest == 1 << 16)
    #expect(stream.bytesDecoded == length)
  }
}

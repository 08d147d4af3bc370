import LogInput
import Testing

/// Damaged gzip: what can be decoded comes first, then one fault that says where.
@Suite struct InputDamageTests {
  private let folder = TemporaryFolder()
  private let content = GzipSample.lines(12)

  @Test(arguments: [false, true])
  func everyTruncationPointIsReported(hasFullHeader: Bool) {
    let stored = hasFullHeader ? GzipSample.memberWithFullHeader(content) : GzipSample.member(content)
    var longest = 0
    for length in 1..<stored.count {
      let path = folder.write("cut", Array(stored[..<length]))
      let result = ReadingResult(reading: path, blockSize: 7, readSize: 64)
      #expect(content.starts(with: result.bytes), "cut after \(length)")
      #expect(result.bytes.count >= longest, "cut after \(length)")
      #expect(result == ReadingResult(reading: path), "cut after \(length)")
      #expect(
        result.fault
          == InputFault(.truncated, path: path, byteOffset: length, decodedOffset: result.bytes.count))
      longest = result.bytes.count
    }
    #expect(longest == content.count)
  }

  @Test func everyTruncationPointOfASecondMemberIsReported() {
    let first = GzipSample.member([1, 2, 3])
    let second = GzipSample.member(content)
    for length in 1..<second.count {
      let path = folder.write("cut", first + second[..<length])
      let result = ReadingResult(reading: path, readSize: 16)
      #expect(([1, 2, 3] + content).starts(with: result.bytes))
      #expect(result.bytes.count >= 3)
      #expect(result.fault?.reason == .truncated, "cut after \(length)")
      #expect(result.fault?.byteOffset == first.count + length)
    }
  }

  /// A flipped bit is found, or it stands where nothing depends on it.
  @Test func everyFlippedBitIsFoundOrHarmless() {
    let stored = GzipSample.member(content)
    var harmless: Set<Int> = []
    for bit in 0..<stored.count * 8 {
      var damaged = stored
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      let result = ReadingResult(reading: folder.write("flipped", damaged), blockSize: 512, readSize: 64)
      if bit / 8 < 2 {
        #expect(result == ReadingResult(plain: damaged))
      } else if result.fault == nil {
        #expect(result.bytes == content, "bit \(bit)")
        harmless.insert(bit / 8)
      } else {
        #expect(result.fault?.decodedOffset == result.bytes.count, "bit \(bit)")
      }
    }
    // Of the header: flags (is text), time, level, system. Of the data: the bits that fill up its last byte.
    #expect(harmless.isSubset(of: Set(3..<10).union([stored.count - 9])))
    #expect(harmless.isSuperset(of: 3..<10))
  }

  /// Other bytes in any place: never a crash or a hang, and no wrong bytes without a fault.
  @Test func everyReplacedByteIsFoundOrHarmless() {
    let short = GzipSample.lines(2)
    let stored = GzipSample.member(short) + GzipSample.member(short)
    for (index, value) in (2..<stored.count).flatMap({ index in
      stride(from: 0, to: 256, by: 5).map { (index, UInt8($0)) }
    }) {
      var damaged = stored
      damaged[index] = value
      let result = ReadingResult(reading: folder.write("replaced", damaged), readSize: 256)
      #expect(result.fault != nil || result.bytes == short + short, "\(value) at \(index)")
    }
  }

  @Test func kindsOfDamageAreToldApart() {
    let stored = GzipSample.member(content)
    let end = stored.count
    let cases: [(index: Int, InputFault.Reason)] = [
      (2, .badHeader), (3, .badHeader), (end - 8, .badChecksum), (end - 1, .badLength),
    ]
    for (index, reason) in cases {
      var damaged = stored
      damaged[index] ^= 0x80
      let result = ReadingResult(reading: folder.write("kind", damaged))
      #expect(result.fault?.reason == reason, "byte \(index)")
      #expect(result.bytes == (index < 10 ? [] : content))
    }
    var corrupt = Array(stored[..<10])
    corrupt.append(0xFF)
    #expect(ReadingResult(reading: folder.write("kind", corrupt)).fault?.reason == .corrupt)
  }

  @Test func theHeadersChecksumIsChecked() {
    var stored = GzipSample.memberWithFullHeader(content)
    #expect(ReadingResult(reading: folder.write("whole", stored)).bytes == content)
    stored[17] ^= 1
    #expect(ReadingResult(reading: folder.write("damaged", stored)).fault?.reason == .badHeader)
  }

  @Test func aDamagedHeaderOfALaterMemberKeepsTheMembersBefore() {
    let first = GzipSample.member(content)
    var second = GzipSample.member(content)
    second[2] = 9
    let result = ReadingResult(reading: folder.write("later", first + second))
    #expect(result.bytes == content)
    #expect(result.fault?.reason == .badHeader)
    #expect(result.fault?.decodedOffset == content.count)
  }

  @Test func messagesSayWhatWasDecodedAndWhatToDo() {
    let fault = InputFault(.truncated, path: "a.gz", byteOffset: 99, decodedOffset: 123_456)
    #expect(fault.message == "the gzip stream ends early; 123456 bytes were decoded before")
    #expect(fault.hint == "copy the file again or export it anew")
    let unread = InputFault(.readFailed(5), path: "a.gz", byteOffset: 99)
    #expect(unread.message == "reading stopped at byte 99: Input/output error")
  }
}

extension ReadingResult {
  /// What reading a file that is not compressed gives.
  init(plain bytes: [UInt8]) { self.bytes = bytes }
}

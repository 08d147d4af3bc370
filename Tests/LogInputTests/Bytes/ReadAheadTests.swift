import Glibc
import LogInput
import Testing

@Suite struct ReadAheadTests {
  private let folder = TemporaryFolder()
  private let content = GzipSample.lines(5000)

  @Test(arguments: [1, 2, 4, 15], [1000, 4096, 1 << 20])
  func bytesAreThoseOfReadingDirectly(depth: Int, blockCapacity: Int) throws {
    let path = folder.write("history.gz", GzipSample.member(content))
    var ahead = try ReadAhead(InputStream(path), depth: depth, blockCapacity: blockCapacity)
    let result = try ReadingResult(readingAhead: &ahead, blockCapacity: blockCapacity)
    #expect(result == ReadingResult(reading: path))
    #expect(result.bytes == content)
  }

  @Test func blocksKeptByTheUserAreNeverWaitedFor() throws {
    let path = folder.write("history", content)
    var ahead = try ReadAhead(InputStream(path), depth: 2, blockCapacity: 100)
    var bytes: [UInt8] = []
    while case .block(let block) = ahead.next() { block.withSpan { bytes.append($0) } }
    #expect(bytes == content)
  }

  @Test func aFaultComesAfterTheBytesAndBeforeTheEnd() throws {
    let stored = GzipSample.member(content)
    let path = folder.write("cut.gz", Array(stored[..<(stored.count / 2)]))
    var ahead = try ReadAhead(InputStream(path), blockCapacity: 512)
    let result = try ReadingResult(readingAhead: &ahead, blockCapacity: 512)
    #expect(result.fault?.reason == .truncated)
    #expect(result == ReadingResult(reading: path))
    guard case .end = ahead.next() else {
      Issue.record("something follows the end")
      return
    }
  }

  @Test(arguments: [0, 1, 5])
  func cancellingMidWayEndsTheReading(blocksBefore: Int) throws {
    let path = folder.write("history", content)
    var ahead = try ReadAhead(InputStream(path), blockCapacity: 64)
    for _ in 0..<blocksBefore {
      guard case .block(let block) = ahead.next() else {
        Issue.record("the input ended early")
        return
      }
      ahead.recycle(block)
    }
    ahead.cancel()
    ahead.cancel()
    guard case .end = ahead.next() else {
      Issue.record("something follows a cancellation")
      return
    }
    #expect(ahead.progress.bytesDecoded < content.count)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 4])
  func noMoreIsReadAheadThanAsked(depth: Int) throws {
    var ahead = try ReadAhead(InputStream(folder.write("history", content)), depth: depth, blockCapacity: 64)
    for taken in 0..<50 {
      while ahead.progress.bytesDecoded < (taken + depth) * 64 { sched_yield() }
      for _ in 0..<100 {
        sched_yield()
        #expect(ahead.progress.bytesDecoded == (taken + depth) * 64)
      }
      guard case .block = ahead.next() else { preconditionFailure("the input ended early") }
    }
  }

  @Test func cancellingWakesAThreadThatWaitsForAPipe() throws {
    let (path, writer) = folder.makePipe("silent")
    defer { close(writer) }
    #expect(write(writer, [1, 2, 3] as [UInt8], 3) == 3)
    var ahead = try ReadAhead(InputStream(path), blockCapacity: 3)
    guard case .block = ahead.next() else {
      Issue.record("nothing came from the pipe")
      return
    }
    ahead.cancel()
    #expect(ahead.progress.bytesRead == 3)
  }

  @Test func goingAwayEarlyEndsTheThread() throws {
    let (silent, writer) = folder.makePipe("silent")
    defer { close(writer) }
    for _ in 0..<100 {
      _ = try ReadAhead(InputStream(silent), blockCapacity: 10)
      // The thread held the only other reading end: with it gone, only our own is left.
      #expect(folder.openCount(of: silent) == 1)
    }
  }

  @Test func goingAwayEarlyClosesTheFile() throws {
    let path = folder.write("history", content)
    for _ in 0..<100 {
      _ = try ReadAhead(InputStream(path), blockCapacity: 10)
      #expect(folder.openCount(of: path) == 0)
    }
  }

  @Test func progressTellsBytesStoredAndTheSize() throws {
    let stored = GzipSample.member(content)
    var ahead = try ReadAhead(InputStream(folder.write("history.gz", stored)))
    let progress = ahead.progress
    #expect(progress.size == stored.count)
    _ = try ReadingResult(readingAhead: &ahead, blockCapacity: nil)
    #expect(progress.bytesRead == stored.count)
    #expect(progress.bytesDecoded == content.count)
  }

  @Test func aBlockFromElsewhereIsNotFilled() throws {
    var ahead = try ReadAhead(InputStream(folder.write("history", content)), blockCapacity: 1000)
    ahead.recycle(InputBlock(capacity: 1))
    _ = try ReadingResult(readingAhead: &ahead, blockCapacity: 1000)
  }
}

extension ReadingResult {
  /// Reads to the end and checks that all blocks but the last are full.
  init(readingAhead ahead: inout ReadAhead, blockCapacity: Int?) throws {
    var lastCount: Int?
    while true {
      switch ahead.next() {
      case .block(let block):
        if let lastCount { try #require(lastCount == blockCapacity) }
        lastCount = block.count
        block.withSpan { bytes.append($0) }
        ahead.recycle(block)
      case .fault(let reported):
        try #require(fault == nil)
        fault = reported
      case .end: return
      }
    }
  }
}

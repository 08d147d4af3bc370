import LogInput
import Testing

/// How records are read from blocks: the unfinished end of a block goes in front of the next.
@Suite struct RecordsOverBlocksTests {
  private let folder = TemporaryFolder()

  private struct Lines: JSONRecordHandler {
    var places: [RecordPlace] = []
    var bytes: [UInt8] = []

    mutating func take(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
      places.append(place)
      bytes.append(record)
      bytes.append(0x0A)
      return .taken
    }

    func shape(of head: Span<UInt8>) -> DocumentShape { .record }
    mutating func refuse(_ fault: FramingFault, at place: RecordPlace) { Issue.record("refused at \(place)") }
    mutating func noteUnclosed(at place: RecordPlace) { Issue.record("unclosed at \(place)") }
  }

  @Test(arguments: [1, 7, 50, 4096, 1 << 20])
  func recordsCutByBlocksAreMadeWhole(blockCapacity: Int) throws {
    let content = GzipSample.lines(500)
    let path = folder.write("history.gz", GzipSample.member(content))
    var ahead = try ReadAhead(InputStream(path), blockCapacity: blockCapacity)
    var framer = JSONRecordFramer(file: 0, limit: 1000)
    var lines = Lines()
    var held = InputBlock(capacity: 1, headroom: 0)
    reading: while true {
      switch ahead.next() {
      case .block(var block):
        block.prepend(restOf: held)
        swap(&held, &block)
        ahead.recycle(block)
        let done = held.withSpan { framer.consume($0, isFinal: false, into: &lines) }
        held.removeFirst(done)
      case .fault(let fault): Issue.record("\(fault.message)")
      case .end: break reading
      }
    }
    held.withSpan { _ = framer.consume($0, isFinal: true, into: &lines) }
    #expect(lines.bytes == content)
    #expect(lines.places == (1...500).map { RecordPlace(file: 0, line: $0, column: 1) })
  }
}

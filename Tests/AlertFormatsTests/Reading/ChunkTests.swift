import AlertFormats
import Testing

@Suite("Reading a file in pieces")
struct ChunkTests {
  @Test(arguments: FileSample.whole + FileSample.damaged)
  func resultDoesNotDependOnChunkSize(file: FileSample) {
    let whole = read(file.text)
    for size in [1, 2, 3, 7, 64, 4096] {
      #expect(read(file.text, chunks: size).everything == whole.everything, "\(file.name), \(size) bytes at a time")
    }
  }

  @Test(arguments: FormatID.allCases)
  func resultDoesNotDependOnChunkSizeWithAFormat(format: FormatID) {
    for file in FileSample.whole + FileSample.damaged {
      let whole = read(file.text, format: format)
      for size in [1, 7, 4096] {
        #expect(read(file.text, format: format, chunks: size).everything == whole.everything, "\(file.name), \(size)")
      }
    }
  }

  @Test(arguments: FileSample.whole)
  func wholeFileLosesNothing(file: FileSample) {
    let reading = read(file.text)
    #expect(reading.refusals.isEmpty)
    #expect(reading.unclosed.isEmpty)
    #expect(reading.unknown.isEmpty == (file.name != "strangers"))
    #expect(reading.isRecognised == (file.name != "strangers" && file.name != "nothing"))
  }

  @Test(arguments: FileSample.damaged)
  func damageShows(file: FileSample) {
    let reading = read(file.text)
    #expect(reading.isRecognised)
    #expect(reading.refusals.count + reading.unknown.count + reading.unclosed.count > 0, "\(file.name)")
  }

  /// Every beginning of a file ends with a result, and tells of no format that is not in it.
  @Test func everyPrefixIsReadToItsEnd() {
    for text in [FileSample.mixed, FileSample.page, FileSample.pretty(FileSample.page)] {
      let bytes = Array(text.utf8)
      let formats = read(bytes).counts.map { $0.prefix { $0 != " " } }
      for end in bytes.indices {
        let reading = read(Array(bytes[..<end]))
        #expect(reading.counts.allSatisfy { formats.contains($0.prefix { $0 != " " }) }, "the first \(end) bytes")
        #expect(reading.refusals.count <= 1 && reading.unclosed.count <= 1, "the first \(end) bytes")
      }
    }
  }
}

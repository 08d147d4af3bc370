import AlertFormats
import LogInput
import PagingModel
import ReviewPipeline
import Testing

@Suite("Files that no format knows")
struct FileContentTests {
  private func content(_ bytes: [UInt8]) throws -> FileContent? {
    let folder = PipelineFolder()
    folder.write("file", bytes)
    let file = try #require(try folder.read("file").files.first)
    #expect(!file.isRecognised && file.counts.isEmpty && file.refusals.count == 0)
    return file.content
  }

  @Test(arguments: [
    ("", "the file is empty"), (ExportSample.unknown, "JSON of another kind"), ("[1,2]\n", "JSON of another kind"),
    ("a,b;c\n1,2\n", "a table with the columns a, b;c"), ("Wann;Was\n1;2\n3;4\n", "a table with the columns Wann, Was"),
    ("\u{FEFF}\"a\"\tb\n1\t2", "a table with the columns a, b"),
    ("a,b,c,d,e,f,g,h,i,j\r\n,,,,,,,,,\r\n", "a table with the columns a, b, c, d, e, f, g, h and 2 more"),
    ("Hello, you\nthis is no table\n", "text"), ("one line, and no other", "text"), ("a,,c\n1,2,3\n", "text"),
    ("# Notes\n\nall is well\n", "text"), ("[section]\nname=value\n", "text"),
    ("a,b\r1,2\r3,4\r", "lines that end in carriage returns alone"), ("GIF89a\u{0}\u{1}\u{2}\u{0}", "no text"),
    (#"{"a":1,}"#, "damaged JSON (line 1, column 8: expected a member name in quotes or '}')"),
  ])
  func whatIsThereIsSaid(text: String, words: String) throws {
    #expect(try content(Array(text.utf8))?.words == words)
  }

  @Test(arguments: [true, false], [true, false])
  func charactersOfTwoBytesAreUTF16(isLittle: Bool, isMarked: Bool) throws {
    let text = (isMarked ? "\u{FEFF}" : "") + "id,name\n1,x\n"
    let bytes = text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
    let found = try content(bytes)
    #expect(found == .utf16)
    #expect(found?.hint(for: "a b.csv") == "convert it to UTF-8: iconv -f UTF-16 -t UTF-8 'a b.csv'")
  }

  // MARK: cut files

  /// Such a file may have been an export.
  @Test(arguments: [
    (#"{"hello":{"wor"#, 1, 15), ("{\n  \"hello\": [\n    1,\n", 4, 1), (#"[{"hello":"world"},{"he"#, 1, 24),
    ("\u{FEFF} {\"a\":1", 1, 8),
  ])
  func jsonThatEndsInItsFirstRecordIsDamaged(text: String, line: Int, column: Int) throws {
    for isPacked in [false, true] {
      let folder = PipelineFolder(["in/a.json": ExportSample.page])
      folder.write("in/b.json", isPacked ? gzip(text) : Array(text.utf8))
      let reviewed = try folder.review("in")
      let file = reviewed.files[1]
      #expect(!file.isRecognised && file.isDamaged)
      #expect(file.cut.map { [$0.line, $0.column] } == [line, column])
      #expect(reviewed.dataQuality.notRecognised.isEmpty)
      #expect(
        reviewed.dataQuality.faults.map(\.text) == [
          "the JSON ends inside its first record at \(folder.path)/in/b.json:\(line):\(column)"
        ])
    }
  }

  @Test(arguments: [
    ExportSample.unknown, ExportSample.unknown + #"{"hello":"wo"#, #"{"a":1,}"#, "\"hello", "tru", "hello\n{\"a\":1",
    "[section]\nname=value\n", "  \n", "{{ template }}\n",
  ])
  func otherFilesAreOnlyNotRecognised(text: String) throws {
    let folder = PipelineFolder(["in/a.json": ExportSample.page, "in/b.json": text])
    let reviewed = try folder.review("in")
    #expect(reviewed.files.map(\.isDamaged) == [false, false])
    #expect(reviewed.dataQuality.notRecognised == ["\(folder.path)/in/b.json"])
    #expect(reviewed.dataQuality.faults.isEmpty)
  }
}

import AlertFormats
import LogInput
import PagingModel
import Testing

@testable import ReviewPipeline

@Suite struct FileReadingTests {
  private static let page = ExportSample.page

  /// What a file holds and the bins that its records end in: used, duplicate, ignored, refused.
  private static let contents: [(String, String, [Int])] = [
    ("two records", page, [2, 0, 0, 0]),
    ("a record again", page + ExportSample.trigger(), [2, 1, 0, 0]),
    ("a record without its moment", page + ExportSample.refused, [2, 0, 0, 1]),
    ("no JSON between", page + "nonsense\n" + ExportSample.trigger("Q2"), [3, 0, 0, 1]),
    ("another kind of JSON between", page + ExportSample.unknown + ExportSample.trigger("Q2"), [3, 0, 0, 1]),
    ("a cut last record", page + ExportSample.trigger("Q2").dropLast(20), [2, 0, 0, 1]),
    ("a type nobody knows", page + ExportSample.unknownType, [3, 0, 0, 0]),
    ("two formats", page + ExportSample.body(at: "2026-10-05T02:00:00Z"), [3, 0, 0, 0]),
    ("a body again", String(repeating: ExportSample.body(at: "2026-10-05T02:00:00Z"), count: 3), [1, 2, 0, 0]),
    ("a page of people, twice", String(repeating: ExportSample.user("P1", zone: "UTC"), count: 2), [1, 1, 0, 0]),
    ("an empty page", #"{"log_entries":[],"limit":25,"offset":0,"more":false}"#, [0, 0, 0, 0]),
  ]

  @Test(arguments: contents, [false, true])
  func everyRecordIsInOneBin(content: (String, String, [Int]), isPacked: Bool) throws {
    let folder = PipelineFolder()
    folder.write("export", isPacked ? gzip(content.1) : Array(content.1.utf8))
    let reviewed = try folder.review("export")
    let file = try #require(reviewed.files.first)
    let expected = RecordBins(used: content.2[0], duplicate: content.2[1], ignored: content.2[2], refused: content.2[3])
    #expect(file.bins == expected)
    #expect(reviewed.dataQuality.records == expected)
    #expect(file.isRecognised && file.fault == nil)
    #expect(file.bytesDecoded == content.1.utf8.count)
    #expect((file.bytes == file.bytesDecoded) == !isPacked)
    #expect(reviewed.dataQuality.bytes == Int64(file.bytes))
    #expect(reviewed.dataQuality.bytesDecoded == Int64(file.bytesDecoded))
  }

  @Test func whatCameBeforeACutIsUsed() throws {
    let lines = (0..<200).map { ExportSample.trigger("Q\($0)") }.joined()
    let packed = gzip(lines)
    let folder = PipelineFolder()
    folder.write("cut.gz", Array(packed.dropLast(packed.count / 3)))
    let reviewed = try folder.review("cut.gz")
    let file = try #require(reviewed.files.first)
    #expect(file.fault?.reason == .truncated)
    #expect((1..<200).contains(file.bins.used))
    #expect(file.bins.refused <= 1)
    #expect(reviewed.history.episodes.count == file.bins.used)
    #expect(reviewed.dataQuality.faults.map(\.text) == [file.fault?.message])
    #expect(reviewed.dataQuality.notRecognised.isEmpty)
  }

  @Test func everyCutOfAFileAddsUp() throws {
    let packed = gzip(ExportSample.page + ExportSample.refused)
    let folder = PipelineFolder()
    for count in packed.indices {
      folder.write("cut.gz", Array(packed[..<count]))
      let reviewed = try folder.review("cut.gz")
      let file = try #require(reviewed.files.first)
      #expect(file.fault != nil)
      #expect(file.bins.read <= 3 && file.bins.used == reviewed.dataQuality.records.used)
    }
  }

  @Test(arguments: [("", InputFault.Reason.empty), ("\u{1F}\u{8B}", .truncated)])
  func filesWithoutARecordHaveAFault(content: String, reason: InputFault.Reason) throws {
    let folder = PipelineFolder()
    folder.write("export", content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let file = try #require(try folder.read("export").files.first)
    #expect(file.fault?.reason == reason)
    #expect(file.bins.read == 0)
    #expect(!file.isRecognised)
  }

  @Test func aListWithoutItsEndIsToldWithItsPlace() throws {
    let folder = PipelineFolder(["page.json": "{\"log_entries\":[" + ExportSample.trigger()])
    let reviewed = try folder.review("page.json")
    #expect(reviewed.files[0].bins.used == 1)
    #expect(reviewed.files[0].unclosed.count == 1)
    #expect(
      reviewed.dataQuality.faults.first?.text.hasPrefix("a page or list ends without its closing bracket") == true)
  }

  @Test func recordsOverTheLimitAreRefusedAlone() throws {
    let long = ExportSample.entry(
      "annotate", "Q1", "2026-10-05T02:02:00Z", #""note":"\#(String(repeating: "x", count: 5000))""#)
    let folder = PipelineFolder(["export": ExportSample.trigger() + long + ExportSample.notify()])
    let file = try #require(try folder.read("export") { $0.recordLimit = 4096 }.files.first)
    #expect(file.bins == RecordBins(used: 2, refused: 1))
    #expect(Array(file.refusals.kinds.keys) == ["the record is longer than 4096 bytes"])
  }

  // MARK: what is no history

  @Test func unknownFilesOfAFolderAreListedAndNamedOnesAreNot() throws {
    let folder = PipelineFolder([
      "in/a.json": ExportSample.page, "in/b.json": ExportSample.unknown, "in/c.txt": "text\n",
    ])
    let found = try folder.review("in")
    #expect(found.files.map(\.isRecognised) == [true, false, false])
    #expect(found.files.map(\.isExplicit) == [false, false, false])
    #expect(found.files.map(\.content) == [nil, .json, .text])
    #expect(found.dataQuality.records == RecordBins(used: 2))
    #expect(found.dataQuality.notRecognised == ["in/b.json", "in/c.txt"].map { "\(folder.path)/\($0)" })
    let named = try folder.read("in/b.json")
    #expect(named.files.map(\.isExplicit) == [true])
    #expect(named.files.map(\.isRecognised) == [false])
  }

  @Test func aFormatThatIsAskedForRefusesTheRest() throws {
    let folder = PipelineFolder(["b.json": ExportSample.unknown + ExportSample.page])
    let file = try #require(try folder.read("b.json") { $0.format = .pagerDutyLogEntries }.files.first)
    #expect(file.bins == RecordBins(used: 2, refused: 1))
    #expect(Array(file.refusals.kinds.keys) == ["not a record of pagerduty-log-entries"])
  }

  @Test func missingFilesAndEmptyFoldersAreProblemsOfTheirOwn() throws {
    let folder = PipelineFolder(["a.json": ExportSample.page, "empty/.hidden": ExportSample.page])
    let reviewed = try folder.review("missing", "a.json", "empty")
    #expect(reviewed.files.map(\.bins.used) == [2])
    let faults = reviewed.dataQuality.faults.map(\.text)
    #expect(faults == ["no such file or directory", "the directory holds no files to read"])
  }

  @Test func aFileOfTwoNamesIsReadOnce() throws {
    let folder = PipelineFolder(["in/a.json": ExportSample.page])
    folder.link("in/a.json", as: "in/b.json")
    let reviewed = try folder.review("in", "in/b.json")
    #expect(reviewed.files.count == 1)
    #expect(reviewed.dataQuality.records == RecordBins(used: 2))
    #expect(reviewed.dataQuality.notes.contains { $0.reason == "2 inputs name a file again; it was read once" })
  }

  @Test func copiesAreDuplicatesOfTheFirst() throws {
    let folder = PipelineFolder(["a.json": ExportSample.page, "b.json": ExportSample.page + ExportSample.trigger("Q2")])
    let reviewed = try folder.review("a.json", "b.json")
    #expect(reviewed.files.map(\.bins) == [RecordBins(used: 2), RecordBins(used: 1, duplicate: 2)])
    let other = try folder.review("b.json", "a.json")
    #expect(other.files.map(\.bins) == [RecordBins(used: 3), RecordBins(duplicate: 2)])
  }
}

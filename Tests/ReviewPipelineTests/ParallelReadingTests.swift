import LogInput
import PagingModel
import ReviewPipeline
import Testing

/// Several files at the same time give what one after the other gives.
@Suite struct ParallelReadingTests {
  private static let files: [String: String] = [
    "a.json": ExportSample.page + ExportSample.refused,
    "b.json": ExportSample.user("P1", zone: "Europe/Berlin"),
    "c.json": ExportSample.page + ExportSample.trigger("Q2", at: "2026-10-06T02:00:00Z"),
    "d.json": ExportSample.body(at: "2026-10-05T02:00:00Z") + ExportSample.unknownType,
    "e.txt": "no record",
    "f.json": "",
    "g.json": ExportSample.body(at: "2026-10-05T02:00:00Z"),
  ]

  @Test(arguments: [2, 3, 16])
  func resultDoesNotDependOnTheNumberOfWorkers(workers: Int) throws {
    let folder = PipelineFolder(Self.files)
    let alone = try folder.read(".")
    let several = try folder.read(".") { $0.workers = workers }
    #expect(several.files.map(\.path) == alone.files.map(\.path))
    #expect(several.files.map(\.bytes) == alone.files.map(\.bytes))
    #expect(several.files.map { $0.fault?.reason } == alone.files.map { $0.fault?.reason })
    var zones = TimeZoneDirectory()
    let (one, other) = (
      ReviewedHistory(alone, options: ReviewOptions(), zones: &zones),
      ReviewedHistory(several, options: ReviewOptions(), zones: &zones)
    )
    #expect(other.files.map(\.bins) == one.files.map(\.bins))
    #expect(other.dataQuality == one.dataQuality)
    #expect(other.notes == one.notes)
    #expect(other.history.episodeIDs == one.history.episodeIDs)
    #expect(other.history.notifications == one.history.notifications)
  }
}

import AlertFormats
import HistoryMapping
import LogInput
import PagingModel
import ReviewPipeline
import Testing

/// The two worked examples of docs/MAPPINGS.md.
@Suite("Mappings: the examples of the documentation")
struct ExampleTests {
  private static let folder = String(#filePath.dropLast("ExampleTests.swift".count)) + "Examples/"

  private func review(_ inputs: [String], _ mapping: String) throws -> (ReviewedHistory, [MappingFault]) {
    var zones = TimeZoneDirectory()
    var options = ReadingOptions(inputs: inputs.map { InputPath(Self.folder + $0) })
    options.mappings = try MappingFile.mappings(of: Self.folder + mapping, zones: &zones)
    let inputs = try HistoryReading(options).read()
    let faults = inputs.mappingFaults
    return (ReviewedHistory(consume inputs, options: ReviewOptions(), zones: &zones), faults)
  }

  private func episodes(_ history: PagingHistory) -> [String] {
    history.episodes.map { episode in
      let words = [
        "\(history.text(episode.alertKey))", "\(episode.firedAt)", episode.acknowledgedAt.map { "\($0)" } ?? "-",
        episode.resolvedAt.map { "\($0)" } ?? "-", "\(episode.page)",
      ]
      return words.joined(separator: " ")
    }
  }

  @Test func aTableOfTicketsGivesEpisodes() throws {
    let (reviewed, faults) = try review(["tickets.csv"], "tickets.yml")
    #expect(
      episodes(reviewed.history) == [
        "T-4711 2026-10-24T21:12:00Z 2026-10-24T21:20:00Z 2026-10-25T02:30:00Z unknown",
        "T-4712 2026-10-26T07:05:00Z - - unknown",
        "T-4713 2026-10-26T16:40:00Z 2026-10-26T16:41:00Z 2026-10-26T17:02:00Z unknown",
      ])
    #expect(reviewed.files[0].bins == RecordBins(used: 3, duplicate: 0, ignored: 1, refused: 0))
    #expect(reviewed.dataQuality.sources.map(\.format) == ["mapping:tickets"])
    #expect(reviewed.dataQuality.sources.map(\.knowsPages) == [false])
    #expect(faults.isEmpty)
  }

  @Test func aLogOfAPagerGivesPages() throws {
    let (reviewed, faults) = try review(["pager.log"], "pager.yml")
    #expect(
      episodes(reviewed.history) == [
        "disk-full@db3 2026-10-24T21:58:40Z 2026-10-24T22:04:10Z 2026-10-24T22:40:00Z page",
        "job-failed@batch1 2026-10-25T02:15:00Z - - page",
      ])
    #expect(reviewed.history.notifications.count == 3)
    #expect(reviewed.dataQuality.sources.map(\.knowsPages) == [true])
    #expect(faults.isEmpty)
  }

  /// Readers copy from the page what is tested here.
  @Test(arguments: ["tickets.csv", "tickets.yml", "pager.log", "pager.yml"])
  func thePageShowsTheExamplesAsTheyAre(name: String) throws {
    let page = try content(of: Self.folder + "../../../docs/MAPPINGS.md")
    #expect(page.contains("\n" + (try content(of: Self.folder + name)) + "```\n"))
  }

  private func content(of path: String) throws -> String {
    var stream = try InputStream(InputPath(path))
    var block = InputBlock()
    guard case .bytes = stream.read(into: &block) else { return "" }
    return block.withSpan { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
  }

  @Test func aFileThatIsThereTwiceCountsOnce() throws {
    let (reviewed, _) = try review(["tickets.csv", "../Examples/tickets.csv"], "tickets.yml")
    #expect(reviewed.history.episodes.count == 3)
  }

  @Test func aMappingOfNoInputIsTold() throws {
    let (_, faults) = try review(["pager.log"], "tickets.yml")
    #expect(faults.map(\.message) == ["no input is called as the mapping 'tickets' says"])
  }
}

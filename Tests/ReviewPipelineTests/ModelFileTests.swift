import AlertClustering
import PagingModel
import ReviewReport
import Testing

@testable import ReviewPipeline

/// Models of earlier months, written down and read again.
@Suite struct ModelFileTests {
  /// Every day of a month one alert of each rule, the second 90 s after the first, on services that nothing relates.
  private static func month(_ month: Int, days: ClosedRange<Int> = 1...20) -> String {
    days.map { day in
      let date = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
      return fired("\(date)a", "\(date)T0\(day % 7):00:00Z", "Backup", "vault")
        + fired("\(date)b", "\(date)T0\(day % 7):01:30Z", "Latency", "checkout")
    }.joined()
  }

  private static func fired(_ id: String, _ moment: String, _ rule: String, _ service: String) -> String {
    #"{"v":1,"t":"\#(moment)","type":"alert.fired","alert":"\#(id)","fp":"\#(rule)","rule":"\#(rule)","service":"\#(service)"}"#
      + "\n"
  }

  private func reviewed(_ text: String, earlier: TriggerModel? = nil) throws -> ReviewedHistory {
    var options = ReviewOptions()
    options.earlierModel = earlier
    return try PipelineFolder(["a.ndjson": text]).review("a.ndjson", options: options)
  }

  private func model(_ reviewed: ReviewedHistory) throws -> TriggerModel {
    TriggerModel(of: try #require(reviewed.links).collection)
  }

  private func written(_ reviewed: ReviewedHistory) throws -> String {
    var lines = ModelLines(of: try model(reviewed), window: ClusteringOptions().pairWindow, in: reviewed.history)
    var bytes: [UInt8] = []
    while let batch = lines.nextBatch() { bytes += batch }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads text as a model.
  private func read(_ text: String, _ options: ClusteringOptions = ClusteringOptions()) throws -> TriggerModel {
    let folder = PipelineFolder(["m": text])
    return try withExtendedLifetime(folder) { try ModelFile.model("\(folder.path)/m", options) }
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let reviewed = try reviewed(Self.month(8, days: 1...2))
    let text = try written(reviewed)
    #expect(
      text == """
        {"retropager":"model","version":1,"windowMilliseconds":600000,"firstMilliseconds":1785546000000,\
        "lastMilliseconds":1785636090000,"approximate":false,"symbols":2,"pairs":1}
        {"rule":"Backup","service":"vault","bins":[4,1,8,1]}
        {"rule":"Latency","service":"checkout","bins":[4,1,8,1]}
        {"pair":[0,1,2]}

        """)
    #expect(try read(text) == model(reviewed))
    let folder = PipelineFolder()
    folder.write("m.gz", gzip(text))
    let packed = try withExtendedLifetime(folder) { try ModelFile.model("\(folder.path)/m.gz", ClusteringOptions()) }
    #expect(try packed == model(reviewed))
  }

  /// Months that do not touch: the sum of their models is that of both.
  @Test func modelsOfMonthsAddUp() throws {
    var sum = try read(written(reviewed(Self.month(7))))
    sum.merge(try read(written(reviewed(Self.month(8)))))
    #expect(sum == (try model(reviewed(Self.month(7) + Self.month(8)))))
  }

  @Test func aSavedModelLinksAsTheHistoryItself() throws {
    let last = Self.month(9, days: 1...3)
    let (alone, earlier) = (try reviewed(last), try reviewed(Self.month(7) + Self.month(8)))
    let helped = try reviewed(last, earlier: read(written(earlier)))
    let expected = AlertLinks(twoPass: try #require(alone.links).collection, earlier: try model(earlier))
    let links = try #require(helped.links)
    let all = 0..<6
    #expect(
      all.map { links.links(of: $0) } == all.map { expected.links(of: $0, in: links.collection) })
    // Without it nothing relates the two; with it each pair is one cluster.
    #expect(alone.history.clusters.count == 6 && helped.history.clusters.count == 3)
  }

  @Test func onlineLinksByWhatCameBefore() throws {
    var options = ReviewOptions()
    options.clustering.mode = .online
    let reviewed = try PipelineFolder(["a.ndjson": Self.month(8)]).review("a.ndjson", options: options)
    let links = try #require(reviewed.links)
    let expected = AlertLinks(online: links.collection)
    #expect((0..<40).allSatisfy { links.links(of: $0) == expected.links(of: $0, in: links.collection) })
    // The first two fired before anything was known of them, the last two after much was.
    #expect(links.links(of: 1).isEmpty && !links.links(of: 39).isEmpty)
  }

  // MARK: what is wrong

  private static let head =
    #"{"retropager":"model","version":1,"windowMilliseconds":600000,"firstMilliseconds":0,"lastMilliseconds":5,"symbols":2,"pairs":1}"#
  private static let symbols =
    #"{"rule":"A","service":"s","bins":[0,1]}"# + "\n" + #"{"rule":"B","service":"s","bins":[0,1]}"# + "\n"

  private static let foreign: [(text: String, words: String)] = [
    ("", "is empty"), ("{}\n", "is no model"), (#"{"v":1,"t":"2026-08-01T00:00:00Z"}"# + "\n", "is no model"),
    ("\u{7F}ELF", "is no model"), (#"{"retropager":"report","version":1}"#, "is no model"),
    (String(repeating: "x", count: 70_000), "is no model"),
    (#"{"retropager":"model","version":2}"#, "is a model of version 2; this program reads version 1"),
    (#"{"retropager":"model","version":1,"symbols":1,"pairs":0}"#, "the first line lacks"),
    (#"{"retropager":"model","version":1,"windowMilliseconds":5,"symbols":1,"pairs":0}"#, "counts pairs within 5 ms"),
    (
      #"{"retropager":"model","version":1,"windowMilliseconds":600000,"symbols":9999999,"pairs":0}"#,
      "more than 4000000 rules on services"
    ),
    (
      #"{"retropager":"model","version":1,"windowMilliseconds":600000,"symbols":1,"pairs":9999999}"#,
      "more than 8000000 pairs of rules"
    ),
    (
      #"{"retropager":"model","version":1,"windowMilliseconds":600000,"firstMilliseconds":5,"lastMilliseconds":1,"symbols":1,"pairs":0}"#,
      "are no span of time"
    ),
  ]

  @Test(arguments: foreign.indices) func whatIsNoModelSaysSo(index: Int) throws {
    try expectFault(Self.foreign[index].text, Self.foreign[index].words)
  }

  /// What follows a good first line.
  private static let badSymbols: [(text: String, words: String)] = [
    ("", "has 0 rules on services, and says that it has 2"),
    (#"{"rule":"A","service":"s","bins":[96,1]}"#, "bins of the day from 0 to 95"),
    (#"{"rule":"A","service":"s","bins":[0]}"#, "neither a rule on a service"),
    (#"{"rule":"A","service":"s","bins":[0,1.5]}"#, "neither a rule on a service"),
    (#"{"rule":7,"service":"s","bins":[]}"#, "neither a rule on a service"),
    (String(repeating: "x", count: 70_000), "more than 65536 bytes in a line"),
  ]

  @Test(arguments: badSymbols.indices) func wrongRulesSayWhy(index: Int) throws {
    try expectFault(Self.head + "\n" + Self.badSymbols[index].text, Self.badSymbols[index].words)
  }

  /// What follows good rules.
  private static let badPairs: [(text: String, words: String)] = [
    ("", "has 0 pairs, and says that it has 1"),
    (#"{"pair":[0,1"#, "the record ends in the middle of a value"),
    (#"{"pair":[0,2,1]}"#, "'pair' is the places"),
    (#"{"pair":[-1,1,1]}"#, "'pair' is the places"),
    (#"{"pair":[0,1,0]}"#, "'pair' is the places"),
    (#"{"pair":[0,1,99999999999]}"#, "'pair' is the places"),
    (#"{"pair":[0,1,1]}"# + "\n" + #"{"pair":[0,1,1]}"#, "has 2 pairs, and says that it has 1"),
    (symbols, "has 3 rules on services, and says that it has 2"),
  ]

  @Test(arguments: badPairs.indices) func wrongPairsSayWhy(index: Int) throws {
    try expectFault(Self.head + "\n" + Self.symbols + Self.badPairs[index].text, Self.badPairs[index].words)
  }

  private func expectFault(_ text: String, _ words: String) throws {
    let fault = #expect(throws: ModelFault.self) { try read(text) }
    #expect(fault?.message.contains(words) == true && fault?.hint.isEmpty == false, "\(fault?.message ?? "")")
  }

  @Test func faultsTellTheirLine() {
    let fault = #expect(throws: ModelFault.self) { try read(Self.head + "\n" + Self.symbols + "\n") }
    #expect(fault?.line == 4 && fault?.place.hasSuffix("/m:4") == true)
    #expect(#expect(throws: ModelFault.self) { try ModelFile.model("/no/such/file", ClusteringOptions()) }?.line == nil)
  }

  /// Names that became one count together; a pair of them is none.
  @Test func symbolsOfOneNameAreOne() throws {
    let text = Self.head + "\n" + Self.symbols.replacing("\"B\"", with: "\"A\"") + #"{"pair":[0,1,1]}"# + "\n"
    let model = try read(text)
    #expect(model.symbolCounts.map(\.activations) == [2] && model.pairCounts.isEmpty)
  }

  /// However the bytes of a file come.
  @Test(arguments: [1, 2, 3, 7, 4096]) func piecesDoNotMatter(_ size: Int) throws {
    let text = Array(try written(reviewed(Self.month(8))).utf8)
    var reading = ModelReading(path: "m", ClusteringOptions())
    for start in stride(from: 0, to: text.count, by: size) {
      reading.feed(text[start..<min(start + size, text.count)].span)
    }
    #expect(try reading.finish() == read(String(decoding: text, as: UTF8.self)))
  }
}

import AlertFormats
import LogInput
import PagingModel
import Testing

/// A file of each kind, with its mapping, and what it tells.
struct LayoutSample: CustomTestStringConvertible, Sendable {
  var name: String
  var yaml: String
  var text: String
  var testDescription: String { name }

  static let facts = [
    "A1 fired 2026-03-01T09:30:00Z", "A1 resolved 2026-03-01T10:00:00Z unknown", "A2 fired 2026-03-01T11:00:00Z",
  ]
  private static let events =
    "alert: id\nevents:\n- {type: alert.fired, time: from}\n- {type: alert.resolved, time: to}\n"
  private static let a1 = #"{"id":"A1","from":"2026-03-01T09:30:00Z","to":"2026-03-01T10:00:00Z"}"#
  private static let a2 = #"{"id":"A2","to":"","from":"2026-03-01T11:00:00Z"}"#

  static let all = [
    json("JSON lines", a1 + "\n" + a2 + "\n"), json("a list", "[\(a1),\n\(a2)]"),
    json("documents over lines", a1.replacing(",", with: ",\n ") + "\n" + a2.replacing(",", with: ",\n ")),
    json("a page", #"{"total":2,"items":[\#(a1), \#(a2)],"more":false}"#, record: "items"),
    json("pages", #"{"items":[\#(a1)]}"# + "\n" + #"{"items":[]}"# + "\n" + #"{"items":[\#(a2)]}"#, record: "items"),
    json("a list of pages", #"[{"items":[\#(a1)]},{"items":[\#(a2)]}]"#, record: "items"),
    json("a deep page", #"{"data":{"x":[1],"items":[\#(a1),\#(a2)]}}"#, record: "data.items"),
    json("a page of pages", #"{"data":[{"items":[\#(a1)]},{"items":[\#(a2)]}]}"#, record: "data.items"),
    LayoutSample(
      name: "a table", yaml: "name: m\nfiles: x\nformat: csv\ndelimiter: ';'\n" + events,
      text:
        "\u{FEFF}ID;From;note;To\r\nA1;2026-03-01T09:30:00Z;\"a;\nb\";2026-03-01T10:00:00Z\r\nA2;2026-03-01T11:00:00Z;;NULL\r\n"
    ),
    LayoutSample(
      name: "a table with tabs", yaml: "name: m\nfiles: x\nformat: csv\ndelimiter: tab\n" + events,
      text: "to\tid\tfrom\n2026-03-01T10:00:00Z\tA1\t2026-03-01T09:30:00Z\n\tA2\t2026-03-01T11:00:00Z"),
    LayoutSample(
      name: "lines",
      yaml: "name: m\nfiles: x\nformat: lines\npattern: '(?<id>\\w+) from (?<from>\\S+)(?: to (?<to>\\S+))?'\n"
        + events,
      text: "# A1 from 2026-03-01T09:30:00Z to 2026-03-01T10:00:00Z\r\nA2 from 2026-03-01T11:00:00Z\n"),
  ]

  private static func json(_ name: String, _ text: String, record: String? = nil) -> LayoutSample {
    LayoutSample(
      name: name, yaml: "name: m\nfiles: x\nformat: json\n" + (record.map { "record: \($0)\n" } ?? "") + events,
      text: text)
  }
}

@Suite("Mappings: kinds of files")
struct MappedLayoutTests {
  @Test(arguments: LayoutSample.all)
  func recordsAreFound(sample: LayoutSample) throws {
    let reading = try MappedReading(sample.text, sample.yaml)
    #expect(reading.facts == LayoutSample.facts)
    #expect(reading.counts == ["mapping:m used 2 ignored 0"])
    #expect(reading.refusals.isEmpty && reading.unseen.isEmpty)
  }

  @Test(arguments: LayoutSample.all, [1, 2, 3, 7, 64])
  func theCutIntoWindowsChangesNothing(sample: LayoutSample, size: Int) throws {
    let whole = try MappedReading(sample.text, sample.yaml)
    #expect(try MappedReading(sample.text, sample.yaml, chunks: size).everything == whole.everything)
  }

  /// Another byte in any place: whatever is refused then, it is the same however the file comes in.
  @Test(arguments: LayoutSample.all, [UInt8(ascii: "}"), UInt8(ascii: "\""), 0x0A, 0xC3])
  func damageIsReadTheSameInAllWindows(sample: LayoutSample, byte: UInt8) throws {
    let whole = Array(sample.text.utf8)
    for position in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[position] = byte
      let reading = try MappedReading(bytes, sample.yaml).everything
      for size in [1, 5] { #expect(try MappedReading(bytes, sample.yaml, chunks: size).everything == reading) }
    }
  }

  @Test(arguments: LayoutSample.all)
  func aFileReadTwiceTellsNothingMore(sample: LayoutSample) throws {
    let whole = try MappedReading(sample.text, sample.yaml)
    let twice = try MappedReading(sample.text + "\n" + sample.text, sample.yaml)
    #expect(twice.facts == whole.facts)
    #expect(twice.descriptions == whole.descriptions)
  }

  @Test(arguments: [
    ("record: items", "{\"itms\":[]}", "1:1: there is no 'items', under which m.yml:4:9 expects the records"),
    ("record: a.b", "{\"a\":{\"c\":1}}", "1:6: there is no 'a.b', under which m.yml:4:9 expects the records"),
    ("record: a.b", "\n[{\"a\":{\"b\":3}}]", "2:2: there is no 'a.b', under which m.yml:4:9 expects the records"),
    (
      "record: a.b", "{\"a\":{\"b\":[{\"id\":1},\n  {\"id\":2}]}}",
      "1:12: 't' is missing or empty, from which m.yml:5:7 reads 'time'"
    ),
    ("", "17", "1:1: 't' is missing or empty, from which m.yml:5:7 reads 'time'"),
  ])
  func documentsOfAnotherFormAreRefused(line: String, text: String, refusal: String) throws {
    let line = line.isEmpty ? "nothing: []" : line
    let yaml = "name: m\nfiles: x\nformat: json\n\(line)\ntime: t\ntype: alert.fired\nalert: id\n"
    #expect(try MappedReading(text, yaml).refusals.first == refusal)
  }

  @Test func placesInDeepPagesAreThoseOfTheFile() throws {
    let yaml = "name: m\nfiles: x\nformat: json\nrecord: a.b\ntime: t\ntype: alert.fired\nalert: id\n"
    let reading = try MappedReading("{\"a\":{\"b\":[{\"t\":1},\n  {\"t\":2},\n\n {\"t\":3}]}}", yaml)
    #expect(reading.refusals.map { $0.prefix { $0 != " " } } == ["1:17:", "2:8:", "4:7:"])
  }

  private static let table = "name: m\nfiles: x\nformat: csv\ntime: t\ntype: alert.fired\nalert: id\n"

  @Test(arguments: [
    ("id,t\nA1,2026-03-01T09:30:00Z,x\n", "2:1: the row has more or fewer fields than the header: 3 instead of 2"),
    ("id,t\nA1\n", "2:1: the row has more or fewer fields than the header: 1 instead of 2"),
    ("id,t,T\n", "1:1: two columns are called 't', which m.yml:4:7 reads"),
    ("id,t\n,2026-03-01T09:30:00Z\n", "2:1: 'id' is missing or empty, from which m.yml:6:8 reads 'alert'"),
    ("id,time\nA1,x\n", "2:1: 't' is missing or empty, from which m.yml:4:7 reads 'time'"),
  ])
  func rowsThatCannotBeReadAreRefused(text: String, refusal: String) throws {
    #expect(try MappedReading(text, Self.table).refusals == [refusal])
  }

  @Test func aTableOfOldWindowsIsRead() throws {
    let yaml = "name: m\nfiles: x\nformat: csv\ntime: t\ntype: alert.fired\nalert: id\nservice: Gerät\n"
    let bytes =
      Array("id,t,Ger".utf8) + [0xE4] + Array("t\nA1,2026-03-01T09:30:00Z,K".utf8) + [0xFC] + Array("hlung\n".utf8)
    let reading = try MappedReading(bytes, yaml)
    #expect(reading.descriptions == ["A1 service=Kühlung"])
  }

  @Test func linesThatThePatternDoesNotMatchAreRefusedOrLeftOut() throws {
    let yaml =
      "name: m\nfiles: x\nformat: lines\npattern: '^(?<id>\\S+) (?<t>\\S+)$'\ntime: t\ntype: alert.fired\nalert: id\n"
    let text = "A1 2026-03-01T09:30:00Z\nstarted\n"
    #expect(try MappedReading(text, yaml).refusals == ["2:1: the line is not of the pattern of m.yml:1:1"])
    let lenient = try MappedReading(text, yaml + "unmatched: ignore\n")
    #expect(lenient.refusals.isEmpty && lenient.counts == ["mapping:m used 1 ignored 1"])
  }

  @Test(.timeLimit(.minutes(1))) func hostilePatternsAndLinesTakeNoLongerThanTheyAre() throws {
    let yaml =
      "name: m\nfiles: x\nformat: lines\npattern: '^(?<id>(a+)+)+(?<t>b|c|(a|a)*)$'\ntime: t\ntype: alert.fired\nalert: id\n"
    let long = String(repeating: "a", count: 16_000) + "x\n"
    let reading = try MappedReading(long + String(repeating: "a", count: 17_000), yaml)
    #expect(
      reading.refusals == [
        "1:1: the line is not of the pattern of m.yml:1:1",
        "2:1: the line is longer than the 16384 bytes that patterns are tried on (m.yml:1:1)",
      ])
  }
}

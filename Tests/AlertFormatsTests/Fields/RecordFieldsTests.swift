import LogInput
import PagingModel
import Testing

@testable import AlertFormats

/// Members are found by their paths, whatever stands around them and in whatever order.
@Suite struct RecordFieldsTests {
  private enum Field: Int { case id, owner, ownerName, tags, flag, count }

  private func fields() -> RecordFields<Field> {
    RecordFields<Field>([
      .id: "id", .owner: "owner", .ownerName: "owner.name", .tags: "a.b.tags", .flag: "flag", .count: "count",
    ])
  }

  private func read(_ text: String, _ fields: inout RecordFields<Field>) throws -> [String] {
    let bytes = Array(text.utf8)
    try fields.read(bytes.span)
    let words = [Field.id, .ownerName, .count].map { fields[$0].word?.string(in: bytes.span) ?? "-" }
    let tags = fields[.tags].texts(in: bytes.span).map { $0.string(in: bytes.span) }
    return words + [tags.joined(separator: "+"), "\(fields[.flag].isTrue(in: bytes.span))"]
      + [fields[.owner].kind.map { "\($0)" } ?? "missing"]
  }

  private static let samples: [(text: String, found: [String])] = [
    (
      #"{"id":"1","owner":{"name":"Ann"},"a":{"b":{"tags":["x","y"]}},"flag":true,"count":7}"#,
      ["1", "Ann", "7", "x+y", "true", "object"]
    ),
    (
      #"{"count":"7","flag":"true","a":{"x":1,"b":{"tags":["x",1,"",null,"y"]}},"owner":{"name":"A\u006en"},"id":1}"#,
      ["1", "Ann", "7", "x+y", "true", "object"]
    ),
    (#"{"id":"","owner":null,"a":[{"b":{"tags":["x"]}}],"flag":1,"count":{}}"#, ["-", "-", "-", "", "false", "null"]),
    (#"{"owner":"Ann","a":{"b":"tags"},"flag":"TRUE"}"#, ["-", "-", "-", "", "true", "string"]),
    (#"{"id":"1","id":"2","owner":{"name":"Ann"},"owner":{"name":"Ben"}}"#, ["2", "Ben", "-", "", "false", "object"]),
    ("{}", ["-", "-", "-", "", "false", "missing"]),
  ]

  @Test func membersAreFoundWhateverWasReadBefore() throws {
    for (first, second) in Self.samples.flatMap({ left in Self.samples.map { (left, $0) } }) {
      var fields = fields()
      #expect(try read(first.text, &fields) == first.found)
      #expect(try read(second.text, &fields) == second.found, "\(second.text) after \(first.text)")
    }
  }

  @Test(arguments: [#"{"id":1"#, #"{"id":01}"#, #"{"x":[1,]}"#, "[]", "7", #"{"id":"1"} x"#, ""])
  func whatIsNoJSONObjectIsRefused(text: String) {
    var fields = fields()
    #expect(throws: RecordError.self) { try read(text, &fields) }
  }

  @Test(
    arguments: [
      ("7", 7), (#""7""#, 7), ("-7", -7), ("9223372036854775807", .max), ("9223372036854775808", nil), ("7.5", nil),
      (#""7 ""#, nil), (#""""#, nil), ("null", nil), ("true", nil), ("[7]", nil), (#""-""#, nil),
    ] as [(String, Int64?)])
  func integersAreWholeNumbers(value: String, integer: Int64?) throws {
    let bytes = Array(#"{"count":\#(value)}"#.utf8)
    var fields = fields()
    try fields.read(bytes.span)
    #expect(fields[.count].integer(in: bytes.span) == integer)
  }

  @Test func momentsAreReadOrRefusedWithTheirPlace() throws {
    let bytes = Array(#"{"id":"2026-03-01T09:30:00Z","count":1772357400,"owner":"soon","flag":null}"#.utf8)
    var fields = fields()
    try fields.read(bytes.span)
    let moment = Timestamp(seconds: 1_772_357_400)
    #expect(try fields[.id].moment("id", in: bytes.span) == moment)
    #expect(try fields[.count].requiredMoment("count", in: bytes.span) == moment)
    #expect(try fields[.flag].moment("flag", in: bytes.span) == nil)
    #expect(throws: RecordError(.missing("flag"), at: 0)) { try fields[.flag].requiredMoment("flag", in: bytes.span) }
    #expect(throws: RecordError(.badTime(member: "owner", value: "soon"), at: 57)) {
      try fields[.owner].moment("owner", in: bytes.span)
    }
  }
}

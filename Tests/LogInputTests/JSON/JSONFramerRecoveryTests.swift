import LogInput
import Testing

/// How the framer goes on after damage.
@Suite struct JSONFramerRecoveryTests {
  typealias Sample = JSONFramerDocumentTests.Sample

  @Test(arguments: elements + brackets)
  func recordsAfterDamageAreStillRead(sample: Sample) {
    for cutting in Cutting.all {
      let run = frame(Array(sample.text.utf8), cutting)
      #expect(run.outcomes.map(\.description) == sample.expected, "\(cutting)")
    }
  }

  /// Damage inside a value, whose brackets still show its end.
  static let elements: [Sample] = [
    Sample(
      "a bad literal in an element", "{\"records\":[{\"id\":1},{\"id\":nul},{\"id\":3}],\"a\":1}\n{\"id\":4}",
      ["1:13: {\"id\":1}", "1:28: refused json expectedValue", "1:33: {\"id\":3}", "2:1: {\"id\":4}"]),
    Sample(
      "a bad first element", "{\"records\":[{\"id\":01},{\"id\":2}]}",
      ["1:19: refused json badNumber", "1:23: {\"id\":2}"]),
    Sample("a bad scalar element", "[1,tru,3]", ["1:2: 1", "1:4: refused json expectedValue", "1:8: 3"]),
    Sample("a bad last scalar element", "[1,tru]\n[2]", ["1:2: 1", "1:4: refused json expectedValue", "2:2: 2"]),
    Sample("a missing element", "[1,,3]", ["1:2: 1", "1:4: refused json expectedValue", "1:5: 3"]),
    Sample("a leading comma", "[,2]", ["1:2: refused json expectedValue", "1:3: 2"]),
    Sample("a trailing comma", "[1,]\n[2]", ["1:2: 1", "1:4: refused json expectedValue", "2:2: 2"]),
    Sample("a trailing comma on the same line", "[1,][2]", ["1:2: 1", "1:4: refused json expectedValue", "1:6: 2"]),
    Sample(
      "a trailing comma in a page", "{\"records\":[{\"id\":1}],}{\"id\":2}",
      ["1:13: {\"id\":1}", "1:23: refused json expectedKey", "1:24: {\"id\":2}"]),
    Sample(
      "a bad escape with brackets in strings", "[{\"id\":\"]}\\q\"},{\"id\":2}]",
      ["1:11: refused json badEscape", "1:16: {\"id\":2}"]),
    Sample(
      "a damaged member before the page can be told to be one", "{\"a\":tru,\"records\":[{\"id\":1}]}\n{\"id\":2}",
      ["1:6: refused json expectedValue", "2:1: {\"id\":2}"]),
    Sample(
      "a damaged object between the records", "{\"records\":[],\"a\":{\"b\" 1,\"c\":[{}]},\"records\":[{\"id\":1}]}",
      ["1:24: refused json expectedColon", "1:47: {\"id\":1}"]),
    Sample(
      "a damaged member after the records", "{\"records\":[{\"id\":1}],\"a\":01}\n{\"id\":2}",
      ["1:13: {\"id\":1}", "1:27: refused json badNumber", "2:1: {\"id\":2}"]),
  ]

  /// Damage to the brackets of the page itself.
  static let brackets: [Sample] = [
    Sample(
      "a missing comma between elements", "{\"records\":[{\"id\":1} {\"id\":2},{\"id\":3}]}",
      ["1:13: {\"id\":1}", "1:22: refused json expectedCommaOrEnd", "1:22: {\"id\":2}", "1:31: {\"id\":3}"]),
    Sample(
      "a brace too many", "[{\"id\":1}},{\"id\":2},{\"id\":3}]\n{\"id\":4}",
      [
        "1:2: {\"id\":1}", "1:10: refused json expectedCommaOrEnd", "1:12: {\"id\":2}", "1:21: {\"id\":3}",
        "2:1: {\"id\":4}",
      ]),
    Sample(
      "an element cut by a line break, one record a line", "[\n{\"id\":1},\n{\"id\":\"ab\n{\"id\":3},\n{\"id\":4}\n]\n",
      ["2:1: {\"id\":1}", "3:10: refused json controlCharacter(10)", "4:1: {\"id\":3}", "5:1: {\"id\":4}"]),
    Sample(
      "a page cut by the next page", "{\"records\":[{\"id\":1},{\"id\":\n{\"records\":[{\"id\":3}]}\n{\"id\":4}\n",
      ["1:13: {\"id\":1}", "3:1: refused json expectedCommaOrEnd", "2:13: {\"id\":3}", "3:1: {\"id\":4}"]),
    Sample(
      "a missing colon after a member's name", "{\"records\" [{\"id\":1}]}\n{\"id\":2}",
      ["1:12: refused json expectedColon", "2:1: {\"id\":2}"]),
    Sample(
      "an array closed as an object", "{\"records\":[{\"id\":1}},\"a\":1}\n{\"id\":2}",
      ["1:13: {\"id\":1}", "1:21: refused json expectedCommaOrEnd", "2:1: {\"id\":2}"]),
    Sample(
      "a document inside a page after a lost list", "[\n{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n",
      ["2:1: {\"id\":1}", "3:1: refused json expectedCommaOrEnd", "3:1: {\"id\":2}", "4:1: {\"id\":3}"]),
  ]
}

import LogInput
import Testing

/// Where records are found in the ways histories are written down.
@Suite struct JSONFramerDocumentTests {
  /// A stream and what is found in it, one outcome a line: `line:column: record`, `refused` or `unclosed`.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ expected: [String]) {
      (self.name, self.text, self.expected) = (name, text, expected)
    }
  }

  @Test(arguments: lines + pages + lists + mixtures)
  func recordsAreFoundHoweverTheFileIsCut(sample: Sample) {
    for cutting in Cutting.all {
      let run = frame(Array(sample.text.utf8), cutting)
      #expect(run.outcomes.map(\.description) == sample.expected, "\(cutting)")
    }
  }

  static let lines: [Sample] = [
    Sample("an empty stream", "", []),
    Sample("blank lines only", "\n \r\n\t\n", []),
    Sample("a byte order mark only", "\u{FEFF}", []),
    Sample("one line", "{\"id\":1}\n", ["1:1: {\"id\":1}"]),
    Sample("LF", "{\"id\":1}\n{\"id\":2}\n", ["1:1: {\"id\":1}", "2:1: {\"id\":2}"]),
    Sample("CRLF", "{\"id\":1}\r\n{\"id\":2}\r\n", ["1:1: {\"id\":1}", "2:1: {\"id\":2}"]),
    Sample("no final line end", "{\"id\":1}\n{\"id\":2}", ["1:1: {\"id\":1}", "2:1: {\"id\":2}"]),
    Sample(
      "blank lines between", "\n\n{\"id\":1}\n \n\r\n{\"id\":2}\n\n{\"id\":3}\n\n",
      ["3:1: {\"id\":1}", "6:1: {\"id\":2}", "8:1: {\"id\":3}"]),
    Sample("a byte order mark", "\u{FEFF}{\"id\":1}\n{\"id\":2}\n", ["1:1: {\"id\":1}", "2:1: {\"id\":2}"]),
    Sample(
      "a byte order mark inside", "{\"id\":1}\n\u{FEFF}{\"id\":2}\n{\"id\":3}\n",
      ["1:1: {\"id\":1}", "2:1: refused json expectedValue", "3:1: {\"id\":3}"]),
    Sample("indented lines", "  {\"id\":1}\n\t{\"id\":2} \n", ["1:3: {\"id\":1}", "2:2: {\"id\":2}"]),
    Sample(
      "a cut last line", "{\"id\":1}\n{\"id\":2}\n{\"id\":",
      ["1:1: {\"id\":1}", "2:1: {\"id\":2}", "3:7: refused json unexpectedEnd"]),
    Sample(
      "a last line cut inside a string", "{\"id\":1}\n{\"id\":\"ab",
      ["1:1: {\"id\":1}", "2:10: refused json unexpectedEnd"]),
    Sample("a last line cut after its brace", "{\"id\":1}\n{", ["1:1: {\"id\":1}", "2:2: refused json unexpectedEnd"]),
    Sample("only a cut line", "{\"id\":1", ["1:8: refused json unexpectedEnd"]),
    Sample(
      "a line cut in the middle", "{\"id\":1}\n{\"id\":[\n{\"id\":3}\n{\"id\":4}\n",
      ["1:1: {\"id\":1}", "2:8: refused json unexpectedEnd", "3:1: {\"id\":3}", "4:1: {\"id\":4}"]),
    Sample(
      "two records on a line after lines", "{\"id\":1}\n{\"id\":2}{\"id\":3}\n{\"id\":4}\n",
      ["1:1: {\"id\":1}", "2:9: refused json trailingContent", "3:1: {\"id\":4}"]),
    Sample(
      "garbage between lines", "{\"id\":1}\nfoo bar {\"id\":2}\n{\"id\":3}\n",
      ["1:1: {\"id\":1}", "2:1: refused json expectedValue", "3:1: {\"id\":3}"]),
    Sample(
      "a damaged first line", "{\"id\":1,}\n{\"id\":2}\n{\"id\":3}\n",
      ["1:9: refused json expectedKey", "2:1: {\"id\":2}", "3:1: {\"id\":3}"]),
    Sample("scalars", "1\n\"a\"\nnull\n-0.5", ["1:1: 1", "2:1: \"a\"", "3:1: null", "4:1: -0.5"]),
    Sample(
      "pretty-printed documents", "{\n  \"id\": 1\n}\n{\n  \"id\": 2\n}\n",
      ["1:1: {\n  \"id\": 1\n}", "4:1: {\n  \"id\": 2\n}"]),
    Sample(
      "pretty-printed documents without a line end between", "{\n \"id\": 1\n}{\n \"id\": 2\n}",
      ["1:1: {\n \"id\": 1\n}", "3:2: {\n \"id\": 2\n}"]),
    Sample(
      "a damaged pretty-printed document",
      "{\n  \"id\": 1\n}\n{\n  \"id\": tru,\n  \"a\": {\n  }\n}\n{\n  \"id\": 3\n}\n",
      ["1:1: {\n  \"id\": 1\n}", "5:9: refused json expectedValue", "9:1: {\n  \"id\": 3\n}"]),
    Sample(
      "documents in a row", "{\"id\":1} {\"id\":2}{\"id\":3}",
      ["1:1: {\"id\":1}", "1:10: {\"id\":2}", "1:18: {\"id\":3}"]),
  ]

  static let pages: [Sample] = [
    Sample("a page", "{\"records\":[{\"id\":1},{\"id\":2}]}", ["1:13: {\"id\":1}", "1:22: {\"id\":2}"]),
    Sample("an empty page", "{\"records\":[]}\n{\"id\":1}", ["2:1: {\"id\":1}"]),
    Sample("a page of one object", "{\"records\":{\"id\":1},\"more\":false}", ["1:12: {\"id\":1}"]),
    Sample(
      "records before other members", "{\"records\":[{\"id\":1}],\"limit\":25,\"more\":{\"a\":[]}}",
      ["1:13: {\"id\":1}"]),
    Sample(
      "records after other members", "{\"limit\":25,\"more\":true,\"records\":[{\"id\":1}]}", ["1:36: {\"id\":1}"]),
    Sample(
      "nested arrays before the records", "{\"a\":[[1,[2]],{\"records\":[{\"id\":0}]}],\"records\":[{\"id\":1}]}",
      ["1:50: {\"id\":1}"]),
    Sample("a number before the records", "{\"a\":12.5e1,\"records\":[{\"id\":1}]}", ["1:24: {\"id\":1}"]),
    Sample("an escaped member name", "{\"rec\\u006frds\":[{\"id\":1}]}", ["1:18: {\"id\":1}"]),
    Sample(
      "records twice", "{\"records\":[{\"id\":1}],\"records\":[{\"id\":2}]}", ["1:13: {\"id\":1}", "1:34: {\"id\":2}"]),
    Sample(
      "scalars among the records", "{\"records\":[1,\"a\",null,-2.5]}",
      ["1:13: 1", "1:15: \"a\"", "1:19: null", "1:24: -2.5"]),
    Sample(
      "a pretty-printed page",
      "{\n  \"records\": [\n    {\"id\": 1},\n    {\n      \"id\": 2\n    }\n  ],\n  \"more\": false\n}\n",
      ["3:5: {\"id\": 1}", "4:5: {\n      \"id\": 2\n    }"]),
    Sample(
      "pages as lines", "{\"records\":[{\"id\":1}]}\n{\"records\":[{\"id\":2}]}\n",
      ["1:13: {\"id\":1}", "2:13: {\"id\":2}"]),
    Sample(
      "pages in a row", "{\"records\":[{\"id\":1}]}{\"records\":[{\"id\":2}]}",
      ["1:13: {\"id\":1}", "1:35: {\"id\":2}"]),
    Sample("a page cut between records", "{\"records\":[{\"id\":1},", ["1:13: {\"id\":1}", "1:22: unclosed"]),
    Sample(
      "a page cut inside a record", "{\"records\":[{\"id\":1},{\"id\":",
      ["1:13: {\"id\":1}", "1:28: refused json unexpectedEnd"]),
    Sample("a page cut after the records", "{\"records\":[{\"id\":1}]", ["1:13: {\"id\":1}", "1:22: unclosed"]),
    Sample("a page cut inside a name", "{\"records\":[{\"id\":1}],\"mo", ["1:13: {\"id\":1}", "1:26: unclosed"]),
    Sample("a page cut after a name", "{\"records\":[{\"id\":1}],\"more\":", ["1:13: {\"id\":1}", "1:30: unclosed"]),
    Sample("an unclosed list, then blanks", "[{\"id\":1}\n \n", ["1:2: {\"id\":1}", "3:1: unclosed"]),
  ]

  static let lists: [Sample] = [
    Sample("an empty list", "[]", []),
    Sample("a list", "[{\"id\":1},{\"id\":2}]", ["1:2: {\"id\":1}", "1:11: {\"id\":2}"]),
    Sample("a list, one record a line", "[\n{\"id\":1},\n{\"id\":2}\n]\n", ["2:1: {\"id\":1}", "3:1: {\"id\":2}"]),
    Sample(
      "commas at the start of lines", "[ {\"id\":1}\r\n, {\"id\":2}\r\n]\r\n", ["1:3: {\"id\":1}", "2:3: {\"id\":2}"]),
    Sample(
      "lists in a row", "[{\"id\":1}][{\"id\":2}]\n[{\"id\":3}]",
      ["1:2: {\"id\":1}", "1:12: {\"id\":2}", "2:2: {\"id\":3}"]),
    Sample("a list of lists", "[[{\"id\":1}],[],\n [{\"id\":2}]]", ["1:3: {\"id\":1}", "2:3: {\"id\":2}"]),
    Sample(
      "a list of pages", "[{\"records\":[{\"id\":1}]},\n {\"records\":[{\"id\":2},\n{\"id\":3}]}]",
      ["1:14: {\"id\":1}", "2:14: {\"id\":2}", "3:1: {\"id\":3}"]),
  ]

  static let mixtures: [Sample] = [
    Sample(
      "lines, pages, lists and pretty-printed documents",
      "{\"id\":1}\n{\"id\":2}\n{\"records\":[{\"id\":3}]}\n[{\"id\":4}]\n{\n\"id\":5}\n{\"id\":6}\n7\n",
      [
        "1:1: {\"id\":1}", "2:1: {\"id\":2}", "3:13: {\"id\":3}", "4:2: {\"id\":4}", "5:1: {\n\"id\":5}",
        "7:1: {\"id\":6}", "8:1: 7",
      ])
  ]
}

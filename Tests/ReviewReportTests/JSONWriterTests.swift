import PagingModel
import Testing

@testable import ReviewReport

@Suite struct JSONWriterTests {
  private func written(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\"\""), ("plain", "\"plain\""), ("say \"hi\"", "\"say \\\"hi\\\"\""), ("a\\b/c", "\"a\\\\b/c\""),
    ("\u{8}\t\n\u{C}\r", "\"\\b\\t\\n\\f\\r\""), ("\u{0}\u{1F}\u{1B}", "\"\\u0000\\u001f\\u001b\""),
    ("Zoë 山 👩‍👧 \u{2028}\u{7F}", "\"Zoë 山 👩‍👧 \u{2028}\u{7F}\""),
  ])
  func stringsAreEscapedAfterRFC8259(text: String, expected: String) {
    #expect(written { $0.string(text) } == expected)
    #expect(written { json in json.string(utf8: Array(text.utf8).span) } == expected)
  }

  @Test func bytesThatAreNotUTF8BecomeReplacementCharacters() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x22, 0xC3]
    #expect(written { $0.string(utf8: bytes.span) } == "\"a\u{FFFD}\\\"\u{FFFD}\"")
  }

  @Test(arguments: [
    (Int64(0), 3, "0"), (4200, 3, "4.2"), (252_000, 3, "252"), (1, 3, "0.001"), (50, 3, "0.05"), (314, 1, "31.4"),
    (1000, 1, "100"), (-1, 3, "-0.001"), (-2500, 3, "-2.5"), (Int64.max, 3, "9223372036854775.807"),
    (Int64.min, 3, "-9223372036854775.808"), (Int64.min, 0, "-9223372036854775808"),
  ])
  func decimalsAreShortest(units: Int64, digits: Int, expected: String) {
    #expect(written { $0.decimal(units, digits: digits) } == expected)
  }

  @Test(arguments: [Int64(0), -1, 1_761_525_000_007, 951_782_400_000, -62_135_596_800_000, 253_402_300_799_999])
  func momentsAreThoseOfTheModel(milliseconds: Int64) {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(written { $0.moment(moment) } == "\"\(moment)\"")
  }

  @Test(arguments: [(UInt64(0), "\"0000000000000000\""), (0xDEAD_BEEF_0123_4567, "\"deadbeef01234567\"")])
  func hexadecimalHasSixteenDigits(value: UInt64, expected: String) {
    #expect(written { $0.hexadecimal(value) } == expected)
  }

  @Test func prettyTextHasOneMemberALine() {
    let text = written(.pretty) { json in
      json.beginObject()
      json.member("pages", 812)
      json.strings("none", [])
      json.objects("people", ["Jane", "山田"]) { $0.member("person", $1) }
      json.member("unknown", Int?.none)
      json.endObject()
      json.endLine()
    }
    let expected = """
      {
        "pages": 812,
        "none": [],
        "people": [
          {
            "person": "Jane"
          },
          {
            "person": "山田"
          }
        ],
        "unknown": null
      }

      """
    #expect(text == expected)
  }

  @Test func compactLinesFollowEachOther() {
    let text = written { json in
      for line in 1...2 {
        json.beginObject()
        json.member("line", line)
        json.member("isLast", line == 2)
        json.endObject()
        json.endLine()
      }
    }
    #expect(text == "{\"line\":1,\"isLast\":false}\n{\"line\":2,\"isLast\":true}\n")
  }
}

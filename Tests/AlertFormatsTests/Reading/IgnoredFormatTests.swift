import PagingModel
import Testing

@testable import AlertFormats

@Suite("Formats that are known and not needed")
struct IgnoredFormatTests {
  private func decode(_ record: String, _ id: FormatID) -> Decoded? {
    FormatCatalog.records(id).map { decodeByFormat([record], $0) }
  }

  private func decodeByFormat(_ records: [String], _ format: any InputFormat.Type) -> Decoded {
    AlertFormatsTests.decode(records, by: format)
  }

  @Test(arguments: FormatSample.ignored)
  func recordIsIgnoredAloneAndInPages(sample: FormatSample) {
    let expected = ["\(sample.format.rawValue) used 0 ignored 1"]
    for file in [
      sample.record, "[\(sample.record)]", #"{"page":{"after":"x"},"items":[\#(sample.record)],"count":1}"#,
    ] {
      let reading = read(file)
      #expect(reading.counts == expected && reading.refusals.isEmpty && reading.log.isEmpty)
    }
  }

  @Test(arguments: FormatSample.ignored)
  func onlyItsFormatTakesTheRecord(sample: FormatSample) {
    for format in FormatCatalog.all where format.id != .pagerDutyOther {
      let decoded = decodeByFormat([sample.record], format)
      #expect(format.id == sample.format ? decoded.isIgnored : decoded.isOther, "\(format.id.rawValue)")
    }
  }

  @Test(arguments: FormatSample.ignored)
  func oddMembersLeaveNothing(sample: FormatSample) throws {
    for record in sample.odd + sample.turned {
      #expect(try #require(decode(record, sample.format)).log.isEmpty, "\(record)")
    }
  }

  @Test(arguments: FormatSample.ignored)
  func everyBeginningIsRefused(sample: FormatSample) throws {
    let bytes = Array(sample.record.utf8)
    for end in 0..<bytes.count {
      let head = String(decoding: bytes[..<end], as: UTF8.self)
      #expect(try #require(decode(head, sample.format)).refusal != nil, "the first \(end) bytes")
    }
  }
}

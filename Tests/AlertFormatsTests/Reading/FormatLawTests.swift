import PagingModel
import Testing

@testable import AlertFormats

/// What must hold for every format, whatever its records say.
@Suite("Laws of formats")
struct FormatLawTests {
  private func decode(_ records: [String], _ sample: FormatSample) -> Decoded {
    guard let format = FormatCatalog.records(sample.format) else {
      return Decoded(result: .success(.notThisFormat), log: EventLog())
    }
    return decodeByFormat(records, format)
  }

  private func decodeByFormat(_ records: [String], _ format: any InputFormat.Type) -> Decoded {
    AlertFormatsTests.decode(records, by: format)
  }

  @Test(arguments: FormatSample.all)
  func recordIsUsedAndToldByItsMembers(sample: FormatSample) {
    #expect(decode([sample.record], sample).isUsed)
    let expected = ["\(sample.format.rawValue) used 1 ignored 0"]
    #expect(read(sample.record).counts == expected)
    #expect(read(sample.record + "\n").refusals.isEmpty)
    // In a bare list, and in a page of any name.
    #expect(read("[\(sample.record)]").counts == expected)
    #expect(read(#"{"page":{"after":"x"},"items":[\#(sample.record)],"count":1}"#).counts == expected)
  }

  @Test(arguments: FormatSample.all)
  func noOtherFormatTakesTheRecord(sample: FormatSample) {
    for format in FormatCatalog.all where format.id != sample.format && format.id != .pagerDutyOther {
      let decoded = decodeByFormat([sample.record], format)
      #expect(decoded.isOther, "\(format.id.rawValue)")
      #expect(decoded.log.isEmpty, "\(format.id.rawValue)")
    }
  }

  @Test(arguments: FormatSample.all)
  func membersComeInAnyOrder(sample: FormatSample) {
    let expected = decode([sample.record], sample).log.stories
    for record in sample.turned {
      #expect(decode([record], sample).log.stories == expected)
    }
  }

  @Test(arguments: FormatSample.all)
  func sameRecordTwiceIsOneRepeatAndChangesNothing(sample: FormatSample) {
    let once = decode([sample.record], sample).log
    let twice = decode([sample.record, sample.record], sample).log
    #expect(once.repeatedRecordCount == 0)
    #expect(twice.repeatedRecordCount == 1)
    #expect(twice.stories == once.stories)
    #expect(twice.facts.count == once.facts.count)
  }

  @Test(arguments: FormatSample.all)
  func oddMemberNeverLeavesHalfARecord(sample: FormatSample) {
    for record in sample.odd {
      let decoded = decode([record], sample)
      #expect(decoded.isUsed || decoded.log.isEmpty, "\(record)")
    }
  }

  @Test(arguments: FormatSample.all)
  func everyBeginningIsRefusedAndNothingKept(sample: FormatSample) {
    let bytes = Array(sample.record.utf8)
    for end in 0..<bytes.count {
      let decoded = decode([String(decoding: bytes[..<end], as: UTF8.self)], sample)
      #expect(decoded.refusal != nil && decoded.log.isEmpty, "the first \(end) bytes")
    }
  }
}

import PagingModel
import Testing

@testable import AlertFormats

/// Whatever is wrong with a record, it is used, or nothing of it is kept.
@Suite struct DamagedRecordTests {
  private func decode(_ record: [UInt8], by format: FormatID) -> Decoded {
    var decoded = Decoded(result: .success(.notThisFormat), log: EventLog())
    guard var decoder = FormatCatalog.records(format)?.init() else { return decoded }
    do throws(RecordError) {
      decoded.result = .success(try decoder.decode(record.span, file: 0, into: &decoded.log))
    } catch { decoded.result = .failure(error) }
    return decoded
  }

  @Test(arguments: MonitorRecord.all.indices)
  func wholeRecordIsUsedAndRecognised(number: Int) {
    let (format, record) = MonitorRecord.all[number]
    #expect(decode(Array(record.utf8), by: format).isUsed)
    #expect(read(record).counts == ["\(format.rawValue) used 1 ignored 0"])
  }

  @Test(arguments: MonitorRecord.all.indices)
  func recordOfOneFormatIsOfNoOther(number: Int) {
    let (format, record) = MonitorRecord.all[number]
    // Asked for, `pagerduty-other` ignores what is of no format.
    for other in FormatID.allCases where other != format && other != .pagerDutyOther {
      let decoded = decode(Array(record.utf8), by: other)
      #expect(decoded.isOther && decoded.log.isEmpty, "\(other.rawValue)")
    }
  }

  @Test(arguments: MonitorRecord.all.indices)
  func anyByteMayBeAnother(number: Int) {
    let (format, record) = MonitorRecord.all[number]
    var bytes = Array(record.utf8)
    for index in bytes.indices {
      let byte = bytes[index]
      for other in #"\"{}[],:0 x"#.utf8 + [0x00, 0xC3, 0xFF] {
        bytes[index] = other
        let decoded = decode(bytes, by: format)
        #expect(decoded.isUsed || decoded.log.isEmpty, "byte \(index) is \(other)")
      }
      bytes[index] = byte
    }
  }

  @Test(arguments: MonitorRecord.all.indices)
  func cutRecordIsRefused(number: Int) {
    let (format, record) = MonitorRecord.all[number]
    let bytes = Array(record.utf8)
    for end in bytes.indices {
      let decoded = decode(Array(bytes[..<end]), by: format)
      #expect(decoded.refusal != nil && decoded.log.isEmpty, "the first \(end) bytes")
    }
  }

  /// Every string and number becomes each of the odd kinds once.
  @Test(arguments: MonitorRecord.all.indices)
  func valuesMayBeOfOddKinds(number: Int) {
    let (format, record) = MonitorRecord.all[number]
    let bytes = Array(record.utf8)
    for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") && bytes[..<colon].last == UInt8(ascii: "\"") {
      var end = colon + 1
      if bytes[end] == UInt8(ascii: "\"") {
        end += 1
        while bytes[end] != UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "\\") { end += 1 }
        end += 1
      } else {
        while UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end] { end += 1 }
      }
      guard end > colon + 1 else { continue }
      for odd in ["null", "true", "7", "-1", "1e400", "[]", "{}", #""""#, #"[["x"]]"#, #"{"id":"x"}"#, #""\u0000""#] {
        let decoded = decode(Array(bytes[...colon]) + Array(odd.utf8) + Array(bytes[end...]), by: format)
        #expect(decoded.isUsed || decoded.log.isEmpty, "\(odd) at byte \(colon)")
      }
    }
  }

  @Test func recordsThatRepeatTellNothingNew() {
    for (format, record) in MonitorRecord.all {
      let (once, twice) = (read(record), read(record + "\n" + record + "\n" + record))
      #expect(twice.log.facts.count == once.log.facts.count, "\(format.rawValue)")
      #expect(twice.log.occurrences.count == once.log.occurrences.count)
    }
  }
}

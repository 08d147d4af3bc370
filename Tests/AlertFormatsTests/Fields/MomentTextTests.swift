import PagingModel
import Testing

@testable import AlertFormats

/// Every form of a moment that systems write. The seconds were computed with Python's datetime.
@Suite struct MomentTextTests {
  private func moment(_ text: String) -> PreciseMoment? {
    let bytes = Array(text.utf8)
    return MomentText.moment(bytes.span)
  }

  @Test(arguments: [
    // RFC 3339, as ever.
    ("2026-03-01T09:30:00Z", 1_772_357_400, 0), ("2026-03-01T10:30:00.25+01:00", 1_772_357_400, 250_000_000),
    // Without a zone: UTC.
    ("2026-03-01T09:30:00", 1_772_357_400, 0), ("2026-03-01 09:30:00", 1_772_357_400, 0),
    ("2026-03-01 09:30:00.5", 1_772_357_400, 500_000_000),
    // Since 1970, by size: seconds, milliseconds, microseconds, nanoseconds.
    ("1772357400", 1_772_357_400, 0), ("100000000", 100_000_000, 0),
    ("1772357400250", 1_772_357_400, 250_000_000), ("100000000000", 100_000_000, 0), ("7258118399", 7_258_118_399, 0),
    ("1772357400250001", 1_772_357_400, 250_001_000), ("1502709956288000110", 1_502_709_956, 288_000_110),
    ("100000000000000000", 100_000_000, 0),
    // With a fraction: seconds.
    ("1772357400.25", 1_772_357_400, 250_000_000), ("1772357400.123456789", 1_772_357_400, 123_456_789),
    ("1772357400.1234567891", 1_772_357_400, 123_456_789),
  ])
  func everyFormIsRead(text: String, seconds: Int64, nanoseconds: Int64) {
    #expect(moment(text) == PreciseMoment(seconds: seconds, nanoseconds: nanoseconds))
  }

  @Test(arguments: [
    "", "-1", "-1772357400", "1.", "1.x", "1.5x", "x", "1e9", "9223372036854775808", "2026-03-01", "09:30:00", "now",
    "2026-03-01 09:30:00 PM", "2026-13-01 09:30:00", "2026-03-01 09:30:61", "1772357400 ", "2026-03-01 09:30:00.",
    "12345678901234.5", "0", "99999999", "20261001", "20261001000000", "7258118400", "7258118400000", "5.5",
  ])
  func everythingElseIsNone(text: String) {
    #expect(moment(text) == nil)
  }
}

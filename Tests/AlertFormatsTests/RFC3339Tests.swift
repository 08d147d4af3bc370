import PagingModel
import Testing

@testable import AlertFormats

private func moment(_ text: String) -> PreciseMoment? {
  let bytes = Array(text.utf8)
  return RFC3339.moment(bytes.span)
}

@Suite("RFC 3339 moments")
struct RFC3339Tests {
  // The seconds were computed with Python's datetime, not with this code.
  @Test(arguments: [
    ("2015-11-07T00:14:20Z", 1_446_855_260, 0),
    ("2015-03-06T15:28:51-05:00", 1_425_673_731, 0),
    ("2026-04-01T02:08:04.642Z", 1_775_009_284, 642_000_000),
    ("2023-02-26T00:10:04+00:00", 1_677_370_204, 0),
    ("2017-02-02T16:51:13.507955756Z", 1_486_054_273, 507_955_756),
    ("2017-02-02T16:51:13.507955756+01:00", 1_486_050_673, 507_955_756),
    ("2024-08-28T14:58:06.6Z", 1_724_857_086, 600_000_000),
    ("2024-08-28T14:58:17.09Z", 1_724_857_097, 90_000_000),
    ("2019-03-22T13:58:24.3713213Z", 1_553_263_104, 371_321_300),
    ("2015-06-03T17:43:27.123+0000", 1_433_353_407, 123_000_000),
    ("2026-03-01t09:30:00z", 1_772_357_400, 0),
    ("2026-03-01 09:30:00Z", 1_772_357_400, 0),
    ("2026-03-01T09:30:00,25Z", 1_772_357_400, 250_000_000),
    ("2026-03-01T15:15:00+05:45", 1_772_357_400, 0),
    ("2026-03-01T09:30:00-00:00", 1_772_357_400, 0),
    ("2026-03-02T09:29:00+23:59", 1_772_357_400, 0),
    ("2026-10-25T02:30:00+02:00", 1_792_888_200, 0),
    ("2026-10-25T02:30:00+01:00", 1_792_891_800, 0),
    ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
    ("1969-12-31T23:59:59.999Z", -1, 999_000_000),
    ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
  ])
  func everyFormIsRead(text: String, seconds: Int64, nanoseconds: Int64) {
    #expect(moment(text) == PreciseMoment(seconds: seconds, nanoseconds: nanoseconds))
  }

  @Test(arguments: [
    ("2024-02-29T12:00:00Z", 1_709_208_000), ("2000-02-29T23:59:59Z", 951_868_799),
    ("2016-12-31T23:59:60Z", 1_483_228_800), ("2016-12-31T15:59:60-08:00", 1_483_228_800),
  ])
  func leapDaysAndLeapSecondsExist(text: String, seconds: Int64) {
    #expect(moment(text) == PreciseMoment(seconds: seconds, nanoseconds: 0))
  }

  @Test(arguments: 1...12)
  func fractionMayHaveAnyNumberOfDigits(count: Int) {
    let digits = "123456789987"
    let expected = Int64((digits.prefix(count) + "00000000").prefix(9))
    #expect(moment("2026-03-01T09:30:00.\(digits.prefix(count))Z")?.nanoseconds == expected)
  }

  @Test(arguments: [
    ("2026-03-01T09:30:00.9999Z", 1_772_357_400_999), ("2026-03-01T09:30:00.0009Z", 1_772_357_400_000),
    ("1969-12-31T23:59:59.9999Z", -1), ("1969-12-31T23:59:58.0001Z", -2000),
  ])
  func momentIsCutToTheMillisecond(text: String, milliseconds: Int64) {
    #expect(moment(text)?.timestamp.milliseconds == milliseconds)
  }

  @Test func onlyTheZeroOfGoIsNotSet() {
    #expect(moment("0001-01-01T00:00:00Z")?.isGoZero == true)
    #expect(moment("0001-01-01T00:00:00.000Z")?.isGoZero == true)
    #expect(moment("0001-01-01T01:00:00+01:00")?.isGoZero == true)
    #expect(moment("0001-01-01T00:00:00.000000001Z")?.isGoZero == false)
    #expect(moment("0001-01-01T00:00:01Z")?.isGoZero == false)
  }

  @Test(arguments: [
    "", "2026", "2026-03-01", "2026-03-01T09:30Z", "2026-03-01T09:30:00", "2026-03-01T09:30:00.5",
    "2016-12-14 02:46:44", "2026-03-01T09:30:00.Z", "2026-03-01T09:30:00.5.5Z", "2026-03-01T09:30:00ZZ",
    "2026-03-01T09:30:00 Z", " 2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z ", "2026-03-01X09:30:00Z",
    "2026/03/01T09:30:00Z", "2026-03-01T09.30.00Z", "2026-00-01T09:30:00Z", "2026-13-01T09:30:00Z",
    "2026-03-00T09:30:00Z", "2026-03-32T09:30:00Z", "2026-04-31T09:30:00Z", "2026-02-29T09:30:00Z",
    "1900-02-29T09:30:00Z", "2100-02-29T09:30:00Z", "2026-03-01T24:00:00Z", "2026-03-01T09:60:00Z",
    "2026-03-01T09:30:61Z", "2026-03-01T09:30:00+24:00", "2026-03-01T09:30:00+05:60", "2026-03-01T09:30:00+05",
    "2026-03-01T09:30:00+5:00", "2026-03-01T09:30:00+05:0", "2026-03-01T09:30:00+05-00", "2026-03-01T09:30:00+",
    "0000-01-01T00:00:00Z", "-026-03-01T09:30:00Z", "2026-03-01T09:30:0xZ", "2026-03-01T0 :30:00Z",
    "1772357400", "1772357400.000000000Z", "3/22/2019 1:36:31 PM", "２026-03-01T09:30:00Z", "not a moment at all!",
  ])
  func everythingElseIsNone(text: String) {
    #expect(moment(text) == nil)
  }

  /// Whatever byte stands in whatever place of the usual form: the digits are looked at together there.
  @Test func everyByteInEveryPlaceIsSeen() {
    let text = Array("2024-02-19T13:58:26Z".utf8)
    for place in text.indices {
      for byte in UInt8.min...UInt8.max {
        var other = text
        other[place] = byte
        // A digit more at the end is read by the other way.
        let longer = other.dropLast() + Array(".0".utf8) + other.suffix(1)
        let (short, long) = (RFC3339.moment(other.span), RFC3339.moment(Array(longer).span))
        #expect(place == 19 || short == long, "\(byte) at \(place)")
        #expect((short != nil) == isMoment(other), "\(byte) at \(place)")
      }
    }
  }

  /// The form, character by character, and the ranges of 2024.
  private func isMoment(_ text: [UInt8]) -> Bool {
    let form = Array("dddd-dd-ddtdd:dd:ddz".utf8)
    for (byte, kind) in zip(text, form) {
      switch kind {
      case UInt8(ascii: "d"): guard (0x30...0x39).contains(byte) else { return false }
      case UInt8(ascii: "t"): guard "Tt ".utf8.contains(byte) else { return false }
      case UInt8(ascii: "z"): guard "Zz".utf8.contains(byte) else { return false }
      default: guard byte == kind else { return false }
      }
    }
    func number(_ place: Int) -> Int { Int(text[place] - 0x30) * 10 + Int(text[place + 1] - 0x30) }
    let year = number(0) * 100 + number(2)
    let february = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    guard year > 0, (1...12).contains(number(5)), number(11) < 24, number(14) < 60, number(17) <= 60 else {
      return false
    }
    let days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number(5) - 1]
    return (1...days).contains(number(8))
  }
}

import PagingModel
import Testing

@testable import AlertFormats

@Suite("Dates as users see them")
struct LocalDateTests {
  private let clock = LocalClock(zone: .utc)

  private func parse(_ text: String) -> LocalDate? {
    let bytes = Array(text.utf8)
    return LocalDate(bytes.span)
  }

  @Test(arguments: [
    "2026-03-01 09:30:00", "2026-03-01T09:30:00", "2026-03-01 09:30", "2026/03/01 9:30", "01.03.2026 09:30:00",
    "1.3.2026 9:30", "2026-03-01 09:30:00 AM", "2026-03-01 09:30:00.25",
  ])
  func formThatTellsTheOrderNeedsNoOther(text: String) throws {
    let date = try #require(parse(text))
    #expect(!date.isAmbiguous && date.provenOrder == nil)
    #expect(date.moment(.dayFirst, by: clock) == start && date.moment(.monthFirst, by: clock) == start)
  }

  @Test(arguments: ["1/3/2026 9:30", "01-03-2026 09:30:00", "01/03/2026 09:30:00 AM", "1/3/2026 9:30am"])
  func smallNumbersAreTwoDates(text: String) throws {
    let date = try #require(parse(text))
    #expect(date.isAmbiguous && date.provenOrder == nil)
    #expect(date.moment(.dayFirst, by: clock) == start)
    #expect(date.moment(.monthFirst, by: clock) == Timestamp(seconds: 1_767_432_600))
  }

  @Test func monthIsNeverAboveTwelve() throws {
    #expect(parse("29/2/2016 01:16")?.provenOrder == .dayFirst)
    #expect(parse("02-29-2016 01:16")?.provenOrder == .monthFirst)
    // 1456708560 is 2016-02-29T01:16:00Z.
    #expect(parse("29/2/2016 01:16")?.moment(.dayFirst, by: clock) == Timestamp(seconds: 1_456_708_560))
    #expect(parse("29/2/2016 01:16")?.moment(.monthFirst, by: clock) == nil)
    #expect(parse("13/14/2016 01:16")?.provenOrder == nil && parse("13/14/2016 01:16")?.isAmbiguous == false)
    #expect(parse("13/14/2016 01:16")?.moment(.dayFirst, by: clock) == nil)
    // Of the same number both orders make one date.
    #expect(parse("3/3/2026 01:16")?.isAmbiguous == false)
  }

  @Test(
    arguments: [
      ("12:00:00 AM", 0), ("12:30 AM", 1800), ("1:00 am", 3600), ("12:00 PM", 43_200), ("11:59:59 pm", 86_399),
      ("00:00", 0), ("23:59:59", 86_399),
    ] as [(String, Int64)])
  func halfOfTheDayCounts(time: String, second: Int64) throws {
    let date = try #require(parse("2026-03-01 \(time)"))
    #expect(date.moment(.dayFirst, by: clock) == Timestamp(seconds: 1_772_323_200 + second))
  }

  @Test(arguments: [
    "", "2026-03-01", "01/03/2026", "noon", "2026-03-01 9", "2026-03-01 09:3", "2026-03-01 24:00", "2026-03-01 09:60",
    "2026-03-01 09:30:61", "2026-03-01 13:00 PM", "2026-03-01 0:00 AM", "2026-03-01 09:30 XM", "2026-03-01 09:30 A",
    "01/03/26 09:30", "1/3-2026 9:30", "1/3/20261 9:30", "001/3/2026 9:30", "2026.03.01 09:30", "1/3/2026  9:30",
    "01/03/2026 09:30:00 AM and more", "9999999999999999999/1/2026 9:30", "1/3/2026 9:30:00.", "2026-03-01 09:30:00Z",
  ])
  func anythingElseIsNoDate(text: String) { #expect(parse(text) == nil) }

  @Test(arguments: ["30/02/2026 09:30", "31.04.2026 09:30", "2026-02-29 09:30", "0/3/2026 9:30", "2026-00-10 09:30"])
  func noCalendarHasSuchADay(text: String) throws {
    let date = try #require(parse(text))
    #expect(date.moment(.dayFirst, by: clock) == nil)
  }
}

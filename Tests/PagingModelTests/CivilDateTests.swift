import PagingModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (Int64(0), "1970-01-01", 4), (-1, "1969-12-31", 3), (11_016, "2000-02-29", 2), (20_397, "2025-11-05", 3),
    (-719_162, "0001-01-01", 1),
  ])
  func daysAndDatesAgree(days: Int64, text: String, weekday: Int) {
    let date = CivilDate(daysSinceEpoch: days)
    #expect(date.description == text)
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_761_525_000_007, "2025-10-27T00:30:00.007Z"), (1_761_525_000_120, "2025-10-27T00:30:00.120Z"),
    (253_402_300_800_000, "10000-01-01T00:00:00Z"), (-62_167_219_200_000, "0000-01-01T00:00:00Z"),
    (-62_167_219_200_001, "-0001-12-31T23:59:59.999Z"),
  ])
  func momentsPrintMillisecondsOnlyWhereTheyAreNotZero(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
  }
}

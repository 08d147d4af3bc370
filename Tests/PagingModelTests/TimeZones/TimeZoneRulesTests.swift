import PagingModel
import Testing

@Suite struct TimeZoneRulesTests {
  private static func rules(_ name: String) throws -> TimeZoneRules {
    var directory = TimeZoneDirectory()
    return try directory.rules(named: name)
  }

  /// From Python zoneinfo with fold=0; the years after 2037 are those of the files' last line.
  @Test(
    arguments: [
      ("Europe/Berlin", 2026, 3, 29, 1, 59, 1_774_745_940), ("Europe/Berlin", 2026, 3, 29, 2, 0, 1_774_746_000),
      ("Europe/Berlin", 2026, 3, 29, 2, 30, 1_774_747_800), ("Europe/Berlin", 2026, 3, 29, 3, 0, 1_774_746_000),
      ("Europe/Berlin", 2026, 10, 25, 2, 0, 1_792_886_400), ("Europe/Berlin", 2026, 10, 25, 2, 30, 1_792_888_200),
      ("Europe/Berlin", 2026, 10, 25, 3, 0, 1_792_893_600), ("Europe/Berlin", 2085, 3, 25, 2, 30, 3_636_322_200),
      ("Europe/Berlin", 2085, 10, 28, 2, 30, 3_655_067_400), ("Europe/Dublin", 2026, 10, 25, 1, 30, 1_792_888_200),
      ("Europe/Dublin", 2026, 3, 29, 1, 30, 1_774_747_800), ("Europe/Dublin", 2090, 3, 26, 1, 30, 3_794_175_000),
      ("Europe/Dublin", 2090, 10, 29, 1, 30, 3_812_920_200), ("Australia/Lord_Howe", 2026, 4, 5, 1, 45, 1_775_313_900),
      ("Australia/Lord_Howe", 2026, 10, 4, 2, 15, 1_791_042_300),
      ("America/New_York", 2026, 3, 8, 2, 30, 1_772_955_000),
      ("America/New_York", 2026, 11, 1, 1, 30, 1_793_511_000), ("Pacific/Apia", 2011, 12, 30, 12, 0, 1_325_282_400),
      ("Asia/Kathmandu", 1985, 12, 31, 23, 59, 504_901_740), ("Asia/Kathmandu", 1986, 1, 1, 0, 10, 504_902_400),
      ("Antarctica/Troll", 2026, 3, 29, 1, 30, 1_774_747_800), ("UTC", 2026, 10, 25, 2, 30, 1_792_895_400),
    ] as [(String, Int, Int, Int, Int, Int, Int64)])
  func localTimesInGapsAndFoldsAreReadAsPythonDoes(
    name: String, year: Int, month: Int, day: Int, hour: Int, minute: Int, expected: Int64
  ) throws {
    let date = CivilDate(year: year, month: month, day: day)
    let instant = try TimeZoneRulesTests.rules(name).instant(of: date, secondOfDay: hour * 3600 + minute * 60)
    #expect(instant == Timestamp(seconds: expected))
  }

  /// Found with Python zoneinfo by trying every minute.
  @Test(
    arguments: [
      ("America/Santiago", 2026, 9, 6, 1_788_667_200), ("America/Santiago", 2026, 4, 5, 1_775_361_600),
      ("Asia/Beirut", 2026, 3, 29, 1_774_735_200), ("Africa/Cairo", 2026, 4, 24, 1_776_981_600),
      ("Africa/Cairo", 2026, 10, 30, 1_793_311_200), ("America/Havana", 2026, 3, 8, 1_772_946_000),
      ("America/Havana", 2026, 11, 1, 1_793_505_600), ("Pacific/Apia", 2011, 12, 30, 1_325_239_200),
      ("Pacific/Apia", 2011, 12, 31, 1_325_239_200), ("America/St_Johns", 2006, 10, 29, 1_162_089_000),
      ("Europe/Berlin", 2026, 10, 25, 1_792_879_200), ("America/Asuncion", 2024, 10, 6, 1_728_187_200),
      ("America/Sao_Paulo", 2018, 11, 4, 1_541_300_400), ("Asia/Amman", 2021, 3, 26, 1_616_709_600),
    ] as [(String, Int, Int, Int, Int64)])
  func dayStartsAtItsFirstMomentEvenWithoutMidnight(
    name: String, year: Int, month: Int, day: Int, expected: Int64
  ) throws {
    let start = try TimeZoneRulesTests.rules(name).startOfDay(CivilDate(year: year, month: month, day: day))
    #expect(start == Timestamp(seconds: expected))
  }

  @Test func midnightInsideAGapIsTheMomentOfTheChange() throws {
    var sample = ZoneFileSample(types: [(0, 0, 0), (3600, 1, 4)])
    sample.transitions = [(86_400 - 1800, 1)]  // 23:30 becomes 00:30
    let rules = try sample.rules()
    #expect(rules.startOfDay(CivilDate(year: 1970, month: 1, day: 2)) == Timestamp(seconds: 84_600))
  }

  @Test(arguments: [
    ("Europe/Berlin", 2026, 3, 29, 23), ("Europe/Berlin", 2026, 10, 25, 25), ("Europe/Berlin", 2026, 10, 26, 24),
    ("Pacific/Apia", 2011, 12, 30, 0), ("America/Santiago", 2026, 9, 6, 23),
  ])
  func daysHaveAsManyHoursAsTheZoneGivesThem(name: String, year: Int, month: Int, day: Int, hours: Int64) throws {
    let rules = try TimeZoneRulesTests.rules(name)
    let date = CivilDate(year: year, month: month, day: day)
    #expect(rules.startOfDay(date.adding(days: 1)) - rules.startOfDay(date) == .minutes(hours * 60))
  }

  @Test func everyMomentOfTheLocalClockLeadsBackToIt() throws {
    for name in ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"] {
      let rules = try TimeZoneRulesTests.rules(name)
      for hour in 0..<8760 {
        let moment = Timestamp.utc(2026, 1, 1) + .minutes(Int64(hour) * 60)
        let local = rules.localTime(at: moment)
        let back = rules.instant(of: local.date, secondOfDay: local.secondOfDay)
        #expect(back <= moment && rules.localTime(at: back) == local, "\(name) \(moment)")
      }
    }
  }

  @Test func localTimeShowsDateAndSecondOfDay() throws {
    let kolkata = try TimeZoneRulesTests.rules("Asia/Kolkata")
    let expected = LocalTime(date: CivilDate(year: 2026, month: 11, day: 1), secondOfDay: 5 * 3600 + 30 * 60 - 1)
    #expect(kolkata.localTime(at: .utc(2026, 10, 31, 23, 59, 59) + Milliseconds(999)) == expected)
    #expect(kolkata.date(at: .utc(2026, 10, 31, 18, 30)) == expected.date)
  }
}

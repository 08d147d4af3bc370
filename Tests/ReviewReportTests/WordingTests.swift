import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

@Suite struct WordingTests {
  @Test(arguments: [
    (Int64(0), "0"), (999, "999"), (1000, "1 000"), (12_345, "12 345"), (-1_234_567, "-1 234 567"),
    (.min, "-9 223 372 036 854 775 808"),
  ])
  func thousandsAreGrouped(value: Int64, expected: String) {
    #expect(NumberText.grouped(value) == expected)
  }

  @Test(arguments: [
    (Weekdays.mondayToFriday, "Mon-Fri", "Monday to Friday 08:00 to 24:00"),
    (Weekdays(rawValue: 0b111_1111), "Mon-Sun", "Monday to Sunday 08:00 to 24:00"),
    (Weekdays(rawValue: 0b100_1111), "Mon-Thu, Sun", "Monday to Thursday, Sunday 08:00 to 24:00"),
    (Weekdays(rawValue: 0b001_0100), "Wed, Fri", "Wednesday, Friday 08:00 to 24:00"),
  ])
  func hoursAreThoseInForce(days: Weekdays, short: String, long: String) throws {
    let text = HoursText(
      try HoursPolicy(
        businessDays: days, businessHours: ClockWindow(from: 28_800, to: 86_400),
        sleepHours: ClockWindow(from: 84_615, to: 21_600)))
    #expect(text.businessDays == short)
    #expect(text.business == long)
    #expect(text.sleep == "23:30:15 to 06:00")
  }

  @Test func holidaysAreToldOnceAndForThePeriod() {
    let day = { CivilDate(year: 2026, month: 12, day: $0) }
    var hours = TeamHours(.standard.adding([day(25), day(24), day(1)]))
    hours.add([day(26), day(24)], ofTeam: "pay")
    hours.add([day(2)], ofTeam: "billing")
    hours.add([day(27)], ofTeam: "billing")
    hours.add([day(3)], ofTeam: "search")
    #expect(
      ReportHolidays.all(of: hours, in: day(20)..<day(31)) == [
        ReportHolidays(team: nil, days: [day(24), day(25)]), ReportHolidays(team: "billing", days: [day(27)]),
        ReportHolidays(team: "pay", days: [day(26)]),
      ])
  }

  @Test(arguments: [
    (22, 70, "31.4 % (22 of 70)"), (0, 5, "0 % (0 of 5)"), (5, 5, "100 % (5 of 5)"), (0, 0, "none (0 of 0)"),
    (1, 100_000, "under 0.1 % (1 of 100 000)"), (99_999, 100_000, "over 99.9 % (99 999 of 100 000)"),
    (1, 2000, "0.1 % (1 of 2 000)"),
  ])
  func sharesHaveTheirCounts(count: Int, whole: Int, expected: String) {
    #expect(NumberText.share(Share(count: count, of: whole)) == expected)
  }

  @Test(arguments: [
    (Int64(0), "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (1_234_567, "1.2 MB"),
    (999_949, "999.9 kB"), (999_999, "1 MB"), (1_500_000_000, "1.5 GB"), (2_000_000_000_000_000, "2 000 TB"),
  ])
  func bytesHaveDecimalUnits(count: Int64, expected: String) {
    #expect(NumberText.bytes(count) == expected)
  }

  @Test(arguments: [
    (Int64(0), "0 s"), (1, "under 1 s"), (499, "under 1 s"), (500, "1 s"), (45_000, "45 s"), (59_499, "59 s"),
    (59_500, "1 min 00 s"), (252_000, "4 min 12 s"), (599_499, "9 min 59 s"), (599_500, "10 min"),
    (3_569_999, "59 min"), (3_570_000, "1 h 00 min"), (7_500_000, "2 h 05 min"), (86_370_000, "1 d 0 h"),
    (273_600_000, "3 d 4 h"), (-45_000, "-45 s"),
  ])
  func durationsHaveTwoUnitsAtMost(milliseconds: Int64, expected: String) {
    #expect(DurationText.text(Milliseconds(milliseconds)) == expected)
  }

  @Test(arguments: [
    (Int64(20_727), Int64(20_758), "October 2026"), (20_727, 20_728, "1 October 2026"),
    (20_710, 20_758, "14 September 2026 to 31 October 2026"), (20_819, 20_847, "1 January 2027 to 28 January 2027"),
  ])
  func periodsAreWords(start: Int64, end: Int64, expected: String) {
    #expect(MomentText.period(.days(start, end), in: .sample) == expected)
  }

  @Test func periodsAndMomentsAreThoseOfTheZone() throws {
    let berlin = try TimeZoneRules(identifier: "Europe/Berlin", posix: "CET-1CEST,M3.5.0,M10.5.0/3")
    let october = Period(start: .day(20_727) - .hours(2), end: .day(20_758) - .hours(1))
    #expect(MomentText.period(october, in: berlin) == "October 2026")
    #expect(MomentText.period(october, in: .utc) == "Wed 30 Sep 2026, 22:00 to Sat 31 Oct 2026, 23:00")
    var report = Report.sample
    report.zone = berlin
    #expect(report.days(of: october) == 31)
  }

  @Test func momentsHaveWeekdayAndClock() {
    #expect(MomentText.moment(.day(20_491) + .minutes(392), in: .sample) == "Sat 7 Feb 2026, 06:32")
  }

  @Test(arguments: [
    ("", 0), ("plain", 5), ("山田", 4), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("e\u{301}", 1), ("\u{301}", 0), ("👩‍👩‍👧‍👦", 2),
    ("🇩🇪", 2), ("☎", 1), ("☎️", 2), ("한글", 4), ("ᄀ\u{1161}\u{11A8}", 2), ("ไทย", 3), ("\u{200B}", 0), ("…", 1),
  ])
  func widthIsThatOfATerminal(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("short", 10, "short"), ("abcdefghij", 10, "abcdefghij"), ("abcdefghijk", 10, "abcde…hijk"), ("山田太郎", 5, "山…郎"),
    ("abc", 1, "…"), ("abc", 0, ""), ("abc", 2, "a…"),
  ])
  func longNamesAreCutInTheMiddle(text: String, columns: Int, expected: String) {
    #expect(PlainText.cut(text, to: columns) == expected)
    #expect(DisplayWidth.of(PlainText.cut(text, to: columns)) <= columns)
  }

  @Test(arguments: [
    ("a\tb\r\n c ", "a b c"), ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("\u{202E}x", "\u{FFFD}x"), ("  ", ""),
    ("👩‍👧 ☎️", "👩‍👧 ☎️"),
  ])
  func controlsAreNeutralised(text: String, expected: String) {
    #expect(PlainText.clean(text) == expected)
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("x\\|y", "x\\\\\\|y"), ("<b>&", "&lt;b&gt;&amp;"), ("- a", "\\- a"), ("1. a", "1\\. a"),
    ("12) a", "12\\) a"), ("7.6", "7.6"), ("7.", "7\\."), ("# a", "\\#\u{200B} a"), ("@me", "@\u{200B}me"),
    ("http://x", "http\\://x"),
    ("www.x", "www\\.x"), ("disk_full: 1.5", "disk\\_full: 1.5"), ("山", "山"),
  ])
  func markdownIsEscaped(text: String, expected: String) {
    #expect(MarkdownEscaping.escape(text) == expected)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```")])
  func codeSpansOutgrowTheirBackticks(text: String, expected: String) {
    #expect(MarkdownEscaping.code(text) == expected)
  }
}

import LoadStatistics
import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup
import Testing

@testable import ReviewReport

@Suite struct PageWordsTests {
  @Test(arguments: [
    ("1 448 pages", "1\u{202F}448 pages"), ("28 % of 70", "28\u{202F}% of 70"),
    ("2 h 05 min", "2\u{A0}h\u{A0}05\u{A0}min"),
    ("45 s after", "45\u{A0}s after"), ("down -5 points", "down \u{2212}5 points"),
    ("1 234 567 bytes", "1\u{202F}234\u{202F}567\u{A0}bytes"),
    ("Mon-Fri 2026-10-03", "Mon-Fri 2026-10-03"), ("in 2026 448 pages", "in 2026 448 pages"), ("3 hours", "3 hours"),
    ("", ""), ("5 ", "5 "), ("7 min.", "7\u{A0}min."), ("1 d 4 h", "1\u{A0}d\u{A0}4\u{A0}h"),
    ("12 345 6", "12\u{202F}345 6"),
    ("within 60 s", "within 60\u{A0}s"), ("page d 4 h", "page d 4\u{A0}h"),
  ])
  func numbersAreSetAsInPrint(words: String, expected: String) {
    #expect(Typography.set(words) == expected)
  }

  /// As in Markdown; what is not closed stays as it is.
  @Test(arguments: [
    ("put `a: {b: 1 448}` in force", "put <code>a: {b: 1 448}</code> in force"), ("one ` alone", "one ` alone"),
    ("`<b>`", "<code>&lt;b&gt;</code>"),
  ])
  func whatIsTypedIsSetApart(words: String, expected: String) {
    #expect(Phrase(words).markup.text == expected)
  }

  @Test(arguments: [
    (0, 10, "0 %"), (10, 10, "100 %"), (1, 3, "33 %"), (1, 8, "13 %"), (995, 1000, "over 99 %"), (994, 1000, "99 %"),
    (1, 200, "0.5 %"), (1, 101, "1 %"), (1, 10_000, "under 0.1 %"), (0, 0, "none"), (366, 1316, "28 %"),
  ])
  func percentagesAreWhole(count: Int, of: Int, expected: String) {
    #expect(PageNumber.percent(Share(count: count, of: of)) == expected)
  }

  /// None of 4 500 is 0 to 0.085 %.
  @Test(arguments: [
    (0, 0.000853, "0 to under 0.1 %"), (0, 0.0052, "0\u{2013}0.5 %"), (0.2346, 0.7654, "23\u{2013}77 %"),
    (0.9991, 1, "over 99 to 100 %"), (0.51, 1, "51\u{2013}100 %"), (0, 0, "0\u{2013}0 %"),
  ])
  func endsOfIntervalsAreRoundedAsPercentages(low: Double, high: Double, expected: String) {
    #expect(PageNumber.interval(ConfidenceInterval(low: low, high: high)) == expected)
  }

  @Test(arguments: [(0, "No"), (1, "One"), (12, "Twelve"), (13, "13"), (1448, "1 448")])
  func smallNumbersAreWords(count: Int, expected: String) {
    #expect(PageNumber.word(count) == expected)
  }

  @Test(arguments: [
    ("HighErrorRate", "High<wbr/>Error<wbr/>Rate"), ("a.b_c/d:e-f", "a.<wbr/>b_<wbr/>c/<wbr/>d:<wbr/>e-<wbr/>f"),
    ("CPUThrottling", "CPUThrottling"), ("", ""), ("-", "-"), ("a<b", "a&lt;b"),
  ])
  func namesMayBreakBehindMarksAndBeforeWords(name: String, expected: String) {
    #expect(NameMarkup.breakable(name).text == expected)
  }

  @Test func namesAreSetApart() {
    #expect(NameMarkup.of("db").text == "<bdi>db</bdi>")
    #expect(NameMarkup.of(nil, orElse: "(no service)").text == "<span class=\"m\">(no service)</span>")
    #expect(NameMarkup.of(" \u{202E}x ", isStrong: true).text == "<bdi class=\"name\">\u{FFFD}x</bdi>")
    #expect(NameMarkup.plain(String(repeating: "y", count: 30)).count == 26)
  }

  @Test func proseSetsItsWordsAndLeavesNames() {
    let phrase: Phrase = "1 448 pages of \(name: "1 448 <b>"), see \(place: "a/b:1:2")"
    #expect(
      phrase.markup.text
        == "1\u{202F}448 pages of <bdi class=\"name\">1 448 &lt;b&gt;</bdi>, see <code><bdi>a/<wbr/>b:<wbr/>1:<wbr/>2</bdi></code>"
    )
  }

  @Test func hoursClassesFrameTheWeek() throws {
    let frame = HoursFrame(.standard)
    #expect(
      frame.bands.map { "\($0.title) \($0.from) \($0.to)" } == [
        "sleep 0.0 8.0", "business 8.0 18.0", "off 18.0 22.0", "sleep 22.0 24.0",
      ])
    // Sleep on all days; the end of business hours from Monday to Friday, and the line under Friday.
    #expect(
      frame.borders.map { "\($0.hours) \($0.rows)" } == [
        "8.0...8.0 0...7", "22.0...22.0 0...7", "18.0...18.0 0...5", "8.0...18.0 5...5",
      ])
  }

  @Test func fairSharesAreOfTheTeam() throws {
    var load = Report.eventful.values.load
    for index in load.people.indices { load.people[index].disturbances = [84, 40, 16][index] }
    // 140 of three: 84 is 1.8 fair shares; per hour, 84 in 504 h against 140 in 840 h is the same.
    let shares = try #require(load.fairShares(of: load.people[0]))
    #expect(abs(shares.inTotal - 1.8) < 1e-9 && abs((shares.perHour ?? 0) - 1) < 1e-9)
    #expect(load.fairShares(of: load.people[2])?.perHour == nil)
    load.teams[0].fairness?.topShare = nil
    #expect(load.fairShares(of: load.people[0]) == nil)
  }
}

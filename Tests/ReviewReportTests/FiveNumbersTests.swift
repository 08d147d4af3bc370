import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// The numbers that the review begins with: the same in Markdown, text, messages and JSON.
@Suite struct FiveNumbersTests {
  private func level(_ level: RecoveryLevel, _ name: String) -> PersonRecovery {
    PersonRecovery(
      person: name, team: nil, level: level, shortage: nil, reasons: [], trend: TrendValues(series: [], dispersion: 1),
      isAttributed: false)
  }

  /// October with 21 of 53 pages worth it and high load for two of three people, after September with 3 of 8 and 14 of 15.
  private var report: Report {
    var report = Report.judged
    var recovery = RecoveryValues(window: report.values.period)
    recovery.people = [level(.high, "a"), level(.high, "b"), level(.low, "c"), level(.insufficient, "d")]
    report.recovery = recovery
    report.months[report.months.count - 2].highLoad = Share(count: 14, of: 15)
    return report
  }

  private func number(_ id: HeadlineNumber.ID, of report: Report) throws -> HeadlineNumber {
    try #require(report.headline.first { $0.id == id })
  }

  private func oneLine(_ text: String) -> String { text.replacing(#/\s+/#, with: " ") }

  @Test func highLoadHasTheSameDenominatorNowAndBefore() throws {
    let number = try number(.highLoad, of: report)
    #expect(number.value == 2 && number.count == 2 && number.of == 3)
    #expect(number.previous == 14 && number.before.count == 14 && number.before.of == 15)
    #expect(number.series.suffix(2).first == 14)
    #expect(HeadlineText.value(number.own, number.unit) == "2 of 3")
    #expect(HeadlineText.value(number.before, number.unit) == "14 of 15")
    // Of other people there is no fewer.
    #expect(HeadlineText.change(number, shown: number.plain) == nil)
  }

  @Test func peopleAreMoreOrFewerOfEqualNumbersAlone() throws {
    var report = self.report
    report.months[report.months.count - 2].highLoad = Share(count: 1, of: 3)
    let number = try number(.highLoad, of: report)
    #expect(HeadlineText.change(number, shown: number.plain) == "up 1")
  }

  @Test(arguments: [(false, ", within chance"), (true, ""), (nil, "")])
  func aChangeOfAShareSaysWhenChanceExplainsIt(isSignificant: Bool?, words: String) throws {
    var report = self.report
    report.months[report.months.count - 2].values.load.shiftsOverLimit = Share(count: 1, of: 5)
    report.values.load.shiftsOverLimit = Share(count: 3, of: 10)
    report.months[report.months.count - 1].changes = MonthChange.Metric.allCases.map { metric in
      var change = MonthChange(metric)
      change.p = isSignificant.map { $0 ? 0.01 : 0.4 }
      return change
    }
    for (id, size) in [(.actionable, "up 2.1 points"), (.shiftsOverLimit, "up 10.0 points")]
      as [(HeadlineNumber.ID, String)]
    {
      let number = try number(id, of: report)
      #expect(HeadlineText.change(number, shown: number.plain) == size + words)
    }
  }

  @Test func peopleOfWhomNothingIsToldAreCountedBesideThose() throws {
    var report = self.report
    report.recovery?.hidden.people = 9
    let own = try number(.highLoad, of: report).own
    #expect(own.hidden == 9 && HeadlineText.value(own, .people) == "2 of 3, 9 hidden")
    #expect(HTMLRenderer.text(of: report).contains("with enough time on call to tell; 9 more people are hidden"))
    for text in [MarkdownRenderer.text(of: report), TextRenderer.text(of: report)] {
      #expect(oneLine(text).contains("2 of 3, 9 hidden"))
      #expect(oneLine(text).contains("with enough time on call to tell; 9 more people are hidden"))
    }
    #expect(String(decoding: SlackReport.bytes(of: report), as: UTF8.self).contains("2 of 3, 9 hidden"))
    let last = report.months.count - 2
    report.months[last].hiddenPeople = 4
    #expect(HeadlineText.value(try number(.highLoad, of: report).before, .people) == "14 of 15, 4 hidden")
    let json = try JSONValue(parsing: JSONReport.bytes(of: report))
    #expect(json["months"]?[last]?["hidden"]?.number == 4 && json["months"]?[last]?["highLoad"]?["of"]?.number == 15)
    #expect(json["headline"]?[3]?["id"]?.text == "highLoad" && json["headline"]?[3]?["previousHidden"]?.number == 4)
    let months = try #require(CSVTable.all.first { $0.name == "months" })
    let rows = ParsedCSV(CSVReport.bytes(of: months, in: JSONReport.bytes(of: report))).rows
    let column = try #require(rows[0].firstIndex { $0.text == "hidden" })
    #expect(rows[last + 1][column].text == "4" && rows[last + 2][column].text.isEmpty)
    report.recovery?.hidden.people = 1
    #expect(HeadlineText.hidden(report.recovery?.hidden.people) == "; 1 more person is hidden")
    report.recovery?.hidden.people = 0
    #expect(HeadlineText.value(try number(.highLoad, of: report).own, .people) == "2 of 3")
    #expect(!HTMLRenderer.text(of: report).contains("more people are hidden"))
  }

  /// Of 2 a week there are fewer than ten in under five weeks; ten and more miss that however few the weeks are.
  @Test(arguments: [(839, 9, nil), (840, 9, true), (840, 10, false), (168, 10, false)] as [(Int64, Int, Bool?)])
  func sleepIsJudgedOverFiveWeeksOrByTen(hours: Int64, sleep: Int, expected: Bool?) throws {
    var report = Report.onCall
    report.values.load.totals?.onCall = Milliseconds(hours * 3_600_000)
    report.values.load.totals?.hours = HoursCounts()
    for _ in 0..<sleep { report.values.load.totals?.hours.add(.sleep) }
    #expect(try number(.sleepPerOnCallWeek, of: report).isMet == expected)
  }

  @Test(arguments: ["markdown", "text", "slack"]) func everyFormHasThemWithTheirCounts(form: String) {
    let text =
      switch form {
      case "markdown": MarkdownRenderer.text(of: report)
      case "text": TextRenderer.text(of: report)
      default: String(decoding: SlackReport.bytes(of: report), as: UTF8.self).replacing("\\n", with: " ")
      }
    let counts = ["39.6 % (21 of 53,", "37.5 % (3 of 8,", "up 2.1", "2 of 3", "14 of 15"]
    // Columns of a terminal are narrow: words of two lines stand apart.
    let sentences =
      form == "text"
      ? ["at least 70 %, not"]
      : [
        "39.6 % (21 of 53, 13 unknown)", "37.5 % (3 of 8, 2 unknown)", "up 2.1 points", "at least 70 %, not met",
        "People whose load is high",
      ]
    for words in counts + sentences { #expect(oneLine(text).contains(words), "\(words) in \(text)") }
  }

  @Test func anUnknownValueLeavesTheTarget() throws {
    for id in HeadlineNumber.ID.allCases {
      let number = try number(id, of: .empty)
      #expect(number.value == nil && number.isMet == nil && number.reason != nil)
    }
    #expect(Report.empty.headline.map(\.target) == [70, 0, 2, 0, nil])
    #expect(
      Report.empty.headline.map(HeadlineText.held) == ["at least 70 %", "at most 0 %", "below 2", "nobody", "none set"])
    var report = Report.empty
    report.settings.targets.quality.low = 655
    #expect(HeadlineText.held(report.headline[0]) == "at least 65.5 %")
    #expect(oneLine(MarkdownRenderer.text(of: report)).contains("not known | at least 65.5 % | not known | \\-"))
  }

  @Test func whyNumbersAreNotKnownIsSaidOnce() {
    let text = MarkdownRenderer.text(of: .empty)
    #expect(text.matches(of: #/no schedule tells who was on call/#).count == 1, "\(text)")
    #expect(
      text.contains(
        "Shifts over their limit; Sleep interruptions per on-call week; People whose load is high: not known, no schedule"
      ))
  }

  @Test func valuesSayWhatTheyAreCountedFrom() {
    var sleep = HeadlineReading()
    (sleep.value, sleep.count, sleep.weeks) = (15.24, 472, 31)
    #expect(HeadlineText.value(sleep, .perOnCallWeek) == "15.2 (472 in 31.0 weeks)")
    var time = HeadlineReading()
    (time.value, time.count) = (165, 477)
    #expect(HeadlineText.value(time, .seconds) == "2 min 45 s (n = 477)")
    #expect(HeadlineText.value(HeadlineReading(), .seconds) == nil)
  }
}

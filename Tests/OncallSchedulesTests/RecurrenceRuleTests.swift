import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct RecurrenceRuleTests {
  @Test func allPartsAreRead() throws {
    let rule = try RecurrenceRule(
      parsing: "freq=monthly;INTERVAL=2;UNTIL=20260401T000000Z;WKST=SU;BYMONTH=3,1;BYWEEKNO=-1;BYYEARDAY=+1,-366;"
        + "BYMONTHDAY=31;BYDAY=MO,-1FR,+2TU;BYHOUR=0;BYMINUTE=59;BYSECOND=60;BYSETPOS=-1;X-OTHER=1")
    #expect(rule.frequency == .monthly)
    #expect(rule.interval == 2)
    #expect(rule.until == CalendarMoment("20260401T000000Z"))
    #expect(rule.weekStart == 7)
    #expect(rule.months == [1, 3])
    #expect(rule.weekNumbers == [-1])
    #expect(rule.yearDays == [-366, 1])
    #expect(rule.weekdays.map(\.weekday) == [1, 5, 2])
    #expect(rule.weekdays.map(\.ordinal) == [0, -1, 2])
    #expect(rule.seconds == [60])
    #expect(rule.positions == [-1])
  }

  @Test(arguments: [
    ("FREQ=DAILY;COUNT=9223372036854775808", Int.max), ("FREQ=DAILY;COUNT=007", 7), ("FREQ=DAILY;COUNT=-1", nil),
  ])
  func countsBeyondNumbersAndBelowZeroAreNoLimit(text: String, count: Int?) throws {
    #expect(try RecurrenceRule(parsing: text).count == count)
  }

  @Test(
    arguments: [
      ("", .noFrequency), ("COUNT=3", .noFrequency),
      ("FREQ=FORTNIGHTLY", .badValue(part: "FREQ", value: "FORTNIGHTLY")), ("FREQ=DAILY;COUNT", .badPart("COUNT")),
      ("FREQ=DAILY;COUNT=1;COUNT=2", .badPart("COUNT=2")), ("FREQ=DAILY;COUNT=0", .badValue(part: "COUNT", value: "0")),
      ("FREQ=DAILY;INTERVAL=0", .badValue(part: "INTERVAL", value: "0")),
      ("FREQ=DAILY;INTERVAL=9999999999", .badValue(part: "INTERVAL", value: "9999999999")),
      ("FREQ=DAILY;BYDAY=", .badValue(part: "BYDAY", value: "")),
      ("FREQ=DAILY;BYMONTH=", .badValue(part: "BYMONTH", value: "")),
      ("FREQ=DAILY;BYMONTH=1,,2", .badValue(part: "BYMONTH", value: "1,,2")),
      ("FREQ=DAILY;BYMONTH=13", .badValue(part: "BYMONTH", value: "13")),
      ("FREQ=DAILY;BYMONTHDAY=0", .badValue(part: "BYMONTHDAY", value: "0")),
      ("FREQ=MONTHLY;BYDAY=0MO", .badValue(part: "BYDAY", value: "0MO")),
      ("FREQ=MONTHLY;BYDAY=54MO", .badValue(part: "BYDAY", value: "54MO")),
      ("FREQ=MONTHLY;BYDAY=XX", .badValue(part: "BYDAY", value: "XX")),
      ("FREQ=DAILY;UNTIL=tomorrow", .badValue(part: "UNTIL", value: "TOMORROW")),
      ("RSCALE=CHINESE;FREQ=YEARLY", .otherCalendar("CHINESE")),
    ] as [(String, RecurrenceRule.Flaw)])
  func whatCannotBeKnownIsRefused(text: String, flaw: RecurrenceRule.Flaw) {
    #expect(throws: flaw) { try RecurrenceRule(parsing: text) }
  }

  /// By hand: week 20 of 2026 begins on May 11; without BYDAY the weekday is that of the start, a Tuesday.
  @Test func weekNumbersKeepTheWeekdayOfTheStart() throws {
    let found = try RecurrenceExampleTests.times("FREQ=YEARLY;BYWEEKNO=20;COUNT=2", from: "19980512T090000")
    #expect(found == ["19980512T090000", "19990518T090000"].compactMap { CalendarMoment($0)?.clockSeconds })
  }

  /// The week of the start counts whole: its third duty day is the Sunday, though its Monday lies before the start.
  @Test func positionsCountInTheWholePeriod() throws {
    let found = try RecurrenceExampleTests.times(
      "FREQ=WEEKLY;BYDAY=MO,SA,SU;BYSETPOS=3;COUNT=2", from: "20020910T183000")
    #expect(found == ["20020915T183000", "20020922T183000"].compactMap { CalendarMoment($0)?.clockSeconds })
  }

  @Test(arguments: [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;INTERVAL=999999999;BYHOUR=3", "FREQ=YEARLY;INTERVAL=999999999",
    "FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO;INTERVAL=5",
  ])
  func rulesThatNeverRecurEnd(text: String) throws {
    #expect(try RecurrenceExampleTests.times(text, from: "19970902T090000").count <= 1)
  }

  /// Seconds over years: refused after the budget, and reached at once where nothing has to be looked at before.
  @Test func rulesThatNeverEndAreBounded() throws {
    #expect(throws: ExpansionBudget.Exhausted(limit: 2_000_000)) {
      try RecurrenceExampleTests.times("FREQ=SECONDLY", from: "19970902T090000")
    }
    let end = try #require(CalendarMoment("20111231T235950")).clockSeconds
    for text in ["FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=9223372036854775808", "FREQ=SECONDLY;BYSECOND=50,51,59"] {
      let found = try RecurrenceExampleTests.times(text, from: "19970902T090000", after: end)
      #expect(found.first == end)
    }
  }
}

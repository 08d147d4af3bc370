import PagingModel
import Testing

@testable import OncallSchedules

/// The examples of RFC 5545, section 3.8.5.3, by the local clock.
@Suite struct RecurrenceExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var rule: String
    var start: String
    var days: [String]
    var testDescription: String { "\(start) \(rule)" }

    /// At 09:00 where the start has no other time.
    init(_ start: String, _ rule: String, _ days: String) {
      (self.start, self.rule) = (start, rule)
      self.days = days.split(separator: " ").map { String($0) }
    }
  }

  /// The days of all occurrences, or the first of them where the rule goes on forever.
  static let days: [Example] = [
    Example(
      "19970902", "FREQ=DAILY;COUNT=10",
      "19970902 19970903 19970904 19970905 19970906 19970907 19970908 19970909 19970910 19970911"),
    Example("19970902", "FREQ=DAILY;INTERVAL=2", "19970902 19970904 19970906 19970908 19970910"),
    Example("19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "19970902 19970912 19970922 19971002 19971012"),
    Example(
      "19970902", "FREQ=WEEKLY;COUNT=10",
      "19970902 19970909 19970916 19970923 19970930 19971007 19971014 19971021 19971028 19971104"),
    Example(
      "19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      "19970902 19970916 19970930 19971014 19971028 19971111 19971125 19971209 19971223 19980106 19980120 19980203"),
    Example(
      "19970902", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
      "19970902 19970904 19970909 19970911 19970916 19970918 19970923 19970925 19970930 19971002"),
    Example(
      "19970901", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      "19970901 19970903 19970905 19970915 19970917 19970919 19970929 19971001 19971003 19971013 19971015 19971017 "
        + "19971027 19971029 19971031 19971110 19971112 19971114 19971124 19971126 19971128 19971208 19971210 "
        + "19971212 19971222"),
    Example(
      "19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "19970902 19970904 19970916 19970918 19970930 19971002 19971014 19971016"),
    Example(
      "19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      "19970905 19971003 19971107 19971205 19980102 19980206 19980306 19980403 19980501 19980605"),
    Example(
      "19970905", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "19970905 19971003 19971107 19971205"),
    Example(
      "19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "19970907 19970928 19971102 19971130 19980104 19980125 19980301 19980329 19980503 19980531"),
    Example(
      "19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "19970922 19971020 19971117 19971222 19980119 19980216"),
    Example(
      "19970928", "FREQ=MONTHLY;BYMONTHDAY=-3", "19970928 19971029 19971128 19971229 19980129 19980226"),
    Example(
      "19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "19970902 19970915 19971002 19971015 19971102 19971115 19971202 19971215 19980102 19980115"),
    Example(
      "19970930", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "19970930 19971001 19971031 19971101 19971130 19971201 19971231 19980101 19980131 19980201"),
    Example(
      "19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "19970910 19970911 19970912 19970913 19970914 19970915 19990310 19990311 19990312 19990313"),
    Example(
      "19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      "19970902 19970909 19970916 19970923 19970930 19971104 19971111 19971118 19971125 19980106 19980113 19980120 "
        + "19980127 19980303 19980310 19980317 19980324 19980331"),
    Example(
      "19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      "19970610 19970710 19980610 19980710 19990610 19990710 20000610 20000710 20010610 20010710"),
    Example(
      "19970310", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      "19970310 19990110 19990210 19990310 20010110 20010210 20010310 20030110 20030210 20030310"),
    Example(
      "19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      "19970101 19970410 19970719 20000101 20000409 20000718 20030101 20030410 20030719 20060101"),
    Example("19970519", "FREQ=YEARLY;BYDAY=20MO", "19970519 19980518 19990517"),
    Example("19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "19970512 19980511 19990517"),
    Example(
      "19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      "19970313 19970320 19970327 19980305 19980312 19980319 19980326 19990304 19990311 19990318 19990325"),
    Example(
      "19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      "19970605 19970612 19970619 19970626 19970703 19970710 19970717 19970724 19970731 19970807 19970814 19970821 "
        + "19970828 19980604 19980611"),
    Example(
      "19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "19980213 19980313 19981113 19990813 20001013"),
    Example(
      "19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "19970913 19971011 19971108 19971213 19980110 19980207 19980307 19980411 19980509 19980613"),
    Example(
      "19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "19961105 20001107 20041102"),
    Example("19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "19970904 19971007 19971106"),
    Example(
      "19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "19970929 19971030 19971127 19971230 19980129 19980226 19980330"),
    Example(
      "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805 19970810 19970819 19970824"),
    Example(
      "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805 19970817 19970819 19970831"),
    Example("20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "20070115 20070130 20070215 20070315 20070330"),
  ]

  @Test(arguments: days) func occurrencesAreThoseOfTheStandard(example: Example) throws {
    let found = try Self.times(example.rule, from: example.start + "T090000")
    let isEndless = !example.rule.contains("COUNT") && !example.rule.contains("UNTIL")
    let wanted = try example.days.map { try #require(CalendarMoment($0 + "T090000")).clockSeconds }
    #expect(isEndless ? Array(found.prefix(wanted.count)) == wanted : found == wanted)
    #expect(!isEndless || found.count > wanted.count)
  }

  /// Windows that begin anywhere give what a walk from the start gives.
  @Test(arguments: days) func occurrencesDoNotDependOnTheWindow(example: Example) throws {
    let all = try Self.times(example.rule, from: example.start + "T090000")
    for index in [1, 2, all.count / 2, all.count - 1] where all.indices.contains(index) {
      for first in [all[index] - 1, all[index], all[index] + 1] {
        let found = try Self.times(example.rule, from: example.start + "T090000", after: first)
        #expect(found == all.filter { $0 >= first })
      }
    }
  }

  static let counted: [(rule: String, start: String, count: Int, last: String)] = [
    ("FREQ=DAILY;UNTIL=19971224T000000Z", "19970902T090000", 113, "19971223T090000"),
    ("FREQ=WEEKLY;UNTIL=19971224T000000Z", "19970902T090000", 17, "19971223T090000"),
    (
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "19980101T090000", 93,
      "20000131T090000"
    ),
    ("FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "19980101T090000", 93, "20000131T090000"),
    ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "19970902T090000", 3, "19970902T150000"),
    ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "19970902T090000", 6, "19970902T101500"),
    ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "19970902T090000", 4, "19970902T133000"),
    ("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40;COUNT=48", "19970902T090000", 48, "19970903T164000"),
    ("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16;COUNT=48", "19970902T090000", 48, "19970903T164000"),
  ]

  /// UNTIL is taken as local here: what it is in a zone, `SeriesStarts` knows.
  @Test(arguments: counted)
  func countAndLastOccurrence(rule: String, start: String, count: Int, last: String) throws {
    let found = try Self.times(rule, from: start)
    #expect(found.count == count)
    #expect(found.last == CalendarMoment(last)?.clockSeconds)
  }

  /// The times of a rule up to 2012, UNTIL by the local clock.
  static func times(_ text: String, from start: String, after first: Int64? = nil) throws -> [Int64] {
    let rule = try RecurrenceRule(parsing: text)
    let start = try #require(CalendarMoment(start)).clockSeconds
    let end = min(try #require(CalendarMoment("20120101")).clockSeconds, rule.until?.clockSeconds ?? .max)
    var budget = ExpansionBudget.standard
    return try RecurrenceExpansion(rule, start: start).times(from: first ?? start, through: end, budget: &budget)
  }
}

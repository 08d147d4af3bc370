import PagingModel
import Testing

@Suite struct PosixZoneRuleTests {
  /// Offsets from Python 3.11 zoneinfo and, the same, from glibc's `localtime`.
  private static let agreed: [(text: String, moments: [(Int64, Int)])] = [
    ("UTC0", [(1_782_864_000, 0)]),
    ("EST5", [(1_782_864_000, -18_000)]),
    ("<+0330>-3:30", [(1_782_864_000, 12_600)]),
    ("<-03>3", [(1_782_864_000, -10_800)]),
    ("LMT-0:53:28", [(1_782_864_000, 3208)]),
    (
      "CET-1CEST,M3.5.0,M10.5.0/3",
      [
        (1_774_745_999, 3600), (1_774_746_000, 7200), (1_792_889_999, 7200), (1_792_890_000, 3600),
        (4_118_083_200, 7200),
      ]
    ),
    (
      "EST5EDT,M3.2.0,M11.1.0",
      [
        (1_772_953_199, -18_000), (1_772_953_200, -14_400), (1_793_512_799, -14_400), (1_793_512_800, -18_000),
      ]
    ),
    (
      "IST-1GMT0,M10.5.0,M3.5.0/1",
      [(1_774_745_999, 0), (1_774_746_000, 3600), (1_792_889_999, 3600), (1_792_890_000, 0)]
    ),
    (
      "AEST-10AEDT,M10.1.0,M4.1.0/3",
      [
        (1_767_225_599, 39_600), (1_775_318_399, 39_600), (1_775_318_400, 36_000), (1_791_043_199, 36_000),
        (1_791_043_200, 39_600),
      ]
    ),
    (
      "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
      [(1_775_314_799, 39_600), (1_775_314_800, 37_800), (1_791_041_399, 37_800), (1_791_041_400, 39_600)]
    ),
    (
      "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
      [(1_774_745_999, -7200), (1_774_746_000, -3600), (1_792_889_999, -3600), (1_792_890_000, -7200)]
    ),
    (
      "EET-2EEST,M3.4.4/50,M10.4.4/50",
      [(1_774_655_999, 7200), (1_774_656_000, 10_800), (1_792_796_399, 10_800), (1_792_796_400, 7200)]
    ),
    (
      "IST-2IDT,M3.4.4/26,M10.5.0",
      [(1_774_569_599, 7200), (1_774_569_600, 10_800), (1_792_882_799, 10_800), (1_792_882_800, 7200)]
    ),
    (
      "<+00>0<+02>-2,M3.5.0/1,M10.5.0/3",
      [(1_774_745_999, 0), (1_774_746_000, 7200), (1_792_889_999, 7200), (1_792_890_000, 0)]
    ),
    (
      "<-04>4<-03>,M9.1.6/24,M4.1.6/24",
      [(1_775_357_999, -10_800), (1_775_358_000, -14_400), (1_788_667_199, -14_400), (1_788_667_200, -10_800)]
    ),
    (
      "AAA3BBB,J60,J300",
      [
        (1_709_269_199, -10_800), (1_709_269_200, -7200), (1_740_805_199, -10_800), (1_740_805_200, -7200),
        (1_730_001_599, -7200), (1_730_001_600, -10_800), (1_761_537_599, -7200), (1_761_537_600, -10_800),
      ]
    ),
  ]

  @Test(arguments: agreed.indices)
  func offsetsAreThoseOfZoneinfo(index: Int) throws {
    let (text, moments) = PosixZoneRuleTests.agreed[index]
    let rules = try TimeZoneRules(identifier: text, posix: text)
    for (seconds, offset) in moments {
      #expect(rules.offset(at: Timestamp(seconds: seconds)) == offset, "\(text) at \(seconds)")
    }
  }

  /// Zero-based days from glibc's `localtime`; zoneinfo of Python 3.11 is a day early there (`0` is December 31).
  @Test(
    arguments: [
      (1_709_182_799, -10_800), (1_709_182_800, -7200), (1_740_805_199, -10_800), (1_740_805_200, -7200),
      (1_729_915_199, -7200), (1_729_915_200, -10_800), (1_761_537_599, -7200), (1_761_537_600, -10_800),
    ] as [(Int64, Int)])
  func zeroBasedDaysCountTheLeapDay(seconds: Int64, offset: Int) throws {
    let rules = try TimeZoneRules(identifier: "", posix: "AAA3BBB,59,299")
    #expect(rules.offset(at: Timestamp(seconds: seconds)) == offset)
  }

  /// From RFC 9636: `J59` is February 28 in leap years too, and the end of `J365/23` lies in the next UTC year.
  @Test(arguments: [
    (Timestamp.utc(2024, 2, 28, 2, 59, 59), -10_800), (.utc(2024, 2, 28, 3), -7200),
    (.utc(2025, 1, 1, 0, 59, 59), -7200), (.utc(2025, 1, 1, 1), -10_800),
  ])
  func changesNearTheYearsEndHold(moment: Timestamp, offset: Int) throws {
    let rules = try TimeZoneRules(identifier: "", posix: "AAA3BBB,J59/0,J365/23")
    #expect(rules.offset(at: moment) == offset)
  }

  /// As RFC 9636 and RFC 8536 write it; offsets from Python zoneinfo (glibc leaves daylight saving for hours in January).
  @Test(arguments: ["XXX3EDT4,0/0,J365/23", "EST5EDT,0/0,J365/25"])
  func daylightSavingAllYearNeverStops(text: String) throws {
    let rules = try TimeZoneRules(identifier: "", posix: text)
    for year in 2023...2028 {
      for hour in -6...6 { #expect(rules.offset(at: .utc(year, 1, 1, hour)) == -14_400) }
      #expect(rules.offset(at: .utc(year, 7, 1)) == -14_400)
    }
  }

  @Test(arguments: [
    "", "CE", "CET", "CET-", "CET-1x", "<+03-3", "<+3>-3", "<a b>1", "C1T-1", "CET-25", "CET-1:60", "CET-1:5",
    "CET-1:00:", "CET--1", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,", "EST5EDT,M13.1.0,M11.1.0",
    "EST5EDT,M0.1.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0",
    "EST5EDT,J0,J365", "EST5EDT,J366,J1", "EST5EDT,366,1", "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0,",
    "EST5EDT,M3.2.0/,M11.1.0", "EST5EDT,M3.2,M11.1.0", "EST5EDT,M3.2.0,M11.1.0 ", "CET-99999999999999999999",
    "\u{0}\u{1}", "CÉT-1",
  ])
  func otherTextsAreFaults(text: String) {
    #expect(throws: TZifFault.badFooter(text)) { try TimeZoneRules(identifier: "", posix: text) }
  }
}

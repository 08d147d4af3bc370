import PagingModel
import Testing

@Suite struct TZifReaderTests {
  private static let changing = ZoneFileSample(
    transitions: [(1000, 1), (2000, 0), (3000, 1)], types: [(3600, 0, 0), (7200, 1, 4)])

  @Test(arguments: [UInt8(0), 0x32, 0x33, 0x34])
  func everyVersionGivesTheOffsetsBetweenTransitions(version: UInt8) throws {
    var sample = TZifReaderTests.changing
    sample.version = version
    let rules = try sample.rules()
    let expected: [(Int64, Int)] = [
      (-5_000_000_000, 3600), (999, 3600), (1000, 7200), (1999, 7200), (2000, 3600), (2999, 3600), (3000, 7200),
      (5_000_000_000, 7200),
    ]
    for (seconds, offset) in expected { #expect(rules.offset(at: Timestamp(seconds: seconds)) == offset) }
    #expect(rules.identifier == "Test/Sample")
  }

  @Test func fractionsOfASecondBelongToTheSecondThatBeganBefore() throws {
    let rules = try TZifReaderTests.changing.rules()
    #expect(rules.offset(at: Timestamp(milliseconds: 999_999)) == 3600)
    #expect(rules.localSeconds(at: Timestamp(milliseconds: -1)) == 3599)
  }

  @Test func footerGoesOnAfterTheLastTransitionOnly() throws {
    var sample = TZifReaderTests.changing
    sample.footer = "\n<+03>-3\n"
    let rules = try sample.rules()
    #expect(rules.offset(at: Timestamp(seconds: 3000)) == 7200)
    #expect(rules.offset(at: Timestamp(seconds: 3001)) == 10_800)
    sample.transitions = []
    #expect(try sample.rules().offset(at: Timestamp(seconds: 0)) == 10_800)
  }

  @Test func blockOf32BitsIsSkippedInNewerFiles() throws {
    var sample = TZifReaderTests.changing
    sample.hasStub = false
    sample.transitions[0].time = -10_000_000_000
    #expect(try sample.rules().offset(at: Timestamp(seconds: -9_999_999_999)) == 7200)
  }

  @Test func beforeTheFirstTransitionTheFirstStandardTypeHolds() throws {
    var sample = TZifReaderTests.changing
    sample.types = [(7200, 1, 0), (3600, 0, 4)]
    #expect(try sample.rules().offset(at: Timestamp(seconds: 0)) == 3600)
    sample.types[1].isDaylight = 1
    #expect(try sample.rules().offset(at: Timestamp(seconds: 0)) == 3600, "all daylight: that of the first transition")
  }

  @Test(arguments: [UInt8(0), 0x32, 0x33])
  func everyCutFileIsAFault(version: UInt8) {
    var sample = TZifReaderTests.changing
    (sample.version, sample.footer, sample.hasStub) = (version, "\nCET-1CEST,M3.5.0,M10.5.0/3\n", false)
    let bytes = sample.bytes
    for length in bytes.indices {
      #expect(throws: TZifFault.self) { try TimeZoneRules(identifier: "", tzif: Array(bytes[..<length])) }
    }
    #expect(throws: Never.self) { try TimeZoneRules(identifier: "", tzif: bytes) }
  }

  @Test func noChangedByteTraps() throws {
    var sample = TZifReaderTests.changing
    sample.footer = "\nCET-1CEST,M3.5.0,M10.5.0/3\n"
    let bytes = sample.bytes
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x2C, 0x30, 0x39, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = value
        guard let rules = try? TimeZoneRules(identifier: "", tzif: changed) else { continue }
        _ = rules.startOfDay(rules.date(at: Timestamp(seconds: 2000)))
        _ = rules.startOfDay(CivilDate(year: 2026, month: 12, day: 1))
        _ = rules.localTime(at: Timestamp(milliseconds: .min))
        _ = rules.localTime(at: Timestamp(milliseconds: .max))
      }
    }
  }

  @Test(
    arguments: [
      ([3: .max], TZifFault.truncated(at: 88)), ([4: .max], .truncated(at: 88)), ([5: .max], .truncated(at: 88)),
      ([3: .max, 4: .max, 5: .max], .truncated(at: 88)), ([4: 0], .badCount("local time types")),
      ([5: 0], .badCount("name bytes")), ([0: 1], .badCount("universal-time flags")),
      ([1: .max], .badCount("standard-time flags")), ([2: 1], .leapSeconds),
    ] as [([Int: UInt32], TZifFault)])
  func nonsenseCountsAreFaults(counts: [Int: UInt32], fault: TZifFault) {
    var sample = TZifReaderTests.changing
    sample.counts = counts
    #expect(throws: fault) { try sample.rules() }
  }

  @Test func wrongContentIsAFault() {
    let cases: [(TZifFault, (inout ZoneFileSample) -> Void)] = [
      (.unknownVersion(0x31), { $0.version = 0x31 }),
      (.unorderedTransitions(1), { $0.transitions[1].time = 1000 }),
      (.badTypeIndex(2), { $0.transitions[2].type = 2 }),
      (.badType(0), { $0.types[0].offset = .min }),
      (.badType(1), { $0.types[1].offset = 26 * 3600 }),
      (.badType(1), { $0.types[1].isDaylight = 2 }),
      (.badType(0), { $0.types[0].name = 8 }),
      (.badFooter(""), { $0.footer = "CET-1\n" }),
      (.badFooter("CET"), { $0.footer = "\nCET\n" }),
    ]
    for (fault, change) in cases {
      var sample = TZifReaderTests.changing
      change(&sample)
      #expect(throws: fault) { try sample.rules() }
      #expect(!fault.message.isEmpty)
    }
    #expect(throws: TZifFault.notTZif) { try TimeZoneRules(identifier: "", tzif: Array("#!/bin/sh".utf8)) }
    #expect(throws: TZifFault.truncated(at: 0)) { try TimeZoneRules(identifier: "", tzif: []) }
  }

  @Test func transitionsAtTheEdgeOfTheNumbersAreRead() throws {
    var sample = TZifReaderTests.changing
    sample.transitions = [(.min, 1), (0, 0), (.max, 1)]
    let rules = try sample.rules()
    #expect(rules.offset(at: Timestamp(seconds: -1)) == 7200)
    #expect(rules.instant(of: CivilDate(year: 1970, month: 1, day: 1), secondOfDay: 7200) == Timestamp(seconds: 3600))
    #expect(rules.instant(of: CivilDate(year: 1970, month: 1, day: 1), secondOfDay: 7199) == Timestamp(seconds: -1))
  }
}

import PagingModel
import Testing

@testable import AlertFormats

/// When a line of Nagios's log was written.
@Suite("Nagios log: stamps")
struct NagiosStampTests {
  private static let alert = "SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;x"

  /// 2016-01-12 and 2026-03-01 09:30 UTC, in the forms that are met.
  @Test(arguments: [
    "[1772357400] ", "[Sun Mar 01 09:30:00 2026] ", "[Sun Mar  1 09:30:00 2026] ", "2026-03-01T09:30:00Z host nagios: ",
    "2026-03-01T10:30:00.000+01:00 host nagios3[77]: ", "2026-03-01T09:30:00+00:00 host icinga: ",
  ])
  func everyFormTellsTheMoment(stamp: String) {
    #expect(readLines([stamp + Self.alert]).log.story(of: "db1;Disk") == ["0 fired"])
  }

  @Test func stampOfWordsIsOfTheZoneOfTheRunAndThatIsSaid() throws {
    let zone = try TimeZoneRules(identifier: "x", posix: "EST5EDT,M3.2.0,M11.1.0")
    let log = readLines(["[Sun Mar  1 04:30:00 2026] " + Self.alert], zone: zone).log
    #expect(log.story(of: "db1;Disk") == ["0 fired"])
    #expect(log.zonelessSources == AlertSources(.nagios))
    #expect(readLines(["[1772357400] " + Self.alert], zone: zone).log.zonelessSources.isEmpty)
    // A line that tells nothing assumes nothing.
    #expect(readLines(["[Sun Mar  1 04:30:00 2026] x"], zone: zone).log.zonelessSources.isEmpty)
  }

  @Test(arguments: [
    "[177235740] ", "[123456789012] ", "[12345678] ", "[Sun Mar 32 09:30:00 2026] ", "[Sun Foo 01 09:30:00 2026] ",
    "[Day Mar 01 09:30:00 2026] ", "[Sun Mar 01 24:30:00 2026] ", "[Sun Feb 29 09:30:00 2026] ",
    "[Sun Mar 01 09:30:00 1969] ",
    "[1772357400]", "1772357400 ", "[Sun Mar 01 09:30:00 20x6] ", "[] ", "[", "Mar", "2026-03-01T09:30:00Z host ",
    "2026-03-01T09:30:00 host nagios: ",
  ])
  func lineWithoutAStampIsRefused(stamp: String) {
    let reading = readLines([nagios("x"), stamp + Self.alert])
    let isOld = stamp == "[177235740] "
    #expect(reading.refusals == (isOld ? [] : ["2:1: the line has not the form of its format"]))
    #expect(reading.log.occurrences.count == (isOld ? 1 : 0))
  }

  /// A command to check at once tells in seconds since 1970 when it was given, whatever the zone of the log.
  @Test(
    arguments: [
      (["SVC_CHECK;db1;Disk;1772364597"], -120), (["HOST_CHECK;db1;1772337603"], 330),
      (["HOST_SVC_CHECKS;db1;1772357400"], nil), (["SVC_CHECK;db1;Disk;1772357100"], nil),
      // Of several distances the one counts that most tell, the smaller of equals.
      (["HOST_CHECK;db1;1772364600", "HOST_CHECK;db1;1772357400"], nil),
      (["HOST_CHECK;db1;1772364600", "HOST_CHECK;db1;1772364601", "HOST_CHECK;db1;1772357400"], -120),
      // What is of no quarter of an hour, of another day, or no moment, tells nothing.
      (["HOST_CHECK;db1;1772357830"], nil), (["HOST_CHECK;db1;1672364600"], nil), (["HOST_CHECK;db1;17723646x0"], nil),
      (["HOST_CHECK;db1"], nil),
    ] as [([String], Int64?)])
  func momentsInCommandsTellHowFarTheClockIsFromTheAssumedZone(commands: [String], minutes: Int64?) {
    func lines(_ stamp: String) -> [String] { commands.map { "\(stamp)EXTERNAL COMMAND: SCHEDULE_FORCED_\($0)" } }
    let log = readLines(lines("[Sun Mar  1 09:30:00 2026] ")).log
    #expect(log.clockChecks.contradiction?.minutes == minutes)
    // A stamp that tells its zone has no other.
    #expect(readLines(lines("[1772357400] ")).log.clockChecks == ClockChecks())
  }

  @Test func syslogWithoutYearsIsRecognisedAndRefused() {
    let reading = readLines(["Nov 13 22:34:30 host nagios3: " + Self.alert, "Nov  3 22:34:30 host icinga[7]: x"])
    #expect(reading.isRecognised)
    #expect(
      reading.refusals == ["1:1: the time is written without its year", "2:1: the time is written without its year"])
    #expect(reading.log.isEmpty)
  }

  @Test func otherProgramsOfSyslogAreNotNeeded() {
    let line = "2026-03-01T09:30:00Z host nagios: " + Self.alert
    let reading = readLines([line, "2026-03-01T09:30:00Z host sshd[7]: hello", "Mar  1 09:30:00 host cron: x"])
    #expect(reading.counts == ["nagios-log used 1 ignored 2"] && reading.refusals.isEmpty)
    #expect(!readLines(["Mar  1 09:30:00 host cron: x"]).isRecognised)
  }
}

import AlertFormats
import PagingModel
import Testing

/// PagerDuty's short report.
@Suite("PagerDuty short incident report: a table")
struct ShortTableTests {
  private static let header = "#,Service,Opened On,Resolved On,Resolve By,Duration,#Escalations"

  @Test func rowIsAnIncidentWithStartAndEnd() throws {
    let reading = readTable([
      Self.header, "7,Database,\(at(0)),\(at(600)),Ada,10 minutes,0", "#8,Database,\(at(60)),,,,2",
    ])
    #expect(reading.counts == ["pagerduty-incidents-short-csv used 2 ignored 0"] && reading.refusals.isEmpty)
    let state = try #require(reading.log.state(of: "#7"))
    #expect(state.status == .resolved && state.createdAt == start && state.resolvedAt == start + .seconds(600))
    #expect(state.resolver == .unknown && reading.log.persons.isEmpty)
    #expect(reading.log.state(of: "#8")?.status == .triggered)
    #expect(reading.log.about("#7") == "service=Database" && reading.log.zonelessSources.isEmpty)
  }

  @Test func timesWithoutAZoneAreOfTheReports() throws {
    let reading = readTable([Self.header, "7,Database,03/13/2026 10:30 AM,,,,0"], zone: try berlin())
    #expect(reading.log.state(of: "#7")?.createdAt == start + .seconds(12 * 86_400))
    #expect(reading.log.zonelessSources == AlertSources(.pagerDuty))
  }

  @Test func rowsAreRefusedWithTheirReason() {
    let reading = readTable([Self.header, ",x,\(at(0)),,,,0", "x,x,\(at(0)),,,,0", "7,x,,,,,0", "7,x,noon,,,,0"])
    #expect(
      reading.refusals == [
        "2:1: '#' is missing", "3:1: '#' is not a whole number: 'x'", "4:1: 'Opened On' is missing",
        "5:1: 'Opened On' is not an RFC 3339 timestamp: 'noon'",
      ])
  }

  @Test func copyIsARepeat() {
    let row = "7,Database,\(at(0)),\(at(600)),Ada,10 minutes,0"
    let log = readTable([Self.header, row, row]).log
    #expect(log.occurrences.count == 1 && log.repeatedRecordCount == 1)
  }
}

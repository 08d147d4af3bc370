import AlertFormats
import PagingModel
import Testing

@Suite("Incident records and deployments: tables and lines")
struct RecordTableTests {
  private func incidents(_ lines: String..., zone: TimeZoneRules = .utc) -> Reading {
    readTable(lines, zone: zone, into: EventLog(ofRecord: .incidents))
  }

  private func deployments(_ lines: String...) -> Reading {
    readTable(lines, into: EventLog(ofRecord: .deployments))
  }

  @Test func everyRowIsAnIncident() {
    let reading = incidents(
      "id,service,start,end,detected,acknowledged,mitigated,restored,severity,title",
      "A,web; db ,\(at(0)),\(at(90)),\(at(1)),\(at(2)),\(at(3)),\(at(4)),SEV1,Down",
      "B,,\(at(10)),,,,,,,", #"C,"web,api,web",\#(at(20)),,,,,,,"#)
    #expect(reading.refusals == [] && reading.counts == ["retropager-incidents used 3 ignored 0"])
    #expect(
      reading.log.toldIncidents == ["A db+web SEV1 0 1 2 3 4 90 ", "B - - 10 - - - - - ", "C api+web - 20 - - - - - "])
  }

  @Test func columnsHaveOtherNamesAndAnyOrder() {
    let reading = incidents(
      "Priority;Ended;Services;Started;Incident", "P1;2026-03-01 09:31;web;2026-03-01 09:30;7")
    #expect(reading.log.toldIncidents == ["7 web P1 0 - - - - 60 "])
  }

  /// In the report's zone, as other tables.
  @Test func momentsWithoutAZoneAreOfTheReports() throws {
    let reading = incidents("id,service,start", "A,web,2026-03-01 10:30:00", zone: try berlin())
    #expect(reading.log.toldIncidents == ["A web - 0 - - - - - "])
  }

  @Test func whatIsNoIncidentIsRefused() {
    let reading = incidents(
      "id,service,start", ",web,\(at(0))", "A,web,", "B,web,noon", "C,web", "D,web,\(at(0))")
    #expect(
      reading.refusals == [
        "2:1: 'id' is missing", "3:1: 'start' is missing", "4:1: 'start' is not an RFC 3339 timestamp: 'noon'",
        "5:1: the row has more or fewer fields than the header: 2 instead of 3",
      ])
    #expect(reading.log.record?.count == 1)
  }

  @Test func everyRowIsADeployment() throws {
    let reading = deployments(
      "service,at,version", "web,\(at(0)),1.2", "web,\(at(0)),1.2", "db,\(at(5)),", ",\(at(5)),1", "db,soon,1")
    #expect(reading.counts == ["retropager-deployments-csv used 3 ignored 0"])
    #expect(
      reading.refusals == [
        "5:1: 'service' is missing", "6:1: 'at' is not an RFC 3339 timestamp: 'soon'",
      ])
    let record = try #require(reading.log.record)
    #expect(record.deployments.map { ($0.at - start).count }.sorted() == [0, 5000])
    #expect(record.duplicates == [0: 1])
  }

  @Test(arguments: [
    (#"{"service":"web","at":"\#(at(7))","id":12}"#, 7_000), (#"{"at":1772357400,"version":"1","service":"web"}"#, 0),
  ])
  func everyLineIsADeployment(line: String, after: Int) throws {
    var log = EventLog(ofRecord: .deployments)
    var decoder = RetropagerDeployments()
    _ = try decoder.decode(Array(line.utf8).span, file: 0, into: &log)
    #expect(log.record?.deployments.map { Int(($0.at - start).count) } == [after])
  }

  /// A file that lies among the exports tells no alert, and is known for what it is.
  @Test func amongHistoriesNothingOfThemIsNeeded() {
    let table = readTable(["id,service,start", "A,web,\(at(0))"])
    #expect(table.isRecognised && table.counts == ["retropager-incidents used 0 ignored 1"])
    let deployed = readTable(["service,at,id", "web,\(at(0)),1"])
    #expect(deployed.counts == ["retropager-deployments-csv used 0 ignored 1"])
    let lines = read(#"{"service":"web","at":"\#(at(7))","version":"1"}"# + "\n")
    #expect(lines.counts == ["retropager-deployments used 0 ignored 1"])
    #expect(table.log.occurrences.count == 0)
  }

  /// A record of the other kind tells nothing.
  @Test func recordsAreOfOneKind() {
    let reading = deployments("id,service,start", "A,web,\(at(0))")
    #expect(reading.counts == ["retropager-incidents used 0 ignored 1"] && reading.log.record?.count == 0)
  }
}

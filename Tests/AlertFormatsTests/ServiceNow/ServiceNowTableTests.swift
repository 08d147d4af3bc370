import LogInput
import PagingModel
import Testing

@testable import AlertFormats

@Suite("ServiceNow incident list: a table")
struct ServiceNowTableTests {
  private static let names = "number,opened_at,resolved_at,closed_at,state,priority,short_description,assignment_group"
  private static let others = ",business_service,resolved_by,sys_updated_on,correlation_id"

  private func row(
    _ number: String = "INC7", opened: String = "2026-03-01 09:30:00", resolved: String = "", closed: String = "",
    state: String = "New", updated: String = "", by: String = ""
  ) -> String {
    "\"\(number)\",\"\(opened)\",\"\(resolved)\",\"\(closed)\",\"\(state)\",\"2 - High\",\"Mail, slow\",\"Mail team\","
      + "\"Mail\",\"\(by)\",\"\(updated)\",\"mail-7\""
  }

  private func read(_ rows: String..., zone: TimeZoneRules = .utc) -> Reading {
    readTable([Self.names + Self.others] + rows, zone: zone)
  }

  @Test func rowIsWhatBecameOfAnIncident() throws {
    let reading = read(row(resolved: "2026-03-01 09:40:00", state: "Resolved", by: "Ada Lind"))
    #expect(reading.counts == ["servicenow-incident-csv used 1 ignored 0"] && reading.refusals.isEmpty)
    let state = try #require(reading.log.state(of: "INC7"))
    #expect(state.status == .resolved && state.createdAt == start && state.resolvedAt == start + .seconds(600))
    #expect(state.resolver == .person && state.resolvedBy.map { reading.log.people.id($0) } == "Ada Lind")
    #expect(state.acknowledgedAt == nil)
    #expect(
      reading.log.about("INC7") == "title=Mail, slow key=mail-7 severity=2 - High service=Mail teams=Mail team")
    #expect(reading.log.sourcesWithoutNotifications.isEmpty && reading.log.zonelessSources == AlertSources(.serviceNow))
  }

  @Test(arguments: ["close_code", "Close code", "Resolution code"])
  func closeCodesAreVerdicts(column: String) {
    let header = Self.names + Self.others + "," + column
    let solved = row(resolved: "2026-03-01 09:40:00", state: "Resolved", by: "Ada")
    func told(_ code: String) -> [String] {
      readTable([header, solved + ",\"\(code)\""]).log.story(of: "INC7")
    }
    #expect(told("Solved (Permanently)") == ["600 labelled Ada 1"] && told("Duplicate") == ["600 labelled Ada 2"])
    #expect(told("No resolution provided").isEmpty && told("").isEmpty)
  }

  @Test(arguments: [
    "number,opened_at,short_description,state,resolved_at,resolved_by,closed_at,closed_by,parent_incident",
    "Number,Opened,Short description,State,Resolved,Resolved by,Closed,Closed by,Parent Incident",
  ])
  func endIsWhoResolvedElseWhoClosedElseTheParents(header: String) throws {
    let rows: [(String, EventActor, String?)] = [
      (",,2026-03-01 09:40:00,Bo,", .person, "Bo"), (",Ada,2026-03-01 09:40:00,Bo,", .person, "Ada"),
      ("2026-03-01 09:40:00,,2026-03-05 09:40:00,Bo,", .unknown, nil),
      (",,2026-03-01 09:40:00,system,", .automation, nil),
      (",,2026-03-01 09:40:00,Bo,INC3", .merge, nil), ("2026-03-01 09:40:00,Ada,,,INC3", .merge, nil),
    ]
    for (end, actor, person) in rows {
      let log = readTable([header, "INC7,2026-03-01 09:30:00,Mail,Closed,\(end)"]).log
      let state = try #require(log.state(of: "INC7"))
      #expect(state.resolver == actor && state.resolvedBy.map { log.people.id($0) } == person)
    }
  }

  @Test func labelsStandForTheNamesOfColumns() throws {
    let table = [
      "Number;Opened;Resolved;Closed;State;Short description;Assignment group;Resolved by;Updated;Task type",
      "INC7;2026-03-01 09:30:00;2026-03-01 09:40:00;;Closed;Mail;Mail team;System;2026-03-02 09:30:00;Incident",
      "CHG8;2026-03-01 09:30:00;;;New;Change;;;;Change Request",
    ]
    let reading = readTable(table)
    #expect(reading.counts == ["servicenow-incident-csv used 1 ignored 1"])
    let state = try #require(reading.log.state(of: "INC7"))
    #expect(state.status == .resolved && state.resolvedAt == start + .seconds(600) && state.resolver == .automation)
    #expect(reading.log.about("INC7") == "title=Mail teams=Mail team")
  }

  @Test(
    arguments: [
      ("New", "", "", nil), ("In Progress", "", "", nil), ("On Hold", "2026-03-01 09:40:00", "", nil),
      ("Resolved", "2026-03-01 09:40:00", "", 600), ("Closed", "2026-03-01 09:40:00", "2026-03-04 09:30:00", 600),
      ("Canceled", "", "2026-03-01 09:31:00", 60), ("Cerrado", "2026-03-01 09:40:00", "", 600),
      ("7", "?", "2026-03-01 09:31:00", 60),
    ] as [(String, String, String, Int64?)])
  func stateTellsWhetherItIsOver(state: String, resolved: String, closed: String, seconds: Int64?) throws {
    let found = try #require(read(row(resolved: resolved, closed: closed, state: state)).log.state(of: "INC7"))
    #expect(found.status == (seconds == nil ? .triggered : .resolved))
    #expect(found.resolvedAt == seconds.map { start + .seconds($0) })
  }

  @Test func momentsAreOfTheReportsZoneUnlessTheyTellTheirs() throws {
    let log = read(row(opened: "2026-03-01 10:30:00"), zone: try berlin()).log
    #expect(log.state(of: "INC7")?.createdAt == start)
    #expect(log.zonelessSources == AlertSources(.serviceNow))
    let zoned = read(row(opened: "2026-03-01T10:30:00+01:00"), zone: try berlin()).log
    #expect(zoned.state(of: "INC7")?.createdAt == start && zoned.zonelessSources.isEmpty)
  }

  // MARK: the order of day and month

  /// The last of the three rows proves it, whatever their order.
  @Test(arguments: [("14/03/2026 10:00", 1_772_357_400), ("03/14/2026 10:00", 1_767_432_600)] as [(String, Int64)])
  func oneRowTellsTheOrderOfAllInTheFile(proof: String, seconds: Int64) throws {
    let rows = [
      row(opened: "01/03/2026 09:30:00"), row("INC8", opened: "02/03/2026 09:30"), row("INC9", opened: proof),
    ]
    let expected = readTable([Self.names + Self.others] + rows)
    #expect(expected.counts == ["servicenow-incident-csv used 3 ignored 0"] && expected.refusals.isEmpty)
    #expect(expected.log.state(of: "INC7")?.createdAt == Timestamp(seconds: seconds))
    for order in [[0, 2, 1], [1, 0, 2], [2, 0, 1], [2, 1, 0]] {
      let reading = readTable([Self.names + Self.others] + order.map { rows[$0] })
      #expect(reading.log.stories == expected.log.stories && reading.counts == expected.counts)
    }
    for size in [1, 7, 100] {
      let reading = readTable([Self.names + Self.others] + rows, chunks: size)
      #expect(reading.log.stories == expected.log.stories && reading.counts == expected.counts)
    }
  }

  @Test func otherDateOfTheRowMayTellTheOrder() {
    let reading = read(row(opened: "02/03/2026 09:30", resolved: "13/03/2026 09:30", state: "Closed"))
    #expect(reading.log.state(of: "INC7")?.createdAt == start + .seconds(86_400))
  }

  @Test func rowsAreRefusedWhereNothingTellsTheOrder() {
    let reading = read(
      row(opened: "01/03/2026 09:30:00"), row("INC8", opened: "03/03/2026 09:30:00"),
      row("INC9", opened: "02/03/2026 09:30:00 AM"))
    #expect(reading.counts == ["servicenow-incident-csv used 1 ignored 0"])
    #expect(
      reading.refusals == [
        "2:1: 'opened_at' may be day and month or month and day, and no row tells which: '01/03/2026 09:30:00'",
        "4:1: 'opened_at' may be day and month or month and day, and no row tells which: '02/03/2026 09:30:00 AM'",
      ])
    #expect(reading.log.incidents == ["INC8"])
  }

  @Test func filesDoNotTellEachOthersOrder() {
    let first = read(row(opened: "14/03/2026 09:30:00"))
    let second = readTable(
      [Self.names + Self.others, row("INC8", opened: "01/03/2026 09:30:00")], into: first.log, file: 1)
    #expect(second.refusals.count == 1 && second.log.incidents == ["INC7"])
  }

  @Test func pointsTellTheOrderThemselves() {
    #expect(read(row(opened: "01.03.2026 09:30:00")).log.state(of: "INC7")?.createdAt == start)
  }

  @Test func rowsAreRefusedWithTheirReason() {
    let reading = read(
      row(""), row(opened: ""), row(opened: "yesterday"), row(opened: "30/02/2026 09:30"), row(closed: "2026-03-01"),
      "INC7,x", row())
    #expect(
      reading.refusals == [
        "2:1: 'number' is missing", "3:1: 'opened_at' is missing",
        "4:1: 'opened_at' is not an RFC 3339 timestamp: 'yesterday'",
        "5:1: 'opened_at' is not an RFC 3339 timestamp: '30/02/2026 09:30'",
        "6:1: 'closed_at' is not an RFC 3339 timestamp: '2026-03-01'",
        "7:1: the row has more or fewer fields than the header: 2 instead of 12",
      ])
    #expect(reading.counts == ["servicenow-incident-csv used 1 ignored 0"])
  }

  @Test(arguments: ["number,opened_at", "Number,Opened,State", "number,created_at,short_description"])
  func otherTablesAreNotTaken(header: String) { #expect(!readTable([header, "x,y,z"]).isRecognised) }

  // MARK: copies, and the Table API

  @Test func newestRowCountsWhateverTheOrderAndCopiesAreRepeats() {
    let old = row(state: "New", updated: "2026-03-01 09:31:00")
    let new = row(resolved: "2026-03-01 09:40:00", state: "Resolved", updated: "2026-03-01 09:40:00")
    for rows in [[old, new, new], [new, old, new]] {
      let log = readTable([Self.names + Self.others] + rows).log
      #expect(log.state(of: "INC7")?.status == .resolved && log.occurrences.count == 1)
      #expect(log.repeatedRecordCount == 1)
    }
  }

  private static func record(_ members: String) -> String {
    #"{"sys_id":"f00d","number":"INC7","opened_at":"2026-03-01 09:30:00",\#(members)}"#
  }

  /// The record tells its zone; the row's is assumed, and may be wrong.
  @Test(arguments: ["2026-03-01 09:30:00", "2026-03-01 19:30:00", "2026-02-28 23:30:00"])
  func incidentThatTheTableAPITellsTooCountsOnceWithItsMoments(opened: String) throws {
    let ended =
      #""state":"6","resolved_at":"2026-03-01 09:40:00","sys_updated_on":"2026-03-01 09:40:00","priority":"2""#
    let record = Array(Self.record(ended).utf8)
    let hour = opened.dropLast(5)
    let table = [
      Self.names + Self.others,
      row(opened: opened, resolved: "\(hour)40:00", state: "Resolved", updated: "\(hour)40:00"),
    ]
    for isTableFirst in [true, false] {
      var log = EventLog()
      if isTableFirst { log = readTable(table).log }
      var decoder = ServiceNowIncidents()
      #expect(try decoder.decode(record.span, file: 1, into: &log) != .notThisFormat)
      if !isTableFirst { log = readTable(table, into: log).log }
      #expect(log.incidents == ["INC7"])
      let state = try #require(log.state(of: "INC7"))
      #expect(state.createdAt == start && state.resolvedAt == start + .seconds(600))
      #expect(log.about("INC7") == "severity=2")
    }
  }

  @Test func rowThatIsNewerWhateverItsZoneIsBelieved() throws {
    let record = Array(Self.record(#""state":"2","sys_updated_on":"2026-03-01 09:31:00""#).utf8)
    var log = EventLog()
    var decoder = ServiceNowIncidents()
    _ = try decoder.decode(record.span, file: 1, into: &log)
    let newer = row(resolved: "2026-03-01 09:40:00", state: "Closed", updated: "2026-03-05 09:40:00")
    log = readTable([Self.names + Self.others, newer], into: log).log
    #expect(log.state(of: "INC7")?.resolvedAt == start + .seconds(600))
  }
}

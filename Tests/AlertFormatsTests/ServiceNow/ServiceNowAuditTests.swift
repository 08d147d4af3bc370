import LogInput
import PagingModel
import Testing

@testable import AlertFormats

@Suite("ServiceNow incident log: a table")
struct ServiceNowAuditTests {
  private static let header =
    "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,opened_at,sys_updated_by,"
    + "sys_updated_at,priority,assignment_group,assigned_to,closed_code,resolved_by,resolved_at,closed_at"

  /// A row of the incident INC7, opened on 2026-03-13 at 09:30 and closed for good on the 18th.
  private func row(
    _ state: String, _ time: String, day: Int = 13, count: Int = 0, reopened: Int = 0, assigned: String = "?",
    resolved: String = "13/3/2026 09:40", closed: String = "18/3/2026 10:00", opened: String = "13/3/2026 09:30"
  ) -> String {
    "INC7,\(state),true,0,\(reopened),\(count),true,\(opened),Updated by 21,\(day)/3/2026 \(time),3 - Moderate,Group 56,"
      + "\(assigned),code 5,Resolved by 149,\(resolved),\(closed)"
  }

  private func read(_ rows: [String], zone: TimeZoneRules = .utc) -> Reading {
    readTable([Self.header] + rows, zone: zone)
  }

  private let opened = start + .seconds(12 * 86_400)

  @Test func updatesTellTheCourseInWhateverOrder() throws {
    let rows = [
      row("New", "09:30"), row("Active", "09:33", count: 2, assigned: "Resolver 89"),
      row("Awaiting User Info", "09:35", count: 3, assigned: "Resolver 90"), row("Resolved", "09:40", count: 4),
      row("Closed", "10:00", day: 18, count: 5),
    ]
    let expected = read(rows)
    #expect(expected.counts == ["servicenow-audit-csv used 5 ignored 0"] && expected.refusals.isEmpty)
    let log = expected.log
    #expect(
      log.story(of: "INC7") == [
        "1036800 fired", "1036980 acknowledged Resolver 89 person", "1037100 acknowledged Resolver 90 person",
        "1037400 resolved Resolved by 149 person",
      ])
    let state = try #require(log.state(of: "INC7"))
    #expect(state.status == .resolved && state.createdAt == opened && state.resolvedAt == opened + .seconds(600))
    #expect(log.about("INC7") == "severity=3 - Moderate teams=Group 56")
    #expect(log.zonelessSources == AlertSources(.serviceNow) && log.sourcesWithoutNotifications.isEmpty)
    for shift in rows.indices {
      let turned = read(Array(rows[shift...] + rows[..<shift]))
      #expect(turned.log.stories == log.stories)
      #expect(read((rows[shift...] + rows[..<shift]).reversed()).log.stories == log.stories)
    }
  }

  /// The end stands on every row: while the newest row is from before, it is known, and it is no end at that row's time.
  @Test func endOnAnEarlierRowIsTheIncidentsAndNotTheRows() throws {
    let log = read([row("Active", "09:33")]).log
    let state = try #require(log.state(of: "INC7"))
    #expect(state.status == .resolved && state.resolvedAt == opened + .seconds(600))
    #expect(log.story(of: "INC7") == ["1036800 fired", "1036980 acknowledged person"])
    let open = read([row("Active", "09:33", resolved: "?", closed: "?")]).log
    #expect(open.state(of: "INC7")?.status == .triggered)
    // It was reopened after the end that is told.
    #expect(read([row("Active", "09:45", closed: "?")]).log.state(of: "INC7")?.status == .triggered)
  }

  @Test(
    arguments: [
      ("?", "18/3/2026 10:00", 433_800), ("13/3/2026 09:40", "?", 600), ("?", "?", nil),
    ] as [(String, String, Int64?)])
  func closedWithoutAResolvedRowEndedAtTheMomentThatIsTold(resolved: String, closed: String, seconds: Int64?) throws {
    let state = try #require(
      read([row("Closed", "10:00", day: 18, resolved: resolved, closed: closed)]).log.state(of: "INC7"))
    #expect(state.status == .resolved && state.resolvedAt == seconds.map { opened + .seconds($0) })
  }

  @Test func reopenedIncidentIsOpenWheneverItIsAtWorkAgain() {
    let rows = [
      row("Resolved", "09:40", count: 4), row("Active", "09:50", count: 5, reopened: 1),
      row("New", "09:55", count: 6, reopened: 1), row("Resolved", "10:10", count: 7, reopened: 1),
    ]
    #expect(
      read(rows).log.story(of: "INC7") == [
        "1036800 fired", "1037400 resolved Resolved by 149 person", "1038000 acknowledged person",
        "1038000 reopened unknown", "1038300 reopened unknown", "1039200 resolved Resolved by 149 person",
      ])
  }

  @Test(arguments: ["-100", "?", "Something else", "New", "Closed"])
  func otherStateTellsNoStep(state: String) {
    #expect(read([row(state, "09:33")]).log.story(of: "INC7") == ["1036800 fired"])
  }

  /// Copies have their dates in another form.
  @Test func copyInAnotherFormIsARepeat() {
    let copies = [
      Self.header,
      row("Active", "09:33", count: 2).replacing("13/3/2026", with: "2026-03-13").replacing(
        "18/3/2026", with: "2026-03-18"
      )
      .replacing("true", with: "TRUE"),
    ]
    let rows = [row("New", "09:30"), row("Active", "09:33", count: 2)]
    let once = read(rows).log
    #expect(once.repeatedRecordCount == 0)
    let twice = readTable(copies, into: read(rows).log, file: 1).log
    #expect(twice.repeatedRecordCount == 1 && twice.facts.count == once.facts.count)
    #expect(twice.story(of: "INC7") == once.story(of: "INC7"))
  }

  @Test func timesAreOfTheReportsZone() throws {
    let log = read([row("New", "10:30", opened: "13/3/2026 10:30")], zone: try berlin()).log
    #expect(log.state(of: "INC7")?.createdAt == opened)
  }

  @Test func rowsAreRefusedWithTheirReason() {
    let reading = read([
      row("New", "09:30").replacing("INC7", with: "?"), row("New", "9"),
      row("New", "09:30").replacing(",0,0,0,", with: ",0,0,x,"),
      row("New", "09:30", opened: "?"),
    ])
    #expect(
      reading.refusals == [
        "2:1: 'number' is missing", "3:1: 'sys_updated_at' is not an RFC 3339 timestamp: '13/3/2026 9'",
        "4:1: 'sys_mod_count' is not a whole number: 'x'",
      ])
    #expect(reading.counts == ["servicenow-audit-csv used 1 ignored 0"])
    #expect(reading.log.state(of: "INC7")?.createdAt == nil)
  }

  @Test func columnsMayStandInAnotherOrder() {
    let reading = readTable(["sys_mod_count,sys_updated_at,incident_state,number", "1,29-02-2016 01:16,Resolved,INC7"])
    #expect(reading.counts == ["servicenow-audit-csv used 1 ignored 0"])
    #expect(reading.log.state(of: "INC7")?.status == .resolved)
  }

  /// Incidents of the log have no title: what they are about, their classes tell.
  @Test(arguments: [
    ("Category 55,Subcategory 170,Symptom 72,?", "rule=Category 55 / Subcategory 170 / Symptom 72"),
    ("Category 55,?,Symptom 72,CI 12", "rule=Category 55 / Symptom 72 service=CI 12"),
    ("?,Subcategory 170,,", "rule=Subcategory 170"),
    ("?,?,?,CI 12", "service=CI 12"),
    ("?,?,?,?", ""),
  ])
  func classesNameTheRuleAndTheItemTheService(fields: String, told: String) {
    let header = "number,incident_state,sys_mod_count,sys_updated_at,category,subcategory,u_symptom,cmdb_ci"
    let log = readTable([header, "INC7,Active,1,13/3/2026 09:33,\(fields)"]).log
    #expect(log.about("INC7") == told)
  }
}

import AlertFormats
import PagingModel
import Testing

private let members = [
  #""id":"a-1""#, #""tinyId":"7""#, #""alias":"disk/db1""#, #""acknowledged":true"#, #""status":"closed""#,
  #""createdAt":"\#(at(0))""#, #""updatedAt":"\#(at(90))""#,
  #""report":{"ackTime":30000,"closeTime":60000,"acknowledgedBy":"ada@x.example","closedBy":"System"}"#,
]
private let jsm = object(members + [#""integrationType":"API""#])
private let opsgenie = object(members + [#""integration":{"id":"i","name":"Default","type":"API"}"#])

@Suite("Jira Service Management alerts")
struct JSMAlertTests {
  @Test func alertOfBothSystemsIsOne() {
    let reading = read(#"{"values":[\#(jsm)],"links":{"next":"x"}}"# + #"{"data":[\#(opsgenie)],"paging":{}}"#)
    #expect(reading.counts == ["jsm-alerts used 1 ignored 0", "opsgenie-alerts used 1 ignored 0"])
    #expect(reading.log.incidents == ["a-1"])
    let state = reading.log.state(of: "a-1")
    #expect(state?.acknowledgedAt == start + .seconds(30) && state?.resolvedAt == start + .seconds(60))
    #expect(state?.resolver == .automation)
  }

  @Test func alertsWithoutAnIntegrationAreOpsgenies() {
    let reading = read(#"{"values":[\#(object(members))]}"#)
    #expect(reading.counts == ["opsgenie-alerts used 1 ignored 0"])
  }
}

@Suite("Opsgenie schedules")
struct OpsgenieScheduleTests {
  @Test func ownerIsTheTeamsName() {
    let schedule = #"{"id":"s","timezone":"UTC","enabled":true,"ownerTeam":{"id":"t-1","name":"DB"},"rotations":[]}"#
    let log = decode(schedule, by: OpsgenieSchedules.self).log
    #expect(log.teamNames.count == 1 && log.teamNames[0].contains("DB"))
  }

  @Test func scheduleOfNoTeamIsIgnored() {
    let decoded = decode(#"{"timezone":"UTC","enabled":true,"rotations":[]}"#, by: OpsgenieSchedules.self)
    #expect(decoded.isIgnored && decoded.log.isEmpty)
  }
}

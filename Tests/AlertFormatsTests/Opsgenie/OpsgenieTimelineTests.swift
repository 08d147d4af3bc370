import AlertFormats
import PagingModel
import Testing

@Suite("Opsgenie timelines and schedules")
struct OpsgenieTimelineTests {
  private static let ada = recipient("ada@x.example")

  private static func recipient(_ name: String, type: String = "user") -> String {
    #""recipient":{"id":"u-\#(name.count)","type":"\#(type)","name":"\#(name)"}"#
  }

  private static func period(_ start: Int, _ end: Int, _ who: String) -> String {
    #"{"startDate":"\#(at(start))","endDate":"\#(at(end))","type":"historical",\#(who)}"#
  }

  private func timeline(_ rotations: [String]...) -> String {
    let all = rotations.map { #"{"id":"r","name":"n","order":1.0,"periods":[\#($0.joined(separator: ","))]}"# }
    return #"{"_parent":{"id":"s-1","name":"Databases"},"#
      + #""baseTimeline":{"rotations":[{"periods":[\#(Self.period(7, 9, Self.ada))]}]},"#
      + #""finalTimeline":{"rotations":[\#(all.joined(separator: ","))]}}"#
  }

  private func decode(_ record: String) -> Decoded { AlertFormatsTests.decode(record, by: OpsgenieTimelines.self) }

  @Test func finalTimelineTellsShiftsOfAllRotationsAndTheBaseDoesNot() {
    let bo = Self.recipient("bo@x.example")
    let decoded = decode(timeline([Self.period(0, 60, Self.ada), Self.period(60, 90, bo)], [Self.period(0, 90, bo)]))
    #expect(
      decoded.log.shifts == [
        "s-1=Databases 'ada@x.example': 0 to 60", "s-1=Databases 'bo@x.example': 0 to 90",
        "s-1=Databases 'bo@x.example': 60 to 90",
      ])
    #expect(decoded.log.persons.isEmpty)
  }

  /// A past period of a team or an escalation says whom that came to.
  @Test(arguments: [
    (recipient("ops", type: "team"), []), (recipient("", type: "none"), []), (#""recipient":null"#, []),
    ("\"x\":1", []),
    (
      recipient("ops", type: "escalation")
        + #","flattenedRecipients":[{"type":"user","name":"ada@x.example"},{"type":"team","name":"t"},{"type":"user","id":"u9"}]"#,
      ["ada@x.example", "u9"]
    ),
    (ada + #","flattenedRecipients":[{"type":"user","name":"bo@x.example"}]"#, ["ada@x.example"]),
  ])
  func onlyPeopleAreOnCall(who: String, people: [String]) {
    let log = decode(timeline([Self.period(0, 60, who)])).log
    #expect(log.shifts == people.map { "s-1=Databases '\($0)': 0 to 60" })
  }

  @Test func periodOfNoTimeTellsNothingAndAnOddMomentIsRefused() {
    #expect(decode(timeline([Self.period(9, 9, Self.ada), Self.period(9, 0, Self.ada)])).log.shifts.isEmpty)
    let odd = timeline([Self.period(0, 60, Self.ada)]).replacing(at(60), with: "late")
    #expect(decode(odd).refusal?.hasPrefix("'periods[].endDate' is not an RFC 3339 timestamp: 'late'") == true)
    #expect(decode(odd).log.isEmpty)
  }

  @Test func answersAreReadInTheirEnvelope() {
    let record = timeline([Self.period(0, 60, Self.ada)])
    let reading = read(#"{"data":\#(record),"took":0.1,"requestId":"x","expandable":["base","override"]}"#)
    #expect(reading.counts == ["opsgenie-timelines used 1 ignored 0"])
    #expect(reading.log.shifts == ["s-1=Databases 'ada@x.example': 0 to 60"])
  }

  @Test func scheduleTellsItsNameAndItsTeam() {
    func schedule(_ members: String) -> Decoded {
      AlertFormatsTests.decode(
        #"{"timezone":"UTC","enabled":true,"rotations":[],\#(members)}"#, by: OpsgenieSchedules.self)
    }
    let whole = schedule(#""id":"s-1","name":"Databases","ownerTeam":{"id":"t-1","name":"DB"}"#).log
    #expect(whole.rotaTeams == ["s-1=Databases of t-1"] && whole.teamNames == ["t-1=DB"])
    let teamless = schedule(#""id":"s-1","name":"Databases""#)
    #expect(teamless.isUsed && teamless.log.rotaTeams.isEmpty && teamless.log.plans.rotas.count == 1)
    #expect(schedule(#""id":"s-1""#).isIgnored && schedule(#""id":"s-1""#).log.isEmpty)
  }
}

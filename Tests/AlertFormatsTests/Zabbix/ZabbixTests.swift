import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: ZabbixRealtimeExport.self) }

@Suite("Zabbix real-time export")
struct ZabbixTests {
  private static let problem =
    #"{"clock":1772357400,"ns":250999999,"value":1,"eventid":42,"name":"Disk full","severity":4}"#
  private static let recovery = #"{"clock":1772357460,"ns":0,"value":0,"eventid":43,"p_eventid":42}"#

  @Test func recoveryBelongsToItsProblem() {
    for records in [[Self.problem, Self.recovery], [Self.recovery, Self.problem]] {
      let log = decode(records, by: ZabbixRealtimeExport.self).log
      #expect(log.story(of: "42") == ["250 ms fired", "60 resolved automation"])
      #expect(log.occurrences.count == 1)
      #expect(log.firing("42")?.shape == .incident)
    }
  }

  @Test func idsAndMomentsMayBeTexts() {
    let record = #"{"clock":"1772357400","ns":"5000000","value":"1","eventid":"42","name":"x"}"#
    #expect(decode(record).log.story(of: "42") == ["5 ms fired"])
    let recovery = #"{"clock":"1772357460","ns":null,"value":"0","eventid":"43","p_eventid":"42"}"#
    #expect(decode(record, recovery).log.story(of: "42") == ["5 ms fired", "60 resolved automation"])
  }

  @Test(arguments: ["-1", "1000000000", "null", #""x""#, "[]"])
  func strangeNanosecondsAreNone(nanoseconds: String) {
    let record = #"{"clock":1772357400,"ns":\#(nanoseconds),"value":1,"eventid":42}"#
    #expect(decode(record).log.story(of: "42") == ["0 fired"])
  }

  @Test(
    arguments: [
      ("0", "not classified"), ("1", "information"), ("2", "warning"), ("3", "average"), ("4", "high"),
      ("5", "disaster"),
      (#""4""#, "high"), ("6", nil), ("-1", nil), ("null", nil), ("9223372036854775807", nil),
    ] as [(String, String?)])
  func severityHasAName(severity: String, name: String?) {
    let record = #"{"clock":1772357400,"ns":0,"value":1,"eventid":42,"name":"Disk","severity":\#(severity)}"#
    #expect(decode(record).log.about("42") == "title=Disk rule=Disk key=42" + (name.map { " severity=\($0)" } ?? ""))
  }

  /// The export does not tell the trigger. Until 4.2 hosts were names.
  @Test(arguments: [
    (#""name":"Disk full","hosts":[{"host":"web-1","name":"Web 1"}]"#, "web-1 Disk full"),
    (#""name":"Disk full","hosts":["web-1"]"#, "web-1 Disk full"),
    (#""name":"Disk full","hosts":[{"host":"b"},7,{"host":"a"}]"#, "a b Disk full"),
    (#""name":"Disk full","hosts":[]"#, "42"), (#""name":"","hosts":["web-1"]"#, "42"),
  ])
  func problemsOfAHostWithOneNameShareTheirKey(members: String, key: String) {
    let about = decode(#"{"clock":1772357400,"ns":0,"value":1,"eventid":42,\#(members)}"#).log.about("42")
    #expect(about?.split(separator: " host=").first?.hasSuffix("key=\(key)") == true)
  }

  @Test func tagsNameServiceAndTeam() {
    let tags =
      #"[{"tag":"service","value":""},{"tag":"service","value":"db"},{"tag":"team","value":"dba"},{"tag":"x"},7]"#
    let record = #"{"clock":1772357400,"ns":0,"value":1,"eventid":42,"tags":\#(tags)}"#
    #expect(decode(record).log.about("42") == "key=42 service=db teams=dba")
  }

  @Test(arguments: [
    (#"{"clock":1,"ns":0,"value":1,"eventid":null}"#, "'eventid' is missing at 0"),
    (#"{"clock":null,"ns":0,"value":1,"eventid":1}"#, "'clock' is missing at 0"),
    (#"{"clock":1772357400,"ns":0,"value":0,"eventid":1}"#, "'p_eventid' is missing at 0"),
    (#"{"clock":"noon","ns":0,"value":1,"eventid":1}"#, "'clock' is not an RFC 3339 timestamp: 'noon' at 10"),
  ])
  func eventIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"clock":"1","ns":"0","value":"1","eventid":"1","objectid":"13"}"#, #"{"clock":1,"ns":0,"value":1}"#,
    #"{"host":{},"itemid":3,"clock":1,"ns":0,"value":0.1,"type":0}"#,
    #"{"alertid":"1","eventid":"2","clock":"3","sendto":"a@example.com","p_eventid":"0"}"#,
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(!read(record).counts.contains { $0.hasPrefix("zabbix-realtime-export") })
  }
}

import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: ZabbixEvents.self) }

private func event(value: String? = "1", recovery: String = "0", _ members: String...) -> String {
  object(
    [
      member("eventid", text("42")), member("objectid", text("13")), member("clock", text("1772357400")),
      member("ns", text("5000000")), member("r_eventid", text(recovery)),
    ] + (value.map { [member("value", text($0))] } ?? []) + members)
}

private func actions(_ list: (bits: String, seconds: Int)...) -> String {
  let elements = list.enumerated().map { number, action in
    #"{"acknowledgeid":"\#(number)","userid":"7","username":"ada","clock":"\#(1_772_357_400 + action.seconds)","#
      + #""action":"\#(action.bits)"}"#
  }
  return member("acknowledges", "[\(elements.joined(separator: ","))]")
}

@Suite("Zabbix events")
struct ZabbixEventTests {
  @Test(arguments: [
    ("1", ["60 resolved 7 person"]), ("2", ["60 acknowledged 7 person"]), ("4", ["60 noted 7"]),
    ("8", ["60 urgencyChanged 7"]), ("16", ["60 unacknowledged 7"]), ("32", ["60 snoozed 7"]), ("64", ["60 other 7"]),
    ("128", ["60 other 7"]), ("6", ["60 acknowledged 7 person", "60 noted 7"]), ("0", []), ("512", []), ("x", []),
  ])
  func bitsTellWhatAPersonDid(bits: String, told: [String]) {
    let log = decode(event(actions((bits, 60)))).log
    #expect(log.story(of: "42") == told)
    #expect(log.persons == (told.isEmpty ? [] : ["7=ada"]))
  }

  @Test(arguments: [
    (#"false alarm"#, "60 noted 7 2"), (#"rolled back"#, "60 noted 7 1"), (#"looking"#, "60 noted 7"),
  ])
  func messagesTellOfNoiseAndOfActions(message: String, fact: String) {
    let action = actions(("4", 60)).replacing(#""action":"4""#, with: #""action":"4","message":"\#(message)""#)
    #expect(decode(event(action)).log.story(of: "42") == [fact])
  }

  @Test func userZeroIsNobody() {
    let log = decode(event(actions(("2", 60)).replacing(#""userid":"7""#, with: #""userid":"0""#))).log
    #expect(log.story(of: "42") == ["60 acknowledged unknown"])
    #expect(log.persons.isEmpty)
  }

  @Test func newerStateAddsOnlyWhatIsNew() {
    let old = event(actions(("2", 60)))
    let log = decode(old, event(actions(("2", 60), ("4", 90))), old).log
    #expect(log.story(of: "42") == ["60 acknowledged 7 person", "90 noted 7"])
    #expect(log.repeatedRecordCount == 1)
  }

  @Test(
    arguments: [
      ("0", "", FiringSnapshot.Status.triggered, EventActor.unknown, nil),
      ("43", #""userid":"0""#, .resolved, .automation, nil), ("43", #""userid":"7""#, .resolved, .person, nil),
      ("43", "", .resolved, .unknown, nil),
      ("43", #""userid":"0","r_clock":"1772357460""#, .resolved, .automation, 60_000),
      ("43", #""r_clock":"1772357460","r_ns":"250000000""#, .resolved, .unknown, 60_250),
      ("43", #""r_clock":"0","r_ns":"0""#, .resolved, .unknown, nil),
      ("0", #""r_clock":"1772357460""#, .triggered, .unknown, nil),
    ] as [(String, String, FiringSnapshot.Status, EventActor, Int?)])
  func recoveryIsTheEnd(
    recovery: String, members: String, status: FiringSnapshot.Status, actor: EventActor, end: Int?
  ) throws {
    let record = members.isEmpty ? event(recovery: recovery) : event(recovery: recovery, members)
    let state = try #require(decode(record).log.state(of: "42"))
    #expect(state.status == status && state.resolver == actor)
    #expect(state.createdAt == start + Milliseconds(5))
    #expect(state.resolvedAt.map { Int(($0 - start).count) } == end)
  }

  @Test func problemsOfATriggerShareTheirKey() {
    let log = decode(
      event(), event().replacing(#""42""#, with: #""44""#),
      event().replacing(#""13""#, with: #""14""#)
        .replacing(#""42""#, with: #""46""#)
    ).log
    #expect(["42", "44", "46"].map { log.about($0) } == ["key=13", "key=13", "key=14"])
  }

  @Test func problemOfBothExportsIsOneFiring() {
    var log = decode(event(actions(("2", 60)))).log
    let exported = Array(#"{"clock":1772357400,"ns":5000000,"value":1,"eventid":42,"name":"Disk"}"#.utf8)
    var format = ZabbixRealtimeExport()
    #expect((try? format.decode(exported.span, file: 0, into: &log)) != nil)
    #expect(log.story(of: "42") == ["5 ms fired", "60 acknowledged 7 person"])
    #expect(log.occurrences.count == 1)
  }

  /// A recovery is an event of its own, that the problem names.
  @Test func recoveryThatTheProblemNamesTellsWhenItEnded() throws {
    func recovery(_ id: String, after seconds: Int) -> String {
      #"{"eventid":"\#(id)","objectid":"13","clock":"\#(1_772_357_400 + seconds)","ns":"250000000","value":"0","r_eventid":"0"}"#
    }
    let records = [
      event(recovery: "43"), recovery("41", after: 30), recovery("43", after: 60), recovery("45", after: 90),
    ]
    for order in [records, records.reversed(), records + records] {
      let log = decode(order, by: ZabbixEvents.self).log
      let problem = try #require(log.firing("42"))
      #expect(problem.shape == .incident && log.occurrences.count == 1)
      #expect(log.recoveries.moment(of: OccurrenceID(0)) == start + Milliseconds(60_250))
      #expect(log.repeatedRecordCount == order.count - records.count)
    }
    let other = decode(event(recovery: "43"), recovery("45", after: 90)).log
    #expect(other.recoveries.moment(of: OccurrenceID(0)) == nil)
    #expect(
      decode(recovery("43", after: 60)).result
        == .success(.used(first: start + Milliseconds(60_250), last: start + Milliseconds(60_250))))
  }

  @Test(arguments: [
    event(value: "2"), event(#""source":"3""#), event(#""object":"4""#), event(value: "0", #""source":"3""#),
  ])
  func eventThatIsNoProblemIsIgnored(record: String) {
    #expect(decode(record).isIgnored)
    #expect(decode(record).log.isEmpty)
  }

  @Test func answersOfBothCallsAreRead() {
    #expect(
      read(#"{"jsonrpc":"2.0","result":[\#(event())],"id":1}"#).counts == ["zabbix-event-get used 1 ignored 0"])
    #expect(read(event(value: nil)).counts == ["zabbix-event-get used 1 ignored 0"])
  }

  @Test(arguments: [
    (#"{"eventid":"","objectid":"1","clock":"1772357400","ns":"0","value":"1"}"#, "'eventid' is missing at 0"),
    (#"{"eventid":"1","objectid":"1","clock":"","ns":"0","value":"1"}"#, "'clock' is missing at 0"),
    (
      #"{"acknowledges":[{"action":"2","clock":"noon"}],"eventid":"1","objectid":"1","clock":"1772357400","ns":"0","value":"1"}"#,
      "'acknowledges[].clock' is not an RFC 3339 timestamp: 'noon' at 40"
    ),
  ])
  func eventIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"eventid":"1","clock":"1772357400","ns":"0","value":"1"}"#,
    #"{"eventid":"1","objectid":"1","clock":"1772357400","ns":"0"}"#,
  ])
  func otherRecordIsAnotherFormat(record: String) { #expect(decode(record).isOther) }
}

import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: ServiceNowIncidents.self) }

private func ticket(_ members: String..., opened: String = #""2026-03-01 09:30:00""#) -> String {
  object(
    [member("sys_id", text("f00d")), member("number", text("INC7")), member("opened_at", opened)] + members)
}

@Suite("ServiceNow incidents")
struct ServiceNowTests {
  @Test(arguments: [
    ("1", FiringSnapshot.Status.triggered), ("2", .triggered), ("3", .triggered), ("6", .resolved), ("7", .resolved),
    ("8", .resolved), ("Resolved", .resolved), ("Closed", .resolved), ("Canceled", .resolved),
    ("In Progress", .triggered), ("On Hold", .triggered), ("4", .triggered), ("resolved", .resolved),
  ])
  func stateTellsWhetherItIsOver(state: String, status: FiringSnapshot.Status) throws {
    for name in ["state", "incident_state"] {
      let record = ticket(
        member(name, text(state)), #""resolved_at":"2026-03-01 09:40:00","closed_at":"2026-03-03 09:30:00""#)
      let found = try #require(decode(record).log.state(of: "INC7"))
      #expect(found.status == status)
      #expect(found.resolvedAt == (status == .resolved ? start + .seconds(600) : nil))
      #expect(found.acknowledgedAt == nil)
    }
  }

  /// Only codes of which it is clear whether there was something to do are verdicts, and only of people.
  @Test(arguments: [
    ("Solved (Permanently)", "Ada", "600 labelled Ada 1"), ("Solved (Work Around)", "Ada", "600 labelled Ada 1"),
    ("Solution provided", "Ada", "600 labelled Ada 1"), ("Resolved by change", "Ada", "600 labelled Ada 1"),
    ("Duplicate", "Ada", "600 labelled Ada 2"), ("Not Solved (Not Reproducible)", "Ada", "600 labelled Ada 2"),
    ("Not Solved (Too Costly)", "Ada", nil), ("Closed/Resolved by Caller", "Ada", nil),
    ("No resolution provided", "Ada", nil), ("Known error", "Ada", nil), ("User error", "Ada", nil),
    ("Resolved by problem", "Ada", nil), ("Resolved by request", "Ada", nil), ("Our own code", "Ada", nil),
    ("", "Ada", nil), ("Duplicate", "system", nil), ("Duplicate", "", nil),
  ])
  func closeCodesAreVerdictsOfPeople(code: String, by: String, fact: String?) {
    let members = [
      member("close_code", text(code)), member("resolved_by", text(by)),
      #""state":"6","resolved_at":"2026-03-01 09:40:00""#,
    ]
    #expect(decode(ticket(members[0], members[1], members[2])).log.story(of: "INC7") == (fact.map { [$0] } ?? []))
  }

  @Test func ofAnOpenIncidentACloseCodeIsNone() {
    let open = ticket(#""close_code":"Duplicate","resolved_by":"Ada","state":"2""#)
    #expect(decode(open).log.story(of: "INC7").isEmpty)
  }

  /// Instances have words of their own.
  @Test(arguments: ["resolved_at", "closed_at"])
  func stateThatIsNotKnownIsOverSinceTheMomentOfTheEnd(name: String) {
    let end = member(name, text("2026-03-01 09:40:00"))
    for state in ["Closed Complete", "Cerrado", "12", ""] {
      #expect(
        decode(ticket(end, member("state", text(state)))).log.state(of: "INC7")?.resolvedAt == start + .seconds(600))
    }
    for active in ["false", text("false"), #"{"display_value":"No","value":"false"}"#] {
      let record = ticket(end, #""state":"2""#, member("active", active))
      #expect(decode(record).log.state(of: "INC7")?.status == .resolved)
    }
    #expect(decode(ticket(end, #""state":"2","active":"true""#)).log.state(of: "INC7")?.status == .triggered)
    #expect(decode(ticket(#""state":"Cerrado","active":"false""#)).log.state(of: "INC7")?.status == .triggered)
  }

  @Test func incidentStateCountsBeforeTheState() {
    #expect(decode(ticket(#""state":"2","incident_state":"6""#)).log.state(of: "INC7")?.status == .resolved)
  }

  @Test func withoutResolutionItEndedWhenItWasClosed() {
    let closed = #""closed_at":"2026-03-01 09:31:00","state":"7""#
    #expect(decode(ticket(closed)).log.state(of: "INC7")?.resolvedAt == start + .seconds(60))
    #expect(decode(ticket(closed, #""resolved_at":"""#)).log.state(of: "INC7")?.resolvedAt == start + .seconds(60))
    #expect(decode(ticket(#""state":"7""#)).log.state(of: "INC7")?.resolvedAt == nil)
  }

  @Test(arguments: [
    #""2026-03-01 09:30:00""#, #"{"display_value":"2026-03-01 10:30:00","value":"2026-03-01 09:30:00"}"#,
    #"{"value":"2026-03-01 09:30:00"}"#, #"{"display_value":"2026-03-01 09:30:00"}"#,
    #"{"value":"","display_value":"2026-03-01 09:30:00"}"#,
  ])
  func valueCountsBeforeTheDisplayValue(opened: String) {
    #expect(decode(ticket(opened: opened)).log.state(of: "INC7")?.createdAt == start)
  }

  @Test(
    arguments: [
      (#"{"link":"https://x/sys_user/u1","value":"u1"}"#, EventActor.person, "u1", ["u1"]),
      (#"{"display_value":"Ada"}"#, .person, "Ada", ["Ada=Ada"]),
      (#"{"display_value":"Ada","value":"u1","link":"https://x"}"#, .person, "u1", ["u1=Ada"]),
      (#""u1""#, .person, "u1", ["u1"]),
      (#""""#, .unknown, nil, []), ("null", .unknown, nil, []), (#"{"value":"","link":""}"#, .unknown, nil, []),
      (#"{"display_value":"System","value":"u0"}"#, .automation, nil, []), (#""system""#, .automation, nil, []),
    ] as [(String, EventActor, String?, [String])])
  func resolverIsAReferenceInAnyForm(value: String, actor: EventActor, person: String?, persons: [String]) throws {
    let log = decode(ticket(#""state":"6""#, member("resolved_by", value))).log
    let state = try #require(log.state(of: "INC7"))
    #expect(state.resolver == actor)
    #expect(state.resolvedBy.map { log.people.id($0) } == person)
    #expect(log.persons == persons)
    // While it goes on, nobody has resolved it.
    #expect(decode(ticket(#""state":"2""#, member("resolved_by", value))).log.state(of: "INC7")?.resolver == .unknown)
  }

  /// What was canceled was never resolved: who closed it ended it.
  @Test(
    arguments: [
      (#""closed_at":"2026-03-01 09:40:00","closed_by":"u2""#, .person, "u2"),
      (#""closed_at":"2026-03-01 09:40:00","closed_by":"u2","resolved_by":"u1""#, .person, "u1"),
      (#""closed_at":"2026-03-01 09:40:00","closed_by":"system""#, .automation, nil),
      // Whoever closed it days after it was resolved did not end it.
      (#""resolved_at":"2026-03-01 09:40:00","closed_at":"2026-03-05 09:40:00","closed_by":"u2""#, .unknown, nil),
      (#""closed_by":"u2""#, .unknown, nil),
      // As part of another one.
      (#""closed_at":"2026-03-01 09:40:00","closed_by":"u2","parent_incident":"f00e""#, .merge, nil),
      (#""resolved_by":"u1","parent_incident":{"link":"https://x","value":"f00e"}"#, .merge, nil),
      (#""resolved_by":"u1","parent_incident":"""#, .person, "u1"),
      (#""resolved_by":"u1","parent_incident":{"link":"","value":""}"#, .person, "u1"),
    ] as [(String, EventActor, String?)])
  func endIsWhoResolvedElseWhoClosedElseTheParents(members: String, actor: EventActor, person: String?) throws {
    let log = decode(ticket(#""state":"7""#, members)).log
    let state = try #require(log.state(of: "INC7"))
    #expect(state.resolver == actor && state.resolvedBy.map { log.people.id($0) } == person)
    let open = try #require(decode(ticket(#""state":"2","active":"true""#, members)).log.state(of: "INC7"))
    #expect(open.status == .triggered && open.resolver == .unknown)
  }

  @Test func columnsTellWhatItIs() {
    let plain = ticket(
      #""short_description":"Mail is slow","priority":"2","correlation_id":"mail-7","assignment_group":"g1""#,
      #""business_service":"s1""#)
    #expect(
      decode(plain).log.about("INC7") == "title=Mail is slow key=mail-7 severity=2 service=s1 teams=g1")
    let all = ticket(
      #""short_description":{"display_value":"Mail is slow","value":"Mail is slow"}"#,
      #""priority":{"display_value":"2 - High","value":"2"},"correlation_id":{"display_value":"","value":""}"#,
      #""assignment_group":{"display_value":"Mail team","value":"g1","link":"https://x"}"#,
      #""business_service":{"display_value":"Mail","value":"s1"}"#)
    let log = decode(all).log
    #expect(log.about("INC7") == "title=Mail is slow severity=2 - High service=s1 teams=g1")
    #expect(log.serviceNames == ["s1=Mail"])
    #expect(log.teamNames == ["g1=Mail team"])
  }

  @Test func newestStateCountsWhateverTheOrder() {
    let old = ticket(#""sys_updated_on":"2026-03-01 10:00:00","state":"6""#)
    let new = ticket(#""sys_updated_on":"2026-03-01 10:00:01","state":"2""#)
    for records in [[old, new], [new, old]] {
      let log = decode(records, by: ServiceNowIncidents.self).log
      #expect(log.state(of: "INC7")?.status == .triggered)
      #expect(log.repeatedRecordCount == 0)
    }
  }

  @Test(
    arguments: [
      ("CHG7", nil), ("PRB7", nil), ("RITM7", nil), ("REQ7", nil), ("SCTASK7", nil), ("TASK7", nil), ("CTASK7", nil),
      ("PTASK7", nil), ("SIR7", nil), ("7", nil), ("INC7", #""change_request""#), ("INC7", #""incident_task""#),
      ("INC7", #""sn_si_incident""#), ("INC7", #"{"display_value":"Security Incident","value":"sn_si_incident"}"#),
      ("INC7", #"{"display_value":"Problem","value":"problem"}"#),
    ] as [(String, String?)])
  func recordOfAnotherTableIsIgnored(number: String, table: String?) {
    let record = ticket(member("sys_class_name", table ?? "null"), opened: text("x")).replacing("INC7", with: number)
    #expect(decode(record).isIgnored)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "null", #""""#, #""incident""#, #""Incident""#, #"{"display_value":"Incident","value":"incident"}"#,
    #"{"display_value":"Incident"}"#,
  ])
  func classOfAnIncidentIsWrittenInSeveralWays(table: String) {
    #expect(decode(ticket(member("sys_class_name", table))).isUsed)
  }

  // MARK: display values alone

  /// Its moments are of the zone of whoever exported it: that of the report is assumed.
  @Test(arguments: ["opened_by", "caller_id", "resolved_by", "assignment_group", "business_service"])
  func displayValuesAloneAreOfTheReportsZone(reference: String) throws {
    let shown = ticket(member(reference, #"{"display_value":"x","link":"https://x"}"#))
    let log = read(shown, zone: try berlin()).log
    #expect(log.state(of: "INC7")?.createdAt == start - .seconds(3600))
    #expect(log.zonelessSources == AlertSources(.serviceNow))
    for value in [
      #"{"display_value":"x","link":"https://x","value":"u"}"#, #"{"link":"https://x","value":"u"}"#, #""""#,
    ] {
      let log = read(ticket(member(reference, value)), zone: try berlin()).log
      #expect(log.state(of: "INC7")?.createdAt == start && log.zonelessSources.isEmpty)
    }
  }

  private static let shownNames = [
    "number", "opened_at", "resolved_at", "state", "priority", "short_description", "assignment_group",
    "business_service", "resolved_by",
  ]

  /// What a reference is in an export of display values.
  private static let references: Set = ["assignment_group", "business_service", "resolved_by"]

  private static func shownValues(_ number: String, opened: String, resolved: String) -> [String] {
    [number, opened, resolved, "Resolved", "2 - High", "Mail is slow", "Mail team", "Mail", "Ada Lind"]
  }

  private static func shownRecord(_ values: [String]) -> String {
    object(
      [member("sys_id", text("f00d"))]
        + zip(shownNames, values).map { name, value in
          member(name, references.contains(name) ? #"{"display_value":"\#(value)","link":"https://x/u"}"# : text(value))
        })
  }

  /// The order of day and month is that which any record of the file proves, wherever it stands.
  @Test(arguments: [
    [("01/03/2026 10:30:00", "01/03/2026 10:40:00"), ("02/03/2026 10:30:00", "14/03/2026 10:30:00")],
    [("03/01/2026 10:30:00 AM", "03/01/2026 10:40:00 AM"), ("03/14/2026 10:30:00 AM", "")],
    [("2026-03-01 10:30:00", "2026-03-01 10:40:00"), ("2026-03-02 10:30:00", "")],
  ])
  func recordsAndTableOfTheSameValuesTellTheSame(moments: [(String, String)]) throws {
    let rows = moments.enumerated().map { index, moment in
      Self.shownValues("INC\(7 + index)", opened: moment.0, resolved: moment.1)
    }
    let table = readTable(
      [Self.shownNames.joined(separator: ",")] + rows.map { $0.joined(separator: ",") }, zone: try berlin())
    #expect(table.counts == ["servicenow-incident-csv used 2 ignored 0"])
    for order in [rows, rows.reversed()] {
      let records = order.map(Self.shownRecord)
      for file in [records.joined(separator: "\n"), #"{"result":[\#(records.joined(separator: ","))]}"#] {
        for size in [nil, 1, 50] {
          let reading = read(file, chunks: size, zone: try berlin())
          #expect(reading.counts == ["servicenow-incident used 2 ignored 0"] && reading.refusals.isEmpty)
          #expect(reading.log.stories == table.log.stories)
          #expect(reading.log.zonelessSources == table.log.zonelessSources)
          for incident in ["INC7", "INC8"] { #expect(reading.log.about(incident) == table.log.about(incident)) }
        }
      }
    }
    #expect(table.log.state(of: "INC7")?.createdAt == start)
  }

  @Test func datesOfWhichNoRecordTellsTheOrderAreRefused() throws {
    let record = Self.shownRecord(Self.shownValues("INC7", opened: "01/03/2026 10:30:00", resolved: ""))
    let reading = read(record + "\n" + record)
    #expect(reading.isRecognised && reading.log.isEmpty)
    #expect(
      reading.refusals.map { $0.drop { $0 != "'" } } == [
        "'opened_at' may be day and month or month and day, and no row tells which: '01/03/2026 10:30:00'",
        "'opened_at' may be day and month or month and day, and no row tells which: '01/03/2026 10:30:00'",
      ])
  }

  @Test(arguments: [
    (#"{"sys_id":"a","number":"","opened_at":"2026-03-01 09:30:00"}"#, "'number' is missing at 0"),
    (#"{"sys_id":"a","number":"INC1","opened_at":""}"#, "'opened_at' is missing at 0"),
    (
      #"{"sys_id":"a","number":"INC1","opened_at":"14/14/2016 02:46:44 AM"}"#,
      "'opened_at' is not an RFC 3339 timestamp: '14/14/2016 02:46:44 AM' at 43"
    ),
    (
      #"{"sys_id":"a","number":"INC1","opened_at":"2026-03-01 09:30:00","resolved_at":"noon"}"#,
      "'resolved_at' is not an RFC 3339 timestamp: 'noon' at 79"
    ),
  ])
  func incidentIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"sys_id":"a","number":"INC1"}"#, #"{"sys_id":"a","opened_at":"x"}"#, #"{"number":"INC1","opened_at":"x"}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) { #expect(decode(record).isOther) }

  @Test func answersOfTheTableAPIAreRead() {
    #expect(read(#"{"result":[\#(ticket()),\#(ticket())]}"#).counts == ["servicenow-incident used 2 ignored 0"])
    #expect(read(#"{"result":\#(ticket())}"#).counts == ["servicenow-incident used 1 ignored 0"])
    #expect(read(#"{"result":[]}"#).isRecognised)
  }
}

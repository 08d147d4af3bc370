import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyAnalyticsIncidents.self) }

/// A row of the incident Q1, whose times are without a zone.
private func row(_ members: String..., id: String = "Q1", created: String = "2026-03-01T09:30:00") -> String {
  object(
    [
      member("id", text(id)), member("incident_number", "7"), member("service_id", text("S1")),
      member("seconds_to_resolve", "null"), member("created_at", text(created)),
    ] + members)
}

private func answer(_ rows: String..., zone: String? = #""Etc/UTC""#) -> String {
  #"{"data":[\#(rows.joined(separator: ","))],"more":false,"filters":{}\#(zone.map { ",\"time_zone\":" + $0 } ?? "")}"#
}

@Suite("PagerDuty Analytics incidents")
struct AnalyticsTests {
  private static let ended = #""status":"resolved","resolved_at":"2026-03-01T09:40:00""#

  @Test func rowTellsAnEpisode() throws {
    let whole = row(
      Self.ended, #""description":"Disk full","urgency":"high","service_name":"db","team_id":"T1","team_name":"DB""#,
      #""seconds_to_first_ack":15,"acknowledged_user_ids":["P1"],"acknowledged_user_names":["Ada"]"#,
      #""resolved_by_user_id":"P2","resolved_by_user_name":"Bo","auto_resolved":false,"updated_at":"2026-06-01T00:00:00""#
    )
    let decoded = decode(answer(whole))
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(600))))
    let log = decoded.log
    let occurrence = try #require(log.occurrence())
    let snapshot = try #require(log.listSnapshot(of: occurrence))
    #expect(snapshot.createdAt == start)
    #expect(snapshot.status == .resolved)
    #expect(snapshot.acknowledgedAt == start + .seconds(15))
    #expect(snapshot.acknowledger == .person && snapshot.acknowledgedBy.map { log.people.id($0) } == "P1")
    #expect(snapshot.resolvedAt == start + .seconds(600))
    #expect(snapshot.resolver == .person && snapshot.resolvedBy.map { log.people.id($0) } == "P2")
    #expect(log.words(snapshot.description) == "title=Disk full service=S1 teams=T1 urgency=high")
    #expect(log.persons == ["P1=Ada", "P2=Bo"])
    #expect(log.serviceNames == ["S1=db"] && log.teamNames == ["T1=DB"])
    #expect(log.facts.count == 0)
  }

  @Test(
    arguments: [
      (#""seconds_to_first_ack":15,"acknowledged_user_ids":["P1","P2"]"#, 15, nil),
      (#""acknowledged_user_ids":["P1"],"seconds_to_first_ack":0"#, 0, "P1"),
      (#""seconds_to_first_ack":"15","acknowledged_user_ids":["P1"]"#, 15, "P1"),
      (#""seconds_to_first_ack":null,"acknowledged_user_ids":["P1"]"#, nil, nil),
      (#""seconds_to_first_ack":-1,"acknowledged_user_ids":["P1"]"#, nil, nil),
      (#""seconds_to_first_ack":99999999999999,"acknowledged_user_ids":["P1"]"#, nil, nil),
      // Acknowledged by no person.
      (#""seconds_to_first_ack":15,"acknowledged_user_ids":[]"#, nil, nil), (#""seconds_to_first_ack":15"#, nil, nil),
      (#""seconds_to_first_ack":15,"acknowledged_user_ids":null"#, nil, nil),
    ] as [(String, Int64?, String?)])
  func firstAcknowledgementIsAPersons(members: String, seconds: Int64?, person: String?) throws {
    let log = decode(answer(row(members))).log
    let snapshot = try #require(log.snapshot())
    #expect(snapshot.acknowledgedAt == seconds.map { start + .seconds($0) })
    #expect(snapshot.acknowledger == (seconds == nil ? .unknown : .person))
    #expect(snapshot.acknowledgedBy.map { log.people.id($0) } == person)
  }

  @Test(arguments: [
    (#""resolved_by_user_id":"P1","auto_resolved":true"#, EventActor.person),
    (#""resolved_by_user_id":null,"auto_resolved":true"#, .automation), (#""auto_resolved":"true""#, .automation),
    (#""auto_resolved":false"#, .unknown), (#""resolved_by_user_name":"Ada""#, .unknown),
  ])
  func resolverIsThePersonElseTheSystem(members: String, resolver: EventActor) throws {
    let log = decode(answer(row(Self.ended, members))).log
    #expect(try #require(log.snapshot()).resolver == resolver)
    // Who ended what is open again is not told.
    let open = decode(answer(row(#""status":"triggered""#, members))).log
    #expect(try #require(open.snapshot()).resolver == .unknown)
  }

  @Test(arguments: [
    (#""status":"triggered""#, FiringSnapshot.Status.triggered), (#""status":"acknowledged""#, .acknowledged),
    (#""status":"resolved""#, .resolved), (#""status":null"#, .triggered), (#""status":"odd""#, .triggered),
    (#""status":null,"resolved_at":"2026-03-01T09:40:00""#, .resolved),
  ])
  func statusIsHowFarItCame(members: String, status: FiringSnapshot.Status) throws {
    #expect(try #require(decode(answer(row(members))).log.snapshot()).status == status)
  }

  /// The zone may stand before or behind the rows.
  @Test(arguments: ["UTC", "Etc/UTC", "Etc/UCT", "Etc/GMT", "Zulu", "Etc\\/UTC"])
  func timesAreOfTheAnswersZone(zone: String) {
    let behind = decode(answer(row(), row(id: "Q2"), zone: #""\#(zone)""#))
    let before = decode(#"{"time_zone":"\#(zone)","data":[\#(row()),\#(row(id: "Q2"))]}"#)
    for decoded in [behind, before] {
      #expect(decoded.result == .success(.used(first: nil, last: nil)))
      #expect(decoded.log.incidents == ["Q1", "Q2"])
      #expect(decoded.log.snapshot()?.createdAt == start)
    }
  }

  /// Also behind the rows: an answer is one record. Names are IANA's or Rails'.
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-01T10:30:00", "2026-03-01T10:40:00"),
    ("Eastern Time (US & Canada)", "2026-03-01T04:30:00", "2026-03-01T04:40:00"),
    ("Asia/Kolkata", "2026-03-01 15:00:00", "2026-03-01T15:10:00.000"),
  ])
  func timesAreOfWhateverZoneTheAnswerNames(zone: String, created: String, resolved: String) throws {
    let whole = row(#""status":"resolved","resolved_at":"\#(resolved)""#, created: created)
    for record in [
      answer(whole, zone: text(zone)), #"{"time_zone":"\#(zone)","data":[\#(whole)]}"#,
    ] {
      let decoded = decode(record)
      #expect(decoded.result == .success(.used(first: start, last: start + .seconds(600))))
      #expect(decoded.log.snapshot()?.resolvedAt == start + .seconds(600))
    }
  }

  @Test(arguments: [
    "2026-03-01T09:30:00Z", "2026-03-01T10:30:00+01:00", "2026-03-01T01:30:00.000-08:00",
  ])
  func zonedTimesNeedNoZone(created: String) {
    let row = row(created: created)
    for record in [
      row, answer(row, zone: nil), answer(row, zone: #""Asia/Tokyo""#), #"{"data":\#(row),"time_zone":"Asia/Tokyo"}"#,
    ] {
      #expect(decode(record).result == .success(.used(first: start, last: start)))
      #expect(decode(record).log.snapshot()?.createdAt == start)
    }
  }

  /// Out of their answer, or in one that was asked for no zone.
  @Test(arguments: [
    row(Self.ended), "[\(row(Self.ended))]", #"{"_index":"i","_id":"1","_source":\#(row(Self.ended))}"#,
    answer(row(Self.ended), zone: nil), answer(row(Self.ended), zone: "null"),
  ])
  func timesOfWhichNobodyTellsTheZoneAreOfUTC(record: String) {
    let reading = read(record)
    #expect(reading.counts == ["pagerduty-analytics-incidents used 1 ignored 0"] && reading.refusals.isEmpty)
    #expect(reading.log.snapshot()?.createdAt == start)
    #expect(reading.log.snapshot()?.resolvedAt == start + .seconds(600))
    #expect(reading.log.assumedUTCSources == AlertSources(.pagerDuty) && reading.log.zonelessSources.isEmpty)
  }

  @Test func zoneIsAssumedOnlyWhereItIsNeeded() {
    let zoned = row(created: "2026-03-01T09:30:00Z")
    for record in [zoned, answer(zoned, zone: nil), answer(row())] {
      #expect(decode(record).log.assumedUTCSources.isEmpty)
    }
  }

  @Test func listThatSaysMoreOfTheSameStateIsBelieved() throws {
    var (log, lists, analytics) = (EventLog(), PagerDutyIncidents(), PagerDutyAnalyticsIncidents())
    let listed = Array(
      incident(
        #""incident_key":"k","resolved_at":"\#(at(600))","updated_at":"\#(at(601))""#, status: "resolved"
      ).utf8)
    let counted = Array(answer(row(Self.ended, #""updated_at":"2026-06-01T00:00:00""#)).utf8)
    _ = try lists.decode(listed.span, file: 0, into: &log)
    _ = try analytics.decode(counted.span, file: 0, into: &log)
    let snapshot = try #require(log.snapshot())
    #expect(log.words(snapshot.description) == "key=k")
  }

  @Test func sameAnswerTwiceIsARepeat() {
    var count = 0
    decode(answer(row()), answer(row(id: "Q2")), answer(row())).log.identities.forEachRepeated { _ in count += 1 }
    #expect(count == 1)
  }

  @Test func oddMembersAreAbsent() throws {
    let odd = row(
      #""description":7,"urgency":[],"service_name":{},"team_id":null,"team_name":null,"total_interruptions\"":null"#)
    let log = decode(answer(odd, "null", "7")).log
    #expect(log.words(try #require(log.snapshot()).description) == "service=S1")
  }

  @Test(arguments: [
    (answer(row(), row(created: "")), "'created_at' is missing", #"{"id":"Q1"#, 2),
    (answer(row(), row(id: "")), "'id' is missing", #"{"id":"""#, 1),
    (answer(row(created: "soon")), "'created_at' is not an RFC 3339 timestamp: 'soon'", "soon", 1),
    (answer(row(#""resolved_at":"late""#)), "'resolved_at' is not an RFC 3339 timestamp: 'late'", "late", 1),
    (
      answer(row(), zone: #""Mars/Olympus""#),
      "'time_zone' is not known, and times are without a zone: 'Mars/Olympus'", "2026", 1
    ),
    (
      answer(row(created: "2026-03-01T09:30:00Z"), row(), zone: #""../etc/passwd""#),
      "'time_zone' is not known, and times are without a zone: '../etc/passwd'", "2026", 2
    ),
  ])
  func answerIsRefusedWithReasonAndPlace(record: String, reason: String, part: String, occurrence: Int) {
    let place = record.ranges(of: part)[occurrence - 1].lowerBound
    let decoded = decode(record)
    #expect(decoded.refusal == "\(reason) at \(record.utf8.distance(from: record.startIndex, to: place))")
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"data":[]}"#, #"{"data":[{}]}"#, #"{"data":[{"id":"Q1","incident_number":7,"service_id":"S1"}]}"#,
    #"{"data":{"incident_number":7}}"#, #"{"data":7}"#, #"{"rows":[\#(row())]}"#, incident(),
  ])
  func otherAnswerIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}

import LogInput
import PagingModel
import Testing

@testable import AlertFormats

/// PagerDuty's report of incidents, as CSV.
@Suite("PagerDuty incident report: a table")
struct IncidentTableTests {
  private static let header =
    "id,incident_number,description,service_id,service_name,created_on,resolved_on,seconds_to_first_ack,"
    + "seconds_to_resolve,auto_resolved,acknowledged_by_user_ids,acknowledged_by_user_names,resolved_by_user_id,"
    + "resolved_by_user_name,urgency"

  private func read(_ rows: String..., header: String = header) -> Reading {
    read(Array(([header] + rows).joined(separator: "\n").utf8))
  }

  private func read(_ bytes: [UInt8]) -> Reading {
    var reader = RecordReader(log: EventLog(), file: 0, format: nil)
    let end = ByteSearch.firstIndex(of: 0x0A, in: bytes.span, from: 0) ?? bytes.count
    guard let delimiter = reader.beginTable(bytes.span.extracting(0..<end)) else { return Reading(reader) }
    var framer = RowFramer(file: 0, limit: 10_000, delimiter: delimiter)
    _ = framer.consume(bytes.span, isFinal: true, into: &reader)
    return Reading(reader)
  }

  private func row(
    resolved: String = "", ack: String = "", automatic: String = "0", ackBy: String = "", by: String = "",
    urgency: String = "high"
  ) -> String {
    "Q1,7,\"Disk full, db-1\",PS1,Database,\(at(0)),\(resolved),\(ack),,\(automatic),\(ackBy),,\(by),,\(urgency)"
  }

  @Test func anOpenIncidentIsAFiring() throws {
    let reading = read(row())
    #expect(reading.counts == ["pagerduty-incidents-csv used 1 ignored 0"] && reading.refusals.isEmpty)
    let snapshot = try #require(reading.log.snapshot())
    #expect(snapshot.status == .triggered && snapshot.createdAt == start && snapshot.acknowledgedAt == nil)
    #expect(reading.log.words(snapshot.description) == "title=Disk full, db-1 service=PS1 urgency=high")
    #expect(reading.log.serviceNames == ["PS1=Database"])
  }

  @Test(
    arguments: [
      ("60", "P1", 60, "P1"), ("0", "P1", 0, "P1"), ("60", "\"P1,P2\"", 60, nil), ("60", "", 60, nil),
      ("", "P1", nil, nil),
      ("-5", "P1", nil, nil), ("60.0", "P1", 60, "P1"), ("99999999999", "P1", nil, nil),
    ] as [(String, String, Int64?, String?)])
  func theFirstAcknowledgementIsSecondsAfterTheStart(ack: String, by: String, seconds: Int64?, person: String?) throws {
    let log = read(row(ack: ack, ackBy: by)).log
    let snapshot = try #require(log.snapshot())
    #expect(snapshot.acknowledgedAt == seconds.map { start + .seconds($0) })
    #expect(snapshot.acknowledgedBy.map { log.people.id($0) } == person)
  }

  @Test(arguments: [
    ("0", "P1", EventActor.person), ("1", "", .automation), ("true", "", .automation), ("0", "", .unknown),
    ("", "", .unknown), ("1", "P1", .person),
  ])
  func whoResolvedIsToldOrNot(automatic: String, by: String, actor: EventActor) throws {
    let snapshot = try #require(read(row(resolved: at(600), automatic: automatic, by: by)).log.snapshot())
    #expect(snapshot.status == .resolved && snapshot.resolvedAt == start + .seconds(600) && snapshot.resolver == actor)
  }

  @Test func columnsMayStandInAnyOrderWithOthersBetween() throws {
    let reading = read(
      "high;\(at(0));Disk;x;Q1;0;;7",
      header: "Urgency; CREATED_ON ;description;extra;\"id\";auto_resolved;seconds_to_first_ack;incident_number")
    #expect(reading.counts == ["pagerduty-incidents-csv used 1 ignored 0"])
    let snapshot = try #require(reading.log.snapshot())
    #expect(reading.log.words(snapshot.description) == "title=Disk urgency=high")
  }

  @Test func rowsThatLackWhatIsNeededAreRefusedWithTheirLine() {
    let reading = read(
      row(), "Q2,8,x,,,yesterday,,,,0,,,,,", ",9,x,,,\(at(0)),,,,0,,,,,", "Q4", "Q5,8,x,,,,,,,0,,,,,", row(ack: "1.5"),
      row(ack: "9223372036854775808"), String(repeating: "x", count: 1025) + ",9,x,,,\(at(0)),,,,0,,,,,", row())
    #expect(
      reading.refusals == [
        "3:1: 'created_on' is not an RFC 3339 timestamp: 'yesterday'", "4:1: 'id' is missing",
        "5:1: the row has more or fewer fields than the header: 1 instead of 15", "6:1: 'created_on' is missing",
        "7:1: 'seconds_to_first_ack' is not a whole number: '1.5'",
        "8:1: 'seconds_to_first_ack' is not a whole number: '9223372036854775808'",
        "9:1: 'id' is longer than an id can be",
      ])
    #expect(reading.counts == ["pagerduty-incidents-csv used 2 ignored 0"])
    #expect(reading.log.incidents == ["Q1"])
  }

  /// A file that is cut, or a quote that is not doubled: the row does not pass for another incident.
  @Test func rowsWithOtherNumbersOfFieldsAreRefused() {
    let whole = row(resolved: at(600), by: "P1")
    for length in whole.indices.dropFirst() where whole[..<length].filter({ $0 == "," }).count < 15 {
      #expect(read(String(whole[..<length])).counts.isEmpty)
    }
    #expect(read(whole + ",,").counts == ["pagerduty-incidents-csv used 1 ignored 0"])
    #expect(read(whole + ",x").counts.isEmpty)
    let stray = read("Q1,7,disk 3.5\" full,,,\(at(0)),,,,0,,,,,", "Q2,7,disk 3.5\" full,,,\(at(9)),,,,0,,,,,", row())
    #expect(stray.counts == ["pagerduty-incidents-csv used 3 ignored 0"] && stray.log.incidents == ["Q1", "Q2"])
    let open = read("Q1,7,\"Disk,,,\(at(0)),,,,0,,,,,", "Q2,7,x,,,\(at(9)),,,,0,,,,,")
    #expect(open.refusals == ["2:1: a quote is never closed"] && open.log.incidents == ["Q2"])
  }

  @Test func rowsInAnotherEncodingAreRead() throws {
    let reading = read(Array((Self.header + "\nQ1,7,\"Gr").utf8) + [0xF6] + Array("sse\",,,\(at(0)),,,,0,,,,,".utf8))
    let snapshot = try #require(reading.log.snapshot())
    #expect(reading.log.words(snapshot.description) == "title=Grösse")
  }

  @Test(arguments: ["a,b,c", "id,incident_number,created_on,description", "", "{\"id\":1}"])
  func otherTablesAreNotTaken(header: String) {
    #expect(!read("x,y,z", header: header).isRecognised)
  }
}

import AlertFormats
import PagingModel
import Testing

@Suite("Retropager shifts")
struct RetropagerShiftsTests {
  private func line(_ members: String) -> String { "{\(members)}" }

  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: RetropagerShifts.self)
  }

  private static let times = #""start":"\#(at(0))","end":"\#(at(60))","user":"U1""#

  @Test(arguments: [
    (#""team":"T1","role":"primary",\#(times)"#, "- team T1 as primary 'U1': 0 to 60"),
    (#""team":"T1",\#(times)"#, "- team T1 'U1': 0 to 60"),
    (#""role":"Night",\#(times)"#, "- as Night 'U1': 0 to 60"),
    (#""rota":"Desk",\#(times)"#, "Desk 'U1': 0 to 60"),
    (#""rota":"Desk","team":"T1","role":"backup",\#(times)"#, "Desk team T1 as backup 'U1': 0 to 60"),
    (#""team":"T1","start":null,"end":null,"user":"Ada Osei""#, "- team T1 'Ada Osei': ever to ever"),
    (#""team":"T1","start":"\#(at(5))","end":null,"user":7"#, "- team T1 '7': 5 to ever"),
    (#""team":"","role":null,\#(times)"#, "- 'U1': 0 to 60"),
  ])
  func lineIsAShift(members: String, shift: String) {
    let decoded = decode(line(members))
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.shifts == [shift])
    // Whom and whose it is the whole history tells.
    #expect(decoded.log.persons.isEmpty && decoded.log.teamNames.isEmpty)
  }

  @Test func sameLineTwiceIsOneShift() {
    let log = decode(line(#""team":"T1",\#(Self.times)"#), line(#""team":"T1",\#(Self.times)"#)).log
    #expect(log.shifts.count == 1 && log.repeatedRecordCount == 1)
  }

  @Test(arguments: [
    (#""team":"T1",\#(times)"#.replacing(at(60), with: "late"), "'end' is not an RFC 3339 timestamp: 'late'"),
    (#""team":"T1",\#(times)"#.replacing(#""U1""#, with: #""""#), "'user' is missing at 0"),
    (#""team":"\#(String(repeating: "t", count: 1025))",\#(times)"#, "'team' is longer than an id can be"),
    (#""role":"\#(String(repeating: "t", count: 1025))",\#(times)"#, "'role' is longer than an id can be"),
    (#""rota":"\#(String(repeating: "t", count: 1025))",\#(times)"#, "'rota' is longer than an id can be"),
  ])
  func lineIsRefusedAndNothingKept(members: String, refusal: String) {
    let decoded = decode(line(members))
    #expect(decoded.refusal?.hasPrefix(refusal) == true, "\(decoded.refusal ?? "")")
    #expect(decoded.log.isEmpty)
  }

  @Test func shiftOfNoTimeIsIgnored() {
    let decoded = decode(line(#""team":"T1",\#(Self.times)"#.replacing(at(60), with: at(0))))
    #expect(decoded.isIgnored && decoded.log.isEmpty)
  }

  /// An event has a start and an end and may name a user, too; PagerDuty's overrides have the person as an object.
  @Test(arguments: [
    #""v":1,"t":"\#(at(0))","type":"maintenance.window","service":"db","team":"T1",\#(times)"#,
    #""start":"\#(at(0))","end":"\#(at(60))","user":{"id":"U1"},"team":"T1""#, times,
    #""start":"\#(at(0))","user":"U1","team":"T1""#,
  ])
  func otherRecordsAreNone(members: String) {
    let reading = read(line(members) + "\n")
    #expect(!reading.counts.contains { $0.hasPrefix("retropager-shifts") }, "\(reading.counts)")
  }

  @Test(arguments: [nil, 1, 2, 7, 64] as [Int?])
  func linesAreReadWhateverTheyAreCutInto(size: Int?) {
    let lines = (0..<4).map { line(#""team":"T\#($0)",\#(Self.times)"#) }
    let bad = line(#""team":"T9",\#(Self.times)"#.replacing(at(60), with: "late"))
    let reading = read((lines[..<2] + [bad] + lines[2...]).joined(separator: "\n"), chunks: size)
    #expect(reading.counts == ["retropager-shifts used 4 ignored 0"])
    #expect(reading.refusals.count == 1 && reading.refusals[0].hasPrefix("3:"))
    #expect(reading.log.shifts == (0..<4).map { "- team T\($0) 'U1': 0 to 60" })
  }
}

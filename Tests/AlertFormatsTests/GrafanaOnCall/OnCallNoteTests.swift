import AlertFormats
import PagingModel
import Testing

private func note(_ members: String...) -> String {
  object([#""alert_group_id":"I1""#, #""text":"Full""#, #""created_at":"\#(at(60))""#] + members)
}

@Suite("Grafana OnCall resolution notes and shifts")
struct OnCallNoteTests {
  @Test(arguments: [(#""author":"U1""#, "60 noted U1"), (#""author":null"#, "60 noted")])
  func noteIsItsAuthors(author: String, fact: String) {
    let log = decode(note(author, #""id":"M1""#), by: GrafanaOnCallResolutionNotes.self).log
    #expect(log.story(of: "I1") == [fact])
  }

  @Test func noteTellsWhatItMeans() {
    let record = note(#""author":"U1","id":"M1""#).replacing("Full", with: "Drained the node")
    #expect(decode(record, by: GrafanaOnCallResolutionNotes.self).log.story(of: "I1") == ["60 noted U1 1"])
  }

  @Test func noteThatWasChangedIsOneNote() {
    let records = ["Full", "It was full"].map { note(#""author":"U1","id":"M1""#).replacing("Full", with: $0) }
    let log = decode(records, by: GrafanaOnCallResolutionNotes.self).log
    #expect(log.story(of: "I1") == ["60 noted U1"] && log.repeatedRecordCount == 1)
  }

  /// Notes are no word on acknowledgements.
  @Test func noteDoesNotMeanThatPeopleAreKnown() throws {
    let log = decode(note(#""author":"U1""#), by: GrafanaOnCallResolutionNotes.self).log
    var isAside: [Bool] = []
    log.forEachFact(of: try #require(log.occurrences.indices.first.map { OccurrenceID($0) })) {
      isAside.append($0.isAside)
    }
    #expect(isAside == [true])
  }

  @Test(arguments: [
    (note(#""author":"U1""#).replacing("I1", with: ""), "'alert_group_id' is missing at 0"),
    (note(#""author":"U1""#).replacing("created_at", with: "made_at"), "'created_at' is missing at 0"),
  ])
  func noteIsRefused(record: String, refusal: String) {
    #expect(decode(record, by: GrafanaOnCallResolutionNotes.self).refusal == refusal)
  }

  @Test func shiftTellsWhoWasOnCallAndANameButNotForWhat() {
    let shift = #"{"user_pk":"U1","user_username":"ada","shift_start":"\#(at(0))","shift_end":"\#(at(60))"}"#
    let log = decode(shift, by: GrafanaOnCallFinalShifts.self).log
    #expect(log.persons == ["U1=ada"] && log.shifts == ["- U1: 0 to 60"])
    let odd = shift.replacing("shift_end", with: "end")
    #expect(decode(odd, by: GrafanaOnCallFinalShifts.self).log.shifts.isEmpty)
    #expect(decode(odd.replacing("user_username", with: "name"), by: GrafanaOnCallFinalShifts.self).isIgnored)
    let empty = shift.replacing(at(60), with: at(0))
    #expect(decode(empty, by: GrafanaOnCallFinalShifts.self).log.shifts.isEmpty)
    #expect(
      decode(shift.replacing(at(60), with: "late"), by: GrafanaOnCallFinalShifts.self).refusal?
        .hasPrefix("'shift_end' is not an RFC 3339 timestamp: 'late'") == true)
    #expect(decode(#"{"user_pk":null,"shift_start":"x"}"#, by: GrafanaOnCallFinalShifts.self).isIgnored)
  }
}

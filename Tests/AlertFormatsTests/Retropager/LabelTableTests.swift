import AlertFormats
import PagingModel
import Testing

@Suite("Verdicts of people: what a row tells")
struct LabelTableTests {
  private func facts(_ row: String) -> [String] {
    let log = readTable(["incident,verdict,reason,who,when", row]).log
    return log.occurrences.first { $0.source == .events }.map(log.facts) ?? []
  }

  @Test(arguments: [
    ("Q1,actionable,,,", "? labelled 1"), ("Q1,not_actionable,flapping,ann,", "? labelled 2"),
    ("Q1,notActionable,,,\(at(60))", "60 labelled 2"), (#"Q1,"not actionable","it, ""was""",,"#, "? labelled 2"),
  ])
  func everyRowIsAFact(row: String, fact: String) { #expect(facts(row) == [fact]) }

  @Test(arguments: [
    (",actionable,,,", "'incident' is missing"), ("Q1,,,,", "'verdict' is missing"),
    ("Q1,maybe,,,", "'verdict'"), ("Q1,actionable,,,soon", "'when' is not an RFC 3339 timestamp: 'soon'"),
  ])
  func rowsAreRefusedWithTheirReason(row: String, reason: String) {
    let refusals = readTable(["incident,verdict,reason,who,when", row]).refusals
    #expect(refusals.count == 1 && refusals[0].contains(reason), "\(refusals)")
  }
}

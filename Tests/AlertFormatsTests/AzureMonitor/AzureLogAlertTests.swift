import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: AzureLogAlert.self) }

private func body(end: String = "3/1/2026 9:30:00 AM", link: String = "l1", _ others: String...) -> String {
  object(
    [
      member("AlertRuleName", text("Errors")), member("SearchQuery", text("requests")),
      member("SearchIntervalEndtimeUtc", text(end)), member("WorkspaceId", text("w1")),
      member("LinkToFilteredSearchResultsUI", text(link)),
    ] + others)
}

private func wrapped(_ alert: String) -> String { #"{"schemaId":"Microsoft.Insights/LogAlert","data":\#(alert)}"# }

@Suite("Azure log alerts of the first version")
struct AzureLogAlertTests {
  @Test(arguments: [
    "3/1/2026 9:30:00 AM", "03/01/2026 09:30:00", "2026-03-01T09:30:00Z", "2026-03-01T09:30:00.0000000Z",
  ])
  func bodyIsAFiringAtTheEndOfItsInterval(end: String) throws {
    for record in [body(end: end), wrapped(body(end: end))] {
      let decoded = decode(record)
      #expect(decoded.result == .success(.used(first: start, last: start)))
      let snapshots = decoded.log.snapshots
      #expect(snapshots.count == 1 && snapshots[0].createdAt == start && snapshots[0].status == .triggered)
      #expect(snapshots[0].resolvedAt == nil && decoded.log.occurrences[0].source == .azureMonitor)
      #expect(decoded.log.words(snapshots[0].description) == "title=Errors rule=Errors key=w1/Errors")
    }
  }

  @Test func bodyTellsWhatItIs() {
    let log = decode(wrapped(body(#""Severity":"3","Description":"Many errors""#))).log
    #expect(log.words(log.snapshots[0].description) == "title=Many errors rule=Errors key=w1/Errors severity=3")
  }

  @Test func bodiesOfOtherIntervalsAndResultsAreOtherFirings() {
    let log = decode(body(), body(end: "3/1/2026 9:45:00 AM"), body(link: "l2"), wrapped(body())).log
    #expect(log.occurrences.count == 3)
    #expect(decode(body(), body()).log.repeatedRecordCount == 1)
  }

  @Test(arguments: [
    (body(end: "noon"), "'SearchIntervalEndtimeUtc' is not an RFC 3339 timestamp: 'noon' at 79"),
    (
      body(end: "13/1/2026 9:30:00 AM"),
      "'SearchIntervalEndtimeUtc' is not an RFC 3339 timestamp: '13/1/2026 9:30:00 AM' at 79"
    ),
    (body(end: ""), "'SearchIntervalEndtimeUtc' is missing at 0"),
    (wrapped("{}"), "'AlertRuleName' is missing at 0"),
  ])
  func bodyIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"schemaId":"AzureMonitorMetricAlert","data":{"AlertRuleName":"x"}}"#,
    #"{"AlertRuleName":"x","SearchQuery":"y"}"#,
  ])
  func otherBodyIsAnotherFormat(record: String) { #expect(decode(record).isOther) }
}

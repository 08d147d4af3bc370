import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: AzureCommonAlert.self) }

private func essentials(_ condition: String, id: String = "/Sub/Alerts/A1", _ others: String...) -> String {
  let members = object([member("alertId", text(id)), member("monitorCondition", text(condition))] + others)
  return #"{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":\#(members),"customProperties":null}}"#
}

@Suite("Azure Monitor alerts")
struct AzureTests {
  private static let fired = #""firedDateTime":"2026-03-01T09:30:00.0009999Z""#
  private static let resolved = #""resolvedDateTime":"2026-03-01T09:31:00.2246313Z""#

  @Test func firedAndResolvedAreOneFiring() throws {
    // Capitals in the names of resources differ between the two.
    let bodies = [
      essentials("Fired", Self.fired), essentials("Resolved", id: "/sub/alerts/a1", Self.fired, Self.resolved),
    ]
    for records in [bodies, bodies.reversed()] {
      let log = decode(records, by: AzureCommonAlert.self).log
      let state = try #require(log.state(of: "/sub/alerts/a1"))
      #expect(log.occurrences.count == 1)
      #expect(state.status == .resolved && state.resolver == .automation)
      #expect(state.createdAt == start)
      #expect(state.resolvedAt == start + Milliseconds(60_224))
    }
  }

  @Test func conditionTellsAndNotTheMoment() {
    let state = decode(essentials("Fired", Self.fired, Self.resolved)).log.state(of: "/sub/alerts/a1")
    #expect(state?.status == .triggered && state?.resolvedAt == nil && state?.resolver == .unknown)
    #expect(decode(essentials("Resolved", Self.fired)).log.state(of: "/sub/alerts/a1")?.status == .resolved)
    #expect(decode(essentials("Resolved", Self.resolved)).log.state(of: "/sub/alerts/a1")?.createdAt == nil)
  }

  @Test func essentialsTellWhatItIs() {
    let record = essentials(
      "Fired", Self.fired, #""alertRule":"cpu","severity":"Sev1","originAlertId":"o1","description":"CPU""#)
    #expect(decode(record).log.about("/sub/alerts/a1") == "title=CPU rule=cpu key=o1 severity=Sev1")
    #expect(
      decode(essentials("Fired", Self.fired, #""alertRule":"cpu","description":"""#)).log.about("/sub/alerts/a1")
        == "title=cpu rule=cpu")
  }

  @Test(arguments: [
    (
      #"{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{}}}"#,
      "'data.essentials.alertId' is missing at 0"
    ),
    (essentials("Fired"), "'data.essentials.firedDateTime' is missing at 0"),
    (essentials("Fired", resolved), "'data.essentials.firedDateTime' is missing at 0"),
    (
      #"{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"a","firedDateTime":"noon"}}}"#,
      "'data.essentials.firedDateTime' is not an RFC 3339 timestamp: 'noon' at 97"
    ),
  ])
  func alertIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"schemaId":"x","data":{"essentials":{"alertId":"a"}}}"#, #"{"data":{"essentials":{"alertId":"a"}}}"#,
    #"{"schemaId":"AzureMonitorMetricAlert","data":{"context":{}}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }
}

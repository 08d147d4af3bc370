import AlertFormats
import Testing

@Suite("Reading a file by the format that was asked for")
struct AskedFormatTests {
  @Test(arguments: [
    (FormatID.pagerDutyLogEntries, 4), (.pagerDutyIncidents, 1), (.pagerDutyUsers, 1), (.pagerDutyWebhookV3, 1),
    (.alertmanagerWebhook, 1),
  ])
  func recordsOfOtherFormatsAreRefused(format: FormatID, count: Int) {
    let reading = read(FileSample.mixed, format: format)
    #expect(reading.counts == ["\(format.rawValue) used \(count) ignored 0"])
    #expect(reading.unknown.count == 9 - count)
    #expect(reading.unknown.allSatisfy { $0.hasSuffix(": not a record of \(format.rawValue)") })
    #expect(reading.refusals.isEmpty)
  }

  @Test(arguments: [
    FileSample.page, #"{"log_entry":\#(entry("trigger"))}"#, "[\(entry("trigger")),\n\(entry("assign"))]",
    #"[{"log_entries":[\#(entry("trigger"))]},{"log_entries":[]}]"#,
  ])
  func pagesAreEntered(text: String) {
    let reading = read(text, format: .pagerDutyLogEntries)
    #expect(reading.counts == read(text).counts)
    #expect(reading.log.everything == read(text).log.everything)
    #expect(reading.unknown.isEmpty && reading.refusals.isEmpty)
    #expect(reading.isRecognised)
  }

  @Test func elementsOfOtherFormatsAreRefusedOneByOne() {
    let reading = read(FileSample.page, format: .pagerDutyIncidents)
    #expect(reading.counts.isEmpty)
    #expect(reading.unknown.map { $0.prefix { $0 != " " } }.first == "1:27:")
    #expect(reading.unknown.count == 3)
  }

  @Test func emptyPagesAreNoRefusals() {
    let reading = read(#"{"incidents":[],"more":false}[]"#, format: .alertmanagerWebhook)
    #expect(reading.unknown.isEmpty && reading.refusals.isEmpty)
  }

  @Test func strangersAreRefused() {
    let reading = read("{}\n7\n{\"a\":[]}\n", format: .pagerDutyUsers)
    #expect(
      reading.unknown == [
        "1:1: not a record of pagerduty-users", "2:1: not a record of pagerduty-users",
        "3:1: not a record of pagerduty-users",
      ])
  }

  @Test func damagedRecordsAreRefused() {
    let reading = read("{\"type\":\"user\"]\n\(user("P1", "Ada", zone: "null"))\n{\"type\":", format: .pagerDutyUsers)
    #expect(
      reading.refusals == [
        "1:15: expected ',' or the end of the object or array", "3:9: the record ends in the middle of a value",
      ])
    #expect(reading.counts == ["pagerduty-users used 1 ignored 0"])
  }

  /// Detection wants an address for other objects; asked for, they are ignored all the same, and nothing else is.
  @Test func otherObjectsCanBeAskedFor() {
    let reading = read(DetectionSample.service + "\n{\"id\":1}", format: .pagerDutyOther)
    #expect(reading.counts == ["pagerduty-other used 0 ignored 1"])
    #expect(reading.unknown == ["2:1: not a record of pagerduty-other"])
  }
}

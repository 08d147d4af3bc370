import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// What reports say of pages against records.
@Suite struct RecordSectionTests {
  private var report: Report {
    var report = Report.sample
    report.putRecords()
    return report
  }

  @Test func theSectionTellsEveryCount() {
    let text = MarkdownRenderer.text(of: report)
    for sentence in [
      "The record tells of 14 recorded incidents, 10 of them in this period; 7 are held against pages; not held against pages: "
        + "1 without a service, 1 of services that nothing else names, 1 without an end. Left out: 3 outside the period, "
        + "1 merged into another one.",
      "Precision: 35.0 % (21 of 60) of the pages were on a recorded incident; not judged: 4 without a service, "
        + "2 in the time of recorded incidents without an end or a service.",
      // Wilson's interval of 5 in 7.
      "Recall: 71.4 % (5 of 7) of the recorded incidents had a page, 95 % interval 35.9 to 91.8 %; the first page came before the "
        + "recorded start of 1.",
      "No page was on 2 recorded incidents:",
      "Of these 1 file with 17 records tell of incidents: 14 used, 1 already known, 0 not needed, 2 refused.",
      "a page on the same service followed 14.3 % (4 of 28) of the deployments within 1 h",
    ] {
      #expect(text.contains(sentence), "\(sentence)\n\(text)")
    }
  }

  @Test func thePageHasTheSameCountsInWholePercent() {
    let page = HTMLRenderer.text(of: report).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    #expect(page.contains("2 recorded incidents of 7 had no page"))
    #expect(page.contains("Precision: 35 % (21 of 60)") && page.contains("Recall: 71 % (5 of 7)"))
    #expect(page.contains("followed 14 % (4 of 28)") && page.contains("Login slow"))
    #expect(HTMLRenderer.text(of: .sample).contains("No incident record given"))
  }

  @Test func whatIsNotKnownHasAReason() {
    var report = report
    report.incidents?.precision = nil
    let text = MarkdownRenderer.text(of: report)
    #expect(
      text.contains(
        "Precision is not known: no recorded incident that can be held against pages touches the period."))
    let notes = report.allNotes.map { "\($0.field): \($0.reason)" }
    #expect(notes.contains { $0.hasPrefix("incidents.record.unknownServices: 1 recorded incident of services") })
    #expect(notes.contains { $0.hasPrefix("deployments.record.unknownServices: 1 deployment of services") })
    #expect(!notes.contains { $0.contains("no incident record given") })
  }

  @Test func theLongListOfIncidentsWithoutAPageIsCut() {
    var report = report
    report.incidents?.missed = Array(repeating: IncidentValues.sample.missed[0], count: 23)
    #expect(MarkdownRenderer.text(of: report).contains("And 3 more recorded incidents; the JSON report has all."))
  }
}

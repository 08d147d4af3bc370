import PagingModel
import ReviewPipeline
import Testing

@Suite struct ReviewNoteTests {
  private static let overview = ExportSample.trigger()
  private static let start = "2026-10-05T02:00:00Z"

  @Test(arguments: [
    (overview, "summary", "is_overview=true"),
    (ExportSample.body(at: start), "dataQuality.sources", "silenced and inhibited"),
    (ExportSample.body(at: start, truncated: 2), "summary.episodes", "1 webhook body lists only some"),
    (
      ExportSample.body(at: start) + ExportSample.body(at: "2026-10-05T03:00:00Z"), "rules.medianDurationSeconds",
      "1 alert fired again before the end"
    ),
    (ExportSample.page + ExportSample.unknownType, "dataQuality.records", "1 log entry has a type"),
    (
      ExportSample.trigger() + ExportSample.notifyWithoutChannel, "summary",
      "1 episode has notifications whose channel the export does not tell"
    ),
    (
      #"{"alertId":"a","logs":[{"log":"Alert created via API","owner":"System","createdAt":"\#(start)","offset":"1"}]}"#,
      "summary.pages", "whose wordings are not published"
    ),
    (
      #"{"alert_id":"a","data":[{"type":"alert_events","id":"1","attributes":{"kind":"informational","action":"created","#
        + #""created_at":"\#(start)"}},{"type":"alert_events","id":"2","attributes":{"kind":"notification","#
        + #""action":"called","created_at":"\#(start)"}}]}"#,
      "summary", "or whom they reached"
    ),
    (ExportSample.notify(), "summary.episodes", "of 1 incident the input does not tell the start"),
    (
      ExportSample.page + ExportSample.user("P1", zone: "Mars/Olympus"), "load.people.timeZone",
      "the zones of 1 person are not known ('Mars/Olympus')"
    ),
  ])
  func whatTheInputCannotTellIsSaid(content: String, field: String, words: String) throws {
    let reviewed = try PipelineFolder(["a.json": content]).review("a.json")
    let (notes, others) =
      field.hasPrefix("dataQuality.")
      ? (reviewed.dataQuality.notes, reviewed.notes) : (reviewed.notes, reviewed.dataQuality.notes)
    #expect(notes.contains { $0.field == field && $0.reason.contains(words) }, "\(notes)")
    #expect(!others.contains { $0.field == field }, "told once")
  }

  /// Only PagerDuty has log entries that include channels.
  @Test func adviceIsForTheSystemThatNeedsIt() throws {
    func reasons(_ content: String) throws -> [String] {
      try PipelineFolder(["a.json": content]).review("a.json").notes.map(\.reason).filter { $0.contains("channel") }
    }
    let advice = "include[]=channels"
    let escalation =
      #"{"id":"01E","title":"Disk full","status":"triggered","creator":{"user":{"id":"01U"}},"priority":{"name":"high"},"#
      + #""created_at":"\#(Self.start)","events":[{"id":"01V","event":"notified_users","occurred_at":"\#(Self.start)","#
      + #""users":[{"id":"01U","name":"Ann"}]}]}"#
    let other = try reasons(escalation)
    #expect(!other.isEmpty && other.allSatisfy { !$0.contains(advice) && !$0.contains("PagerDuty") }, "\(other)")
    for content in [ExportSample.trigger() + ExportSample.notifyWithoutChannel, ExportSample.notifyWithoutChannel] {
      let own = try reasons(content)
      #expect(!own.isEmpty && own.allSatisfy { $0.contains(advice) }, "\(own)")
    }
  }

  @Test func sourcesThatDoNotRecordNotificationsAreNamed() throws {
    let ticket = #"{"sys_id":"1","number":"INC1","opened_at":"2026-10-05 02:00:00","short_description":"x"}"#
    let folder = PipelineFolder(["a.json": ExportSample.page, "b.json": ticket])
    let reason =
      "1 episode comes from exports that do not record notifications (ServiceNow): counted as episodes, never as pages"
    let reviewed = try folder.review("a.json", "b.json")
    #expect(reviewed.notesBesideDuties.map(\.reason) == [reason])
  }

  @Test func eventsBesideTheirExportsAreSaidToCountTwice() throws {
    let event =
      #"{"v":1,"t":"\#(Self.start)","type":"alert.fired","alert":"x","source":"pagerduty","sources":["pagerduty"]}"#
    let reason = "events of PagerDuty are read beside exports: what both tell counts twice"
    let reviewed = try PipelineFolder(["a.json": ExportSample.page, "b.json": event]).review("a.json", "b.json")
    #expect(reviewed.notes.contains(ReportNote(field: "summary.episodes", reason: reason)))
    #expect(!(try PipelineFolder(["b.json": event]).review("b.json").notes.contains { $0.reason == reason }))
  }

  /// That another escalation notified nobody says nothing of it.
  @Test func pagesAreNotKnownWhereNoChannelIsTold() throws {
    func escalation(_ id: String, _ events: String) -> String {
      #"{"escalations":[{"id":"\#(id)","title":"Disk","status":"triggered","priority":{"name":"P1"},"created_at":"\#(Self.start)","#
        + #""creator":{"alert":{"id":"\#(id)"}},"related_alerts":[],"related_incidents":[],"events":[{"id":"\#(id)1","event":"triggered","#
        + #""occurred_at":"\#(Self.start)"}\#(events)]}]}"#
    }
    let notified = escalation(
      "E1", #",{"id":"n","event":"notified_users","occurred_at":"\#(Self.start)","users":[{"id":"U1","name":"Ada"}]}"#)
    let silent = escalation("E2", "")
    let both = try PipelineFolder(["a.json": notified, "b.json": silent]).review("a.json", "b.json").history
    #expect(both.episodes.map(\.page).contains(.unknown))
    #expect(!both.knowsPages)
  }

  @Test func aWholeExportNeedsNoNote() throws {
    #expect(try PipelineFolder(["a.json": ExportSample.page]).review("a.json").notesBesideDuties.isEmpty)
    #expect(try PipelineFolder(["a.json": ExportSample.page]).review("a.json").dataQuality.notes.isEmpty)
  }

  // MARK: zones

  @Test(arguments: [
    ("Europe/Berlin", "Europe/Berlin", 1), ("Eastern Time (US & Canada)", "America/New_York", 1), ("Mars", "UTC", 0),
    ("../../etc/passwd", "UTC", 0),
  ])
  func zonesOfPeopleAreThoseOfTheirRecords(zone: String, identifier: String, known: Int) throws {
    let reviewed = try PipelineFolder(["a.json": ExportSample.page + ExportSample.user("P1", zone: zone)]).review(
      "a.json")
    let history = reviewed.history
    #expect(history.people.map { history.zones[$0.zone].identifier } == [identifier])
    #expect(reviewed.dataQuality.zoneFallbacks.export == known)
    #expect(reviewed.dataQuality.zoneFallbacks.report == 1 - known)
  }

  @Test func timesReadAsOfUTCAreTold() throws {
    let row =
      #"{"id":"Q1","incident_number":7,"service_id":"S1","seconds_to_resolve":60,"#
      + #""created_at":"2026-03-01T09:30:00"}"#
    let notes = try PipelineFolder(["a.json": row]).review("a.json").dataQuality.notes
    #expect(
      notes.map(\.reason) == [
        "PagerDuty: times are written without a zone that the input names, and were read as of UTC"
      ])
  }

  // MARK: oddities and ends

  @Test func momentsInAnImpossibleOrderAreCounted() throws {
    let person = #""agent":{"id":"P1","type":"user_reference"},"channel":{"type":"website"}"#
    let lines =
      ExportSample.page + ExportSample.entry("acknowledge", "Q1", "2026-10-05T01:59:00Z", person)
      + ExportSample.entry("resolve", "Q1", "2026-10-05T01:58:00Z", person)
    let quality = try PipelineFolder(["a.json": lines]).review("a.json").dataQuality
    #expect(
      quality.clockOddities
        == ["acknowledgedBeforeFired", "acknowledgedAfterEnd", "endedBeforeFired"].map {
          ClockOddity(kind: $0, count: 1, first: "Q1 2026-10-05T02:00:00Z")
        })
  }

  @Test func endsByTheTimerAreCounted() throws {
    let timer = ExportSample.entry("resolve", "Q1", "2026-10-05T06:00:00Z", #""channel":{"type":"timeout"}"#)
    let quality = try PipelineFolder(["a.json": ExportSample.page + timer]).review("a.json").dataQuality
    #expect(quality.endedByTimer == 1)
    #expect(quality.stillOpen == 0)
    #expect(quality.clockOddities.isEmpty)
  }

  // MARK: sources

  @Test func sourcesTellWhatTheyCoverAndWhatWasJoined() throws {
    let lines =
      ExportSample.page + ExportSample.trigger("Q2", at: "2026-10-09T02:00:00Z") + ExportSample.refused
      + ExportSample.body(at: start, end: "2026-10-05T02:30:00Z")
    let quality = try PipelineFolder(["a.json": lines]).review("a.json").dataQuality
    #expect(quality.sources.map(\.format) == ["alertmanager-webhook", "pagerduty-log-entries"])
    #expect(quality.sources.map(\.records) == [1, 4])
    #expect(quality.sources.map(\.knowsPages) == [false, true])
    #expect(quality.sources.map { $0.matched } == [SourceMatch(count: 0, of: 1), SourceMatch(count: 0, of: 2)])
    let pager = try #require(quality.sources.last)
    #expect(pager.first?.description == "2026-10-05T02:00:00Z")
    #expect(pager.last?.description == "2026-10-09T02:00:00Z")
    #expect(pager.gaps.map(\.from.description) == ["2026-10-05T02:00:05Z"])
    #expect(quality.stillOpen == 2)
    #expect(quality.refusals.map(\.reason) == ["'created_at' is missing"])
    #expect(quality.refusals.first?.first.hasSuffix("a.json:4:1") == true)
  }

  private var start: String { Self.start }
}

import AlertFormats
import PagingModel
import ReviewPipeline
import Testing

/// What several exports of PagerDuty tell of the same incident: one episode, whatever tells of it and in any order.
@Suite struct PagerDutyArchiveTests {
  private static let ann = #"{"id":"P1","type":"user_reference","summary":"Ann"}"#
  private static let acknowledgement = ExportSample.entry(
    "acknowledge", "Q1", "2026-10-05T02:03:00Z", #""agent":\#(ann),"channel":{"type":"website"}"#)
  private static let resolution = ExportSample.entry(
    "resolve", "Q1", "2026-10-05T02:30:00Z", #""agent":\#(ann),"channel":{"type":"website"}"#)

  private static func body(_ event: String, _ status: String, _ moment: String, _ entries: String...) -> String {
    #"{"messages":[{"event":"incident.\#(event)","id":"m-\#(event)","created_on":"\#(moment)","log_entries":["#
      + entries.joined(separator: ",").split(separator: "\n").joined()
      + #"],"incident":{"id":"Q1","type":"incident","incident_number":1,"incident_key":null,"status":"\#(status)","#
      + #""title":"Disk full","created_at":"2026-10-05T02:00:00Z","alerts":[{"alert_key":"disk/db1"}]}}]}"# + "\n"
  }
  private static let triggered = body("trigger", "triggered", "2026-10-05T02:00:00Z", ExportSample.trigger())
  private static let acknowledged = body("acknowledge", "acknowledged", "2026-10-05T02:03:00Z", acknowledgement)
  private static let resolved = body("resolve", "resolved", "2026-10-05T02:30:00Z", resolution)
  private static let row =
    #"{"time_zone":"Etc/UTC","data":[{"id":"Q1","incident_number":1,"service_id":"PS1","seconds_to_resolve":1800,"#
    + #""status":"resolved","created_at":"2026-10-05T02:00:00","resolved_at":"2026-10-05T02:30:00","#
    + #""seconds_to_first_ack":180,"acknowledged_user_ids":["P1"],"resolved_by_user_id":"P1"}]}"# + "\n"
  private static let alert =
    #"{"alerts":[{"id":"A1","type":"alert","alert_key":"disk/db1","severity":"critical","#
    + #""created_at":"2026-10-05T02:00:00Z","incident":{"id":"Q1","type":"incident_reference"},"#
    + #""body":{"details":{"alertname":"DiskFull"}}}]}"# + "\n"
  private static let old =
    #"{"messages":[{"type":"incident.resolve","id":"o1","created_on":"2026-10-05T02:30:01Z","data":{"incident":"#
    + #"{"id":"Q1","status":"resolved","created_on":"2026-10-05T02:00:00Z","last_status_change_on":"#
    + #""2026-10-04T18:30:00-08:00","last_status_change_by":{"id":"P1","name":"Ann","email":"ann@example.org"}}}}]}"#
    + "\n"

  private func words(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.history.episodes.map { episode in
      let moments = [episode.firedAt, episode.acknowledgedAt, episode.resolvedAt].map { $0?.description ?? "-" }
      let people = [episode.acknowledgedBy, episode.resolvedBy].map {
        $0.map { reviewed.history.people[$0.position].label } ?? "-"
      }
      return (moments + people + [episode.endedBy?.name ?? "open"]).joined(separator: " ")
    }
  }

  @Test(arguments: [
    [triggered, acknowledged, resolved], [triggered, ExportSample.trigger(), acknowledgement, resolution, resolved],
    [ExportSample.page, acknowledged, resolution, alert, old], [row, alert, acknowledged, old],
    [old, triggered, row, alert],
  ])
  func everyExportTellsTheSameEpisode(records: [String]) throws {
    for shift in records.indices {
      let turned = (records[shift...] + records[..<shift]).joined()
      let reviewed = try PipelineFolder(["a.json": turned]).review("a.json")
      #expect(words(reviewed) == ["2026-10-05T02:00:00Z 2026-10-05T02:03:00Z 2026-10-05T02:30:00Z Ann Ann person"])
      #expect(reviewed.files[0].refusals.count == 0)
    }
  }

  @Test func alertTellsKeySeverityAndRuleOfItsIncident() throws {
    let bare = ExportSample.entry("trigger", "Q1", "2026-10-05T02:00:00Z", #""channel":{"type":"api"}"#)
    for text in [bare + Self.alert, Self.alert + bare] {
      let history = try PipelineFolder(["a.json": text]).review("a.json").history
      let episode = try #require(history.episodes.first)
      let kind = history.kind(of: episode)
      #expect(history.episodes.count == 1)
      #expect(
        [episode.alertKey, kind.rule, kind.severity].map { history.text($0) } == ["disk/db1", "DiskFull", "critical"])
    }
  }

  /// What alerts alone tell is no episode, and nothing of people.
  @Test func alertsAloneShowThatIncidentsAreMissing() throws {
    let body = ExportSample.body(at: "2026-10-05T02:00:00Z")
    let reviewed = try PipelineFolder(["a.json": Self.alert + body]).review("a.json")
    #expect(reviewed.history.episodes.count == 1)
    #expect(!reviewed.history.knowsPeople && !reviewed.history.knowsPages)
    #expect(reviewed.notes.contains { $0.reason.hasPrefix("of 1 incident the input does not tell the start") })
    let acknowledged = try PipelineFolder(["a.json": Self.acknowledgement + body]).review("a.json")
    #expect(acknowledged.history.knowsPeople)
  }

  @Test func bodyOfSeveralEntriesIsOneRecord() throws {
    let both = Self.body(
      "resolve", "resolved", "2026-10-05T02:30:00Z", Self.acknowledgement, Self.resolution, ExportSample.trigger())
    let once = try PipelineFolder(["a.json": both]).review("a.json").files[0].bins
    #expect(once.used == 1 && once.duplicate == 0)
    let twice = try PipelineFolder(["a.json": both, "b.json": both + both]).review("a.json", "b.json").files.map(\.bins)
    #expect(twice.map(\.used) == [1, 0] && twice.map(\.duplicate) == [0, 2])
  }

  @Test func webhooksKnowNoPages() throws {
    let history = try PipelineFolder(["a.json": Self.triggered]).review("a.json").history
    #expect(history.episodes.map(\.page) == [.unknown])
    #expect(!history.knowsPages && history.knowsPeople)
  }
}

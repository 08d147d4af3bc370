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

  // MARK: alerts alone

  private static func alert(_ id: String, _ incident: String, _ began: String, ended: String?) -> String {
    #"{"id":"\#(id)","type":"alert","alert_key":"k-\#(id)","created_at":"2026-10-05T\#(began)Z","status":"#
      + (ended.map { #""resolved","resolved_at":"# + ($0.isEmpty ? "null" : #""2026-10-05T\#($0)Z""#) }
        ?? #""triggered""#)
      + #","incident":{"id":"\#(incident)","type":"incident_reference","summary":"[#7] Disk full"}}"# + "\n"
  }

  /// From the beginning of the first to the end of the last.
  @Test(arguments: [
    ([alert("A1", "Q1", "02:00:00", ended: "02:30:00")], "02:30:00Z - - unknown"),
    ([alert("A1", "Q1", "02:00:00", ended: nil)], "- - - open"),
    (
      [alert("A1", "Q1", "02:00:00", ended: "02:20:00"), alert("A2", "Q1", "02:05:00", ended: "02:30:00")],
      "02:30:00Z - - unknown"
    ),
    ([alert("A1", "Q1", "02:00:00", ended: "02:20:00"), alert("A2", "Q1", "02:05:00", ended: nil)], "- - - open"),
    ([alert("A1", "Q1", "02:00:00", ended: "02:20:00"), alert("A2", "Q1", "02:05:00", ended: "")], "- - - unknown"),
    // Of an older list and a newer one.
    (
      [alert("A1", "Q1", "02:00:00", ended: nil), alert("A1", "Q1", "02:00:00", ended: "02:30:00")],
      "02:30:00Z - - unknown"
    ),
    (
      [alert("A1", "Q1", "02:00:00", ended: ""), alert("A1", "Q1", "02:00:00", ended: "02:30:00")],
      "02:30:00Z - - unknown"
    ),
  ])
  func incidentThatOnlyItsAlertsTellIsAnEpisode(alerts: [String], rest: String) throws {
    let end = rest.hasPrefix("0") ? "2026-10-05T" + rest : rest
    for order in [alerts, alerts.reversed()] {
      let reviewed = try PipelineFolder(["a.json": order.joined()]).review("a.json")
      #expect(words(reviewed) == ["2026-10-05T02:00:00Z - \(end)"])
      let history = reviewed.history
      #expect(history.episodes.map(\.page) == [.unknown] && !history.knowsPeople && !history.knowsPages)
      #expect(history.episodes.map { history.text($0.title) } == ["Disk full"])
      #expect(reviewed.notes.contains { $0.reason.hasPrefix("of 1 incident PagerDuty's alerts alone tell") })
      #expect(!reviewed.notes.contains { $0.reason.contains("does not tell the start") })
    }
  }

  /// Alerts move between incidents: whatever else is told of one is to be believed.
  @Test func alertsAreNoEpisodeWhereAnythingElseIsTold() throws {
    let early = Self.alert("A1", "Q1", "01:00:00", ended: "01:10:00")
    let whole = try PipelineFolder(["a.json": early + ExportSample.page]).review("a.json")
    #expect(words(whole) == ["2026-10-05T02:00:00Z - - - - open"])
    let acknowledged = try PipelineFolder(["a.json": early + Self.acknowledgement]).review("a.json")
    #expect(acknowledged.history.episodes.count == 0 && acknowledged.history.knowsPeople)
    #expect(acknowledged.notes.contains { $0.reason.hasPrefix("of 1 incident the input does not tell the start") })
    for reviewed in [whole, acknowledged] {
      #expect(!reviewed.notes.contains { $0.reason.contains("PagerDuty's alerts alone") })
    }
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

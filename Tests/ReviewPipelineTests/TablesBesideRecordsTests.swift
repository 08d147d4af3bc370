import AlertFormats
import PagingModel
import ReviewPipeline
import Testing

/// A table and records of the same incidents: each is one episode, in whatever order they are read.
@Suite struct TablesBesideRecordsTests {
  private func words(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.history.episodes.map { episode in
      let moments = [episode.firedAt, episode.acknowledgedAt, episode.resolvedAt].map { $0?.description ?? "-" }
      let people = [episode.acknowledgedBy, episode.resolvedBy].map {
        $0.map { reviewed.history.people[$0.position].label } ?? "-"
      }
      return (moments + people + [episode.endedBy?.name ?? "open", reviewed.history.text(episode.alertKey)])
        .joined(separator: " ")
    }
  }

  // MARK: PagerDuty

  private static let report =
    "id,incident_number,description,service_id,service_name,created_on,resolved_on,seconds_to_first_ack,auto_resolved,"
    + "acknowledged_by_user_ids,resolved_by_user_id,urgency\n"
    + "Q1,1,Disk full,PS1,Database,2026-10-05T02:00:00+00:00,2026-10-05T02:30:00+00:00,180,0,P1,P1,high\n"
    + "Q2,2,Disk full,PS1,Database,2026-10-06T02:00:00+00:00,,,0,,,high\n"

  private static func incident(_ id: String, _ day: String, _ members: String) -> String {
    #"{"id":"\#(id)","type":"incident","incident_number":1,"incident_key":"disk/\#(id)","title":"Disk full","#
      + #""urgency":"high","created_at":"2026-10-\#(day)T02:00:00Z",\#(members)}"#
  }
  private static let end =
    #""status":"resolved","resolved_at":"2026-10-05T02:30:00Z","last_status_change_at":"2026-10-05T02:30:00Z","#
    + #""last_status_change_by":{"id":"P1","type":"user_reference","summary":"Ann"},"updated_at":"2026-10-05T02:30:00Z""#
  private static let list =
    #"{"incidents":[\#(incident("Q1", "05", end)),\#(incident("Q2", "06", #""status":"triggered""#))]}"#

  /// The list has forgotten the acknowledgement, the report does not know the key.
  @Test(arguments: [["a.csv", "b.json"], ["b.csv", "a.json"]])
  func reportAndListOfPagerDutyAreTheSameEpisodes(names: [String]) throws {
    let expected = [
      "2026-10-05T02:00:00Z 2026-10-05T02:03:00Z 2026-10-05T02:30:00Z Ann Ann person disk/Q1",
      "2026-10-06T02:00:00Z - - - - open disk/Q2",
    ]
    for workers in [1, 2] {
      let folder = PipelineFolder([names[0]: Self.report, names[1]: Self.list])
      var zones = TimeZoneDirectory()
      let inputs = try folder.read(names[0], names[1]) { $0.workers = workers }
      let reviewed = ReviewedHistory(inputs, options: ReviewOptions(), zones: &zones)
      #expect(words(reviewed) == expected)
    }
  }

  @Test func shortReportBesideOtherExportsIsSaidToCountTwice() throws {
    let short =
      "#,Service,Opened On,Resolved On,Resolve By,Duration,#Escalations\n"
      + "1,Database,2026-10-05T02:00:00Z,2026-10-05T02:30:00Z,Ann,30 minutes,0\n"
    let folder = PipelineFolder(["a.csv": short, "b.json": Self.list])
    let notes = { (reviewed: ReviewedHistory) in reviewed.notes.count { $0.reason.contains("by number alone") } }
    #expect(notes(try folder.review("a.csv", "b.json")) == 1)
    #expect(notes(try folder.review("a.csv")) == 0)
    #expect(notes(try folder.review("b.json")) == 0)
  }

  // MARK: ServiceNow

  private static let exported =
    "number,opened_at,resolved_at,state,short_description,sys_updated_on,resolved_by\n"
    + "INC1,05/10/2026 02:00:00,05/10/2026 02:30:00,Resolved,Mail is slow,05/10/2026 02:30:00,Ada Lind\n"
    + "INC2,14/10/2026 02:00:00,,New,Mail is slow,14/10/2026 02:00:00,\n"
  private static let log =
    "number,incident_state,reopen_count,sys_mod_count,opened_at,sys_updated_at,assigned_to,resolved_by,resolved_at,closed_at\n"
    + "INC1,New,0,0,5/10/2026 02:00,5/10/2026 02:00,?,Ada Lind,5/10/2026 02:30,?\n"
    + "INC1,Active,0,1,5/10/2026 02:00,5/10/2026 02:03,Ada Lind,Ada Lind,5/10/2026 02:30,?\n"
    + "INC1,Resolved,0,2,5/10/2026 02:00,5/10/2026 02:30,Ada Lind,Ada Lind,5/10/2026 02:30,?\n"
    + "INC2,New,0,0,14/10/2026 02:00,14/10/2026 02:00,?,?,?,?\n"
  private static let records =
    #"{"result":[{"sys_id":"s1","number":"INC1","opened_at":"2026-10-05 02:00:00","resolved_at":"2026-10-05 02:30:00","#
    + #""sys_updated_on":"2026-10-05 02:30:00","state":"6","resolved_by":"Ada Lind","correlation_id":"mail-1"},"#
    + #"{"sys_id":"s2","number":"INC2","opened_at":"2026-10-14 02:00:00","sys_updated_on":"2026-10-14 02:00:00","#
    + #""state":"1","correlation_id":"mail-2"}]}"#

  @Test func listAndRecordsOfServiceNowAreTheSameEpisodes() throws {
    let expected = [
      "2026-10-05T02:00:00Z - 2026-10-05T02:30:00Z - Ada Lind person mail-1",
      "2026-10-14T02:00:00Z - - - - open mail-2",
    ]
    for names in [["a.csv", "b.json"], ["b.csv", "a.json"]] {
      let folder = PipelineFolder([names[0]: Self.exported, names[1]: Self.records])
      let reviewed = try folder.review(names[0], names[1])
      #expect(words(reviewed) == expected)
      #expect(
        reviewed.dataQuality.notes.contains { $0.reason.contains("ServiceNow: times are written without a zone") })
      #expect(try folder.review(names[1], names[0]).history.episodes.count == 2)
    }
  }

  @Test func logTellsWhatTheListHasForgotten() throws {
    let folder = PipelineFolder(["a.csv": Self.exported, "b.csv": Self.log, "c.json": Self.records])
    let expected = [
      "2026-10-05T02:00:00Z 2026-10-05T02:03:00Z 2026-10-05T02:30:00Z Ada Lind Ada Lind person mail-1",
      "2026-10-14T02:00:00Z - - - - open mail-2",
    ]
    #expect(words(try folder.review("a.csv", "b.csv", "c.json")) == expected)
    #expect(words(try folder.review("c.json", "b.csv", "a.csv")) == expected)
    let alone = try folder.review("b.csv")
    #expect(
      words(alone).map { $0.split(separator: " ").dropLast().joined(separator: " ") } == [
        "2026-10-05T02:00:00Z 2026-10-05T02:03:00Z 2026-10-05T02:30:00Z Ada Lind Ada Lind person",
        "2026-10-14T02:00:00Z - - - - open",
      ])
    #expect(!alone.history.knowsPages)
  }

  // MARK: ServiceNow's alerts

  private static func event(_ time: String, _ severity: Int) -> String {
    #"{"source":"SCOM","node":"db1","event_class":"x","message_key":"k1","severity":"\#(severity)","#
      + #""time_of_event":"2026-10-05 \#(time)"}"#
  }
  private static func alert(_ number: Int, _ first: String, _ last: String, _ state: String) -> String {
    #"{"number":"Alert\#(number)","message_key":"k1","event_count":"2","state":"\#(state)","severity":"1","#
      + #""initial_event_time":"2026-10-05 \#(first)","last_event_time":"2026-10-05 \#(last)"}"#
  }

  @Test func eventsAndAlertsOfOneKeyAreTheSameEpisodes() throws {
    let events =
      #"{"records":[\#(Self.event("02:00:00", 1)),\#(Self.event("02:10:00", 0)),\#(Self.event("03:00:00", 2)),"#
      + #"\#(Self.event("03:05:00", 1))]}"#
    let alerts =
      #"{"result":[\#(Self.alert(1, "02:00:00", "02:10:00", "Closed")),\#(Self.alert(2, "03:00:00", "03:05:00", "Closed"))]}"#
    let folder = PipelineFolder(["a.json": events, "b.json": alerts])
    // The second was closed by hand: when, only the alert's own history tells.
    let both = [
      "2026-10-05T02:00:00Z - 2026-10-05T02:10:00Z - - monitor k1", "2026-10-05T03:00:00Z - - - - unknown k1",
    ]
    #expect(words(try folder.review("a.json", "b.json")) == both)
    #expect(words(try folder.review("b.json", "a.json")) == both)
    let alone = try folder.review("b.json")
    #expect(words(alone) == ["2026-10-05T02:00:00Z - - - - unknown k1", "2026-10-05T03:00:00Z - - - - unknown k1"])
    #expect(alone.notes.contains { $0.reason.contains("2 alerts ended at a moment that nobody recorded") })
  }
}

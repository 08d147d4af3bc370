import PagingModel
import ReviewPipeline
import Testing

/// Exports of one thing that tell different parts of it: the order of reading must not matter, and nothing is forgotten.
@Suite struct ContradictingCopiesTests {
  /// What is known of the only episode, in words.
  private func words(_ first: String, _ second: String) throws -> [String] {
    let folder = PipelineFolder(["a.json": first, "b.json": second])
    let forward = describe(try folder.review("a.json", "b.json"))
    let backward = describe(try folder.review("b.json", "a.json"))
    #expect(forward == backward)
    return forward
  }

  private func describe(_ reviewed: ReviewedHistory) -> [String] {
    let history = reviewed.history
    return history.episodes.flatMap { episode -> [String] in
      let people = [episode.acknowledgedBy, episode.resolvedBy].map {
        $0.map { history.people[$0.position].label } ?? "-"
      }
      let moments = [episode.firedAt, episode.acknowledgedAt, episode.resolvedAt].map { $0?.description ?? "-" }
      let kind = history.kind(of: episode)
      let texts = [episode.alertKey, kind.rule, kind.severity, kind.service].map { history.text($0) ?? "-" }
      let channels = history.notifications(of: episode).map(\.channel.name)
      return [
        texts.joined(separator: " "), moments.joined(separator: " "),
        "\(people.joined(separator: " ")) \(episode.endedBy?.name ?? "open")", channels.joined(separator: " "),
      ]
    }
  }

  private func entry(_ type: String, _ members: String) -> String {
    ExportSample.entry(type, "Q1", "2026-10-05T02:00:00Z", members)
  }

  private func incident(_ members: String) -> String {
    #"{"type":"incident","incident_number":1,"id":"Q1","title":"Disk full","created_at":"2026-10-05T01:00:00Z","#
      + #""service":{"id":"PS1","type":"service_reference","summary":"checkout"},\#(members)}"# + "\n"
  }

  private static let ann = #"{"id":"P1","type":"user_reference","summary":"Ann"}"#

  @Test func richerCopyOfARecordWinsInAnyOrder() throws {
    let thin =
      entry("trigger", #""channel":{"type":"api"}"#)
      + entry("notify", #""user":\#(Self.ann),"channel":{"type":"auto"}"#)
    let full =
      entry(
        "trigger",
        #""channel":{"type":"api","incident_key":"disk/db1","details":{"alertname":"DiskFull","severity":"critical"}}"#)
      + entry("notify", #""user":\#(Self.ann),"channel":{"type":"auto","notification":{"type":"push"}}"#)
    let words = try words(thin, full)
    #expect(words == ["disk/db1 DiskFull critical checkout", "2026-10-05T02:00:00Z - -", "- - open", "push"])
  }

  @Test func listsOfOneMomentThatDifferDoNotDependOnOrder() throws {
    let state = #""status":"resolved","updated_at":"2026-10-05T03:00:00Z","resolved_at":"2026-10-05T03:00:00Z""#
    let byAnn = incident(#"\#(state),"last_status_change_by":\#(Self.ann)"#)
    let byMonitor = incident(
      #"\#(state),"acknowledgements":[{"at":"2026-10-05T01:05:00Z","acknowledger":\#(Self.ann)}],"#
        + #""last_status_change_by":{"id":"PS1","type":"service_reference"}"#)
    #expect(try words(byAnn, byMonitor).count == 4)
    let bins = try PipelineFolder(["a.json": byAnn, "b.json": byMonitor]).review("a.json", "b.json").files.map(\.bins)
    #expect(bins.map(\.used) == [1, 1])
  }

  @Test func aWebhookDoesNotForgetTheListsEnd() throws {
    let list = incident(
      #""status":"resolved","updated_at":"2026-10-05T03:00:00Z","resolved_at":"2026-10-05T03:00:00Z","#
        + #""acknowledgements":[{"at":"2026-10-05T01:05:00Z","acknowledger":\#(Self.ann)}],"#
        + #""last_status_change_by":\#(Self.ann)"#)
    let webhook =
      #"{"event":{"id":"E1","event_type":"incident.priority_updated","occurred_at":"2026-10-06T09:00:00.000Z","#
      + #""agent":\#(Self.ann),"data":{"id":"Q1","type":"incident","status":"resolved","title":"Disk full","#
      + #""created_at":"2026-10-05T01:00:00Z"}}}"# + "\n"
    let words = try words(list, webhook)
    #expect(words[1] == "2026-10-05T01:00:00Z 2026-10-05T01:05:00Z 2026-10-05T03:00:00Z")
    #expect(words[2] == "Ann Ann person")
  }

  @Test func anUntypedAcknowledgerOfAListNeedsToBeKnown() throws {
    let list = incident(
      #""status":"acknowledged","acknowledgements":[{"at":"2026-10-05T01:05:00Z","acknowledger":{"id":"P9"}}]"#)
    #expect(try words(list, "")[1] == "2026-10-05T01:00:00Z - -")
    #expect(try words(list, ExportSample.user("P9", zone: "UTC"))[1] == "2026-10-05T01:00:00Z 2026-10-05T01:05:00Z -")
  }

  @Test func everyStaleAcknowledgementOfAListIsCounted() throws {
    let list = incident(
      #""status":"resolved","resolved_at":"2026-10-05T03:00:00Z","acknowledgements":["#
        + #"{"at":"2026-10-05T04:00:00Z","acknowledger":\#(Self.ann)},"#
        + #"{"at":"2026-10-05T01:05:00Z","acknowledger":\#(Self.ann)},"#
        + #"{"at":"2026-10-05T05:00:00Z","acknowledger":\#(Self.ann)}]"#)
    let reviewed = try PipelineFolder(["a.json": list]).review("a.json")
    #expect(describe(reviewed)[1] == "2026-10-05T01:00:00Z 2026-10-05T01:05:00Z 2026-10-05T03:00:00Z")
    #expect(reviewed.notes.contains { $0.reason.hasPrefix("2 acknowledgements in incident lists later") })
  }

  @Test func servicesOfOneNameStayApart() throws {
    let other = ExportSample.trigger("Q2").replacing("PS1", with: "PS2")
    let words = try words(ExportSample.trigger("Q1"), other)
    #expect(words.filter { $0.contains("checkout") }.map { $0.suffix(14) } == ["checkout (PS1)", "checkout (PS2)"])
  }

  /// The key of a monitor's firing is no text; a pager's id may hold the same bytes.
  @Test func aPagersIDMayLookLikeAMonitorsKey() throws {
    let body = ExportSample.body(at: "2026-10-05T02:00:00Z")
    // Fingerprint, zero byte, seconds and nanoseconds of the start, little-endian: 1791165600 is 0x6AC2_40A0.
    let key = #"c4bc4be17c23463b\u0000\u00a0@\u00c2j"# + String(repeating: #"\u0000"#, count: 8)
    let trigger = ExportSample.trigger(key)
    #expect(try words(body, trigger).count == 8)
  }

  /// Unicode takes both for the same; bytes do not.
  @Test func canonicallyEquivalentPeopleAreTwo() throws {
    let notifications =
      ExportSample.notify("caf\u{E9}").replacing(#""summary":"Ann""#, with: #""summary":null"#)
      + ExportSample.notify("cafe\u{301}").replacing(#""summary":"Ann""#, with: #""summary":null"#)
      .replacing("R-notify", with: "S-notify")
    let reviewed = try PipelineFolder(["a.json": ExportSample.trigger() + notifications]).review("a.json")
    #expect(reviewed.history.notifications.count { $0.beginsInterruption } == 2)
    #expect(Set(reviewed.history.people.map { Array($0.label.utf8) }).count == 2)
  }
}

extension String {
  /// The text with every occurrence of a part replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

import AlertFormats
import PagingModel
import Testing

/// A body of Opsgenie's, with the alert created at `start` and changed so many seconds later.
private func body(
  _ action: String, after seconds: Int64 = 60, way: String = #"{"name":"","type":"web"}"#,
  user: String = "ann@x.example",
  alert members: String..., beside others: [String] = []
) -> String {
  let created = start.milliseconds
  let alert = object(
    [
      member("alertId", text("a-1")), member("alias", text("disk/db-1")), member("message", text("Disk full")),
      member("username", text(user)), member("createdAt", "\(created)"),
      member("updatedAt", "\((created + seconds * 1000) * 1_000_000)"),
    ] + members)
  return object([member("action", text(action)), member("alert", alert), member("source", way)] + others)
}

private func decode(_ records: String...) -> Decoded { decode(records, by: OpsgenieWebhook.self) }

extension EventLog {
  /// What is told of the only alert.
  fileprivate var opsgenieFacts: [String] { occurrences.first { $0.source == .opsgenie }.map(facts) ?? [] }
}

@Suite("Opsgenie webhooks: what a body tells")
struct OpsgenieWebhookTests {
  @Test(arguments: [
    ("Create", "0 fired ann@x.example"), ("Acknowledge", "60 acknowledged ann@x.example person"),
    ("UnAcknowledge", "60 unacknowledged ann@x.example"),
    ("AssignOwnership", "60 assigned ann@x.example"), ("TakeOwnership", "60 assigned ann@x.example"),
    ("AddRecipient", "60 assigned ann@x.example"),
    ("AssignOwnershipToTeam", "60 assigned ann@x.example"), ("SnoozeEnded", "60 other ann@x.example"),
    ("Escalate", "60 escalated ann@x.example person"), ("RemoveDetails", "60 other ann@x.example"),
    ("AddTeam", "60 assigned ann@x.example"), ("AddResponder", "60 assigned ann@x.example"),
    ("EscalateToNext", "60 escalated ann@x.example person"),
    ("Snooze", "60 snoozed ann@x.example"), ("AddNote", "60 noted ann@x.example"),
    ("UpdatePriority", "60 urgencyChanged ann@x.example"),
    ("Close", "60 resolved ann@x.example person"), ("AddTags", "60 other ann@x.example"),
    ("Delete", "60 other ann@x.example"),
    ("My own action", "60 other ann@x.example 1"), ("create", "60 other ann@x.example 1"),
  ])
  func everyActionIsAFact(action: String, fact: String) {
    #expect(decode(body(action)).log.opsgenieFacts == [fact])
  }

  @Test(arguments: [("rolled back", "60 noted ann@x.example 1"), ("noisy", "60 noted ann@x.example 2")])
  func aNoteTellsWhatItMeans(note: String, fact: String) {
    let record = body("AddNote").replacing(#""alert":{"#, with: #""alert":{"note":"\#(note)","#)
    #expect(decode(record).log.opsgenieFacts == [fact])
  }

  @Test(arguments: [
    (#"{"type":"mobile"}"#, "ann@x.example", "ann@x.example person"), (#"{"type":"system"}"#, "System", "automation"),
    (#"{"type":"API"}"#, "Prometheus", "automation"), (#"{"type":"api"}"#, "ann@x.example", "ann@x.example person"),
    (#"{"type":"datadog"}"#, "", "automation"), ("{}", "ann@x.example", "ann@x.example person"), ("{}", "", "unknown"),
    (#"{"type":"web"}"#, "System", "automation"), ("null", "Prometheus", "unknown"),
  ])
  func whoDidItIsToldByTheWayAndTheName(way: String, user: String, actor: String) {
    #expect(decode(body("Close", way: way, user: user)).log.opsgenieFacts == ["60 resolved \(actor)"])
  }

  @Test(arguments: [("2", "P2"), (#""P4""#, "P4"), ("9", "9"), (#""high""#, "high")])
  func priorityIsThatOfTheList(written: String, severity: String) {
    let about = decode(body("Create", alert: #""priority":\#(written)"#)).log.about("a-1")
    #expect(about == "title=Disk full key=disk/db-1 severity=\(severity)")
  }

  /// Beyond what a floating-point number holds.
  @Test func idThatIsANumberIsReadAsItIsWritten() {
    let record = #"{"action":"Close","alert":{"alertId":9007199254740993,"updatedAt":\#(milliseconds(60))}}"#
    #expect(decode(record).log.story(of: "9007199254740993") == ["60 resolved unknown"])
  }

  /// Nanoseconds before 2018, milliseconds since.
  @Test func momentsComeInSeveralUnits() {
    for member in ["\(start.milliseconds + 5000)", "\((start.milliseconds + 5000) * 1_000_000)"] {
      let decoded = decode(body("Close", alert: #""updatedAt":\#(member)"#))
      #expect(decoded.result == .success(.used(first: start + .seconds(5), last: start + .seconds(5))))
    }
  }

  /// An escalation may carry the alert's id alone.
  @Test func withoutAMomentItIsWhenItWasReceived() {
    let bare = #"{"action":"Escalate","alert":{"alertId":"a-1"},"escalationName":"db"}"#
    #expect(decode(bare).log.opsgenieFacts == ["? other"])
    let received = #"{"action":"Escalate","alert":{"alertId":"a-1"},"received_at":"\#(at(120))"}"#
    #expect(decode(received).log.opsgenieFacts == ["120 escalated unknown"])
  }

  @Test func theCreationDescribesTheAlert() {
    let created = body("Create", alert: #""priority":"P1""#, #""details":{"alertname":"DiskFull","service":"db"}"#)
    let log = decode(created, body("Close", alert: #""message":"other""#)).log
    let firing = log.occurrences.first { $0.source == .opsgenie }
    #expect(
      firing.map { log.words(log.trigger(of: $0)) }
        == "title=Disk full rule=DiskFull key=disk/db-1 severity=P1 service=db")
  }

  private static let id = "63374eee-0b03-42d4-bb8c-50d1fa64827c"

  /// Names or ids; the responders count where no team is told otherwise.
  @Test(
    arguments: [
      (#""teams":["Shop"]"#, "Shop", ["Shop"]), (#""teams":["Shop","Db","Shop"]"#, "Db+Shop", ["Db", "Shop"]),
      (#""teams":["\#(id)"]"#, id, [id]), (#""teams":[{"id":"t1","name":"Db"}]"#, "t1", ["t1=Db"]),
      (
        #""teams":[],"responders":[{"type":"team","id":"t1","name":"Db"},{"type":"user","id":"u","name":"ann"}]"#, "t1",
        ["t1=Db"]
      ),
      (#""responders":[{"type":"team","name":"Db"}]"#, "Db", ["Db"]),
      (#""teams":["Shop"],"responders":["Db"]"#, "Shop", ["Shop"]),
      (#""responders":["Db","ann@x.example"]"#, nil, []), (#""teams":"Shop""#, nil, []),
      (#""teams":["",null,7]"#, nil, []),
    ] as [(String, String?, [String])])
  func teamsAreTold(members: String, told: String?, names: [String]) {
    let log = decode(body("Create", alert: members)).log
    #expect(log.about("a-1") == "title=Disk full key=disk/db-1" + (told.map { " teams=\($0)" } ?? ""))
    #expect(log.teamNames == names)
    // Whatever the action.
    #expect(decode(body("Close", alert: members)).log.about("a-1") == log.about("a-1"))
  }

  /// Of the form of an id it is one, which lists of schedules name.
  @Test func idsOfTeamsAreThoseOfSchedules() {
    let schedule =
      #"{"id":"s1","name":"First line","timezone":"UTC","enabled":true,"ownerTeam":{"id":"\#(Self.id)","name":"Shop"}}"#
    let text = body("Create", alert: #""teams":["\#(Self.id)"]"#) + "\n" + schedule
    #expect(read(text).log.teamNames == ["\(Self.id)=Shop"])
  }

  @Test func aRepeatedBodyTellsNothingNew() {
    let log = decode(body("Create"), body("Close"), body("Create"), body("Close")).log
    #expect(log.opsgenieFacts == ["0 fired ann@x.example", "60 resolved ann@x.example person"])
  }

  @Test(arguments: [
    (#"{"action":"Close","alert":{"alertId":null}}"#, "'alert.alertId' is missing at 0"),
    (
      #"{"action":"Close","alert":{"alertId":"a","updatedAt":"soon"}}"#,
      "'alert.updatedAt' is not an RFC 3339 timestamp: 'soon' at 54"
    ),
  ])
  func whatLacksItsIdOrMomentIsRefused(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    #"{"action":"Close","alert":{"id":"a"}}"#, #"{"action":7,"alert":{"alertId":"a"}}"#, #"{"alert":{"alertId":"a"}}"#,
    #"{"action":"Close"}"#,
  ])
  func otherRecordsAreOfOtherFormats(record: String) {
    #expect(decode(record).isOther && read(record).counts.isEmpty)
  }
}

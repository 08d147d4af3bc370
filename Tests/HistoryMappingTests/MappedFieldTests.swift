import AlertFormats
import PagingModel
import Testing

/// A mapping of JSON with an event of its own type, and one line more.
private func yaml(_ lines: String..., type: String = "alert.fired") -> String {
  (["name: m", "files: '*'", "format: json", "time: t", "type: \(type)", "alert: id"] + lines).joined(separator: "\n")
}

/// A record with id and time, and more members.
private func record(_ members: String = "") -> String {
  #"{"id":"A1","t":"2026-03-01T09:30:00Z"\#(members.isEmpty ? "" : ",")\#(members)}"#
}

@Suite("Mappings: fields")
struct MappedFieldTests {
  @Test(arguments: [
    ("service: host", #""host":"db""#, "A1 service=db"), ("service: a.b", #""a":{"b":"db"}"#, "A1 service=db"),
    ("service: a[1].b", #""a":[{"b":"x"},{"b":"db"}]"#, "A1 service=db"),
    ("service: 'a\\.b'", #""a.b":"db""#, "A1 service=db"), ("service: a", #""a":12"#, "A1 service=12"),
    ("service: a", #""a":null"#, "A1"), ("service: a", #""a":"""#, "A1"), ("service: a", #""b":"x""#, "A1"),
    ("service: a[0]", #""a":[]"#, "A1"), ("service: a.b", #""a":"x""#, "A1"),
    ("service: a", #""a":"\u00e4\"""#, #"A1 service=ä""#),
    ("service: {constant: db}", "", "A1 service=db"),
    ("service: {template: '{a}/{b}'}", #""a":"x","b":"y""#, "A1 service=x/y"),
    ("service: {template: '{a}/{b}'}", #""a":"x""#, "A1"),
    ("service: {template: '{{{a}}}'}", #""a":"x""#, "A1 service={x}"),
    ("service: {path: a, default: none}", "", "A1 service=none"),
    ("service: {path: a, default: none}", #""a":"x""#, "A1 service=x"),
    ("service: {path: a, values: {x: y}}", #""a":"x""#, "A1 service=y"),
    ("service: {path: a, values: {x: y}}", "", "A1"),
    ("service: {path: a, values: {x: y, '': z}}", "", "A1 service=z"),
    ("service: {path: a, values: {x: y}, default: z}", #""a":"q""#, "A1 service=z"),
    ("service: {path: a, values: {x: ''}}", #""a":"x""#, "A1"),
    ("service: {path: a, values: {1: one, true: yes}}", #""a":1"#, "A1 service=one"),
    ("service: {path: a, values: {1: one, true: yes}}", #""a":true"#, "A1 service=yes"),
    ("service: {template: '{a}-{b}', values: {x-y: z}}", #""a":"x","b":"y""#, "A1 service=z"),
    ("nothing: ['-', n/a]\nservice: a", #""a":"n/a""#, "A1"),
    (
      "cluster: c.d\nhost: {template: '{h}.{c.d}'}", #""c":{"d":"eu1"},"h":"n1""#,
      "A1 cluster=eu1 host=n1.eu1"
    ),
    ("host: h", #""node":"n1""#, "A1"),
    (
      "rule: r\nsummary: s\nfp: f\nteam: m\nseverity: v\nurgency: u\nsource: o",
      #""r":"R","s":"S","f":"F","m":"M","v":"V","u":"high","o":"pagerduty""#,
      "A1 title=S rule=R key=F severity=V teams=M urgency=high origin=pagerduty"
    ),
  ])
  func aFieldIsReadFromWhereTheMappingSays(line: String, members: String, description: String) throws {
    let reading = try MappedReading(record(members), yaml(line))
    #expect(reading.descriptions == [description])
    #expect(reading.refusals.isEmpty)
  }

  @Test(arguments: [
    ("page.notified", "user: u\nchannel: c", #""u":"ada","c":"sms""#, "notified 2026-03-01T09:30:00Z ada sms"),
    ("page.notified", "user: u", #""u":"ada""#, "notified 2026-03-01T09:30:00Z ada other"),
    (
      "page.notified", "user: u\nchannel: {path: c, values: {Anruf: phone}}", #""u":"ada","c":"Anruf""#,
      "notified 2026-03-01T09:30:00Z ada phone"
    ),
    ("page.acked", "user: u", #""u":"ada""#, "acknowledged 2026-03-01T09:30:00Z ada person"),
    ("page.acked", "automatic: a", #""a":true"#, "acknowledged 2026-03-01T09:30:00Z automation"),
    ("alert.resolved", "by: b\nuser: u", #""b":"user","u":"ada""#, "resolved 2026-03-01T09:30:00Z ada person"),
    ("alert.resolved", "by: {constant: timeout}", "", "resolved 2026-03-01T09:30:00Z timer"),
    ("alert.resolved", "", "", "resolved 2026-03-01T09:30:00Z unknown"),
    ("page.escalated", "reason: r", #""r":"timeout""#, "escalated 2026-03-01T09:30:00Z timer"),
    ("page.reassigned", "user: u", #""u":"ada""#, "assigned 2026-03-01T09:30:00Z ada"),
    ("label", "value: v", #""v":"not_actionable""#, "labelled 2026-03-01T09:30:00Z 2"),
    (
      "{path: k, values: {auf: alert.fired, zu: alert.resolved}}", "", #""k":"zu""#,
      "resolved 2026-03-01T09:30:00Z unknown"
    ),
    ("kind", "", #""kind":"note.added""#, "noted 2026-03-01T09:30:00Z"),
  ])
  func anEventIsWhatRetropagersOwnWouldBe(type: String, lines: String, members: String, fact: String) throws {
    let reading = try MappedReading(record(members), yaml(lines, type: type))
    #expect(reading.facts == ["A1 " + fact])
    #expect(reading.counts == ["mapping:m used 1 ignored 0"])
  }

  @Test(arguments: [
    ("", #"{"id":"A1"}"#, "1:1: 't' is missing or empty, from which m.yml:4:7 reads 'time'"),
    (
      "", #"{"t":"2026-03-01T09:30:00Z","id":""}"#, "1:34: 'id' is missing or empty, from which m.yml:6:8 reads 'alert'"
    ),
    ("", #"{"id":"A1","t":"today"}"#, "1:16: 't' is no time of the form that m.yml:4:7 expects: 'today'"),
    (
      "", #"{"id":{"a":1},"t":"2026-03-01T09:30:00Z"}"#,
      "1:7: 'id' is an object or an array, of which m.yml:6:8 makes no text"
    ),
    ("urgency: u", record(#""u":"P1""#), "1:43: 'u' is nothing that 'urgency' can be (m.yml:7:10): 'P1'"),
    (
      "urgency: {path: u, values: {P1: high}}", record(#""u":"P2""#),
      "1:43: 'u' is none of the values that m.yml:7:10 lists for 'urgency': 'P2'"
    ),
    ("", #"{"id":"A1",}"#, "1:12: expected a member name in quotes or '}'"),
  ])
  func aRecordIsRefusedWithBothPlaces(line: String, record: String, refusal: String) throws {
    let reading = try MappedReading(record, yaml(line))
    #expect(reading.refusals == [refusal])
    #expect(reading.facts.isEmpty && reading.descriptions.isEmpty)
  }

  @Test func aNotificationOfNobodyIsRefused() throws {
    let reading = try MappedReading(record(), yaml("user: u", type: "page.notified"))
    #expect(reading.refusals == ["1:1: 'u' is missing or empty, from which m.yml:7:7 reads 'user'"])
  }

  @Test func fieldsThatDoNotConcernAnEventAreNotLookedAt() throws {
    let reading = try MappedReading(
      record(#""u":"P9""#), yaml("urgency: {path: u, values: {P1: high}}", type: "alert.resolved"))
    #expect(reading.facts == ["A1 resolved 2026-03-01T09:30:00Z unknown"])
  }

  @Test(arguments: [
    ("ignore: [{path: s, equals: draft}]", #""s":"draft""#, true),
    ("ignore: [{path: s, equals: draft}]", #""s":"x""#, false),
    ("ignore: [{path: s, oneOf: [a, b]}]", #""s":"b""#, true), ("ignore: [{path: s, equals: ''}]", "", true),
    ("ignore: [{path: s, equals: ''}]", #""s":"x""#, false),
    ("ignore: [{path: s, equals: 1}, {path: s, equals: 2}]", #""s":2"#, true),
  ])
  func recordsThatMeetAConditionAreLeftOut(line: String, members: String, isIgnored: Bool) throws {
    let reading = try MappedReading(record(members), yaml(line))
    #expect(reading.counts == ["mapping:m used \(isIgnored ? 0 : 1) ignored \(isIgnored ? 1 : 0)"])
    #expect(reading.facts.isEmpty == isIgnored)
  }

  @Test(arguments: ["{constant: ignore}", "maintenance.window", "person"])
  func eventsBesideTheHistoryAreIgnored(type: String) throws {
    let reading = try MappedReading(record(), yaml(type: type))
    #expect(reading.counts == ["mapping:m used 0 ignored 1"])
  }

  @Test func whatNoRecordHasIsTold() throws {
    let lines = yaml("service: hots", "team: {path: tm, optional: true}", "rule: r")
    let reading = try MappedReading(record(#""r":null"#) + "\n" + record(), lines)
    #expect(reading.unseen == ["hots m.yml:7:10", "tm m.yml:8:14"])
    #expect(try MappedReading("", lines).unseen.isEmpty)
  }

  @Test func aSourceThatCannotTellWhoWasNotifiedDoesNotSaySo() throws {
    #expect(try mappings(yaml())[0].tellsNotifications == false)
    #expect(try mappings(yaml("user: u", type: "kind"))[0].tellsNotifications)
    #expect(try mappings(yaml("user: u", type: "{path: k, values: {a: page.notified}}"))[0].tellsNotifications)
    #expect(try MappedReading(record(), yaml()).log.sourcesWithoutNotifications.isEmpty)
  }
}

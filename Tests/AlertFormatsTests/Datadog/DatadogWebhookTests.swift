import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: DatadogWebhook.self) }

private func body(_ members: String...) -> String {
  object([member("alert_id", text("71")), member("date", text("1772357400000"))] + members)
}

@Suite("Datadog webhooks")
struct DatadogWebhookTests {
  @Test(arguments: [
    ("Triggered", "0 fired"), ("Warn", "0 fired"), ("No Data", "0 fired"), ("Recovered", "0 resolved automation"),
    ("Re-Triggered", "0 other"), ("Re-Warn", "0 other"), ("Re-No Data", "0 other"), ("Renotify", "0 other"),
    ("Abducted", "0 other 1"),
  ])
  func transitionTellsWhatHappened(transition: String, told: String) {
    let log = decode(body(member("alert_transition", text(transition)), #""alert_title":"[Warn] Disk""#)).log
    #expect(log.story(of: "71") == [told])
  }

  @Test(arguments: [
    (#""alert_title":"[Recovered] Disk","alert_type":"error""#, ["0 resolved automation"]),
    (#""alert_title":"Disk","alert_type":"error""#, ["0 fired"]),
    (#""alert_title":"Disk","alert_type":"warning""#, ["0 fired"]),
    (#""alert_title":"Disk","alert_type":"success""#, ["0 resolved automation"]),
    (#""alert_title":"Disk","alert_type":"purple""#, ["0 other 1"]), (#""alert_title":"Disk","alert_type":"info""#, []),
    (#""alert_title":"Disk""#, []), (#""alert_title":"Disk","alert_type":"$ALERT_TYPE""#, []),
    (#""alert_title":"$ALERT_TITLE","title":"[Triggered] Disk","alert_transition":"$ALERT_TRANSITION""#, ["0 fired"]),
  ])
  func titleElseTypeTellsWithoutATransition(members: String, told: [String]) {
    let decoded = decode(body(members))
    #expect(decoded.log.story(of: "71") == told)
    #expect(decoded.isIgnored == told.isEmpty)
    #expect(decoded.log.isEmpty == told.isEmpty)
  }

  @Test func cycleIsOneFiringAndOtherKeysAreSeries() {
    let fired = #""alert_transition":"Triggered""#
    let cycle = decode(body(fired, #""alert_cycle_key":"c1","aggreg_key":"k1""#)).log
    #expect(cycle.firing("c1")?.shape == .incident)
    #expect(cycle.about("c1") == "key=k1")
    let unresolved = decode(body(fired, #""alert_cycle_key":"$ALERT_CYCLE_KEY","aggreg_key":"k1""#)).log
    #expect(unresolved.firing("k1")?.shape == .series)
    #expect(decode(body(fired, #""alert_scope":"host:a""#)).log.firing("71 host:a")?.shape == .series)
  }

  @Test(arguments: [
    (#""alert_title":"[Triggered on {host:a}] Disk""#, "71 host:a"),
    (#""alert_title":"[P2] [Triggered on {host:b, env:x}] Disk""#, "71 env:x host:b"),
    (#""alert_title":"[Triggered on {az:[a],host:b}] Disk""#, "71 az:[a] host:b"),
    (#""alert_title":"[Triggered on {}] Disk""#, "71"), (#""alert_title":"Disk on {host:a}""#, "71"),
    (#""alert_title":"Disk","event_title":"[Triggered on {host:a}] Disk""#, "71 host:a"),
    (#""alert_title":"$ALERT_TITLE","title":"[Triggered on {host:a}] Disk""#, "71 host:a"),
    (#""alert_title":"[Triggered on {host:a}] Disk","alert_scope":"host:b,env:x""#, "71 env:x host:b"),
    (#""alert_title":"[Triggered on {host:a}] Disk","alert_scope":"$ALERT_SCOPE""#, "71 host:a"),
    (#""alert_title":"[Triggered on {host:a}] Disk","aggreg_key":"k1""#, "k1"),
  ])
  func groupsOfAMonitorAreAlertsOfTheirOwn(members: String, key: String) {
    let log = decode(body(#""alert_transition":"Triggered""#, members)).log
    #expect(log.story(of: key) == ["0 fired"])
    #expect(log.firing(key)?.shape == .series)
    #expect(log.about(key)?.contains("key=\(key)") == true)
  }

  @Test func firingsOfAGroupShareTheirKeyWhateverTheCycle() {
    let log = decode(
      body(#""alert_title":"[Triggered on {host:a}] Disk","alert_cycle_key":"c1""#),
      body(#""alert_title":"[Triggered on {host:a}] Disk","alert_cycle_key":"c2""#)
    ).log
    for cycle in ["c1", "c2"] { #expect(log.about(cycle) == "title=Disk rule=Disk key=71 host:a") }
  }

  @Test(arguments: [
    (#""service":"web-1","tags":"host:web-1,service:shop""#, "service=shop"),
    (#""service":"web-1","tags":"monitor, service:shop, service:other""#, "service=shop"),
    (#""service":"$HOSTNAME","tags":"service:shop""#, "service=shop"),
    (#""service":"web-1","tags":"service:""#, "service=web-1"), (#""service":"web-1","tags":"$TAGS""#, "service=web-1"),
    (#""tags":"myservice:shop""#, nil),
  ])
  func tagTellsTheServiceBeforeTheMemberDoes(members: String, told: String?) {
    let about = decode(body(#""alert_transition":"Triggered""#, members)).log.about("71") ?? ""
    #expect(about.split(separator: " ").first { $0.hasPrefix("service=") }.map(String.init) == told)
  }

  @Test(arguments: [
    (#""date":"1772357401500""#, "1500 ms"), (#""date":"$DATE","last_updated":"2026-03-01T09:30:02+00:00""#, "2"),
    (#""last_updated_posix":"1772357403""#, "3"), (#""date":1772357404"#, "4"),
  ])
  func everyFormOfTheMomentIsRead(members: String, told: String) {
    let record = #"{"alert_id":"71","alert_transition":"Triggered",\#(members)}"#
    #expect(decode(record).log.story(of: "71") == ["\(told) fired"])
  }

  @Test func templateIsNoEvent() {
    let template =
      #"{"id":"$ID","date":"$DATE","alert_id":"$ALERT_ID","alert_title":"$ALERT_TITLE","alert_type":"$ALERT_TYPE"}"#
    #expect(decode(template).isIgnored)
    #expect(decode(template).log.isEmpty)
  }

  @Test func membersTellWhatItIs() {
    let record = body(
      #""alert_title":"[Triggered on {host:a}] Disk is full","alert_type":"error","service":"db""#,
      #""tags":"monitor, team:dba,env:x""#)
    #expect(
      decode(record).log.about("71 host:a")
        == "title=Disk is full rule=Disk is full key=71 host:a severity=error service=db teams=dba")
  }

  @Test(arguments: [
    (#"{"alert_id":"1","alert_transition":"Triggered"}"#, "'date' is missing at 0"),
    (#"{"alert_id":"$ALERT_ID","alert_transition":"Triggered","date":1772357400}"#, "'alert_id' is missing at 0"),
    (
      #"{"date":"noon","alert_id":"1","alert_transition":"Triggered"}"#,
      "'date' is not an RFC 3339 timestamp: 'noon' at 9"
    ),
  ])
  func bodyIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["{}", #"{"alert_id":"1"}"#, #"{"alert_title":"x"}"#, #"{"alertid":"1","sendto":"x"}"#])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }
}

import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: AlertmanagerEventRecorder.self) }

/// 170 in decimal: `00000000000000aa` elsewhere.
private let a = "00000000000000aa"
private let key = #"{}:{alertname="DiskFull"}"#
private let info = #""groupInfo":{"groupKey":"{}:{alertname=\"DiskFull\"}","receiverName":"team-db"}"#

/// An alert as protocol buffers write it in JSON.
private func recorded(
  _ fingerprint: String = #""170""#, endsAt: String = at(300),
  labels: String = #"{"key":"alertname","value":"DiskFull"}"#,
  _ members: String...
) -> String {
  object(
    [
      member("fingerprint", fingerprint), member("name", text("DiskFull")),
      member("labels", #"{"labels":[\#(labels)]}"#),
      member("annotations", #"{"labels":[{"key":"summary","value":"Disk is full"}]}"#),
      member("startsAt", text(at(0))), member("endsAt", text(endsAt)),
    ] + members)
}

private func event(_ name: String, _ data: String, after seconds: Int = 10) -> String {
  #"{"@timestamp":"\#(at(seconds))", "instance":"am-0", "data":{"\#(name)":\#(data)}}"#
}

private func grouped(_ alert: String) -> String { #"{"hash":"99","details":\#(alert)}"# }

@Suite("Alertmanager's event recorder")
struct EventRecorderTests {
  @Test(arguments: [
    (event("alertCreated", #"{"alert":\#(recorded())}"#), ["0 fired"]),
    (event("alertGrouped", #"{"alert":\#(grouped(recorded())),\#(info)}"#), ["0 fired", "? grouped \(key)"]),
    (
      event("alertResolved", #"{"alert":\#(grouped(recorded(endsAt: at(60)))),\#(info)}"#, after: 90),
      ["0 fired", "60 resolved automation", "? grouped \(key)"]
    ),
    (
      event("alertResolved", #"{"alert":\#(grouped(recorded(endsAt: ""))),\#(info)}"#, after: 90),
      ["0 fired", "90 resolved automation", "? grouped \(key)"]
    ),
    (
      event("notification", #"{"alerts":[\#(grouped(recorded()))],"firingAlerts":[{"hash":"99"}],\#(info)}"#),
      ["0 fired", "? grouped \(key)"]
    ),
    (
      event("notification", #"{"firingAlerts":[7,\#(grouped(recorded()))],\#(info)}"#),
      ["0 fired", "? grouped \(key)"]
    ),
    (
      event("notification", #"{"resolvedAlerts":[\#(grouped(recorded(endsAt: at(60))))],\#(info)}"#, after: 70),
      ["0 fired", "60 resolved automation", "? grouped \(key)"]
    ),
    (
      event("notification", #"{"alerts":[\#(grouped(recorded(endsAt: at(60), #""resolved":true"#)))],\#(info)}"#),
      ["0 fired", "60 resolved automation", "? grouped \(key)"]
    ),
  ])
  func everyEventOfAnAlertIsKept(record: String, told: [String]) {
    let log = decode(record).log
    #expect(log.firings == [a: [told]])
    #expect(log.persons.isEmpty && log.incidents.isEmpty)
  }

  @Test(arguments: [
    event("alertmanagerStartupEvent", #"{"version":"0.33.0"}"#), event("alertmanagerShutdownEvent", "{}"),
    event("silenceCreated", #"{"silence":{"id":"x"}}"#), event("silenceUpdated", #"{"silence":{}}"#),
    event("silenceMutedAlert", #"{"mutedAlert":{"fingerprint":"170"}}"#),
    event("inhibitionMutedAlert", #"{"mutedAlert":{"fingerprint":"170"}}"#),
    // A hash does not tell which firing is meant.
    event("alertResolved", #"{"alert":{"hash":"99"},\#(info)}"#), event("alertCreated", "{}"),
    event("notification", #"{"alerts":[{"hash":"99"},null],\#(info)}"#), event("notification", "{}"),
  ])
  func eventWithoutAnAlertIsIgnored(record: String) {
    #expect(decode(record).isIgnored)
    #expect(decode(record).log.isEmpty)
  }

  @Test func replicasAndRepeatsTellNothingNew() {
    let created = event("alertCreated", #"{"alert":\#(recorded())}"#)
    let log = decode(created, created.replacing("am-0", with: "am-1"), created).log
    #expect(log.firings == [a: [["0 fired"]]])
  }

  @Test(arguments: [
    (#""12302793421094789007""#, "aabc4d6ef95e1f8f"), (#""1""#, "0000000000000001"),
    (#""18446744073709551615""#, "ffffffffffffffff"), ("170", a),
  ])
  func fingerprintIsThatOfWebhooks(fingerprint: String, hex: String) {
    let log = decode(event("alertCreated", #"{"alert":\#(recorded(fingerprint))}"#)).log
    #expect(log.firings == [hex: [["0 fired"]]])
  }

  @Test func webhookTellsTheSameFiring() throws {
    var log = decode(event("alertCreated", #"{"alert":\#(recorded())}"#)).log
    var decoder = AlertmanagerWebhook()
    let body = Array(group(alert(a, status: "resolved", endsAt: at(60)), groupKey: nil).utf8)
    _ = try decoder.decode(body.span, file: 0, into: &log)
    #expect(log.firings == [a: [["0 fired", "60 resolved automation"]]])
  }

  @Test func labelsAreListsOfPairs() {
    let labels = [
      #"{"key":"alertname","value":"D"}"#, #"{"value":"page","key":"severity"}"#, #"{"key":"service","value":"s"}"#,
      #"{"key":"job","value":"j"}"#, #"{"key":"empty"}"#, "null", #"{"key":"team","value":"db"}"#,
    ]
    for order in [labels, labels.reversed()] {
      let alert = recorded(labels: order.joined(separator: ","))
      let log = decode(event("alertCreated", #"{"alert":\#(alert)}"#)).log
      #expect(
        log.occurrences.map { log.words(log.trigger(of: $0)) } == [
          "title=Disk is full rule=D key=\(a) severity=page service=s teams=db"
        ])
    }
  }

  @Test func receiverStandsForATeam() {
    let log = decode(event("alertGrouped", #"{"alert":\#(grouped(recorded())),\#(info)}"#)).log
    #expect(
      log.occurrences.map { log.words(log.trigger(of: $0)) } == [
        "title=Disk is full rule=DiskFull key=\(a) teams=team-db"
      ])
  }

  @Test(arguments: [
    (#"{"alert":\#(recorded("null"))}"#, "'alert.fingerprint' is missing at 0"),
    (#"{"alert":\#(recorded(#""aa""#))}"#, "'alert.fingerprint' is missing"),
    (#"{"alert":\#(recorded(#""99999999999999999999""#))}"#, "'alert.fingerprint' is missing"),
    (#"{"alert":\#(recorded().replacing(at(0), with: ""))}"#, "'alerts[].startsAt' is missing at 0"),
    (#"{"alert":\#(recorded().replacing(at(0), with: "soon"))}"#, "'alerts[].startsAt' is not an RFC 3339 timestamp"),
  ])
  func alertWithoutWhatTellsItsFiringIsRefused(data: String, refusal: String) {
    let decoded = decode(event("alertCreated", data))
    #expect(decoded.refusal?.hasPrefix(refusal) == true)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"@timestamp":"x","data":{"message":"m"}}"#, #"{"data":{"alertCreated":{}}}"#,
    #"{"@timestamp":"x","data":"alertCreated"}"#, group(alert(), with: [#""@timestamp":"x""#]),
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func linesAndBatchesAreRead() {
    let lines = [
      event("alertmanagerStartupEvent", "{}"), event("alertCreated", #"{"alert":\#(recorded())}"#),
      #"{"data":{"alertResolved":{"alert":\#(grouped(recorded(endsAt: at(60))))}},"instance":"b","@timestamp":"\#(at(70))"}"#,
    ]
    for text in [lines.joined(separator: "\n"), "[" + lines.joined(separator: ",") + "]"] {
      let reading = read(text)
      #expect(reading.counts == ["alertmanager-event-recorder used 2 ignored 1"])
      #expect(reading.log.firings == [a: [["0 fired", "60 resolved automation"]]])
    }
  }
}

import AlertFormats
import PagingModel
import Testing

@Suite("Nagios log")
struct NagiosLogTests {
  private func told(_ texts: [String], of key: String) -> [String] {
    readLines(texts.enumerated().map { nagios($0.element, after: $0.offset * 60) }).log.story(of: key)
  }

  // MARK: states

  @Test(arguments: [
    ("SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;x", ["0 fired"]),
    ("SERVICE ALERT: db1;Disk;WARNING;HARD;3;x", ["0 fired"]),
    ("SERVICE ALERT: db1;Disk;UNKNOWN;HARD;3;", ["0 fired"]), ("SERVICE ALERT: db1;Disk;CRITICAL;SOFT;1;x", []),
    ("SERVICE ALERT: db1;Disk;OK;HARD;3;x", ["0 resolved automation"]), ("SERVICE ALERT: db1;Disk;OK;SOFT;2;x", []),
    ("CURRENT SERVICE STATE: db1;Disk;CRITICAL;HARD;3;x", ["0 other"]),
    ("CURRENT SERVICE STATE: db1;Disk;OK;HARD;1;x", []),
    ("INITIAL SERVICE STATE: db1;Disk;WARNING;HARD;3;x", ["0 other"]),
    ("CURRENT SERVICE STATE: db1;Disk;CRITICAL;SOFT;1;x", []),
  ])
  func settledStatesOfServicesAreEvents(text: String, expected: [String]) {
    let reading = readLines([nagios(text)])
    #expect(reading.log.story(of: "db1;Disk") == expected)
    #expect(reading.counts == ["nagios-log used \(expected.count) ignored \(1 - expected.count)"])
    #expect(reading.refusals.isEmpty && reading.log.isEmpty == expected.isEmpty)
  }

  @Test(arguments: [
    ("HOST ALERT: db1;DOWN;HARD;3;x", ["0 fired"]), ("HOST ALERT: db1;UNREACHABLE;HARD;3;x", ["0 fired"]),
    ("HOST ALERT: db1;UP;HARD;1;x", ["0 resolved automation"]), ("HOST ALERT: db1;DOWN;SOFT;1;x", []),
    ("INITIAL HOST STATE: db1;DOWN;HARD;1;x", ["0 other"]), ("CURRENT HOST STATE: db1;UP;HARD;1;x", []),
  ])
  func settledStatesOfHostsAreEvents(text: String, expected: [String]) {
    #expect(readLines([nagios(text)]).log.story(of: "db1") == expected)
  }

  @Test func aFiringIsOfAHostAndAService() {
    let log = readLines([
      nagios("SERVICE ALERT: db1;Root Partition::/;CRITICAL;HARD;3;<b>x</b>;y"),
      nagios("HOST ALERT: db1;DOWN;HARD;3;x"),
    ]).log
    #expect(
      log.about("db1;Root Partition::/") == "title=Root Partition::/ on db1 rule=Root Partition::/ "
        + "key=event_source=service;host_name=db1;service_desc=Root Partition::/ service=db1")
    #expect(
      log.about("db1") == "title=Host check on db1 rule=Host check key=event_source=host;host_name=db1 service=db1")
    #expect(log.occurrences.allSatisfy { $0.shape == .series && $0.source == .nagios && $0.tellsNotifications })
  }

  // MARK: notifications

  @Test(
    arguments: [
      ("CRITICAL", "60 notified ann sms"), ("WARNING", "60 notified ann sms"), ("UNKNOWN", "60 notified ann sms"),
      ("PROBLEM", "60 notified ann sms"), ("CRITICAL (CRITICAL)", "60 notified ann sms"), ("OK", nil),
      ("RECOVERY (OK)", nil),
      ("RECOVERY", nil), ("CUSTOM (CRITICAL)", nil), ("FLAPPINGSTART (CRITICAL)", nil), ("FLAPPINGSTOP (OK)", nil),
      ("FLAPPINGDISABLED (OK)", nil), ("DOWNTIMESTART (CRITICAL)", nil), ("DOWNTIMEEND (OK)", nil),
      ("DOWNTIMECANCELLED (OK)", nil), ("PHASE OF MOON", "60 other 1"),
    ] as [(String, String?)])
  func problemsArePagesAndOtherNotificationsAreNot(type: String, expected: String?) {
    let texts = ["SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;x", "SERVICE NOTIFICATION: ann;db1;Disk;\(type);by-sms;x;;"]
    #expect(told(texts, of: "db1;Disk") == ["0 fired"] + (expected.map { [$0] } ?? []))
  }

  @Test func eachContactIsNotifiedByItsCommand() {
    let texts = [
      "SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL;notify-service-by-email;x",
      "SERVICE NOTIFICATION: bob;db1;Disk;CRITICAL;notify-by-slack;x;y;z",
      "SERVICE NOTIFICATION: pagerduty;db1;Disk;CRITICAL;notify-service-by-pagerduty;x",
    ]
    #expect(
      told(texts, of: "db1;Disk") == ["0 notified ann email", "60 notified bob chat", "120 notified pagerduty other"])
    #expect(told(["HOST NOTIFICATION: ann;db1;DOWN (DOWN);call;x;;"], of: "db1") == ["0 notified ann phone"])
  }

  // MARK: acknowledgements

  @Test(
    arguments: [
      ("ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1;0;Ann Lee;on; it", "0 acknowledged Ann Lee person"),
      ("ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;1;1;0;ann;", "0 acknowledged ann person"),
      ("ACKNOWLEDGE_SVC_PROBLEM_EXPIRE;db1;Disk;2;1;0;1772361000;ann;x", "0 acknowledged ann person"),
      ("ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1;0;;x", "0 acknowledged unknown"),
      ("REMOVE_SVC_ACKNOWLEDGEMENT;db1;Disk", "0 unacknowledged"),
      ("ADD_SVC_COMMENT;db1;Disk;1;ann;x", "0 noted ann"),
      ("ADD_SVC_COMMENT;db1;Disk;1;ann;fixed; restarted", "0 noted ann 1"),
      ("ADD_SVC_COMMENT;db1;Disk;1;expected;x", "0 noted expected"),
      ("SCHEDULE_SVC_DOWNTIME;db1;Disk;1772357400;1772361000;1;0;3600;ann;x", "0 snoozed ann"),
      ("PROCESS_SERVICE_CHECK_RESULT;db1;Disk;2;x", nil), ("SCHEDULE_FORCED_SVC_CHECK;db1;Disk;1772357400", nil),
      ("DEL_SVC_COMMENT;7", nil), ("SCHEDULE_HOST_SVC_DOWNTIME;db1;1;2;1;0;3;ann;x", nil), ("RESTART_PROGRAM", nil),
      ("", nil),
    ] as [(String, String?)])
  func commandsTellWhatPeopleDid(command: String, expected: String?) {
    let reading = readLines([nagios("EXTERNAL COMMAND: " + command)])
    #expect(reading.log.story(of: "db1;Disk") == (expected.map { [$0] } ?? []))
    #expect(reading.refusals.isEmpty)
  }

  @Test(arguments: [
    ("ACKNOWLEDGE_HOST_PROBLEM;db1;2;1;0;ann;x", "0 acknowledged ann person"),
    ("ACKNOWLEDGE_HOST_PROBLEM_EXPIRE;db1;2;1;0;1772361000;ann;x", "0 acknowledged ann person"),
    ("REMOVE_HOST_ACKNOWLEDGEMENT;db1", "0 unacknowledged"), ("ADD_HOST_COMMENT;db1;1;ann;x", "0 noted ann"),
    ("SCHEDULE_HOST_DOWNTIME;db1;1;2;1;0;3;ann;x", "0 snoozed ann"),
  ])
  func commandsOnHostsNameNoService(command: String, expected: String) {
    #expect(readLines([nagios("EXTERNAL COMMAND: " + command)]).log.story(of: "db1") == [expected])
  }

  @Test(arguments: [
    ("x;ann;on it", "ann"), ("x;y;z;ann;on it", "ann"), ("x;ann;on it; really", ""), ("x", ""), ("x;y", ""), ("", ""),
    ("x;;on it", ""), ("x;ann;", "ann"),
  ])
  func authorOfANotifiedAcknowledgementIsTheLastButOne(rest: String, author: String) {
    let text = "SERVICE NOTIFICATION: bob;db1;Disk;ACKNOWLEDGEMENT (CRITICAL);by-email;" + rest
    #expect(told([text], of: "db1;Disk") == ["0 acknowledged \(author.isEmpty ? "" : author + " ")person"])
  }

  @Test func anAcknowledgementToldToSeveralContactsCountsOnce() {
    let lines = ["bob", "eve"].map {
      nagios("SERVICE NOTIFICATION: \($0);db1;Disk;ACKNOWLEDGEMENT (CRITICAL);by-email;x;ann;on it")
    }
    let log = readLines(lines).log
    #expect(log.story(of: "db1;Disk") == ["0 acknowledged ann person"])
    #expect(log.repeatedRecordCount == 0 && log.persons == ["ann"])
  }

  // MARK: what is not needed, and what is wrong

  @Test(arguments: [
    "Auto-save of retention data completed successfully.", "Nagios 4.0.8 starting... (PID=7)", "LOG ROTATION: DAILY",
    "LOG VERSION: 2.0", "TIMEPERIOD TRANSITION: workhours;-1;1", "PASSIVE SERVICE CHECK: db1;Disk;2;x",
    "SERVICE FLAPPING ALERT: db1;Disk;STARTED;x", "HOST DOWNTIME ALERT: db1;STARTED;x", "Warning: x;y", "wproc: x", "",
    "S", "SERVICE ALERT",
    "SERVICE EVENT HANDLER: db1;Disk;CRITICAL;SOFT;1;restart", "Local time is Tue May 10 22:49:10 EDT 2016",
  ])
  func otherTextIsKnownAndNotNeeded(text: String) {
    let reading = readLines([nagios("x"), nagios(text)])
    #expect(reading.counts == ["nagios-log used 0 ignored 2"] && reading.refusals.isEmpty && reading.log.isEmpty)
  }

  @Test(arguments: [
    ("SERVICE ALERT: db1", "'host' is missing"), ("SERVICE ALERT: ;Disk;OK;HARD;1;x", "'host' is missing"),
    ("SERVICE ALERT: db1;Disk", "'service' is missing"), ("SERVICE ALERT: db1;;OK;HARD;1;x", "'service' is missing"),
    ("SERVICE ALERT: db1;Disk;CRIT", "'state' is missing"),
    ("SERVICE ALERT: db1;Disk;CRITICAL;HAR", "'state type' is missing"),
    ("SERVICE ALERT: db1;Disk;BAD;HARD;1;x", "'state' is none of the known words: 'BAD'"),
    ("HOST ALERT: db1;DOWN;FIRM;1;x", "'state type' is none of the known words: 'FIRM'"),
    ("SERVICE NOTIFICATION: ;db1;Disk;OK;c;x", "'contact' is missing"),
    ("SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL", "'type' is missing"),
    ("SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL;notify-by-e", "'command' is missing"),
    ("EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1", "'author' is missing"),
    ("EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1;0;an", "'comment' is missing"),
    ("EXTERNAL COMMAND: REMOVE_SVC_ACKNOWLEDGEMENT;db1", "'host' is missing"),
    ("EXTERNAL COMMAND: REMOVE_SVC_ACKNOWLEDGEMENT;db1;", "'service' is missing"),
  ])
  func cutLineIsRefusedWithItsPlace(text: String, refusal: String) {
    let reading = readLines([nagios("x"), nagios(text)])
    #expect(reading.refusals.count == 1)
    #expect(
      reading.refusals.first?.hasPrefix("2:") == true && reading.refusals.first?.hasSuffix(": " + refusal) == true)
    #expect(reading.log.isEmpty)
  }

  @Test func placeIsThatOfTheField() {
    #expect(
      readLines([nagios("SERVICE ALERT: db1;Disk;BAD;HARD;1;x")]).refusals == [
        "1:38: 'state' is none of the known words: 'BAD'"
      ])
  }

  @Test func namesThatAreTooLongAreRefused() {
    let name = String(repeating: "x", count: 1025)
    for text in [
      "SERVICE ALERT: \(name);Disk;OK;HARD;1;x", "SERVICE ALERT: db1;\(name);OK;HARD;1;x",
      "SERVICE NOTIFICATION: \(name);db1;Disk;OK;c;x",
    ] {
      let reading = readLines([nagios(text)])
      #expect(reading.refusals.first?.hasSuffix("is longer than an id can be") == true && reading.log.isEmpty)
    }
  }
}

import LogInput
import PagingModel
import ReviewPipeline
import Testing

/// Monitors that notify people themselves, from the log to who was interrupted.
@Suite struct NagiosReviewTests {
  /// Seconds after 2026-10-05T02:00:00Z.
  private static func line(_ seconds: Int, _ text: String) -> String { "[\(1_791_165_600 + seconds)] \(text)\n" }

  private static let before =
    line(0, "LOG ROTATION: DAILY") + line(10, "SERVICE ALERT: db1;Disk;CRITICAL;SOFT;1;full")
    + line(60, "SERVICE ALERT: db1;Disk;WARNING;HARD;3;nearly full")
    + line(60, "SERVICE NOTIFICATION: ann;db1;Disk;WARNING;notify-service-by-sms;nearly full")
    + line(60, "SERVICE NOTIFICATION: bob;db1;Disk;WARNING;notify-service-by-email;nearly full")
    + line(1260, "SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;full")
    + line(1261, "SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL;notify-service-by-sms;full")
    + line(1500, "EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1;0;ann;on it")
    + line(1501, "SERVICE NOTIFICATION: bob;db1;Disk;ACKNOWLEDGEMENT (CRITICAL);notify-service-by-email;full;ann;on it")
  private static let after =
    line(7000, "CURRENT SERVICE STATE: db1;Disk;CRITICAL;HARD;3;full")
    + line(7000, "CURRENT SERVICE STATE: db1;Load;OK;HARD;1;fine")
    + line(7260, "SERVICE ALERT: db1;Disk;OK;HARD;3;fine")
    + line(7260, "SERVICE NOTIFICATION: ann;db1;Disk;OK;notify-service-by-sms;fine")
    + line(9000, "HOST ALERT: web;DOWN;HARD;3;gone")
    + line(9000, "HOST NOTIFICATION: bob;web;DOWN;notify-host-by-email;gone")
    + line(9060, "SERVICE ALERT: db1;Load;OK;HARD;3;fine")

  private static let start = Timestamp(seconds: 1_791_165_600)

  private func expectTheNight(_ reviewed: ReviewedHistory) throws {
    let history = reviewed.history
    try #require(history.episodes.count == 2)
    let (disk, host) = (history.episodes[0], history.episodes[1])
    #expect(disk.firedAt == Self.start + .seconds(60) && disk.resolvedAt == Self.start + .seconds(7260))
    #expect(disk.page == .page && disk.endedBy == .monitor && disk.knowsPeople)
    #expect(disk.acknowledgedAt == Self.start + .seconds(1500))
    #expect(disk.acknowledgedBy.map { history.people[$0.position].label } == "ann")
    #expect(
      history.text(history.kind(of: disk).rule) == "Disk" && history.text(history.kind(of: disk).service) == "db1")
    #expect(host.page == .notPage && host.resolvedAt == nil)
    // Of its first hard state, not of what became of it.
    #expect(history.episodes.map { history.text(history.kind(of: $0).severity) } == ["WARNING", "DOWN"])
    let told = history.episodes.map { episode in
      history.notifications(of: episode).map { notification in
        "\((notification.at - Self.start).count / 1000) \(history.people[notification.person.position].label) "
          + "\(notification.channel.name)\(notification.beginsInterruption ? " interrupts" : "")"
      }
    }
    #expect(told == [["60 ann sms interrupts", "60 bob email", "1261 ann sms interrupts"], ["9000 bob email"]])
    #expect(history.notifications.count == 4 && history.strayNotifications.isEmpty)
    #expect(history.knowsPages && history.knowsPeople)
    #expect(reviewed.notesBesideDuties.isEmpty)
    #expect(
      reviewed.dataQuality.notes.map(\.reason)
        == ["Nagios or Icinga: a host stands for the service; teams and the zones of contacts are not told"])
    #expect(reviewed.dataQuality.sources.map(\.knowsPages) == [true])
  }

  @Test func aLogTellsPagesAndPeople() throws {
    let reviewed = try PipelineFolder(["nagios.log": Self.before + Self.after]).review("nagios.log")
    try expectTheNight(reviewed)
    #expect(reviewed.files[0].bins == RecordBins(used: 12, ignored: 4))
  }

  @Test func eventsOfAMonitorAreNoIncidents() throws {
    let start =
      #"{"v":1,"t":"2026-10-05T02:00:00Z","type":"alert.fired","alert":"a","source":"nagios","sources":["nagios"]}"#
    let page =
      #"{"v":1,"t":"2026-10-05T02:00:00Z","type":"page.notified","alert":"a","user":"ann","channel":"sms"}"#
    let history = try PipelineFolder(["a.ndjson": start + "\n" + page + "\n"]).review("a.ndjson").history
    try #require(history.episodes.map(\.page) == [.page])
    #expect(history.withIncident(of: history.episodes[0]) { $0.count } == nil)
  }

  @Test func aLogIsNotSilentWhileTheProgramSaysThatItRuns() throws {
    let alive = (1...60).map { Self.line($0 * 3600, "Auto-save of retention data completed successfully.") }.joined()
    let last = Self.line(61 * 3600, "SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;full")
    let quiet = try PipelineFolder(["nagios.log": Self.before + last]).review("nagios.log").dataQuality.sources[0]
    let running = try PipelineFolder(["nagios.log": Self.before + alive + last]).review("nagios.log")
    #expect(quiet.gaps.count == 1 && running.dataQuality.sources[0].gaps.isEmpty)
    #expect(running.files[0].bins.ignored == 62)
  }

  @Test(arguments: [["a", "b"], ["b", "a"], ["a", "b", "c"], ["c", "b", "a"]])
  func archivesInAnyOrderAndCopiesGiveTheSame(files: [String]) throws {
    let folder = PipelineFolder(["a": Self.before, "b": Self.after, "c": Self.before + Self.after])
    let inputs = files.map { InputPath("\(folder.path)/\($0)") }
    var zones = TimeZoneDirectory()
    let read = try HistoryReading(ReadingOptions(inputs: inputs)).read()
    let reviewed = ReviewedHistory(read, options: ReviewOptions(), zones: &zones)
    try expectTheNight(reviewed)
    #expect(reviewed.dataQuality.records.duplicate == (files.count == 3 ? 12 : 0))
  }

  /// A log whose stamps are of a zone that nobody named, in commands that tell the second since 1970.
  @Test(
    arguments: [
      (0, "its clock is 2 h behind UTC"), (-4500, "clock is 45 min behind UTC"), (-36_000, "clock is 8 h ahead of UTC"),
      (900, "clock is 2 h 15 min behind UTC"), (-7200, nil),
    ] as [(Int, String?)])
  func clockThatTheLogItselfContradictsIsSaid(seconds: Int, words: String?) throws {
    let lines =
      "[Tue Jan 12 06:50:02 2016] EXTERNAL COMMAND: SCHEDULE_FORCED_SVC_CHECK;db1;Disk;\(1_452_588_599 + seconds)\n"
      + "[Tue Jan 12 06:50:02 2016] SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;full\n"
    let notes = try PipelineFolder(["a": lines]).review("a").dataQuality.notes.map(\.reason)
    let found = notes.first { $0.contains("epoch") }
    #expect(words == nil ? found == nil : found?.contains(words ?? "") == true, "\(notes)")
  }

  // MARK: logs that begin or end in the middle

  @Test func thatAllIsWellTellsOfNoProblem() throws {
    let lines =
      Self.line(0, "SERVICE ALERT: db1;Disk;OK;HARD;4;fine")
      + Self.line(1, "EXTERNAL COMMAND: ADD_SVC_COMMENT;db1;Disk;1;ann;x")
      + Self.line(2, "EXTERNAL COMMAND: SCHEDULE_HOST_DOWNTIME;db1;1;2;1;0;3;ann;x")
    let reviewed = try PipelineFolder(["a": lines]).review("a")
    #expect(reviewed.history.episodes.isEmpty)
    #expect(!reviewed.notes.contains { $0.reason.contains("does not tell the start") })
  }

  @Test(arguments: [
    line(0, "CURRENT SERVICE STATE: db1;Disk;CRITICAL;HARD;3;full"),
    line(0, "SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL;notify-service-by-sms;full"),
    line(0, "EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;db1;Disk;2;1;0;ann;x"),
  ])
  func aProblemWhoseStartIsNotToldIsNoEpisodeAndThatIsSaid(line: String) throws {
    let reviewed = try PipelineFolder(["a": line + Self.line(60, "SERVICE ALERT: db1;Disk;OK;HARD;3;fine")]).review("a")
    #expect(reviewed.history.episodes.isEmpty)
    #expect(reviewed.notes.contains { $0.reason.contains("of 1 incident the input does not tell the start") })
    #expect(reviewed.history.strayNotifications.count == (line.contains("NOTIFICATION") ? 1 : 0))
  }

  /// A change of rank of what was there before the log begins is no beginning.
  @Test func aProblemThatIsThereAlreadyDoesNotBeginByAnotherRank() throws {
    let lines =
      Self.line(0, "CURRENT SERVICE STATE: db1;Disk;CRITICAL;HARD;3;full")
      + Self.line(60, "SERVICE ALERT: db1;Disk;WARNING;HARD;3;nearly full")
      + Self.line(60, "SERVICE NOTIFICATION: ann;db1;Disk;WARNING;notify-service-by-sms;nearly full")
      + Self.line(120, "SERVICE ALERT: db1;Disk;OK;HARD;3;fine")
      + Self.line(900, "SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;full")
    let reviewed = try PipelineFolder(["a": lines]).review("a")
    #expect(reviewed.history.episodes.map(\.firedAt) == [Self.start + .seconds(900)])
    #expect(reviewed.history.strayNotifications.count == 1)
    #expect(
      reviewed.notes.contains {
        $0.reason.hasPrefix("of 1 incident the input does not tell the start: no episodes; their 1 notifications")
      })
  }

  @Test func aLogWithoutNotificationsTellsOfNoPages() throws {
    let reviewed = try PipelineFolder(["a": Self.line(0, "HOST ALERT: web;DOWN;HARD;3;gone")]).review("a")
    #expect(reviewed.history.episodes.map(\.page) == [.unknown] && !reviewed.history.knowsPages)
    #expect(
      reviewed.notesBesideDuties.map(\.reason) == [
        "Nagios or Icinga: the export holds no notification at all; whether there were pages is not known"
      ])
  }

  @Test func waysThatNoNameTellsAreNoPagesAndThatIsSaid() throws {
    let lines =
      Self.line(0, "HOST ALERT: web;DOWN;HARD;3;gone")
      + Self.line(0, "HOST NOTIFICATION: ann;web;DOWN;notify-admins;gone")
    let reviewed = try PipelineFolder(["a": lines]).review("a")
    #expect(reviewed.history.episodes.map(\.page) == [.unknown])
    #expect(reviewed.notes.contains { $0.reason.hasPrefix("1 episode has notifications of a monitor") })
  }

  // MARK: beside a pager

  private static let key = "event_source=service;host_name=db1;service_desc=Disk"

  @Test func whatAPagerKnowsTooIsOneEpisodeOfBoth() throws {
    let trigger = ExportSample.entry(
      "trigger", "Q1", "2026-10-05T02:01:05Z", #""channel":{"type":"api","incident_key":"\#(Self.key)"}"#)
    let handed = Self.line(
      60, "SERVICE NOTIFICATION: pagerduty;db1;Disk;WARNING;notify-service-by-pagerduty;nearly full")
    let pages = trigger + ExportSample.notify(at: "2026-10-05T02:01:10Z")
    for pager in [pages, trigger + ExportSample.notify(incident: "Q2")] {
      let reviewed = try PipelineFolder(["a": Self.before + handed, "b": pager]).review("a", "b")
      let history = reviewed.history
      try #require(history.episodes.count == 1)
      let episode = history.episodes[0]
      #expect(episode.sources.all == [.pagerDuty, .nagios] && episode.page == .page)
      // Ann's two text messages and Bob's mail, besides what the pager tells; not that to the pager.
      let strays = history.strayNotifications.map { history.people[$0.person.position].label }
      #expect(strays.count { $0 == "ann" } == 2 && strays.count { $0 == "bob" } == 1 && !strays.contains("pagerduty"))
      let interruptions = (history.notifications + history.strayNotifications).count { $0.beginsInterruption }
      #expect(interruptions == 3)
    }
  }

  @Test func theHoursOfAPageAreThoseOfTheFirstWhoeverSentIt() throws {
    // Nagios at 07:59:30 UTC, in sleep hours; the pager at 08:00:30, a Monday's morning.
    let shift = 5 * 3600 + 59 * 60 + 30
    let nagios =
      Self.line(shift, "SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;full")
      + Self.line(shift, "SERVICE NOTIFICATION: ann;db1;Disk;CRITICAL;by-sms;full")
    let pager =
      ExportSample.entry(
        "trigger", "Q1", "2026-10-05T08:00:20Z", #""channel":{"type":"api","incident_key":"\#(Self.key)"}"#)
      + ExportSample.notify(at: "2026-10-05T08:00:30Z")
    let history = try PipelineFolder(["a": nagios, "b": pager]).review("a", "b").history
    #expect(history.episodes.map(\.hours) == [.sleep])
  }

  // MARK: Zabbix

  @Test func zabbixTellsPagesByItsAlerts() throws {
    let problem = #"{"clock":1791165600,"ns":0,"value":1,"eventid":42,"name":"Disk full","severity":4}"# + "\n"
    let quiet = #"{"clock":1791165700,"ns":0,"value":1,"eventid":43,"name":"Load","severity":2}"# + "\n"
    let alert =
      #"{"alertid":"9","eventid":"42","clock":"1791165630","userid":"7","sendto":"+49 1","status":"1","#
      + #""alerttype":"0","mediatypes":[{"type":"2","name":"SMS"}]}"# + "\n"
    let reviewed = try PipelineFolder(["a": problem + quiet, "b": alert]).review("a", "b")
    #expect(reviewed.history.episodes.map(\.page) == [.page, .unknown])
    #expect(reviewed.history.notifications.count == 1 && reviewed.history.notifications[0].beginsInterruption)
    #expect(!reviewed.dataQuality.notes.contains { $0.reason.contains("who was notified is not told") })
    #expect(
      reviewed.notes.contains { $0.reason.hasPrefix("of 1 episode of a monitor the input holds no notification") })
    let alone = try PipelineFolder(["a": problem]).review("a")
    #expect(alone.history.episodes.map(\.page) == [.unknown])
    #expect(alone.dataQuality.notes.contains { $0.reason.contains("who was notified is not told") })
  }
}

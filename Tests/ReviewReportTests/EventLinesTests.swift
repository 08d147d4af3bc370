import ReviewReport
import Testing

@testable import PagingModel

@Suite struct EventLinesTests {
  private func lines(of history: PagingHistory) -> [String] {
    var lines = EventLines(of: history)
    var bytes: [UInt8] = []
    while let batch = lines.nextBatch() { bytes += batch }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func peopleComeFirstThenWhatHappenedInTheOrderOfTime() {
    var history = PagingHistory.joinedPageAndAlert
    history.first = .day(20_727)
    #expect(
      lines(of: history) == [
        #"{"v":1,"t":"2026-10-01T00:00:00Z","type":"person","user":"P1","name":"Zoë Nuñez","timeZone":"\#(zone)"}"#,
        #"{"v":1,"t":"2026-10-01T00:00:00Z","type":"person","user":"P2","name":"\"Jane\" | Doe"}"#,
        #"{"v":1,"t":"2026-10-01T00:00:00Z","type":"alert.fired","alert":"Q2ABC","incident":"Q2ABC","fp":"a/b\\c","#
          + #""rule":"HighLatency","service":"checkout","teams":["Payments","SRE"],"severity":"critical","#
          + #""labels":{"cluster":"eu1","host":"web-1"},"#
          + #""urgency":"high","source":"pagerduty","sources":["pagerduty","alertmanager"],"#
          + #""summary":"Latency \"high\"\non checkout 山","monitorFiredAt":"2026-09-30T23:59:58.500Z","#
          + #""clearedAt":"2026-10-01T00:10:00.250Z","members":["00000000000000ff"]}"#,
        #"{"v":1,"t":"2026-10-01T00:00:01Z","type":"page.notified","alert":"Q2ABC","user":"P1","channel":"push"}"#,
        #"{"v":1,"t":"2026-10-01T00:00:02Z","type":"page.notified","alert":"Q2ABC","user":"P2","channel":"email"}"#,
        #"{"v":1,"t":"2026-10-01T00:01:30Z","type":"page.acked","alert":"Q2ABC","user":"P1"}"#,
        #"{"v":1,"t":"2026-10-01T00:11:00Z","type":"alert.resolved","alert":"Q2ABC","by":"user","user":"P2"}"#,
        #"{"v":1,"t":"2026-11-01T00:00:00Z","type":"alert.fired","alert":"0000000000000000","incident":"","fp":"fingerprint","#
          + #""source":"alertmanager","sources":["alertmanager"],"summary":"","untold":["pages","people"]}"#,
      ])
  }

  @Test func whatACommandAndItsNotificationTellIsOneLine() throws {
    var history = PagingHistory.joinedPageAndAlert
    let (page, at) = (history.episodes[0], Timestamp.day(20_727) + .seconds(90))
    let facts = [EventFact.none, 0, 0, 1].enumerated().map { tag, person in
      EventFact(
        .acknowledged, at: at, subject: person, detail: EventActor.person.rawValue, tag: UInt32(tag), file: 0)
    }
    history.courses.keep(facts, of: try #require(page.occurrence), firedAt: page.firedAt)
    let acknowledged = lines(of: history).filter { $0.contains("page.acked") }
    #expect(
      acknowledged == [
        #"{"v":1,"t":"2026-10-01T00:01:30Z","type":"page.acked","alert":"Q2ABC","user":"P1"}"#,
        #"{"v":1,"t":"2026-10-01T00:01:30Z","type":"page.acked","alert":"Q2ABC","user":"P2"}"#,
      ])
  }

  @Test func whatNotesMeanIsToldAndHandOversAre() throws {
    var history = PagingHistory.joinedPageAndAlert
    let (page, at) = (history.episodes[0], Timestamp.day(20_727) + .seconds(60))
    let facts = [
      EventFact(.noted, at: at, detail: EventFact.tellsAction, tag: 1, file: 0),
      EventFact(.noted, at: at, detail: EventFact.tellsAction | EventFact.tellsNoise, tag: 2, file: 0),
      EventFact(.noted, at: at, tag: 3, file: 0),
      EventFact(.assigned, at: at, detail: EventFact.toAnotherTeam, tag: 4, file: 0),
      EventFact(.assigned, at: at, tag: 5, file: 0),
    ]
    history.courses.keep(facts, of: try #require(page.occurrence), firedAt: page.firedAt)
    let told = lines(of: history).filter { $0.contains("note.added") || $0.contains("assigned") }
    let begin = #"{"v":1,"t":"2026-10-01T00:01:00Z","type":"#
    #expect(
      told == [
        begin + #""note.added","alert":"Q2ABC","tells":"action"}"#,
        begin + #""note.added","alert":"Q2ABC","tells":"noise"}"#,
        begin + #""note.added","alert":"Q2ABC"}"#, begin + #""page.reassigned","alert":"Q2ABC"}"#,
        begin + #""page.assigned","alert":"Q2ABC"}"#,
      ])
  }

  private let zone = TimeZoneRules.sample.identifier

  @Test func endWithoutItsMomentStandsAtTheStartAndSaysSo() {
    var history = PagingHistory.joinedPageAndAlert
    history.episodes[1].endedBy = .unknown
    #expect(
      lines(of: history).last
        == #"{"v":1,"t":"2026-11-01T00:00:00Z","type":"alert.resolved","alert":"0000000000000000","untold":["end"]}"#)
  }

  @Test func plannedWorkComesBetweenPeopleAndWhatHappened() {
    var history = PagingHistory.joinedPageAndAlert
    let service = history.kind(of: history.episodes[0]).service
    history.maintenance =
      service.map {
        [MaintenanceWindow(source: .pagerDuty, service: $0, start: .day(20_726), end: .day(20_727))]
      } ?? []
    #expect(
      lines(of: history)[2]
        == #"{"v":1,"t":"2026-09-30T00:00:00Z","type":"maintenance.window","service":"checkout","#
        + #""start":"2026-09-30T00:00:00Z","end":"2026-10-01T00:00:00Z"}"#)
  }

  @Test func incidentIDThatTwoEpisodesHaveNamesNeither() {
    var history = PagingHistory.joinedPageAndAlert
    var other = history.episodes[0]
    other.firedAt = .day(20_740)
    other.join = nil
    other.firstNotification = nil
    history.episodes = [history.episodes[0], other]
    history.episodeIDs = [0xA, 0xB]
    let alerts = Set(
      lines(of: history).compactMap { line in line.split(separator: #""alert":"#).dropFirst().first?.prefix(18) })
    #expect(alerts == [#""000000000000000a""#, #""000000000000000b""#])
  }

  /// A fact of the course as a line, without what all lines have.
  @Test(arguments: [
    (
      EventKind.labelled, UInt8(1) | EventFact.listedMark, 1,
      #""label","alert":"Q2ABC","user":"P2","value":"actionable""#
    ),
    (.labelled, 2, EventFact.none, #""label","alert":"Q2ABC","value":"not_actionable""#),
    (.labelled, 0, EventFact.none, #""label","alert":"Q2ABC""#),
    (.escalated, EventActor.timer.rawValue, 0, #""page.escalated","alert":"Q2ABC","user":"P1","reason":"timeout""#),
    (.escalated, EventActor.person.rawValue, 0, #""page.escalated","alert":"Q2ABC","user":"P1","reason":"manual""#),
    (.escalated, EventActor.unknown.rawValue, EventFact.none, #""page.escalated","alert":"Q2ABC""#),
    (.acknowledged, EventActor.automation.rawValue, 0, #""page.acked","alert":"Q2ABC","automatic":true"#),
    (.declared, 0, EventFact.none, #""incident.linked","alert":"Q2ABC""#),
  ])
  func aFactOfTheCourseIsALine(kind: EventKind, detail: UInt8, person: UInt32, line: String) throws {
    var history = PagingHistory.joinedPageAndAlert
    let (page, at) = (history.episodes[0], Timestamp.day(20_727) + .seconds(7))
    let fact = EventFact(kind, at: at, subject: person, detail: detail, tag: 0, file: 0)
    history.courses.keep([fact], of: try #require(page.occurrence), firedAt: page.firedAt)
    let written = lines(of: history).filter { $0.contains("00:00:07Z") }
    #expect(written == [#"{"v":1,"t":"2026-10-01T00:00:07Z","type":"# + line + "}"])
  }

  @Test func anEpisodeThatWasMergedSaysSo() {
    var history = PagingHistory.joinedPageAndAlert
    history.episodes[0].endedBy = .merge
    history.episodes[0].resolvedBy = nil
    #expect(
      lines(of: history).contains(#"{"v":1,"t":"2026-10-01T00:11:00Z","type":"alert.merged","alert":"Q2ABC"}"#))
  }

  /// Else they would be one when the lines are read.
  @Test func equalNotificationsAreToldApart() {
    var history = PagingHistory.joinedPageAndAlert
    let first = history.notifications[0]
    var last = history.notifications[1]
    history.notifications = HistoryList()
    for _ in 0..<3 { history.notifications.append(first) }
    last.isLastOfEpisode = true
    history.notifications.append(last)
    let notified = lines(of: history).filter { $0.contains("page.notified") }.map { $0.split(separator: "channel")[1] }
    #expect(notified == [#"":"push"}"#, #"":"push","copy":1}"#, #"":"push","copy":2}"#, #"":"email"}"#])
  }

  @Test func peopleAreInTheOrderOfTheirIDs() {
    var history = PagingHistory.joinedPageAndAlert
    let once = lines(of: history).prefix(2)
    history.people.swapAt(0, 1)
    #expect(lines(of: history).prefix(2) == once)
  }

  /// Looking from each to all others would take minutes.
  @Test func manyFactsOfOneMomentAreWrittenInTime() throws {
    var history = PagingHistory.joinedPageAndAlert
    let (page, at) = (history.episodes[0], Timestamp.day(20_727) + .seconds(7))
    let notes = (0..<200_000).map { EventFact(.noted, at: at, subject: UInt32($0 % 2), tag: UInt32($0), file: 0) }
    history.courses.keep(notes, of: try #require(page.occurrence), firedAt: page.firedAt)
    history.notifications = HistoryList()
    for number in 0..<200_000 {
      history.notifications.append(
        Notification(at: at + .seconds(Int64(number)), person: PersonID(0), channel: .sms, hours: .off))
    }
    history.notifications[199_999].isLastOfEpisode = true
    let written = lines(of: history)
    #expect(
      written.count { $0.contains("note.added") } == 2 && written.count { $0.contains("page.notified") } == 200_000)
  }

  @Test func notificationsWithoutAStartAreOfAlertsWithoutOne() {
    var history = PagingHistory.joinedPageAndAlert
    let stray = history.notifications[0]
    history.strayNotifications = [stray, stray, history.notifications[1]]
    #expect(
      lines(of: history)[2..<5].map { String($0.split(separator: #""alert":"#)[1]) } == [
        #""without-start-1","user":"P1","channel":"push"}"#, #""without-start-2","user":"P1","channel":"push"}"#,
        #""without-start-1","user":"P2","channel":"email"}"#,
      ])
  }
}

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

import AlertCorrelation
import PagingModel
import Testing

@Suite struct PageStateTests {
  private static let states: [(String, [LogRecord], PageState)] = [
    ("push", [.notify("Ann", at: 1, by: .push)], .page),
    ("phone", [.notify("Ann", at: 1, by: .phone)], .page),
    ("SMS", [.notify("Ann", at: 1, by: .sms)], .page),
    ("e-mail only", [.notify("Ann", at: 1, by: .email)], .notPage),
    ("chat only", [.notify("Ann", at: 1, by: .chat)], .notPage),
    ("a channel nobody knows", [.notify("Ann", at: 1, by: .other)], .unknown),
    ("e-mail, then push", [.notify("Ann", at: 1, by: .email), .notify("Ann", at: 2, by: .push)], .page),
    ("another incident was notified", [.notify("Ann", at: 1, of: "Q2"), .trigger("Q2")], .notPage),
  ]

  @Test(arguments: states)
  func pageIsWhatReachedSomebodyOnAnInterruptingChannel(_: String, records: [LogRecord], state: PageState) throws {
    let built = BuiltHistory([.trigger()] + records)
    #expect(try built.episode("Q1").page == state)
    #expect(try built.episode("Q1").hours == (state == .page ? .sleep : nil))
  }

  @Test func exportWithoutAnyNotificationIsAnOverview() throws {
    let built = BuiltHistory([.trigger(), .acknowledge("Ann", at: 4)])
    #expect(built.notes.sourcesWithoutNotifications == AlertSources(.pagerDuty))
    #expect(try built.only.page == .unknown)
    #expect(!built.history.knowsPages)
    #expect(built.history.knowsPeople)
  }

  @Test func webhooksAndListsCannotKnowPages() throws {
    let list = LogRecord.snapshot(PagerSnapshot(incident: "Q2", updatedAt: 9, createdAt: 1))
    let built = BuiltHistory([
      LogRecord.trigger("Q1").fromWebhook, list, .trigger("Q3"), .notify("Ann", at: 5, of: "Q3"),
    ])
    #expect(built.notes.sourcesWithoutNotifications == [])
    #expect(try built.episode("Q1").page == .unknown)
    #expect(try built.episode("Q2").page == .unknown)
    #expect(try built.episode("Q3").page == .page)
  }

  /// Records that do not tell whom a notification reached leave open whether it was a page.
  @Test func notificationThatIsNotClearLeavesThePageOpen() throws {
    func page(_ facts: (EventKind, UInt8)...) throws -> PageState {
      var log = EventLog()
      let firing = log.occurrence(.rootly, key: Array("al-1".utf8).span)
      let ada = log.person(Array("7".utf8).span, isCertain: true)
      log.noteTellsNotifications(firing)
      for (number, fact) in ([(.fired, 0), (.notified, NotificationChannel.email.rawValue)] + facts).enumerated() {
        let subject = fact.0 == .notified ? ada.index : EventFact.none
        let at = Timestamp(seconds: Int64(number))
        log.append(
          EventFact(fact.0, at: at, subject: subject, detail: fact.1, tag: UInt32(number), file: 0), to: firing)
      }
      return try BuiltHistory(log: log).only.page
    }
    #expect(try page() == .notPage)
    #expect(try page((.other, EventFact.unclearNotification)) == .unknown)
    #expect(try page((.other, EventFact.unclearNotification | EventFact.listedMark)) == .unknown)
    #expect(try page((.other, EventFact.unknownType)) == .notPage)
    #expect(
      try page((.other, EventFact.unclearNotification), (.notified, NotificationChannel.phone.rawValue)) == .page)
  }

  /// Notes on an incident are no word on its acknowledgements.
  @Test(arguments: [(EventFact.asideMark, false), (0, true)])
  func factsAsideDoNotMakePeopleKnown(detail: UInt8, knowsPeople: Bool) {
    var log = EventLog()
    let firing = log.occurrence(.grafanaOnCall, key: Array("I1".utf8).span)
    var snapshot = FiringSnapshot(updatedAt: 0, status: .resolved, tag: 1)
    snapshot.createdAt = Timestamp(seconds: 0)
    log.offer(snapshot, for: firing)
    log.append(EventFact(.noted, at: Timestamp(seconds: 9), detail: detail, tag: 2, file: 0), to: firing)
    #expect(BuiltHistory(log: log).history.knowsPeople == knowsPeople)
    // Without a start, too.
    var bare = EventLog()
    let other = bare.occurrence(.grafanaOnCall, key: Array("I1".utf8).span)
    bare.append(EventFact(.noted, at: Timestamp(seconds: 9), detail: detail, tag: 2, file: 0), to: other)
    #expect(BuiltHistory(log: bare).history.knowsPeople == knowsPeople)
  }

  @Test func emptyLogIsNoOverview() {
    let built = BuiltHistory([])
    #expect(built.notes.sourcesWithoutNotifications == [])
    #expect(built.history.first == nil)
    #expect(!built.history.knowsPages)
  }
}

@Suite struct PageHoursTests {
  private static let berlin = "Europe/Berlin"

  /// Central European time, by its rule alone.
  private static func zones() throws -> [String: TimeZoneRules] {
    [berlin: try TimeZoneRules(identifier: berlin, posix: "CET-1CEST,M3.5.0,M10.5.0/3")]
  }

  /// Both nights of 2026 in which Berlin's clocks change end at 08:00 on the new clock; they are Sundays.
  @Test(arguments: [
    ("2026-03-28T06:59:59Z", HoursClass.sleep), ("2026-03-28T07:00:00Z", .off), ("2026-03-29T05:59:59Z", .sleep),
    ("2026-03-29T06:00:00Z", .off), ("2026-03-30T06:00:00Z", .business), ("2026-03-30T15:59:59Z", .business),
    ("2026-03-30T16:00:00Z", .off), ("2026-03-30T20:00:00Z", .sleep), ("2026-10-25T06:59:59Z", .sleep),
    ("2026-10-25T07:00:00Z", .off), ("2026-10-26T07:00:00Z", .business),
  ])
  func hoursFollowTheClocksOfThePersonsZone(moment: String, hours: HoursClass) throws {
    let at = try #require(seconds(moment))
    let built = BuiltHistory(
      [.trigger(at: at), .notify("Ann", at: at), .user("Ann", zone: Self.berlin)], zones: try Self.zones())
    #expect(try built.only.hours == hours)
    #expect(built.history.interruptions.map(\.hours) == [hours])
  }

  /// 07:30 UTC on a Monday: asleep in London's winter, at work in Berlin.
  @Test(arguments: [
    (
      "the first decides", [("Ann", Int64(27_000), NotificationChannel.push), ("Ben", 27_001, .push)], HoursClass.sleep
    ),
    ("who comes later does not", [("Ann", 27_001, .push), ("Ben", 27_000, .push)], .business),
    ("e-mail does not", [("Ann", 26_999, .email), ("Ben", 27_000, .phone)], .business),
    ("a tie goes by the label", [("Ben", 27_000, .push), ("Ann", 27_000, .sms)], .sleep),
  ])
  func pageHasTheHoursOfItsFirstInterruptingNotification(
    _: String, notified: [(String, Int64, NotificationChannel)], hours: HoursClass
  ) throws {
    let records = notified.map { LogRecord.notify($0.0, at: $0.1, by: $0.2) }
    let built = BuiltHistory(
      [.trigger(at: 26_990), .user("Ben", zone: Self.berlin)] + records, zones: try Self.zones())
    #expect(try built.only.hours == hours)
  }

  /// Seconds after `monday` of a moment like `2026-03-28T06:59:59Z`.
  private func seconds(_ moment: String) -> Int64? {
    let parts = moment.split { "-T:Z".contains($0) }.compactMap { Int64($0) }
    guard parts.count == 6 else { return nil }
    let day = CivilDate(year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2])).daysSinceEpoch
    return Timestamp(seconds: day * 86_400 + parts[3] * 3600 + parts[4] * 60 + parts[5]).secondsAfterMonday
  }
}

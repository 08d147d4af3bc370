import AlertCorrelation
import PagingModel
import Testing

@Suite struct DuplicateTests {
  @Test func theFirstFileKeepsARecordWhateverWasReadFirst() {
    let shared = LogRecord.notify("Ann", at: 5)
    #expect(BuiltHistory(files: [[.trigger(), shared], [shared, shared]]).notes.duplicates == [1: 2])
    #expect(BuiltHistory(files: [[shared], [.trigger(), shared]]).notes.duplicates == [1: 1])
    #expect(BuiltHistory(files: [[], [shared, shared], [.trigger()], [shared]]).notes.duplicates == [1: 1, 3: 1])
  }

  @Test func orderOfReadingDoesNotDecide() {
    var log = EventLog()
    for file: UInt16 in [2, 0, 1] { LogRecord.trigger().add(to: &log, file: file) }
    var reversed = EventLog()
    for file: UInt16 in [0, 1, 2] { LogRecord.trigger().add(to: &reversed, file: file) }
    #expect(duplicates(log) == [1: 1, 2: 1])
    #expect(duplicates(reversed) == [1: 1, 2: 1])
  }

  @Test func recordsThatSayTheSameAreTwoWhenTheyAreTwo() {
    let built = BuiltHistory([.trigger(), .notify("Ann", at: 5), .notify("Ann", at: 5, number: 1)])
    #expect(built.duplicateCount == 0)
    #expect(built.history.notifications.count == 2)
  }

  @Test func repeatedListsAndPeopleAreDuplicates() {
    let list = LogRecord.snapshot(PagerSnapshot(incident: "Q1", updatedAt: 9, createdAt: 0))
    let ann = LogRecord.user("P1", name: "Ann")
    let built = BuiltHistory(files: [[list, ann], [ann, list, ann], [list]])
    #expect(built.notes.duplicates == [1: 3, 2: 1])
    #expect(built.history.episodes.count == 1)
  }

  @Test func recordsOfIncidentsWithoutAStartAreDuplicatesToo() {
    let stray = LogRecord.notify("Ann", at: 5)
    let built = BuiltHistory(files: [[stray], [stray]])
    #expect(built.notes.duplicates == [1: 1])
    #expect(built.history.strayNotifications.count == 1)
  }

  @Test func factsThatARecordListsAreOneRecordTogether() {
    var log = EventLog()
    let firing = log.occurrence(.splunkOnCall, key: Array("318".utf8).span)
    for file: UInt16 in [0, 1] {
      // More facts than are looked at when one is added.
      for number: UInt32 in 0..<40 {
        let at = Timestamp(seconds: Int64(number))
        let detail = EventActor.automation.rawValue | EventFact.listedMark
        log.append(EventFact(.acknowledged, at: at, detail: detail, tag: number, file: file), to: firing)
      }
      log.append(
        EventFact(.fired, at: Timestamp(seconds: 0), detail: EventFact.listedMark, tag: 99, file: file), to: firing)
      log.identify(7, file: file)
    }
    #expect(duplicates(log) == [1: 1])
  }

  // MARK: bodies

  @Test func aBodyIsADuplicateWhenOthersTellAllItTells() {
    let first = LogRecord.firing()
    #expect(BuiltHistory(files: [[first], [first]]).notes.duplicates == [1: 1])
    // Both say that it fired; only the second says that it ended.
    #expect(BuiltHistory(files: [[first], [.cleared(end: 500)]]).duplicateCount == 0)
    // The end is told twice, by bodies of different receivers.
    let records = [first, .cleared(end: 500), .cleared(end: 500, number: 1)]
    #expect(BuiltHistory(records).duplicateCount == 1)
  }

  @Test func factsBelongToTheBodyOfTheEarliestMoment() {
    // Whatever is read first, the start belongs to the body that mentions nothing later.
    let early = LogRecord.firing()
    let late = LogRecord.body(
      MonitorBody(alerts: [
        MonitorBody.Alert(fingerprint: "f1", start: 0), MonitorBody.Alert(fingerprint: "f2", start: 9),
      ]))
    let latest = LogRecord.body(MonitorBody(alerts: [MonitorBody.Alert(fingerprint: "f2", start: 9)], number: 1))
    let middle = LogRecord.body(
      MonitorBody(alerts: [MonitorBody.Alert(fingerprint: "f1", start: 0)], number: 7))
    for files in [[[early, late]], [[late, early]]] {
      #expect(BuiltHistory(files: files).duplicateCount == 0)
    }
    // Of two bodies of one moment one owns all; of three that tell two facts at most two do.
    #expect(BuiltHistory([early, middle]).duplicateCount == 1)
    #expect(BuiltHistory([latest, late, early]).duplicateCount == 1)
    #expect(BuiltHistory([early, late, latest]).duplicateCount == 1)
  }

  @Test func anotherGroupIsNews() {
    #expect(BuiltHistory([.firing(group: "a"), .firing(group: "b")]).duplicateCount == 0)
  }

  private func duplicates(_ log: EventLog) -> [Int: Int] {
    var builder = HistoryBuilder(options: CorrelationOptions(reportZone: .utc))
    return builder.build(log).1.duplicates
  }
}

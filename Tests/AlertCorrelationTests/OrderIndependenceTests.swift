import AlertCorrelation
import PagingModel
import Testing

/// The same records give the same history: in whatever order, from however many files.
@Suite struct OrderIndependenceTests {
  @Test(arguments: 1...25)
  func historyDoesNotDependOnOrderOrFiles(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var records = RandomRecords.make(using: &random)
    let distinct = BuiltHistory(records)
    let expected = HistoryText(history: distinct.history).lines
    #expect(distinct.history.episodes.count > 3)
    // Overlap: a third of the records is there again.
    records += records.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let expectedNotes = BuiltHistory(records).notes.text
    for _ in 0..<4 {
      records.shuffle(using: &random)
      let built = BuiltHistory(files: split(records, using: &random), zones: try RandomRecords.zones())
      let reference = BuiltHistory(records.shuffled(using: &random), zones: try RandomRecords.zones())
      #expect(HistoryText(history: built.history).lines == HistoryText(history: reference.history).lines)
      let plain = BuiltHistory(files: split(records, using: &random))
      #expect(HistoryText(history: plain.history).lines == expected)
      #expect(plain.notes.text == expectedNotes)
    }
  }

  /// Also where a file repeats what an earlier one says, and what it says itself.
  @Test(arguments: 1...25)
  func logsReadApartAreTheSameTogether(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var records = RandomRecords.make(using: &random)
    records += records.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    records.shuffle(using: &random)
    let files = split(records, using: &random) + [[]]
    let zones = try RandomRecords.zones()
    let together = BuiltHistory(files: files, zones: zones)
    let apart = BuiltHistory(apart: files, zones: zones)
    #expect(HistoryText(history: apart.history).lines == HistoryText(history: together.history).lines)
    #expect(apart.notes.text == together.notes.text)
  }

  /// Logs that have hardly an incident in common, as those of months, are put together another way: the same comes out.
  @Test(arguments: 1...10)
  func logsOfMonthsAreTheSameTogether(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let people = ["P1", "P2", "P3"]
    var files: [[LogRecord]] = [[], [], []]
    for number in 0..<240 {
      let (incident, at) = ("Q\(number)", Int64(number) * 900)
      let person = people.randomElement(using: &random) ?? "P1"
      let month = number / 80
      // The last incident of a month goes on in the next one, which also repeats what the month said.
      let isLate = number % 80 == 79 && month < 2
      let words = FiringWords(title: "title \(number % 7)", rule: "rule \(number % 5)", service: "s\(number % 3)")
      files[month].append(.entry(PagerEntry(incident: incident, kind: .fired, at: at, words: words)))
      files[month].append(.notify(person, at: at + 5, by: .push, of: incident, number: 0))
      if isLate { files[month + 1].append(.notify(person, at: at + 5, by: .push, of: incident, number: 0)) }
      files[isLate ? month + 1 : month].append(.acknowledge(person, at: at + 60, as: .person, of: incident))
      files[isLate ? month + 1 : month].append(.resolve(person, at: at + 300, as: .person, of: incident))
    }
    files = files.map { $0.shuffled(using: &random) }
    let (together, apart) = (BuiltHistory(files: files), BuiltHistory(apart: files))
    #expect(together.history.episodes.count == 240 && together.duplicateCount == 2)
    #expect(together.history.known.allSatisfy { $0.acknowledgedBy != nil && $0.resolvedBy != nil })
    #expect(HistoryText(history: apart.history).lines == HistoryText(history: together.history).lines)
    #expect(apart.notes.text == together.notes.text)
  }

  private func split(_ records: [LogRecord], using random: inout SeededGenerator) -> [[LogRecord]] {
    var files = Array(repeating: [LogRecord](), count: Int.random(in: 1...4, using: &random))
    for record in records { files[Int.random(in: files.indices, using: &random)].append(record) }
    return files
  }
}

/// Records of a few alerts in one hour: so close together that most rules have something to decide.
enum RandomRecords {
  private static let people = ["P1", "P2", "P3", "P4"]
  private static let groups = ["g1", "g2"]
  /// Python: `hashlib.sha256(b"g1").hexdigest()`.
  private static let keys = ["f1", "f2", "k", "711430f6164e93803d93428bc1fab80f41e213bb197689307de8606d437c3038"]

  /// Rules for a zone that some people have; another zone has none.
  static func zones() throws -> [String: TimeZoneRules] {
    ["Europe/Berlin": try TimeZoneRules(identifier: "Europe/Berlin", posix: "CET-1CEST,M3.5.0,M10.5.0/3")]
  }

  static func make(using random: inout SeededGenerator) -> [LogRecord] {
    var records: [LogRecord] = [
      .user("P1", name: "Ann", zone: "Europe/Berlin"), .user("P2", name: "Ann", zone: "Mars"), .user("P3", name: "Ben"),
      .trigger("Q0"), .notify("P1", at: 0, of: "Q0"),
    ]
    for number in 0..<120 { records.append(record(number, using: &random)) }
    return records
  }

  private static func record(_ number: Int, using random: inout SeededGenerator) -> LogRecord {
    let at = Int64.random(in: 0..<120, using: &random) * 30
    let incident = "Q\(Int.random(in: 0..<8, using: &random))"
    let person = people.randomElement(using: &random)
    let words = words(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1:
      return .entry(PagerEntry(incident: incident, kind: .fired, at: at, words: words, number: number))
    case 2, 3, 4:
      let channel = NotificationChannel.allCases.randomElement(using: &random) ?? .push
      return .notify(person ?? "P1", at: at, by: channel, of: incident, number: number % 3)
    case 5: return .acknowledge(person, at: at, as: actor(using: &random), of: incident)
    case 6: return .resolve(person, at: at, as: actor(using: &random), of: incident)
    case 7: return at % 90 == 0 ? .reopen(at: at, of: incident) : .note(at: at, of: incident, words: words)
    case 8: return .snapshot(list(incident, at, person, words, using: &random))
    default: return .body(body(words, at, using: &random))
    }
  }

  private static func words(using random: inout SeededGenerator) -> FiringWords {
    let maybe = { (random: inout SeededGenerator, values: [String]) in
      Bool.random(using: &random) ? values.randomElement(using: &random) : nil
    }
    return FiringWords(
      alertKey: maybe(&random, keys), title: maybe(&random, ["Disk 9 full", "DiskFull"]),
      rule: maybe(&random, ["DiskFull", "Slow"]), severity: maybe(&random, ["warning", "critical"]),
      service: maybe(&random, ["db", "web"]), teams: ["T1", "T2", "T3"].filter { _ in Bool.random(using: &random) },
      urgency: Bool.random(using: &random) ? .high : .unknown, cluster: maybe(&random, ["eu1", "us1"]),
      host: maybe(&random, ["n1", "n2"]))
  }

  private static func actor(using random: inout SeededGenerator) -> EventActor {
    [EventActor.person, .automation, .timer, .merge, .untyped, .unknown].randomElement(using: &random) ?? .person
  }

  private static func list(
    _ incident: String, _ at: Int64, _ person: String?, _ words: FiringWords, using random: inout SeededGenerator
  ) -> PagerSnapshot {
    let isResolved = Bool.random(using: &random)
    return PagerSnapshot(
      incident: incident, status: isResolved ? .resolved : .acknowledged, updatedAt: at, createdAt: at - 60,
      acknowledgedAt: Bool.random(using: &random) ? at - 30 : nil, acknowledgedBy: person,
      resolvedAt: isResolved ? at : nil, resolvedBy: person, resolver: actor(using: &random), words: words)
  }

  private static func body(_ words: FiringWords, _ at: Int64, using random: inout SeededGenerator) -> MonitorBody {
    var alerts: [MonitorBody.Alert] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let start = Int64.random(in: 0..<20, using: &random) * 180_000 + 250
      var alert = MonitorBody.Alert(fingerprint: "f\(Int.random(in: 1...4, using: &random))", start: start)
      alert.isResolved = Bool.random(using: &random)
      if alert.isResolved && Bool.random(using: &random) { alert.end = start + at * 100 }
      alerts.append(alert)
    }
    return MonitorBody(alerts: alerts, group: groups.randomElement(using: &random), words: words)
  }
}

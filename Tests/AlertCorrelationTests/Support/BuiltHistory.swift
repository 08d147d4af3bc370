import AlertCorrelation
import PagingModel
import Testing

/// A history put together from records.
struct BuiltHistory {
  var history: PagingHistory
  var notes: CorrelationNotes

  /// - Parameter files: the records of each file, in the order of reading.
  init(
    files: [[LogRecord]], zone: TimeZoneRules = .utc, zones: [String: TimeZoneRules] = [:]
  ) {
    var log = EventLog()
    for (file, records) in files.enumerated() {
      for record in records { record.add(to: &log, file: UInt16(file)) }
    }
    var builder = HistoryBuilder(options: CorrelationOptions(reportZone: zone, zones: zones))
    (history, notes) = builder.build(log)
  }

  init(log: EventLog) {
    self.init(log: log, options: CorrelationOptions(reportZone: .utc, zones: [:]))
  }

  init(log: EventLog, options: CorrelationOptions) {
    var builder = HistoryBuilder(options: options)
    (history, notes) = builder.build(log)
  }

  /// - Parameter apart: whether each record is read into a log of its own.
  init(_ records: [LogRecord], options: CorrelationOptions, apart: Bool = false) {
    var log = EventLog()
    for record in records {
      var own = EventLog()
      if apart {
        record.add(to: &own)
        log.merge(own)
      } else {
        record.add(to: &log)
      }
    }
    self.init(log: log, options: options)
  }

  /// - Parameter apart: the records of each file, read into a log of its own and merged in this order.
  init(apart files: [[LogRecord]], zones: [String: TimeZoneRules] = [:]) {
    var merged = EventLog()
    for (file, records) in files.enumerated() {
      var log = EventLog()
      for record in records { record.add(to: &log, file: UInt16(file)) }
      merged.merge(log)
    }
    var builder = HistoryBuilder(options: CorrelationOptions(reportZone: .utc, zones: zones))
    (history, notes) = builder.build(merged)
  }

  init(_ records: [LogRecord], zone: TimeZoneRules = .utc, zones: [String: TimeZoneRules] = [:]) {
    self.init(files: [records], zone: zone, zones: zones)
  }

  /// The only episode.
  var only: KnownEpisode {
    get throws {
      try #require(history.episodes.count == 1)
      return history.known[0]
    }
  }

  /// The episode of an incident.
  func episode(_ incident: String) throws -> KnownEpisode {
    try #require(history.known.first { $0.incident == incident })
  }

  /// What the report calls a person.
  func label(_ person: PersonID?) -> String? { person.map { history.people[$0.position].label } }

  func text(_ id: TextID?) -> String? { history.text(id) }

  /// All duplicates, of whatever file.
  var duplicateCount: Int { notes.duplicates.values.reduce(0, +) }

  /// Interruptions or disturbances as seconds after `monday`, of one person.
  func seconds(_ list: [MarkedNotification], of person: String) -> [Int64] {
    list.filter { label($0.person) == person }.map { ($0.at - monday).count / 1000 }
  }
}

extension Timestamp {
  /// Seconds after `monday`, for comparing.
  var secondsAfterMonday: Int64 { (self - monday).count / 1000 }
}

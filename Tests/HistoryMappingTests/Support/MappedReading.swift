import AlertFormats
import HistoryMapping
import LogInput
import PagingModel
import YAMLReading

/// What a file came to by a mapping.
struct MappedReading {
  var log: EventLog
  /// `mapping:m used 2 ignored 1`
  var counts: [String]
  /// `2:1: ...`, in the order of the file.
  var refusals: [String]
  var unseen: [String]

  /// What is told of firings: `T1 fired 2026-03-01T09:30:00Z`, in the order of bytes.
  var facts: [String] { log.told }

  /// Everything, for comparing two readings.
  var everything: [String] { facts + descriptions + counts + refusals + unseen }

  /// What firings are said to be: `T1 title=Disk full`.
  var descriptions: [String] { log.described }

  /// - Parameter size: how many bytes come at a time; nil for all at once.
  init(_ text: String, _ yaml: String, chunks size: Int? = nil, zone: TimeZoneRules = .utc) throws {
    try self.init(Array(text.utf8), yaml, chunks: size, zone: zone)
  }

  init(_ bytes: [UInt8], _ yaml: String, chunks size: Int? = nil, zone: TimeZoneRules = .utc) throws {
    let mapping = try mappings(yaml)[0]
    var reader = RecordReader(log: EventLog(), file: 0, format: nil, zone: zone, mapping: mapping)
    switch mapping.layout {
    case .json:
      var framer = JSONRecordFramer(file: 0, limit: 1 << 16)
      feed(bytes, size) { framer.consume($0, isFinal: $1, into: &reader) }
    case .table(let delimiter):
      var framer = RowFramer(file: 0, limit: 1 << 16, delimiter: delimiter)
      feed(bytes, size) { framer.consume($0, isFinal: $1, into: &reader) }
    case .lines:
      var framer = RowFramer(file: 0, limit: 1 << 16, delimiter: nil)
      feed(bytes, size) { framer.consume($0, isFinal: $1, into: &reader) }
    }
    log = reader.log
    counts = reader.counts.map { "\($0.name) used \($0.used) ignored \($0.ignored)" }
    refusals = reader.refusals.first.map { "\($0.place.line):\($0.place.column): \($0.reason.message)" }
    unseen = reader.unseenPaths.map { "\($0.text) \($0.place.text)" }
  }
}

/// Hands bytes over in windows of a size, what is not done yet once more.
private func feed(_ bytes: [UInt8], _ size: Int?, _ consume: (Span<UInt8>, Bool) -> Int) {
  var (first, end) = (0, 0)
  while let size, end < bytes.count {
    end = min(end + size, bytes.count)
    first += consume(bytes.span.extracting(first..<end), false)
  }
  _ = consume(bytes.span.extracting(first..<bytes.count), true)
}

/// The mappings of a file called `m.yml`.
func mappings(_ yaml: String) throws -> [RecordMapping] {
  var zones = TimeZoneDirectory()
  return try MappingFile.mappings(in: Array(yaml.utf8), named: "m.yml", zones: &zones)
}

/// What is wrong with a file called `m.yml`: `2:5: message (hint)`.
func problems(_ yaml: String) -> [String] {
  do {
    _ = try mappings(yaml)
    return []
  } catch let error as YAMLProblems {
    return error.problems.map { problem in
      let place = problem.place.hasPrefix("m.yml:") ? String(problem.place.dropFirst(6)) : problem.place
      return "\(place): \(problem.message)" + (problem.hint.map { " (\($0))" } ?? "")
    }
  } catch { return ["\(error)"] }
}

extension EventLog {
  fileprivate var told: [String] {
    var lines: [String] = []
    for (number, firing) in zip(occurrences.indices, occurrences) {
      let key = occurrenceKeys.text(number).dropFirst()
      forEachFactOf(firing) { fact in
        let detail =
          switch fact.kind {
          case .notified: fact.channel.name
          case .acknowledged, .escalated, .resolved: "\(fact.actor)"
          case .labelled: "\(fact.detail)"
          default: ""
          }
        let words = [
          "\(key)", "\(fact.kind)", fact.at.map { "\($0)" } ?? "?", fact.person.map { people.id($0) } ?? "", detail,
        ]
        lines.append(words.filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
    return lines.sorted()
  }

  private func forEachFactOf(_ firing: Occurrence, _ body: (EventFact) -> Void) {
    var next = firing.newestFact
    while next != EventFact.none {
      body(facts[Int(next)])
      next = facts[Int(next)].previous
    }
  }

  fileprivate var described: [String] {
    zip(occurrences.indices, occurrences).map { number, firing in
      let description = trigger(of: firing)
      var words = ["\(occurrenceKeys.text(number).dropFirst())"]
      func add(_ name: String, _ value: String?) { if let value { words.append("\(name)=\(value)") } }
      add("title", description.title.map { texts.text($0.position) })
      add("rule", description.rule.map { texts.text($0.position) })
      add("key", description.alertKey.map { texts.text($0.position) })
      add("severity", description.severity.map { texts.text($0.position) })
      add("cluster", description.cluster.map { texts.text($0.position) })
      add("host", description.host.map { texts.text($0.position) })
      add("service", description.service.map { services.id($0) })
      let teams = teamSets.sets[Int(description.teamSet)].map { self.teams.id($0) }
      add("teams", teams.isEmpty ? nil : teams.joined(separator: "+"))
      add("urgency", description.urgency.name)
      add("origin", description.origin?.name)
      return words.joined(separator: " ")
    }.sorted()
  }
}

import AlertFormats
import PagingModel

/// What records tell of incidents, each in a line: id, services, severity, then the moments in seconds after `start`: start, detected,
/// acknowledged, mitigated, restored, end; `-` is not told, `merged` what is part of another one.
func told<Format: InputFormat>(_ records: String..., by format: Format.Type) -> [String] {
  var decoder = Format()
  var log = EventLog(ofRecord: .incidents)
  for record in records { _ = try? decoder.decode(Array(record.utf8).span, file: 0, into: &log) }
  return log.toldIncidents
}

extension EventLog {
  /// Those of a record, in order.
  var toldIncidents: [String] {
    var log = self
    let names = log.nameServices().map { log.texts.text($0.plain.position) }
    return (log.record?.incidents ?? []).map { incident in
      func after(_ moment: Timestamp?) -> String { moment.map { "\(($0 - start).count / 1000)" } ?? "-" }
      let course = incident.course
      let services = incident.services.map { names[$0.position] }.sorted().joined(separator: "+")
      let moments = [
        course.startedAt, course.detectedAt, course.acknowledgedAt, course.mitigatedAt, course.restoredAt,
        course.endedAt,
      ]
      return [
        log.texts.text(incident.id.position), services.isEmpty ? "-" : services,
        incident.severity.map { log.texts.text($0.position) } ?? "-", moments.map(after).joined(separator: " "),
        incident.isMerged ? "merged" : "",
      ].joined(separator: " ")
    }.sorted()
  }
}

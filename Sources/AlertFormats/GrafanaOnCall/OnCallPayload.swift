import LogInput
import PagingModel

/// The alert that OnCall was sent, as it keeps it: a body of Alertmanager's form, one alert, or whatever an integration
/// sends.
struct OnCallPayload: Sendable {
  private enum Field: Int {
    case groupKey, groupRule, rule, groupSeverity, severity, groupService, service, fingerprint, alerts, legacyRule
    case groupLabels, labels
  }
  private var fields = RecordFields<Field>([
    .groupKey: "groupKey", .groupRule: "commonLabels.alertname", .rule: "labels.alertname",
    .groupSeverity: "commonLabels.severity", .severity: "labels.severity", .groupService: "commonLabels.service",
    .service: "labels.service", .fingerprint: "fingerprint", .alerts: "alerts", .legacyRule: "ruleName",
    .groupLabels: "commonLabels", .labels: "labels",
  ])
  private enum AlertField: Int { case fingerprint }
  private var alert = RecordFields<AlertField>([.fingerprint: "fingerprint"])

  init() {}

  /// Adds to a description what the payload tells.
  mutating func describe(
    _ description: inout FiringDescription, by payload: FieldValue, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard let range = payload.range(of: .object) else { return }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? fields.read(record, &cursor)) != nil else { return }
    description.alertKey = alertKey(record, &log)
    description.rule = log.text(either(.groupRule, .rule, .legacyRule), in: record)
    description.severity = log.text(either(.groupSeverity, .severity), in: record)
    description.service = log.service(either(.groupService, .service), in: record)
    for field in [Field.groupLabels, .labels] {
      description.setPlace(AlertPlace(labels: fields[field], in: record), in: record, &log)
    }
  }

  private func either(_ names: Field...) -> FieldValue {
    names.lazy.map { fields[$0] }.first { $0.text != nil } ?? .missing
  }

  /// What other pagers are sent as the key of a group, its hash; of a group without a key, the only alert's fingerprint.
  private mutating func alertKey(_ record: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    if let group = fields[.groupKey].text {
      let hash = group.withBytes(in: record) { SHA256.hex($0) }
      return log.text(hash.span)
    }
    if let fingerprint = fields[.fingerprint].text { return log.text(fingerprint, in: record) }
    var fingerprints: [JSONText?] = []
    fields[.alerts].forEachElement(in: record) { cursor in
      let isRead = (try? alert.read(record, &cursor)) != nil
      fingerprints.append(isRead ? alert[.fingerprint].text : nil)
    }
    return fingerprints.count == 1 ? log.text(fingerprints[0], in: record) : nil
  }
}

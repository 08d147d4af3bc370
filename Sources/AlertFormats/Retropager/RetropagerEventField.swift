/// What an event of retropager's own may say, beside its moment and its type.
///
/// `version`, `moment`, `type`, `labelService`, `labels` and `tells` are members of the lines that `RetropagerEvents` reads.
enum RetropagerEventField: Int {
  case version, moment, type, alert, fingerprint, rule, service, team, severity, urgency, source, summary
  case labelService, by, user, channel, automatic, reason, start, end, value, name, timeZone
  case incident, teams, sources, monitorFiredAt, clearedAt, members, untold, labels, reference, into, group, groupedBy
  case text, tells
}

/// Where the fields of one event are: in the members of a line, or in what a mapping made of another record.
protocol RetropagerEventFields {
  subscript(field: RetropagerEventField) -> FieldValue { get }

  /// Where the alert is.
  func place(in text: Span<UInt8>) -> AlertPlace
}

extension RecordFields: RetropagerEventFields where Field == RetropagerEventField {
  func place(in text: Span<UInt8>) -> AlertPlace { AlertPlace(labels: self[.labels], in: text) }
}

import LogInput
import PagingModel

/// What somebody wrote of a page, as it stands in a file of labels of any form.
struct WrittenLabel {
  var incident: [UInt8]?
  var alertKey: [UInt8]?
  var firedAt: Timestamp?
  var verdict: [UInt8]?
  var reason: [UInt8]?
  var who: [UInt8]?
  var at: Timestamp?

  /// The label; nil where nobody said anything.
  ///
  /// - Throws: `RecordError` for words that are no verdict, for a reason alone that tells none, and without a page.
  func label(into log: inout EventLog) throws(RecordError) -> PageLabel? {
    guard let verdict = try value() else { return nil }
    var label = PageLabel(isActionable: verdict == .actionable)
    label.incident = try name(incident, "incident", &log)
    label.alertKey = try name(alertKey, "alertKey", &log)
    guard label.incident != nil || label.alertKey != nil else { throw RecordError(.missing("incident"), at: 0) }
    (label.firedAt, label.at) = (firedAt, at)
    // By its name where it is a known one, else as it is written.
    let known = reason.flatMap { LabelReason(written: $0.span) }
    label.reason = (known.map { Array($0.rawValue.utf8) } ?? reason).map { log.text($0.span) }
    label.who = who.map { log.text($0.span) }
    return label
  }

  /// The verdict, without one that of the reason.
  private func value() throws(RecordError) -> PageVerdict.Value? {
    if let verdict, !PageVerdict.Value.isLeftOpen(verdict.span) {
      if let value = PageVerdict.Value(written: verdict.span) { return value }
      throw RecordError(.unknownWord(member: "verdict", value: TableColumns.beginning(of: verdict.span)), at: 0)
    }
    guard let reason, !PageVerdict.Value.isLeftOpen(reason.span) else { return nil }
    if let value = PageVerdict.Value(written: reason.span) { return value }
    throw RecordError(.missing("verdict"), at: 0)
  }

  private func name(_ text: [UInt8]?, _ title: String, _ log: inout EventLog) throws(RecordError) -> TextID? {
    guard let text else { return nil }
    guard text.count <= EventLog.longestText else { throw RecordError(.longID(title), at: 0) }
    return log.text(text.span)
  }
}

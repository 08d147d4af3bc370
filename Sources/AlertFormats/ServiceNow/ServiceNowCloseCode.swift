import LogInput
import PagingModel

/// What the code that somebody closed an incident with says of its worth.
///
/// The codes are those that ServiceNow has had in its base system, older and newer ones. Those of which it is not clear
/// whether there was something to do are none of them: whoever chose them may have meant either.
enum ServiceNowCloseCode {
  private static let solved: [StaticString] = [
    "Solved (Work Around)", "Solved (Permanently)", "Solved Remotely (Work Around)", "Solved Remotely (Permanently)",
    "Solution provided", "Workaround provided", "Resolved by change",
  ]
  private static let needless: [StaticString] = ["Duplicate", "Not Solved (Not Reproducible)"]

  /// Whether a code says that there was something to do, or not; nil where it says neither, and of codes of an instance's own.
  static func isActionable(_ code: JSONText?, in record: Span<UInt8>) -> Bool? {
    guard let code else { return nil }
    if solved.contains(where: { code.equals($0, in: record) }) { return true }
    return needless.contains { code.equals($0, in: record) } ? false : nil
  }

  /// The label of a person who resolved an incident with a code; nil where it is none, or no person resolved it.
  static func label(
    _ code: JSONText?, _ snapshot: FiringSnapshot, _ mark: RecordMark, in record: Span<UInt8>
  ) -> EventFact? {
    guard snapshot.status == .resolved, snapshot.resolver == .person, let end = snapshot.resolvedAt,
      let isActionable = isActionable(code, in: record)
    else { return nil }
    var fact = mark.asideFact(.labelled, at: end, snapshot.resolvedBy, element: isActionable ? 1 : 2)
    fact.detail |= isActionable ? EventFact.actionable : EventFact.notActionable
    return fact
  }
}

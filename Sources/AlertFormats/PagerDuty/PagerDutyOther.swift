import LogInput
public import PagingModel

/// Any other answer of PagerDuty's API: known by its addresses, and no history.
public struct PagerDutyOther: InputFormat {
  public static let id = FormatID.pagerDutyOther
  public static let summary = FormatSummary(
    title: "Other PagerDuty objects", origin: "teams, schedules, escalation policies and the like",
    gives: "nothing; they are counted as ignored", signature: "self or html_url on pagerduty.com", source: .pagerDuty,
    knowsPages: false, knowsPeople: false, isHistory: false)

  private static let names = FieldNames(["self", "html_url"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    // Every format of PagerDuty's has these addresses: only the whole object shows that it is of none.
    sketch.isWhole && [sketch.text("self"), sketch.text("html_url")].contains { $0.map(isAddress) ?? false }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let host = text.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    return host == "pagerduty.com" || host.hasSuffix(".pagerduty.com")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    var isKnown = false
    do throws(JSONFault) {
      var cursor = JSONCursor()
      guard try cursor.peekKind(record) == .object else { return .notThisFormat }
      try cursor.openObject(record)
      while let name = try cursor.nextName(record) {
        if Self.names.index(of: name, in: record) >= 0 {
          let address = try cursor.readStringOrSkip(record)
          isKnown = isKnown || address.map { Self.isAddress($0.string(in: record)) } == true
        } else {
          try cursor.skipValue(record)
        }
      }
      try cursor.finish(record)
    } catch { throw RecordError(error) }
    return isKnown ? .ignored : .notThisFormat
  }
}

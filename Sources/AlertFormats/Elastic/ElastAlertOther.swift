import LogInput
public import PagingModel

/// What ElastAlert wrote down of itself: runs of rules, silences, errors.
public struct ElastAlertOther: InputFormat {
  public static let id = FormatID.elastAlertStatus
  public static let summary = FormatSummary(
    title: "Other ElastAlert documents", origin: "the elastalert_status, silence and elastalert_error indices",
    gives: "nothing; they are counted as ignored",
    signature: "rule_name with starttime, endtime and hits, or with until and exponent; message, data and a traceback",
    source: .elastic, knowsPages: false, knowsPeople: false, isHistory: false)

  private enum Field: Int { case rule, from, to, hits, until, exponent, message, traceback, data }
  private var fields = RecordFields<Field>([
    .rule: "rule_name", .from: "starttime", .to: "endtime", .hits: "hits", .until: "until", .exponent: "exponent",
    .message: "message", .traceback: "traceback", .data: "data",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    if sketch.has("rule_name") {
      return sketch.has("starttime") && sketch.has("endtime") && sketch.has("hits")
        || sketch.has("until") && sketch.has("exponent")
    }
    return sketch.has("message") && sketch.kind("traceback") == .array && sketch.kind("data") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let isRun = fields[.from].isThere && fields[.to].isThere && fields[.hits].isThere
    let isSilence = fields[.until].isThere && fields[.exponent].isThere
    if fields[.rule].isThere { return isRun || isSilence ? .ignored : .notThisFormat }
    let isError =
      fields[.message].isThere && fields[.traceback].range(of: .array) != nil
      && fields[.data].range(of: .object) != nil
    return isError ? .ignored : .notThisFormat
  }
}

import LogInput
public import PagingModel

/// Deployments as lines of JSON, for `--deployments`: what was put into service, and when. Among histories nothing of it is
/// needed.
public struct RetropagerDeployments: InputFormat {
  public static let id = FormatID.retropagerDeployments
  public static let summary = FormatSummary.ownBesideHistories(
    title: "Deployments", origin: "written from any pipeline, for --deployments: docs/CONFIGURATION.md",
    gives: "what was deployed when, for the change failure rate; never alerts",
    signature: "service and at, with id or version")

  private enum Field: Int { case service, at, id, version }
  private var fields = RecordFields<Field>([.service: "service", .at: "at", .id: "id", .version: "version"])

  public init() {}

  /// A line is short: what stands at its end may make it something else.
  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.isWhole && sketch.kind("service") == .string && sketch.has("at") && !sketch.has("type")
      && (sketch.has("id") || sketch.has("version"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.service].kind == .string, fields[.at].isThere, fields[.id].isThere || fields[.version].isThere
    else { return .notThisFormat }
    guard log.isDeploymentRecord else { return .ignored }
    let name = try fields[.service].requiredID("service")
    let at = try fields[.at].requiredMoment("at", in: record)
    var deployment = ToldDeployment(service: name.withBytes(in: record) { log.service(named: $0) }, at: at)
    deployment.id = log.text(fields[.id], in: record)
    deployment.version = log.text(fields[.version], in: record)
    log.tell(deployment)
    return .used(first: at, last: at)
  }
}

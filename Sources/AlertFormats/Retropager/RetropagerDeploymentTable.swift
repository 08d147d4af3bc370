import LogInput
public import PagingModel

/// Deployments as a table, for `--deployments`: a row is one of one service. Among histories nothing of it is needed.
public struct RetropagerDeploymentTable: TableFormat {
  public static let id = FormatID.retropagerDeploymentTable
  public static let summary = FormatSummary.ownBesideHistories(
    title: "Deployments (CSV)", origin: "written from any pipeline, for --deployments: docs/CONFIGURATION.md",
    gives: "what was deployed when, for the change failure rate; never alerts",
    signature: "columns service and at, and id or version")

  private enum Column: Int { case service, at, id, version }
  public static let columns = ["service", "at", "id", "version"]
  public static let telling = ["service", "at"]
  public static let tellingAny = ["id", "version"]
  public static let labels = ["deployed_at": "at", "deployed at": "at", "deployment": "id"]

  private var dates: TableDates

  public init() { self.init(zone: .utc) }

  public init(zone: TimeZoneRules) { dates = TableDates(zone: zone) }

  public var knowsDateOrder: Bool { dates.order != nil }

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard log.isDeploymentRecord else { return .ignored }
    let name = try columns.requiredID(Column.service.rawValue, "service", in: row)
    dates.beginRow()
    let reading = try dates.read(Column.at.rawValue, "at", in: row, columns)
    guard let at = try dates.moment(reading, Column.at.rawValue, "at", in: row, columns) else {
      throw RecordError(.missing("at"), at: 0)
    }
    var deployment = ToldDeployment(service: log.service(named: name.span), at: at)
    deployment.id = columns.text(Column.id.rawValue, in: row, &log)
    deployment.version = columns.text(Column.version.rawValue, in: row, &log)
    log.tell(deployment)
    return .used(first: at, last: at)
  }
}

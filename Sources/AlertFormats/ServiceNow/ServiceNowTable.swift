import LogInput
import PagingModel

/// What ServiceNow's tables of incidents have in common.
enum ServiceNowTable {
  /// How far apart the clocks of two zones are at most, in milliseconds.
  private static let farthestZones: Int64 = 26 * 3_600_000

  /// The moment by which a row is newer than other records of its incident, in milliseconds.
  ///
  /// The zone of a local moment is assumed. Records of the Table API tell theirs: they are believed unless a row is newer
  /// whatever its zone.
  static func rank(_ updated: Timestamp, isLocal: Bool) -> Int64 {
    updated.milliseconds - (isLocal ? farthestZones : 0)
  }

  /// Who resolved an incident, by a column of names.
  static func resolver(
    _ column: Int, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) -> (EventActor, PersonID?) {
    let isSystem = columns.with(column, in: row) { JSONText(whole: $0).isWord("system", in: $0) }
    guard let isSystem else { return (.unknown, nil) }
    return isSystem ? (.automation, nil) : (.person, columns.person(column, in: row, &log))
  }
}

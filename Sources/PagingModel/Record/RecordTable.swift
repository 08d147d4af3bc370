/// What the files of a record tell, before it is put together: of incidents, or of deployments.
///
/// A log that has such a table is of a record, and nothing else of it is used. Files of a record are few and short: they are
/// read one after the other into one log, and such logs are never merged.
public struct RecordTable: Sendable {
  /// What the record is of.
  public enum Kind: Hashable, Sendable {
    case incidents, deployments
  }

  public let kind: Kind
  /// In no order, each once.
  public private(set) var incidents: Set<ToldIncident> = []
  public private(set) var deployments: Set<ToldDeployment> = []
  /// Records that told nothing that was not known, by the index of their file.
  public private(set) var duplicates: [Int: Int] = [:]
  /// What the current record told so far: all, and what was not known.
  private var told = 0
  private var new = 0

  public init(_ kind: Kind) { self.kind = kind }

  /// How many things are known.
  public var count: Int { incidents.count + deployments.count }

  /// Adds what the current record tells of an incident; nothing in a record of deployments.
  mutating func add(_ incident: ToldIncident) {
    guard kind == .incidents else { return }
    note(isNew: incidents.insert(incident).inserted)
  }

  /// Adds a deployment that the current record tells; nothing in a record of incidents.
  mutating func add(_ deployment: ToldDeployment) {
    guard kind == .deployments else { return }
    note(isNew: deployments.insert(deployment).inserted)
  }

  private mutating func note(isNew: Bool) {
    told += 1
    if isNew { new += 1 }
  }

  /// Ends the current record, and tells whether it told anything; one that told nothing new is a duplicate.
  mutating func endRecord(of file: Int) -> Bool {
    defer { (told, new) = (0, 0) }
    if told > 0 && new == 0 { duplicates[file, default: 0] += 1 }
    return told > 0
  }
}

extension EventLog {
  /// Whether the log is of a record of incidents, so that formats tell what only a record needs.
  public var isIncidentRecord: Bool { record?.kind == .incidents }

  /// Whether the log is of a record of deployments.
  public var isDeploymentRecord: Bool { record?.kind == .deployments }

  /// Tells what a record says of an incident; nothing in a log that is of no record.
  public mutating func tell(_ incident: ToldIncident) { record?.add(incident) }

  /// Tells a deployment; nothing in a log that is of no record.
  public mutating func tell(_ deployment: ToldDeployment) { record?.add(deployment) }

  /// Ends a record of a file.
  ///
  /// - Returns: whether it is needed: in files of a record only what tells of it is.
  public mutating func endRecord(of file: UInt16) -> Bool { record?.endRecord(of: Int(file)) ?? true }
}

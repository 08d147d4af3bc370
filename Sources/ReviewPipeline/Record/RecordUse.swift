public import LogInput
public import PagingModel

/// What became of the files of a record: of incidents, or of deployments.
public struct RecordUse: Sendable {
  public let kind: RecordTable.Kind
  /// With their final bins, in the order in which they were read.
  public internal(set) var files: [FileResult] = []
  /// What could not even be looked at.
  public internal(set) var problems: [InputFault] = []
  /// Further names of files that are read already.
  public internal(set) var repeats: [InputPath] = []
  /// How many incidents or deployments they tell.
  public internal(set) var count = 0

  init(_ kind: RecordTable.Kind) { self.kind = kind }

  /// What became of the records.
  public var account: RecordAccount {
    RecordAccount(files: files.count, records: files.reduce(RecordBins()) { $0 + $1.bins })
  }

  /// Whether anything of it is not what it should be, whatever became of its records.
  public var isDamaged: Bool { !problems.isEmpty || files.contains(where: \.isDamaged) }
}

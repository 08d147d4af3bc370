/// What became of the files of a record of incidents or deployments.
public struct RecordAccount: Hashable, Sendable {
  public var files: Int
  /// They are among those of the whole input, too.
  public var records: RecordBins

  public init(files: Int, records: RecordBins) { (self.files, self.records) = (files, records) }
}

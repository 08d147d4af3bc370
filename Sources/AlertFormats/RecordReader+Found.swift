public import LogInput
public import PagingModel

/// What was found in a file, whatever became of its records.
extension RecordReader {
  /// What the records of one format came to.
  public struct FormatCount: Hashable, Sendable {
    public var format: FormatID
    /// The mapping by which they were read as such.
    public var mapping: RecordMapping.Name?
    public var used = 0
    public var ignored = 0
    /// The moments that its records speak of.
    public var coverage = DayCoverage()

    public var read: Int { used + ignored }

    /// What reports call them.
    public var name: String { mapping.map { "mapping:\($0.text)" } ?? format.rawValue }
  }

  /// What reports call the formats that were met, also those of which no record could be used.
  public var metFormats: [String] {
    if let mapped { return ["mapping:\(mapped.mapping.name)"] }
    return (decoders.map(\.id) + [table?.id, lines?.id].compactMap { $0 }).map(\.rawValue)
  }

  /// Where the first document ends before its last bracket, where nothing else was found; nil for any other file.
  public var cut: RecordPlace? {
    guard unknownRecords.count == 0, let first = refusals.first.first, case .json(.unexpectedEnd) = first.reason else {
      return nil
    }
    return first.place
  }
}

public import PagingModel

/// What reading the inputs showed, without any figure of the review: what `retropager check` prints.
public struct CheckReport: Sendable {
  /// One input file.
  public struct File: Hashable, Sendable {
    public var path: String
    /// The ids of its records' formats, that of most records first, also where all were refused; `empty` for pages without
    /// records; none when no format knows them.
    public var formats: [String]
    public var records: RecordBins
    /// By count, descending, then by the reason's bytes.
    public var refusals: [RefusalCount]
    /// What could not be read of it, or nil.
    public var fault: String?
    /// Bytes on disk, and after decompression.
    public var bytes: Int64
    public var bytesDecoded: Int64

    public init(
      path: String, formats: [String], records: RecordBins, refusals: [RefusalCount], fault: String?, bytes: Int64,
      bytesDecoded: Int64
    ) {
      self.path = path
      self.formats = formats
      self.records = records
      self.refusals = refusals
      self.fault = fault
      self.bytes = bytes
      self.bytesDecoded = bytesDecoded
    }
  }

  /// The tool's version.
  public var version: String
  /// In the order of the inputs.
  public var files: [File]
  public var dataQuality: DataQuality
  /// What is not known or limited, and why.
  public var notes: [ReportNote]
  /// The first and the last start or notification.
  public var first: Timestamp?
  public var last: Timestamp?

  public init(
    version: String, files: [File], dataQuality: DataQuality, notes: [ReportNote], first: Timestamp?, last: Timestamp?
  ) {
    self.version = version
    self.files = files
    self.dataQuality = dataQuality
    self.notes = notes
    self.first = first
    self.last = last
  }
}

/// Why an input, or the rest of it, cannot be read, and where that showed.
///
/// What was decoded before the fault was delivered before it.
public struct InputFault: Error, Hashable, Sendable {
  /// The kind of fault.
  public enum Reason: Hashable, Sendable {
    /// Nothing has this name.
    case noSuchFile
    /// The user may not read it.
    case notPermitted
    /// A directory was opened as a file.
    case isDirectory
    /// No visible regular file is in the directory or below it.
    case holdsNoFiles
    /// The system refused to open it, with this error number.
    case cannotOpen(Int32)
    /// The system stopped reading, with this error number.
    case readFailed(Int32)
    /// There is not one byte in it, or its gzip members decode to none.
    case empty
    /// It is compressed in a way that is not read.
    case packed(PackedFormat)
    /// The file ends inside a gzip member.
    case truncated
    /// A gzip member begins with something that no gzip header may hold.
    case badHeader
    /// The compressed data breaks the rules of RFC 1951.
    case corrupt
    /// The checksum of a gzip member is not that of the decoded bytes.
    case badChecksum
    /// The length of a gzip member is not that of the decoded bytes.
    case badLength
    /// Bytes that are neither zero nor a gzip member follow a gzip member.
    case trailingGarbage
    /// It goes on behind the longest length that such a file can have, in decoded bytes.
    case tooLong(limit: Int)
    /// The system has no memory or thread left for it, with this error number.
    case outOfResources(Int32)
  }

  /// The kind of fault.
  public var reason: Reason
  /// The input, as it was named.
  public var path: InputPath
  /// The offset in the file, in bytes as stored (compressed), at which it showed.
  public var byteOffset: Int
  /// How many decoded bytes stand before it.
  public var decodedOffset: Int

  public init(_ reason: Reason, path: InputPath, byteOffset: Int = 0, decodedOffset: Int = 0) {
    self.reason = reason
    self.path = path
    self.byteOffset = byteOffset
    self.decodedOffset = decodedOffset
  }
}

/// A file to be read.
public struct InputEntry: Hashable, Sendable {
  /// The path, relative if the user gave a relative one; `-` for standard input.
  public var path: InputPath
  /// Whether the user named the file itself, not a directory that it was found in.
  public var isExplicit: Bool
  /// The size in bytes as stored, or nil when it is no regular file.
  public var size: Int?

  public init(path: InputPath, isExplicit: Bool, size: Int?) {
    self.path = path
    self.isExplicit = isExplicit
    self.size = size
  }
}

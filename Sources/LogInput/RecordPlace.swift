/// A place in an input file that a person can open: `file:line:column`.
public struct RecordPlace: Hashable, Sendable {
  /// The file's index in the run's list of files.
  public var file: Int
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in UTF-8 bytes.
  public var column: Int

  public init(file: Int, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

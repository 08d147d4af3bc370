/// A place in the file of a mapping.
public struct MappingPlace: Hashable, Sendable {
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var text: String { "\(file):\(line):\(column)" }
}

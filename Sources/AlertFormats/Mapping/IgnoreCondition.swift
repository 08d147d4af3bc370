/// What makes a record one to be left out: that a value is one of these. The empty text is a value that is not there.
public struct IgnoreCondition: Sendable {
  public var path: Int
  public var texts: [[UInt8]]

  public init(path: Int, texts: [[UInt8]]) {
    self.path = path
    self.texts = texts
  }
}

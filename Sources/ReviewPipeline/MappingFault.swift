public import AlertFormats

/// What a mapping asks for, and the inputs do not have.
public struct MappingFault: Hashable, Sendable {
  /// The name of the mapping, and the place in its file that asks.
  public var mapping: String
  public var place: MappingPlace
  /// A path of which no record has anything; nil when no file is read by the mapping.
  public var path: String?

  public var message: String {
    path.map { "no record has '\($0)'" } ?? "no input is called as the mapping '\(mapping)' says"
  }

  public var hint: String {
    path == nil
      ? "'files' names what is read by it: names with * and ?, or the last parts of paths"
      : "mend the path, write {constant: ...} for a fixed text, or 'optional: true' if it may be in no record at all"
  }
}

public import AlertFormats

/// What a mapping asks for, and the inputs do not have.
public struct MappingFault: Hashable, Sendable {
  /// The name of the mapping, and the place in its file that asks.
  public var mapping: String
  public var place: MappingPlace
  /// A path of which no record has anything; nil when no file is read by the mapping.
  public var path: String?
  /// How many records were refused because they lack it.
  public var refused = 0

  public var message: String {
    guard let path else { return "no input is called as the mapping '\(mapping)' says" }
    guard refused > 0 else { return "no record has '\(path)'" }
    return "no record has '\(path)': \(refused == 1 ? "1 record is" : "\(refused) records are") refused without it"
  }

  public var hint: String {
    path == nil
      ? "'files' names what is read by it: names with * and ?, or the last parts of paths"
      : "mend the path, write {constant: ...} for a fixed text"
        + (refused > 0 ? "" : ", or 'optional: true' if it may be in no record at all")
  }

  /// Whether a record of one of its mapping's files was refused because it lacks the path.
  public func explains(_ reason: RecordError.Reason) -> Bool {
    guard case .mapping(let refusal) = reason, refusal.rule == .missing else { return false }
    return refusal.path == path
  }
}

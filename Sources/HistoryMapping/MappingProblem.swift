/// What is wrong with a mapping, and where.
public struct MappingProblem: Hashable, Sendable {
  /// `file:line:column`, or the file alone.
  public var place: String
  /// Lower case, without a full stop.
  public var message: String
  public var hint: String?

  public init(place: String, message: String, hint: String? = nil) {
    self.place = place
    self.message = message
    self.hint = hint
  }
}

/// All that is wrong with a file of mappings, in the order of its lines.
public struct MappingProblems: Error, Hashable, Sendable {
  public var problems: [MappingProblem]
}

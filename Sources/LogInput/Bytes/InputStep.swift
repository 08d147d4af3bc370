/// What reading an input on brought.
public enum InputStep: Hashable, Sendable {
  /// So many bytes were added to the block, at least one.
  case bytes(Int)
  /// The rest cannot be read; all before it was delivered. The end comes next.
  case fault(InputFault)
  /// Nothing follows.
  case end
}

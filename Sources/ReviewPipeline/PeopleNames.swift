public import PagingModel

/// How people appear in what is printed.
public enum PeopleNames: Sendable {
  /// By their names.
  case shown
  /// By pseudonyms, made with this key; without one with a key that only this input gives.
  case pseudonyms(PseudonymKey?)

  /// Whether names are printed.
  public var areShown: Bool {
    if case .shown = self { true } else { false }
  }
}

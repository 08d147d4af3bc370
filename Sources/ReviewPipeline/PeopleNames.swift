public import PagingModel

/// How people appear in what is printed.
public enum PeopleNames: Sendable {
  /// By their names. Labels may name people by pseudonyms that were made with this key, or without one with the input's.
  case shown(PseudonymKey?)
  /// By pseudonyms, made with this key; without one with a key that only this input gives.
  case pseudonyms(PseudonymKey?)

  /// What pseudonyms are made with; nil for the key that the input gives.
  var key: PseudonymKey? {
    switch self {
    case .shown(let key), .pseudonyms(let key): key
    }
  }

  /// Whether names are printed.
  public var areShown: Bool {
    if case .shown = self { true } else { false }
  }
}

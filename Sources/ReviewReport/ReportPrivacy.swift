/// How people appear in a report.
public struct ReportPrivacy: Hashable, Sendable {
  public enum Names: Hashable, Sendable {
    /// By pseudonyms, made with a key that was given, or with one of the input alone.
    case pseudonyms(isKeyGiven: Bool)
    case revealed
  }

  public var names = Names.pseudonyms(isKeyGiven: false)
  /// The smallest group that is broken down by person.
  public var smallestGroup = 5

  public init() {}

  /// Whether what tells who somebody is may be printed: the name, the zone.
  public var areNamesRevealed: Bool { names == .revealed }

  /// What machines read.
  var word: String { areNamesRevealed ? "revealed" : "pseudonyms" }

  /// What people read.
  var sentence: Phrase {
    switch names {
    case .revealed: "People appear by their names."
    case .pseudonyms(isKeyGiven: true):
      "People appear by pseudonyms: the same ones in every report that is made with this key."
    case .pseudonyms(isKeyGiven: false): "People appear by pseudonyms, which hold for this input alone."
    }
  }
}

import PagingModel

/// What somebody is on call as: who is reached first, who when that fails.
public struct OncallRole: Hashable, Sendable {
  /// In small letters: `primary`, `secondary`, or a word of the team's own.
  public let text: String

  public static let primary = OncallRole(text: "primary")
  public static let secondary = OncallRole(text: "secondary")
  public static let tertiary = OncallRole(text: "tertiary")
  /// Learns along, and is not relied on.
  public static let shadow = OncallRole(text: "shadow")

  /// A role by its word, the case of ASCII letters apart.
  public init(text: String) {
    self.text = String(decoding: text.utf8.map(\.smallLetter), as: UTF8.self)
  }

  /// The role of a level of an escalation policy, from 1; nil beyond the third.
  public init?(level: Int) {
    switch level {
    case 1: self = .primary
    case 2: self = .secondary
    case 3: self = .tertiary
    default: return nil
    }
  }

  /// The role that a wording names, such as `Payments Secondary` or `Jane Doe (backup)`; nil where it names none.
  public init?(in wording: String) {
    for word in CalendarText.capitals(wording).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard let role = Self.words[String(word)] else { continue }
      self = role
      return
    }
    return nil
  }

  private static let words: [String: OncallRole] = [
    "PRIMARY": .primary, "SECONDARY": .secondary, "BACKUP": .secondary, "TERTIARY": .tertiary, "SHADOW": .shadow,
    "SHADOWING": .shadow,
  ]
}

extension OncallRole: Comparable {
  /// Primary, secondary, tertiary, others by their bytes.
  public static func < (left: OncallRole, right: OncallRole) -> Bool {
    let (a, b) = (left.rank, right.rank)
    return a != b ? a < b : left.text.precedes(right.text)
  }

  private var rank: Int { [Self.primary, .secondary, .tertiary].firstIndex(of: self) ?? 3 }
}

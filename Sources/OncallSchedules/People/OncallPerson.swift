/// Somebody who is on call, as a schedule names them: a text, an e-mail address, an id, or several of them.
public struct OncallPerson: Hashable, Sendable {
  /// A name, a handle or an id, without `@` before it; nil where only an address is told.
  public var name: String?
  /// Without `mailto:`.
  public var email: String?
  /// What the system calls them whose schedule it is.
  public var id: String?

  public init(name: String? = nil, email: String? = nil, id: String? = nil) {
    self.name = name
    self.email = email
    self.id = id
  }

  /// What to call them.
  public var text: String { name ?? email ?? id ?? "" }

  /// Somebody known by a text, which may be an address; nil of a blank one.
  public init?(wording: some StringProtocol) {
    var text = CalendarText.trimmed(wording)
    if text.first == "@" { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    self.init(name: OncallPerson.isAddress(text) ? nil : text, email: OncallPerson.isAddress(text) ? text : nil)
  }

  /// Whether a text has the form of an e-mail address.
  public static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
  }
}

extension OncallPerson: Comparable {
  /// By the bytes of the name, then of the address, then of the id; without them first.
  public static func < (left: OncallPerson, right: OncallPerson) -> Bool {
    precedes(left.name, right.name) ?? precedes(left.email, right.email) ?? precedes(left.id, right.id) ?? false
  }

  /// Nil for the same text.
  private static func precedes(_ left: String?, _ right: String?) -> Bool? {
    let (a, b) = ((left ?? "").utf8, (right ?? "").utf8)
    return a.elementsEqual(b) ? nil : a.lexicographicallyPrecedes(b)
  }
}

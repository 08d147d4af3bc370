/// Somebody who is on call, as a schedule names them: a text, an e-mail address, or both.
public struct OncallPerson: Hashable, Sendable {
  /// A name, a handle or an id, without `@` before it; nil where only an address is told.
  public var name: String?
  /// Without `mailto:`.
  public var email: String?

  public init(name: String? = nil, email: String? = nil) {
    self.name = name
    self.email = email
  }

  /// What to call them.
  public var text: String { name ?? email ?? "" }

  /// Somebody known by a text, which may be an address; nil of a blank one.
  init?(wording: some StringProtocol) {
    var text = CalendarText.trimmed(wording)
    if text.first == "@" { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    self.init(name: OncallPerson.isAddress(text) ? nil : text, email: OncallPerson.isAddress(text) ? text : nil)
  }

  /// Whether a text has the form of an e-mail address.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
  }
}

extension OncallPerson: Comparable {
  /// By the bytes of the name, then of the address; without a name first.
  public static func < (left: OncallPerson, right: OncallPerson) -> Bool {
    let (a, b) = (left.name ?? "", right.name ?? "")
    if !a.utf8.elementsEqual(b.utf8) { return a.utf8.lexicographicallyPrecedes(b.utf8) }
    return (left.email ?? "").utf8.lexicographicallyPrecedes((right.email ?? "").utf8)
  }
}

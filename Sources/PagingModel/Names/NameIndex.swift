/// Finds the number of what is called so. By bytes: what Unicode takes for the same may be two.
///
/// E-mail addresses are found whatever the case of their ASCII letters.
struct NameIndex: Sendable {
  private var numbers: [[UInt8]: Int] = [:]
  private var addresses: [[UInt8]: Int] = [:]

  init() {}

  /// Gives a name to a number; whose it was first, keeps it.
  mutating func add(_ name: String, _ number: Int) {
    let bytes = Array(name.utf8)
    if numbers[bytes] == nil { numbers[bytes] = number }
    guard let address = EmailAddress.folded(bytes.span) else { return }
    if addresses[address] == nil { addresses[address] = number }
  }

  /// The number of a name or an address; nil where nobody is called so.
  subscript(name: String) -> Int? {
    if numbers.isEmpty { return nil }
    let bytes = Array(name.utf8)
    return numbers[bytes] ?? EmailAddress.folded(bytes.span).flatMap { addresses[$0] }
  }
}

/// Replaces the names of people in texts: titles, rules, alert keys, names of files.
///
/// A name is found by its tokens, whatever separates them and in small or capital letters; of several that begin at one
/// place the longest counts. A redactor costs nothing to copy. Memory is that of the names; texts cost O(length).
public struct NameRedactor: Sendable {
  /// What never changes is there once: a copy for each text that is printed would cost more than reading it.
  private final class Names: Sendable {
    let trie: NameTrie
    /// What stands for the names of each owner; the first for those that several people have.
    let replacements: [[UInt8]]

    init(_ trie: NameTrie, _ replacements: [[UInt8]]) {
      self.trie = trie
      self.replacements = replacements
    }
  }

  private let names: Names

  /// What stands for a name that more than one person has.
  public static let someone = "engineer"

  /// - Parameters:
  ///   - people: what each is called, and what stands for it.
  ///   - wholeNames: the names of services, teams and rules: one that is a single token is not taken for a person.
  public init(_ people: [(names: [String], pseudonym: String)], wholeNames: [String]) {
    let words = Set(wholeNames.map(NameTokens.all).filter { $0.count == 1 }.map { $0[0] })
    var trie = NameTrie()
    for (number, person) in people.enumerated() {
      for name in person.names { trie.add(NameTokens.all(in: name), owner: Int32(number + 1), except: words) }
    }
    names = Names(trie, [Array(Self.someone.utf8)] + people.map { Array($0.pseudonym.utf8) })
  }

  /// The text with pseudonyms in it; nil when it names nobody. O(length).
  public func redacted(_ text: Span<UInt8>) -> [UInt8]? {
    var (result, scratch): ([UInt8], [UInt8]) = ([], [])
    var (copied, offset) = (0, 0)
    while let token = NameTokens.next(in: text, from: offset) {
      offset = token.upperBound
      guard names.trie.mayHold(text.extracting(token)),
        let (end, owner) = names.trie.longest(in: text, from: token, &scratch)
      else { continue }
      result.append(copying: text.extracting(copied..<token.lowerBound))
      result += names.replacements[Int(owner)]
      (copied, offset) = (end, end)
    }
    if copied == 0 { return nil }
    result.append(copying: text.extracting(copied..<text.count))
    return result
  }

  /// The text with pseudonyms in it. O(length).
  public func redacted(_ text: String) -> String {
    redacted(Array(text.utf8).span).map { String(decoding: $0, as: UTF8.self) } ?? text
  }
}

/// Replaces the names of people in texts: titles, rules, alert keys, names of files.
///
/// A name is found by its tokens, whatever separates them and in small or capital letters; of several that begin at one
/// place the longest counts. A redactor costs nothing to copy. Memory is that of the names; texts cost O(length).
public struct NameRedactor: Sendable {
  /// The tokens of all names.
  private var tokens = NameTable()
  /// By the first byte of a token a bit for each length that begins so: most tokens of texts are none of a name.
  private var lengths = Array(repeating: UInt64(0), count: 256)
  /// From a node and a token to the next node; names begin at node 0.
  private var nodes: [UInt64: UInt32] = [:]
  /// What stands for the name that ends at a node: an index into `replacements`; -1 for no name.
  private var endings: [Int32] = [-1]
  /// What stands for names; the first for one that several people have.
  private var replacements: [[UInt8]] = [Array(Self.someone.utf8)]

  /// Names longer than this are found in pieces, so that texts stay linear whatever people are called.
  static let mostTokens = 8
  /// What stands for a name that more than one person has.
  static let someone = "engineer"

  /// - Parameters:
  ///   - people: what each is called, and what stands for it.
  ///   - wholeNames: the names of services, teams and rules: one that is a single token is not taken for a person.
  public init(_ people: [(names: [String], pseudonym: String)], wholeNames: [String]) {
    var words: Set<[UInt8]> = []
    for name in wholeNames {
      let tokens = NameTokens.all(in: name)
      if tokens.count == 1 { words.insert(tokens[0]) }
    }
    for (names, pseudonym) in people {
      replacements.append(Array(pseudonym.utf8))
      for name in names { add(NameTokens.all(in: name), Int32(replacements.count - 1), words) }
    }
  }

  /// The text with pseudonyms in it; nil when it names nobody. O(length).
  public func redacted(_ text: Span<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var (copied, offset) = (0, 0)
    var scratch: [UInt8] = []
    while let token = NameTokens.next(in: text, from: offset) {
      if let (end, replacement) = longest(in: text, from: token, &scratch) {
        result.append(copying: text.extracting(copied..<token.lowerBound))
        result += replacements[Int(replacement)]
        (copied, offset) = (end, end)
      } else {
        offset = token.upperBound
      }
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

extension NameRedactor {
  /// Adds a name in pieces, unless it is one word that may mean something else.
  private mutating func add(_ name: [[UInt8]], _ replacement: Int32, _ words: Set<[UInt8]>) {
    for start in stride(from: 0, to: name.count, by: Self.mostTokens) {
      let piece = name[start..<min(start + Self.mostTokens, name.count)]
      if piece.count > 1 || Self.isTelling(name[start]) && !words.contains(name[start]) { add(piece, replacement) }
    }
  }

  /// Whether a token alone says who is meant: not `jo` or `of`, nor a year or a port.
  private static func isTelling(_ token: [UInt8]) -> Bool {
    let digits = token.count { (0x30...0x39).contains($0) }
    return digits == token.count ? digits >= 6 : digits > 0 || token.count >= 4
  }

  private mutating func add(_ piece: ArraySlice<[UInt8]>, _ replacement: Int32) {
    var node: UInt32 = 0
    for token in piece {
      let key = Self.key(node, tokens.intern(token.span))
      lengths[Int(token[0])] |= Self.bit(token.count)
      if let known = nodes[key] {
        node = known
      } else {
        node = UInt32(endings.count)
        nodes[key] = node
        endings.append(-1)
      }
    }
    let known = endings[Int(node)]
    endings[Int(node)] = known == -1 || known == replacement ? replacement : 0
  }

  private static func key(_ node: UInt32, _ token: Int) -> UInt64 { UInt64(node) << 32 | UInt64(token) }

  @inline(__always)
  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Where the longest name ends that begins with a token, and what stands for it.
  private func longest(
    in text: Span<UInt8>, from first: Range<Int>, _ scratch: inout [UInt8]
  ) -> (end: Int, replacement: Int32)? {
    var (node, found): (UInt32, (Int, Int32)?) = (0, nil)
    var token = first
    while let number = number(of: text.extracting(token), &scratch), let next = nodes[Self.key(node, number)] {
      node = next
      if endings[Int(node)] >= 0 { found = (token.upperBound, endings[Int(node)]) }
      guard let following = NameTokens.next(in: text, from: token.upperBound) else { break }
      token = following
    }
    return found
  }

  /// The number of a token that is one of a name.
  private func number(of token: Span<UInt8>, _ scratch: inout [UInt8]) -> Int? {
    let first = (0x41...0x5A).contains(token[0]) ? token[0] | 0x20 : token[0]
    guard lengths[Int(first)] & Self.bit(token.count) != 0 else { return nil }
    scratch.removeAll(keepingCapacity: true)
    NameTokens.fold(token, to: &scratch)
    return tokens.find(scratch.span)
  }
}

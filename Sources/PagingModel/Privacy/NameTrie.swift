/// Names of people by their tokens, and who has each.
struct NameTrie: Sendable {
  /// The tokens of all names.
  private var tokens = NameTable()
  /// By the first byte of a token of ASCII a bit for each length that begins so: most tokens of texts are none of a name.
  private var lengths = Array(repeating: UInt64(0), count: 128)
  /// Whether a token of a name has a letter that is not of ASCII: its small letters may begin otherwise and be longer.
  private var holdsOthers = false
  /// From a node and a token to the next node; names begin at node 0.
  private var nodes: [UInt64: UInt32] = [:]
  /// Whose name ends at a node: the owner's number, `several`, or -1 for no name.
  private var endings: [Int32] = [-1]

  /// Names longer than this are found in pieces, so that texts stay linear whatever people are called.
  static let mostTokens = 8
  /// The owner of a name that more than one has.
  static let several: Int32 = 0

  /// Adds a name in pieces, unless it is one word that may mean something else.
  ///
  /// - Parameters:
  ///   - owner: above 0.
  ///   - words: tokens that are something else's name.
  mutating func add(_ name: [[UInt8]], owner: Int32, except words: Set<[UInt8]>) {
    for start in stride(from: 0, to: name.count, by: Self.mostTokens) {
      let piece = name[start..<min(start + Self.mostTokens, name.count)]
      if piece.count > 1 || Self.isTelling(name[start]) && !words.contains(name[start]) { add(piece, owner) }
    }
  }

  /// Whether a token alone says who is meant: not `jo` or `of`, nor a year or a port.
  private static func isTelling(_ token: [UInt8]) -> Bool {
    let digits = token.count { (0x30...0x39).contains($0) }
    return digits == token.count ? digits >= 6 : digits > 0 || token.count >= 4
  }

  private mutating func add(_ piece: ArraySlice<[UInt8]>, _ owner: Int32) {
    var node: UInt32 = 0
    for token in piece {
      let key = Self.key(node, tokens.intern(token.span))
      if NameTokens.isPlain(token.span) {
        lengths[Int(token[0])] |= Self.bit(token.count)
      } else {
        holdsOthers = true
      }
      if let known = nodes[key] {
        node = known
      } else {
        node = UInt32(endings.count)
        nodes[key] = node
        endings.append(-1)
      }
    }
    let known = endings[Int(node)]
    endings[Int(node)] = known == -1 || known == owner ? owner : Self.several
  }

  private static func key(_ node: UInt32, _ token: Int) -> UInt64 { UInt64(node) << 32 | UInt64(token) }

  @inline(__always)
  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether a token may be one of a name.
  @inline(__always)
  func mayHold(_ token: Span<UInt8>) -> Bool {
    if holdsOthers && !NameTokens.isPlain(token) { return true }
    if token[0] >= 0x80 { return false }
    return lengths[Int(token[0].smallLetter)] & Self.bit(token.count) != 0
  }

  /// Where the longest name ends that begins with a token, and whose it is.
  func longest(in text: Span<UInt8>, from first: Range<Int>, _ scratch: inout [UInt8]) -> (end: Int, owner: Int32)? {
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
    guard mayHold(token) else { return nil }
    scratch.removeAll(keepingCapacity: true)
    NameTokens.fold(token, to: &scratch)
    return tokens.find(scratch.span)
  }
}

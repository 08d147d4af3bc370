/// What people are called where their names are not shown: `engineer-` and hexadecimal digits.
///
/// The digits are the first of HMAC-SHA256(key, id): the same for the same key, whatever else the history tells.
public enum Pseudonyms {
  static let prefix = "engineer-"
  /// How many digits there are; the second number where two people would have the same.
  static let digits = (short: 8, long: 16)

  /// The pseudonyms of people by their ids, in the order of the ids. O(length of all).
  ///
  /// What is a pseudonym already stays, so that a history that was passed on keeps them.
  public static func pseudonyms(of ids: [String], key: PseudonymKey) -> [String] {
    let digests = ids.map { isPseudonym($0) ? nil : HMACSHA256.hex(Array($0.utf8).span, key: key.bytes.span) }
    func name(_ index: Int, _ count: Int) -> String {
      digests[index].map { prefix + String(decoding: $0.prefix(count), as: UTF8.self) } ?? ids[index]
    }
    var counts: [String: Int] = [:]
    for index in ids.indices { counts[name(index, digits.short), default: 0] += 1 }
    return ids.indices.map { index in
      let short = name(index, digits.short)
      return counts[short, default: 0] > 1 ? name(index, digits.long) : short
    }
  }

  /// Whether it could be one of ours.
  public static func isPseudonym(_ id: String) -> Bool {
    guard id.hasPrefix(prefix) else { return false }
    let rest = id.utf8.dropFirst(prefix.utf8.count)
    let isHexadecimal = rest.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isHexadecimal && (rest.count == digits.short || rest.count == digits.long)
  }
}

import LogInput

/// The id of an alert in the address of what belongs to it: `…/alerts/{id}/logs?offset=0`.
enum AlertAddress {
  private static let before = Array("/alerts/".utf8)
  private static let kind = Array("identifierType=".utf8)

  /// The id in an address, or nil when the address is another one, or names the alert by something else than its id.
  ///
  /// - Parameter part: what of the alert the address leads to, as `logs`.
  static func id(in address: FieldValue, part: String, _ record: Span<UInt8>) -> [UInt8]? {
    guard let bytes = address.text?.unescaped(in: record), let start = end(of: before, in: bytes[...]) else {
      return nil
    }
    let (rest, suffix) = (bytes[start...], Array(part.utf8))
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")), slash > start else { return nil }
    let (id, after) = (rest[..<slash], rest[(slash + 1)...])
    guard after.starts(with: suffix), isEnd(after.dropFirst(suffix.count).first),
      !id.contains(UInt8(ascii: "%")), !id.contains(UInt8(ascii: "?")), id.count <= 256
    else { return nil }
    if let place = end(of: kind, in: after), !isID(after[place...]) { return nil }
    return Array(id)
  }

  private static func isEnd(_ byte: UInt8?) -> Bool { byte == nil || byte == UInt8(ascii: "?") }

  private static func isID(_ value: ArraySlice<UInt8>) -> Bool {
    value.prefix { $0 != UInt8(ascii: "&") }.elementsEqual("id".utf8)
  }

  /// Where the first occurrence of a few bytes ends.
  private static func end(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.lazy.map { $0 + word.count }.first { end in
      end <= bytes.endIndex && bytes[(end - word.count)..<end].elementsEqual(word)
    }
  }
}

import PagingModel
import Testing

/// Words of eight bytes are a way to be quick; what comes out is that of single bytes.
@Suite struct ByteHashTests {
  private static let texts: [[UInt8]] = {
    var texts: [[UInt8]] = [[]]
    for length in 1...40 {
      let text = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 5) }
      texts.append(text)
      for place in Set([0, length / 2, length - 1]) {
        var other = text
        other[place] ^= 0x80
        texts.append(other)
      }
    }
    return texts
  }()

  @Test func orderIsThatOfTheBytes() {
    for left in Self.texts {
      for right in Self.texts {
        #expect(ByteHash.precedes(left.span, right.span) == left.lexicographicallyPrecedes(right))
        if left.count == right.count { #expect(ByteHash.equal(left.span, right.span) == (left == right)) }
      }
    }
  }

  @Test(arguments: [0, 1, 0xDEAD_BEEF] as [UInt64])
  func hashesTellApartAndDoNotDependOnThePlace(secret: UInt64) {
    var hashes: Set<UInt64> = []
    for text in Self.texts {
      let hash = ByteHash.hash(text.span, secret: secret)
      #expect(hashes.insert(hash).inserted, "\(text)")
      for before in [1, 7, 8, 9] {
        let moved = Array(repeating: 0xAA, count: before) + text + [0xBB]
        #expect(ByteHash.hash(moved.span.extracting(before..<before + text.count), secret: secret) == hash)
      }
    }
  }

  /// Each byte of a long record counts, and so do its length and the order of its parts.
  @Test func fingerprintsTellApart() {
    for count in [63, 64, 65, 95, 96, 97, 200] {
      let record = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      var fingerprints: Set<UInt64> = [ByteHash.fingerprint(record.span)]
      for place in record.indices {
        var other = record
        other[place] ^= 1
        #expect(fingerprints.insert(ByteHash.fingerprint(other.span)).inserted, "byte \(place) of \(count)")
      }
      #expect(fingerprints.insert(ByteHash.fingerprint((record + [0]).span)).inserted)
      #expect(fingerprints.insert(ByteHash.fingerprint(record.reversed().span)).inserted)
    }
  }
}

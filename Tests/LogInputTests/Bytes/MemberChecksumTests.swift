import CZlib
import Testing

@testable import LogInput

/// The checksum is that of zlib's own tables, whatever the length, the place in memory and the parts.
@Suite struct MemberChecksumTests {
  /// Bytes without a pattern, the same in every run (xorshift, Marsaglia 2003).
  private static let bytes: [UInt8] = {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<5000).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
  }()

  private func byTables(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  @Test(arguments: [0, 1, 5, 13])
  func checksumIsThatOfTheTables(start: Int) {
    for count in Array(1...300) + [511, 512, 513, 1000, 4096, 4900] {
      let part = Self.bytes[start..<start + count]
      let sum = MemberChecksum(of: part.span)
      #expect(sum.agrees(with: .checksum(byTables(part))), "\(count) bytes from \(start)")
      #expect(!sum.agrees(with: .checksum(byTables(part) ^ 1)))
    }
  }

  @Test(arguments: [1, 7, 63, 64, 65, 1000])
  func partsAddUp(step: Int) {
    var (sum, combined) = (MemberChecksum(), MemberChecksum())
    for start in stride(from: 0, to: Self.bytes.count, by: step) {
      let part = Self.bytes[start..<min(start + step, Self.bytes.count)]
      sum.add(part.span)
      combined.add(MemberChecksum(of: part.span))
    }
    let whole = byTables(Self.bytes[...])
    #expect(sum.agrees(with: .checksum(whole)) && combined.agrees(with: .checksum(whole)))
    #expect(sum.agrees(with: .length(5000)) && !sum.agrees(with: .length(5001)))
  }

  #if arch(x86_64)
    /// What processors without wide multiplication do is tried where there is a wider one, too.
    @Test func everyWayGivesTheSame() {
      for count in Array(128...400) + [1023, 1024, 1025, 4096] {
        let part = Self.bytes[7..<7 + count]
        let start = UInt32(truncatingIfNeeded: count &* 2_654_435_761)
        part.withUnsafeBufferPointer { bytes in
          let expected = UInt32(truncatingIfNeeded: crc32_z(UInt(start), bytes.baseAddress, count))
          if czlib_folds() != 0 { #expect(czlib_crc_folded(start, bytes.baseAddress, count) == expected) }
          if czlib_folds_wide() != 0 { #expect(czlib_crc_wide(start, bytes.baseAddress, count) == expected) }
        }
      }
    }
  #endif
}

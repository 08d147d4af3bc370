/// Small gzip files of several members, whole and damaged in every place.
enum DamagedSamples {
  /// One layout for each way in which members can follow each other.
  static let layouts: [[UInt8]] = [
    GzipSample.member([1, 2, 3]) + GzipSample.member([]) + GzipSample.memberWithFullHeader([4, 4, 4, 4, 5]),
    GzipSample.member([]) + GzipSample.member([9]) + [0, 0, 0] + GzipSample.member(Array("abcabcabc".utf8)),
    GzipSample.member(GzipSample.lines(1)) + GzipSample.member([7, 7], level: 0),
    GzipSample.member([]) + GzipSample.member([]),
  ]

  /// The file itself; all that begin like it and are shorter; and all with one byte changed. The first two bytes stay.
  static func variants(of stored: [UInt8]) -> [[UInt8]] {
    var all = [stored]
    for length in 2..<stored.count { all.append(Array(stored[..<length])) }
    for (index, mask) in (2..<stored.count).flatMap({ index in [0x01, 0xFF].map { (index, $0 as UInt8) } }) {
      var damaged = stored
      damaged[index] ^= mask
      all.append(damaged)
    }
    return all
  }

  /// So many small members; the one that is damaged has a wrong checksum or a wrong length.
  static func members(_ count: Int, damaged: Int, isLength: Bool) -> [UInt8] {
    var stored: [UInt8] = []
    for number in 0..<count {
      var member = GzipSample.member([UInt8](repeating: UInt8(number % 251), count: number % 4))
      if number == damaged { member[member.count - (isLength ? 1 : 8)] ^= 0x40 }
      stored += member
    }
    return stored
  }
}

import PagingModel

/// How often each symbol activated in each quarter of an hour of the UTC day.
///
/// Most symbols know few of the 96 bins: each has a mask of those that it knows, and the counts of these alone, in the
/// order of the bins.
struct DayProfiles: Sendable {
  static let binCount = 96

  private struct Profile: Sendable {
    /// Bins 0 to 63, and 64 to 95.
    var low: UInt64 = 0
    var high: UInt32 = 0
    /// Where its counts stand, and for how many there is room.
    var start: UInt32 = 0
    var room: UInt8 = 0

    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    @inline(__always)
    func has(_ bin: Int) -> Bool { bin < 64 ? low >> UInt64(bin) & 1 == 1 : high >> UInt32(bin - 64) & 1 == 1 }

    /// How many known bins come before this one.
    @inline(__always)
    func rank(_ bin: Int) -> Int {
      guard bin >= 64 else { return (low & (1 << UInt64(bin) &- 1)).nonzeroBitCount }
      return low.nonzeroBitCount + (high & (1 << UInt32(bin - 64) &- 1)).nonzeroBitCount
    }

    mutating func insert(_ bin: Int) {
      if bin < 64 { low |= 1 << UInt64(bin) } else { high |= 1 << UInt32(bin - 64) }
    }
  }

  private var profiles: [Profile] = []
  private var counts: [UInt32] = []

  /// The bin of a moment.
  @inline(__always)
  static func bin(_ milliseconds: Int64) -> Int { Int(milliseconds.flooredRemainder(by: 86_400_000) / 900_000) }

  /// The count of a symbol in a bin; 0 of symbols beyond those that are known.
  @inline(__always)
  func count(_ symbol: Int, _ bin: Int) -> UInt32 {
    guard symbol < profiles.count, profiles[symbol].has(bin) else { return 0 }
    return counts[Int(profiles[symbol].start) + profiles[symbol].rank(bin)]
  }

  /// The mean of a bin and, with half the weight, of the bins beside it.
  @inline(__always)
  func smoothed(_ symbol: Int, _ bin: Int) -> Double {
    let before = count(symbol, bin == 0 ? Self.binCount - 1 : bin - 1)
    let after = count(symbol, bin == Self.binCount - 1 ? 0 : bin + 1)
    return (Double(count(symbol, bin)) + 0.5 * Double(after) + 0.5 * Double(before)) / 2
  }

  /// Calls `body` with each known bin of a symbol and its count, in the order of the bins.
  @inline(__always)
  func forEach(_ symbol: Int, _ body: (_ bin: Int, _ count: UInt32) -> Void) {
    guard symbol < profiles.count else { return }
    let profile = profiles[symbol]
    var (place, low, high) = (Int(profile.start), profile.low, profile.high)
    while low != 0 {
      body(low.trailingZeroBitCount, counts[place])
      low &= low &- 1
      place &+= 1
    }
    while high != 0 {
      body(64 + high.trailingZeroBitCount, counts[place])
      high &= high &- 1
      place &+= 1
    }
  }

  /// Adds to a count, which stops at the greatest number.
  mutating func add(_ added: UInt32, _ symbol: Int, _ bin: Int) {
    while profiles.count <= symbol { profiles.append(Profile()) }
    if !profiles[symbol].has(bin) { insert(symbol, bin) }
    let place = Int(profiles[symbol].start) + profiles[symbol].rank(bin)
    counts[place] = counts[place].addingOrStopping(added)
  }

  private mutating func insert(_ symbol: Int, _ bin: Int) {
    var profile = profiles[symbol]
    let count = profile.count
    if count == Int(profile.room) { move(&profile, count) }
    let place = Int(profile.start) + profile.rank(bin)
    var last = Int(profile.start) + count
    while last > place {
      counts[last] = counts[last - 1]
      last -= 1
    }
    counts[place] = 0
    profile.insert(bin)
    profiles[symbol] = profile
  }

  /// Gives a profile twice the room behind all others. What it leaves is never more than what is used.
  private mutating func move(_ profile: inout Profile, _ count: Int) {
    let room = min(max(2, count * 2), Self.binCount)
    let start = counts.count
    for place in 0..<room { counts.append(place < count ? counts[Int(profile.start) + place] : 0) }
    profile.start = UInt32(start)
    profile.room = UInt8(room)
  }
}

extension UInt32 {
  /// The sum, or the greatest number where there is no greater one: like the sum, it is the same in any order.
  func addingOrStopping(_ other: UInt32) -> UInt32 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}

import PagingModel
import Testing

@testable import OncallMetrics

/// Numbers that look random and are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Checks that `empty` changes nothing, that order and grouping of merges do not matter, and that counting facts in
/// random parts, put together in random order, is the same as counting them all at once.
func checkMergeLaws<Tally: Mergeable, Fact>(
  _ facts: [Fact], _ add: (inout Tally, Fact) -> Void, sourceLocation: SourceLocation = #_sourceLocation
) {
  func count(_ facts: some Sequence<Fact>) -> Tally { facts.reduce(into: Tally.empty, add) }
  func merged(_ left: Tally, _ right: Tally) -> Tally {
    var tally = left
    tally.merge(right)
    return tally
  }
  let whole = count(facts)
  #expect(whole != .empty, "the facts must count for something", sourceLocation: sourceLocation)
  #expect(merged(whole, .empty) == whole, sourceLocation: sourceLocation)
  #expect(merged(.empty, whole) == whole, sourceLocation: sourceLocation)
  var numbers = SeededNumbers(state: 7)
  for _ in 0..<20 {
    var parts: [[Fact]] = [[], [], []]
    for fact in facts { parts[Int.random(in: 0..<3, using: &numbers)].append(fact) }
    let tallies = parts.shuffled(using: &numbers).map(count)
    let left = merged(merged(tallies[0], tallies[1]), tallies[2])
    let right = merged(tallies[0], merged(tallies[1], tallies[2]))
    #expect(left == whole, "in parts as at once", sourceLocation: sourceLocation)
    #expect(left == right, "associative", sourceLocation: sourceLocation)
    #expect(
      merged(tallies[0], tallies[1]) == merged(tallies[1], tallies[0]), "commutative", sourceLocation: sourceLocation)
  }
}

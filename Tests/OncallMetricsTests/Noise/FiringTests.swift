import PagingModel
import Testing

@testable import OncallMetrics

/// What the firings of one alert say of each other.
@Suite struct FiringTests {
  private func firings(_ seconds: [Int64]) -> [AlertFiring] {
    seconds.enumerated().map { AlertFiring(episode: $0, firedAt: monday + .seconds($1), endedAt: nil) }
  }

  private func members(_ seconds: [Int64], within span: Milliseconds) -> [Int] {
    var members: Set<Int> = []
    FiringGroups.members(of: firings(seconds), within: span) { members.insert($0) }
    return members.sorted()
  }

  @Test(
    arguments: [
      ([], []), ([0], []), ([0, 1], []),
      // The hour's end is part of it, and nothing behind it.
      ([0, 1800, 3600], [0, 1, 2]), ([0, 1800, 3601], []),
      // The second group begins where the first has no part.
      ([0, 10, 20, 9000, 20_000, 20_001, 23_600], [0, 1, 2, 4, 5, 6]),
      // Each of four belongs to some group of three.
      ([0, 3000, 3600, 6600], [0, 1, 2, 3]),
      ([7, 7, 7], [0, 1, 2]),
    ] as [([Int64], [Int])])
  func threeFiringsInAnHourFlap(seconds: [Int64], expected: [Int]) {
    #expect(members(seconds, within: Flapping.span) == expected)
  }

  @Test(arguments: [([0, 30, 60], [0, 1, 2]), ([0, 30, 61], [])] as [([Int64], [Int])])
  func threeFiringsInAMinuteChatter(seconds: [Int64], expected: [Int]) {
    #expect(members(seconds, within: Chattering.span) == expected)
  }

  /// Against looking at every three.
  @Test func groupsAreThoseOfAnyThreeFirings() {
    var numbers = SeededNumbers(state: 5)
    for _ in 0..<60 {
      var at: Int64 = 0
      let seconds = (0..<20).map { _ -> Int64 in
        at += Int64.random(in: 0...2400, using: &numbers)
        return at
      }
      let expected = seconds.indices.filter { one in
        seconds.indices.contains { two in
          seconds.indices.contains { three in
            guard Set([one, two, three]).count == 3 else { return false }
            let trio = [one, two, three].map { seconds[$0] }.sorted()
            return trio[2] - trio[0] <= 3600
          }
        }
      }
      #expect(members(seconds, within: Flapping.span) == expected)
    }
  }

  @Test(
    arguments: [
      // Ten, ten, a hundred seconds: (1/10 + 1/10 + 1/100) / 3.
      ([0, 10, 20, 120], 0.07), ([0, 0], 1), ([0, 1], 1), ([0, 2], 0.5), ([5], nil), ([], nil),
    ] as [([Int64], Double?)])
  func theChatterIndexIsTheMeanOfOneByTheRunLengths(seconds: [Int64], expected: Double?) {
    let value = ChatterIndex.value(seconds.map { monday + .seconds($0) })
    #expect(value.map { ($0 * 1e9).rounded() } == expected.map { ($0 * 1e9).rounded() })
  }

  @Test func runLengthsAreWholeSecondsCut() {
    let starts = [monday, monday + Milliseconds(2999)]
    #expect(ChatterIndex.value(starts) == 0.5)
  }

  @Test(
    arguments: [
      (0, 600, 600, true), (0, 600, 4200, true), (0, 600, 4201, false), (0, 600, 599, false), (0, nil, 700, false),
    ] as [(Int64, Int64?, Int64, Bool)])
  func aRepeatFollowsAnEndByAnHourAtMost(fired: Int64, ended: Int64?, next: Int64, expected: Bool) {
    let earlier = AlertFiring(
      episode: 0, firedAt: monday + .seconds(fired), endedAt: ended.map { monday + .seconds($0) })
    let later = AlertFiring(episode: 1, firedAt: monday + .seconds(next), endedAt: nil)
    #expect(Repeats.isRepeat(later, after: earlier) == expected)
  }
}

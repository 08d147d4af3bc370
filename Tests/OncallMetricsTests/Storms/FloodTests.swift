import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct FloodTests {
  private func starts(_ seconds: some Sequence<Int64>) -> [Timestamp] { seconds.map { monday + .seconds($0) } }

  private func floods(_ seconds: some Sequence<Int64>) -> [[Int64]] {
    Floods.all(starts(seconds)).map { flood in
      [flood.start, flood.end].map { ($0 - monday).count / 1000 } + [
        Int64(flood.peak), Int64(flood.episodes.lowerBound), Int64(flood.episodes.upperBound),
      ]
    }
  }

  @Test(
    arguments: [
      // Eleven, ten seconds apart: over with the seventh that leaves, at 60 + 600.
      (Array(stride(from: 0, through: 100, by: 10)), [[100, 660, 11, 0, 11]]),
      // Ten are none; eleven of one moment are.
      (Array(stride(from: 0, through: 90, by: 10)), []), (Array(repeating: 5, count: 11), [[5, 605, 11, 0, 11]]),
      // The first leaves as the eleventh comes.
      (Array(stride(from: 0, through: 540, by: 60)) + [600], []),
      // What comes at the end is no part of it; what came before within ten minutes is.
      ([0] + Array(repeating: 500, count: 11) + [1100, 1101], [[500, 1100, 12, 0, 12]]),
      ([], []), ([7], []),
    ] as [([Int64], [[Int64]])])
  func aFloodLastsFromElevenToUnderFive(seconds: [Int64], expected: [[Int64]]) {
    #expect(floods(seconds) == expected)
  }

  /// Against counting at every second.
  @Test func floodsAreThoseOfCountingEachSecond() {
    var numbers = SeededNumbers(state: 11)
    for _ in 0..<40 {
      var at: Int64 = 0
      let seconds = (0..<150).map { _ -> Int64 in
        at += Int64.random(in: 0...Int64.random(in: 1...160, using: &numbers), using: &numbers)
        return at
      }
      var (expected, open): ([[Int64]], Int64?) = ([], nil)
      for second in 0...at + 601 {
        let count = seconds.count { $0 > second - 600 && $0 <= second }
        if open == nil && count > 10 { open = second }
        if let start = open, count < 5 {
          expected.append([start, second])
          open = nil
        }
      }
      #expect(floods(seconds).map { Array($0.prefix(2)) } == expected)
    }
  }

  @Test func windowsAreThoseOfTheClock() {
    let hour = Period(start: monday, end: monday + .hours(1))
    let full = Array(repeating: Int64(599), count: 11) + Array(repeating: Int64(600), count: 10)
    #expect(FullWindows.share(starts(full), in: hour) == Share(count: 1, of: 6))
    let odd = Period(start: monday + .minutes(5), end: monday + .minutes(25))
    #expect(FullWindows.share(starts([]), in: odd) == Share(count: 0, of: 3))
    #expect(FullWindows.share(starts([]), in: Period(start: monday, end: monday)) == Share(count: 0, of: 0))
  }
}
